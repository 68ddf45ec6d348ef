/*
 * Structure factors by the trigonometric form: rows P = sum of coefficient * A * B, terms P * C, with A, B, C the cosines and
 * sines of multiples of the three coordinates of an atom.
 *
 * A work item sums SHARE reflections.
 *
 * Coordinates are integers, fractions of a turn: products with indices wrap around as angles do, so that no digit is lost
 * whatever the index. Tables hold the cosine of power n at 2n, the sine at 2n + 1. A third factor is 2 * place, and one more
 * if its sign is to be changed.
 */

/* The crystal axis of a table. */
int axis_of(int axes, int table)
{
    return (axes >> (2 * table)) & 3;
}

/*
 * Fills the tables of one atom; pairs: the number of powers in A, in A and B, in all, and the axes of A, B, C in two bits each.
 * Weight comes into C only.
 */
void tabulate(local reals *tables, int4 pairs, int atom, int atoms, int stride, global const turns *coordinates, reals weight)
{
    const int c = get_local_id(0);
    const int config = get_global_id(0);
    for (int p = get_local_id(1); p < pairs.z; p += LANES) {
        const int table = (p >= pairs.x) + (p >= pairs.y);
        const int power = p - (table == 0 ? 0 : table == 1 ? pairs.x : pairs.y);
        const turns u = coordinates[(axis_of(pairs.w, table) * atoms + atom) * stride + config] * (turn) power;
        const reals angle = HALF_TURNS(u);
        const reals factor = table == 2 ? weight : (reals) 1;
        tables[2 * p * CONFIGS + c] = factor * cospi(angle);
        tables[(2 * p + 1) * CONFIGS + c] = factor * sinpi(angle);
    }
}

/* Sum of terms from .. to, each a row of this tile and a third factor. */
reals sum_of_terms(int from, int to, global const int2 *terms, local const reals *rows, local const reals *tables)
{
    const int c = get_local_id(0);
    reals sum = 0;
    for (int t = from; t < to; t++) {
        const int2 term = terms[t];
        const reals third = tables[(term.y >> 1) * CONFIGS + c];
        sum += rows[term.x * CONFIGS + c] * (term.y & 1 ? -third : third);
    }
    return sum;
}

/*
 * Structure factors. stride counts work items, so as config does. The second group number is a tile of LANES * SHARE reflections. coordinates [axis][atom][configuration],
 * occupancy [atom][configuration], factors [part][kind][reflection], out [part][reflection][configuration] with the parts Re N,
 * Im N, Re R, Im R.
 */
kernel GROUP void forward(int atoms, int kinds, int reflections, int stride, int pairs_a, int pairs_ab, int pairs_abc, int axes,
    global const turns *coordinates, global const reals *occupancy, global const int *kind_of_atom, global const real *factors,
    global const real *scale, global const int *row_start, global const int2 *entries, global const real *coefficients,
    global const int *tile_start, global const int *tile_row, global const int *order, global const int *term_start,
    global const int2 *terms, global reals *out, local reals *tables, local reals *rows)
{
    const int c = get_local_id(0);
    const int lane = get_local_id(1);
    const int config = get_global_id(0);
    const int first = get_group_id(1) * LANES * SHARE + lane;
    const int row_from = tile_start[get_group_id(1)];
    const int row_number = tile_start[get_group_id(1) + 1] - row_from;
    const int4 pairs = (int4)(pairs_a, pairs_ab, pairs_abc, axes);
    reals re[SHARE], im[SHARE];
#if RESONANT
    reals resonant_re[SHARE], resonant_im[SHARE];
#endif
    for (int i = 0; i < SHARE; i++) {
        re[i] = im[i] = 0;
#if RESONANT
        resonant_re[i] = resonant_im[i] = 0;
#endif
    }
    for (int atom = 0; atom < atoms; atom++) {
        tabulate(tables, pairs, atom, atoms, stride, coordinates, occupancy[atom * stride + config]);
        barrier(CLK_LOCAL_MEM_FENCE);
        for (int r = lane; r < row_number; r += LANES) {
            const int row = tile_row[row_from + r];
            reals sum = 0;
            for (int e = row_start[row]; e < row_start[row + 1]; e++) {
                const int2 entry = entries[e];
                sum += coefficients[e] * tables[entry.x * CONFIGS + c] * tables[entry.y * CONFIGS + c];
            }
            rows[r * CONFIGS + c] = sum;
        }
        barrier(CLK_LOCAL_MEM_FENCE);
        global const real *f = factors + kind_of_atom[atom] * reflections;
        for (int i = 0; i < SHARE; i++) {
            const int s = first + i * LANES;
            if (s < reflections) {
                const int h = order[s];
                const reals a = sum_of_terms(term_start[2 * s], term_start[2 * s + 1], terms, rows, tables);
                const reals b = sum_of_terms(term_start[2 * s + 1], term_start[2 * s + 2], terms, rows, tables);
                re[i] += f[h] * a;
                im[i] += f[h] * b;
#if RESONANT
                resonant_re[i] += f[kinds * reflections + h] * a;
                resonant_im[i] += f[kinds * reflections + h] * b;
#endif
            }
        }
        barrier(CLK_LOCAL_MEM_FENCE);
    }
    for (int i = 0; i < SHARE; i++) {
        const int s = first + i * LANES;
        if (s < reflections) {
            const int h = order[s];
            const real u = scale[2 * h];
            const real v = scale[2 * h + 1];
            out[h * stride + config] = u * re[i] - v * im[i];
            out[(reflections + h) * stride + config] = v * re[i] + u * im[i];
#if RESONANT
            out[(2 * reflections + h) * stride + config] = u * resonant_re[i] - v * resonant_im[i];
            out[(3 * reflections + h) * stride + config] = v * resonant_re[i] + u * resonant_im[i];
#endif
        }
    }
}

/* Carries derivatives by structure factors back to those by the sums that scale and phase turn into them; in place. */
kernel void backward_scale(int reflections, int stride, global const real *scale, global reals *by)
{
    const int config = get_global_id(0);
    const int h = get_global_id(1);
    const real u = scale[2 * h];
    const real v = scale[2 * h + 1];
    for (int part = 0; part < 2 + 2 * RESONANT; part += 2) {
        const int re = (part * reflections + h) * stride + config;
        const int im = re + reflections * stride;
        const reals by_re = by[re];
        const reals by_im = by[im];
        by[re] = u * by_re + v * by_im;
        by[im] = u * by_im - v * by_re;
    }
}

/* The derivative of the entry of a table by its angle; from: where the table begins. */
reals slope(local const reals *tables, int place, int from)
{
    const reals other = tables[(place ^ 1) * CONFIGS + get_local_id(0)];
    const int power = (place - from) >> 1;
    return other * (real)(place & 1 ? power : -power);
}

/*
 * Derivatives by the atoms. The second group number is the atom; its work items share the rows. by [part][reflection]
 * [configuration] after backward_scale; out [a, b, c, occupancy][atom][configuration].
 */
kernel GROUP void backward(int atoms, int kinds, int reflections, int stride, int pairs_a, int pairs_ab, int pairs_abc, int axes,
    global const turns *coordinates, global const reals *occupancy, global const int *kind_of_atom, global const real *factors,
    int row_number, global const int *row_start, global const int2 *entries, global const real *coefficients,
    global const int *row_term_start, global const int2 *row_terms, global const reals *by, global reals *out,
    local reals *tables, local reals *sums)
{
    const int c = get_local_id(0);
    const int lane = get_local_id(1);
    const int config = get_global_id(0);
    const int atom = get_group_id(1);
    global const real *f = factors + kind_of_atom[atom] * reflections;
    tabulate(tables, (int4)(pairs_a, pairs_ab, pairs_abc, axes), atom, atoms, stride, coordinates, (reals) 1);
    barrier(CLK_LOCAL_MEM_FENCE);
    reals by_a = 0, by_b = 0, by_c = 0, by_occupancy = 0;
    for (int row = lane; row < row_number; row += LANES) {
        reals product = 0, slope_a = 0, slope_b = 0;
        for (int e = row_start[row]; e < row_start[row + 1]; e++) {
            const int2 entry = entries[e];
            const reals a = coefficients[e] * tables[entry.x * CONFIGS + c];
            const reals b = tables[entry.y * CONFIGS + c];
            product += a * b;
            slope_a += coefficients[e] * slope(tables, entry.x, 0) * b;
            slope_b += a * slope(tables, entry.y, 2 * pairs_a);
        }
        reals by_row = 0, slope_c = 0;
        for (int t = row_term_start[row]; t < row_term_start[row + 1]; t++) {
            const int2 term = row_terms[t];
            const int h = term.y >> 1;
            const int place = ((term.y & 1) * reflections + h) * stride + config;
            reals weight = by[place] * f[h];
#if RESONANT
            weight += by[2 * reflections * stride + place] * f[kinds * reflections + h];
#endif
            weight = term.x & 1 ? -weight : weight;
            by_row += weight * tables[(term.x >> 1) * CONFIGS + c];
            slope_c += weight * slope(tables, term.x >> 1, 2 * pairs_ab);
        }
        by_a += by_row * slope_a;
        by_b += by_row * slope_b;
        by_c += slope_c * product;
        by_occupancy += by_row * product;
    }
    sums[lane * CONFIGS + c] = by_a;
    sums[(LANES + lane) * CONFIGS + c] = by_b;
    sums[(2 * LANES + lane) * CONFIGS + c] = by_c;
    sums[(3 * LANES + lane) * CONFIGS + c] = by_occupancy;
    barrier(CLK_LOCAL_MEM_FENCE);
    for (int k = lane; k < 4; k += LANES) {
        reals sum = 0;
        for (int i = 0; i < LANES; i++) {
            sum += sums[(k * LANES + i) * CONFIGS + c];
        }
        const int axis = k < 3 ? axis_of(axes, k) : k;
        out[(axis * atoms + atom) * stride + config] = k < 3 ? TWO_PI * occupancy[atom * stride + config] * sum : sum;
    }
}
