// Sums over atoms, sum w exp(2 pi i h.x), in single precision. Phases are in turns. Numbers that need more digits than a float
// has are two floats, hi + lo. Every sum is formed in one order, so that a device repeats itself to the last bit.
//
// Given by the host: TILE atoms of a tile, GROUP work items of a group, PER_ITEM points of a work item; NATIVE where the sine and cosine
// of the device are good enough, otherwise polynomials are taken. SIDE lines and columns of a group, DEPTH atoms at a time.

#pragma OPENCL FP_CONTRACT OFF

#define NEAREST 12582912.0f
#define PI_FLOAT 3.14159274f
#define PI_REST -8.742278e-8f

// sin(pi r)/r and cos(pi r) for |r| <= 1/2 as polynomials of z = r*r, wrong by 5e-11 and 2e-10 before rounding
float sine(float z) {
    return fma(fma(fma(fma(fma(-0.007028303855f, z, 0.08205035020f), z, -0.5992521866f), z, 2.550163318f), z, -5.167712765f), z, PI_FLOAT);
}

float cosine(float z) {
    return fma(fma(fma(fma(fma(-0.02439593210f, z, 0.2349370686f), z, -1.335211949f), z, 4.058709155f), z, -4.934802137f), z, 1.0f);
}

// exp(2 pi i r) for |r| <= 1/2, by the double of half the angle
float2 unit(float r) {
    float z = r * r;
    float s = fma(r, sine(z), r * PI_REST); // without the rest the mean of all cosines would be -6e-8, which sums over many atoms show
    float s2 = s + s;
    return (float2)(fma(-s2, s, 1.0f), s2 * cosine(z));
}

float2 quick_unit(float r) {
#ifdef NATIVE
    float angle = 6.283185307f * r;
    return (float2)(native_cos(angle), native_sin(angle));
#else
    return unit(r);
#endif
}

float fraction(float t) {
    return t - rint(t);
}

// the fraction of (ah + al)(bh + bl): the product of the leading parts is split exactly
float product_fraction(float ah, float al, float bh, float bl) {
    float p = ah * bh;
    float rest = fma(ah, bh, -p);
    return (p - rint(p)) + (rest + fma(ah, bl, al * bh));
}

float turns(float8 h, float8 x) {
    return product_fraction(h.s0, h.s4, x.s0, x.s4) + product_fraction(h.s1, h.s5, x.s1, x.s5)
            + product_fraction(h.s2, h.s6, x.s2, x.s6);
}

// adds to a sum of two floats
float2 added(float2 sum, float value) {
    float s = sum.x + value;
    float b = s - sum.x;
    float rest = (sum.x - (s - b)) + (value - b);
    return (float2)(s, sum.y + rest);
}

float4 added_pair(float4 sum, float2 value) {
    return (float4)(added(sum.xy, value.x), added(sum.zw, value.y));
}

// How good the sine and cosine of the device are: exp(2 pi i r) at r = (i/n - 1/2).
kernel void probe(global float2 *out, int n) {
    int i = get_global_id(0);
    float angle = 6.283185307f * ((float)i / n - 0.5f);
    out[i] = (float2)(native_cos(angle), native_sin(angle));
}

// Tiles of near atoms: within a tile phases are small enough for floats, and the tile as a whole has a phase factor.
// point: h - H (hi), -, h - H (lo), -, with H the middle of all points; atom: x - X, fraction of H.(x - X); tile: X (hi), fraction of H.X, X (lo).
kernel void near_atoms(
        global const float8 *points, int first, int n, global const float4 *atoms, global const float *weights,
        global const float8 *tiles, int tile0, int tile1, global float4 *sums) {
    local float4 a[TILE];
    local float w[TILE];
    int me = get_local_id(0);
    int i0 = first + get_group_id(0) * GROUP * PER_ITEM + me;
    float8 h[PER_ITEM];
    float4 sum[PER_ITEM];
    for (int p = 0; p < PER_ITEM; p++) {
        int i = min(i0 + p * GROUP, n - 1);
        h[p] = points[i];
        sum[p] = sums[i];
    }
    for (int tile = tile0; tile < tile1; tile++) {
        barrier(CLK_LOCAL_MEM_FENCE);
        for (int j = me; j < TILE; j += GROUP) {
            a[j] = atoms[tile * TILE + j];
            w[j] = weights[tile * TILE + j];
        }
        barrier(CLK_LOCAL_MEM_FENCE);
        float2 f[PER_ITEM];
        for (int p = 0; p < PER_ITEM; p++) {
            f[p] = (float2)(0.0f, 0.0f);
        }
        for (int j = 0; j < TILE; j++) {
            float4 x = a[j];
            float wj = w[j];
            for (int p = 0; p < PER_ITEM; p++) {
                float t = fma(h[p].s0, x.x, fma(h[p].s1, x.y, fma(h[p].s2, x.z, x.w)));
                float2 e = quick_unit(t - ((t + NEAREST) - NEAREST));
                f[p] = fma((float2)(wj, wj), e, f[p]);
            }
        }
        float8 middle = tiles[tile];
        for (int p = 0; p < PER_ITEM; p++) {
            float2 e = unit(fraction(middle.s3 + turns(h[p], middle)));
            float2 g = (float2)(fma(f[p].x, e.x, -(f[p].y * e.y)), fma(f[p].x, e.y, f[p].y * e.x));
            sum[p] = added_pair(sum[p], g);
        }
    }
    for (int p = 0; p < PER_ITEM; p++) {
        int i = i0 + p * GROUP;
        if (i < n) {
            sums[i] = sum[p];
        }
    }
}

// Atoms far apart: the phase of each is a product of doubled digits. atom: x (hi), fraction of H.x, x (lo), weight.
kernel void far_atoms(
        global const float8 *points, int first, int n, global const float8 *atoms, int atom0, int atom1, global float4 *sums) {
    int i = first + get_global_id(0);
    if (i >= n) {
        return;
    }
    float8 h = points[i];
    float4 sum = sums[i];
    for (int tile = atom0; tile < atom1; tile += TILE) {
        float2 f = (float2)(0.0f, 0.0f);
        for (int j = tile; j < min(atom1, tile + TILE); j++) {
            float8 x = atoms[j];
            float2 e = unit(fraction(x.s3 + turns(h, x)));
            f = fma((float2)(x.s7, x.s7), e, f);
        }
        sum = added_pair(sum, f);
    }
    sums[i] = sum;
}

// cos and sin of offset * u, u the turns of an atom from point to point: [atom][place]
kernel void columns(global const float2 *steps, int atom0, float shift, global float2 *out) {
    int m = get_global_id(0);
    int j = get_global_id(1);
    float2 u = steps[atom0 + j];
    out[j * get_global_size(0) + m] = unit(fraction(product_fraction((float)m + shift, 0.0f, u.x, u.y)));
}

// w exp(2 pi i h.x) at the centres of lines: [atom][line]; atoms as in far, with H = 0
kernel void rows(global const float8 *centres, int row0, global const float8 *atoms, int atom0, global float2 *out) {
    int r = get_global_id(0);
    int j = get_global_id(1);
    float8 x = atoms[atom0 + j];
    out[j * get_global_size(0) + r] = x.s7 * unit(fraction(turns(centres[row0 + r], x)));
}

// The product of both tables: sums over atoms of re c, im c, re s, im s. A group has SIDE lines and SIDE columns, a work item 4 x 4 of them.
kernel void products(
        global const float2 *rows, int row0, int row_count, global const float2 *columns, int width, int atoms,
        global float2 *halves) {
    local float2 a[DEPTH][SIDE];
    local float2 c[DEPTH][SIDE];
    int x = get_local_id(0);
    int y = get_local_id(1);
    int column0 = get_group_id(0) * SIDE;
    int line0 = get_group_id(1) * SIDE;
    float4 sum[4][4];
    for (int p = 0; p < 4; p++) {
        for (int q = 0; q < 4; q++) {
            sum[p][q] = (float4)(0.0f);
        }
    }
    for (int j0 = 0; j0 < atoms; j0 += DEPTH) {
        barrier(CLK_LOCAL_MEM_FENCE);
        for (int e = y * (SIDE / 4) + x; e < DEPTH * SIDE; e += SIDE * SIDE / 16) {
            int j = e / SIDE;
            int k = e % SIDE;
            int inside = j0 + j < atoms;
            a[j][k] = inside ? rows[(j0 + j) * row_count + line0 + k] : (float2)(0.0f);
            c[j][k] = inside ? columns[(j0 + j) * width + column0 + k] : (float2)(0.0f);
        }
        barrier(CLK_LOCAL_MEM_FENCE);
        for (int j = 0; j < DEPTH; j++) {
            float2 left[4];
            float2 right[4];
            for (int p = 0; p < 4; p++) {
                left[p] = a[j][y + p * (SIDE / 4)];
                right[p] = c[j][x + p * (SIDE / 4)];
            }
            for (int p = 0; p < 4; p++) {
                for (int q = 0; q < 4; q++) {
                    sum[p][q] = fma(left[p].xyxy, right[q].xxyy, sum[p][q]);
                }
            }
        }
    }
    for (int p = 0; p < 4; p++) {
        for (int q = 0; q < 4; q++) {
            int line = row0 + line0 + y + p * (SIDE / 4);
            int at = line * 4 * width + column0 + x + q * (SIDE / 4);
            halves[at] = added(halves[at], sum[p][q].x);
            halves[at + width] = added(halves[at + width], sum[p][q].y);
            halves[at + 2 * width] = added(halves[at + 2 * width], sum[p][q].z);
            halves[at + 3 * width] = added(halves[at + 3 * width], sum[p][q].w);
        }
    }
}
