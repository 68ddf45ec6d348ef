package org.objcryst.scattering.freeform;

import java.util.Arrays;

/** The sums in plain Java, in loops that compilers can turn into vector instructions. */
final class ScalarTiles implements TileSums {
    private static final int ATOMS = 64;
    private static final int SIDE_BY_SIDE = 4;

    private final double[] h = new double[ProcessorKernel.SCATTERED_TILE];
    private final double[] k = new double[ProcessorKernel.SCATTERED_TILE];
    private final double[] l = new double[ProcessorKernel.SCATTERED_TILE];
    private final double[] part = new double[ProcessorKernel.SCATTERED_TILE];
    private final double[] sine = new double[ProcessorKernel.SCATTERED_TILE];
    private final double[] re = new double[ProcessorKernel.SCATTERED_TILE];
    private final double[] im = new double[ProcessorKernel.SCATTERED_TILE];
    private final double[] cos;
    private final double[] sin;
    private final double[] factor = new double[2 * SIDE_BY_SIDE];

    ScalarTiles() {
        int most = ProcessorKernel.width(ReciprocalGrid.LONGEST / 2);
        cos = new double[ATOMS * most];
        sin = new double[ATOMS * most];
    }

    @Override
    public void scattered(
            AtomBlock a, int from, int to, ScatteredPoints p, int first, int count, double[] sumRe, double[] sumIm) {
        System.arraycopy(p.h(), first, h, 0, count);
        System.arraycopy(p.k(), first, k, 0, count);
        System.arraycopy(p.l(), first, l, 0, count);
        for (int begin = from; begin < to; begin += ATOMS) {
            int end = Math.min(to, begin + ATOMS);
            double weight = 0;
            Arrays.fill(re, 0);
            Arrays.fill(im, 0);
            for (int j = begin; j < end; j++) {
                weight += a.occupancy[j];
                add(a.x[j], a.y[j], a.z[j], 2 * a.occupancy[j], count);
            }
            for (int n = 0; n < count; n++) {
                sumRe[first + n] += weight - re[n];
                sumIm[first + n] += im[n];
            }
        }
    }

    /** Adds 2w sin² πt and 2w sin πt cos πt of one atom; in loops short enough for compilers to unroll and vectorise. */
    private void add(double x, double y, double z, double w2, int count) {
        fractions(x, y, z, h, k, l, part, count);
        sines(part, sine, count);
        products(w2, part, sine, re, im, count);
    }

    private static void fractions(
            double x, double y, double z, double[] h, double[] k, double[] l, double[] r, int count) {
        for (int n = 0; n < count; n++) {
            double t = h[n] * x + k[n] * y + l[n] * z;
            r[n] = t - (t + HalfTurn.ROUND - HalfTurn.ROUND);
        }
    }

    private static void sines(double[] r, double[] s, int count) {
        for (int n = 0; n < count; n++) {
            s[n] = r[n] * HalfTurn.sine(r[n] * r[n]);
        }
    }

    private static void products(double w2, double[] r, double[] s, double[] re, double[] im, int count) {
        for (int n = 0; n < count; n++) {
            double ws = w2 * s[n];
            re[n] += ws * s[n];
            im[n] += ws * HalfTurn.cosine(r[n] * r[n]);
        }
    }

    @Override
    public void lines(AtomBlock a, int from, int to, PointLines lines, int row, int count, double[] halves) {
        int width = ProcessorKernel.width(lines.half());
        int stride = ProcessorKernel.stride(lines.half());
        for (int begin = from; begin < to; begin += ATOMS) {
            int end = Math.min(to, begin + ATOMS);
            for (int j = begin; j < end; j++) {
                fill(lines, a.x[j], a.y[j], a.z[j], (j - begin) * width);
            }
            for (int r = row; r < row + count; r++) {
                for (int j = begin; j < end; j += SIDE_BY_SIDE) {
                    addAtCentres(a, j, end, lines, r);
                    addProducts(factor, (j - begin) * width, width, halves, r * stride);
                }
            }
        }
    }

    private void fill(PointLines lines, double x, double y, double z, int at) {
        double turns = lines.step(0) * x + lines.step(1) * y + lines.step(2) * z;
        for (int m = 0; m < lines.half(); m++) {
            double t = lines.offset(m) * turns;
            double r = t - (t + HalfTurn.ROUND - HalfTurn.ROUND);
            double s = r * HalfTurn.sine(r * r);
            cos[at + m] = 1 - 2 * s * s;
            sin[at + m] = 2 * s * HalfTurn.cosine(r * r);
        }
    }

    /** w at the centre of a line, of four atoms; of those beyond the last one 0. */
    private void addAtCentres(AtomBlock a, int j, int end, PointLines lines, int row) {
        for (int n = 0; n < SIDE_BY_SIDE; n++) {
            int atom = Math.min(j + n, end - 1);
            double w = j + n < end ? a.occupancy[atom] : 0;
            double t = lines.h[row] * a.x[atom] + lines.k[row] * a.y[atom] + lines.l[row] * a.z[atom];
            double r = t - (t + HalfTurn.ROUND - HalfTurn.ROUND);
            double s = r * HalfTurn.sine(r * r);
            factor[n] = w * (1 - 2 * s * s);
            factor[SIDE_BY_SIDE + n] = w * (2 * s * HalfTurn.cosine(r * r));
        }
    }

    private void addProducts(double[] f, int c, int width, double[] halves, int at) {
        addProduct(f[0], f[1], f[2], f[3], cos, c, width, halves, at);
        addProduct(f[4], f[5], f[6], f[7], cos, c, width, halves, at + width);
        addProduct(f[0], f[1], f[2], f[3], sin, c, width, halves, at + 2 * width);
        addProduct(f[4], f[5], f[6], f[7], sin, c, width, halves, at + 3 * width);
    }

    private static void addProduct(
            double f0, double f1, double f2, double f3, double[] table, int c, int width, double[] sum, int at) {
        for (int m = 0; m < width; m++) {
            sum[at + m] += f0 * table[c + m]
                    + f1 * table[c + width + m]
                    + f2 * table[c + 2 * width + m]
                    + f3 * table[c + 3 * width + m];
        }
    }
}
