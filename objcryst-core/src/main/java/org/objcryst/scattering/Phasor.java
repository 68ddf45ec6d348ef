package org.objcryst.scattering;

/**
 * Powers of exp(2πi x), the only transcendental functions of a structure factor.
 *
 * <p>x in turns is reduced to |r| ≤ ½; sine and cosine of t = πr/2, at most π/4, come from their series, and the angle is
 * doubled twice: no branch, no table, error below 10⁻¹⁵.
 */
public final class Phasor {
    /** Adding and subtracting this number rounds to the nearest integer. */
    public static final double ROUNDER = 0x1.8p52;

    /** The recurrence over powers starts anew from the angle at every multiple of this number. */
    public static final int RESEED = 64;

    private Phasor() {}

    /**
     * Writes w cos 2πnx and then w sin 2πnx for n = 0 … last (S-13).
     *
     * @param x in turns
     * @param w weight of the whole table
     * @param last highest power
     * @param table modified; the cosine of power n at {@code offset + n·stride}, the sines behind all cosines
     * @param offset where the table begins
     * @param stride distance between successive powers
     */
    static void powers(double x, double w, int last, double[] table, int offset, int stride) {
        double r = x - ((x + ROUNDER) - ROUNDER);
        double t = r * (Math.PI / 2);
        double sin = sine(t);
        double sin2 = 2 * sin * cosine(t);
        double cos2 = 1 - 2 * sin * sin;
        double s1 = 2 * sin2 * cos2;
        double c1 = 1 - 2 * sin2 * sin2;
        int sines = (last + 1) * stride;
        double c = w;
        double s = 0;
        for (int n = 0, i = offset; n <= last; n++, i += stride) {
            if (n > 0 && n % RESEED == 0) {
                c = w * Math.cos(2 * Math.PI * n * r);
                s = w * Math.sin(2 * Math.PI * n * r);
            }
            table[i] = c;
            table[i + sines] = s;
            double next = c * c1 - s * s1;
            s = s * c1 + c * s1;
            c = next;
        }
    }

    /** sin t for |t| ≤ π/4, remainder t¹⁷/17! < 5·10⁻¹⁷. */
    private static double sine(double t) {
        double u = t * t;
        double p = -1.0 / 1307674368000.0;
        p = p * u + 1.0 / 6227020800.0;
        p = p * u - 1.0 / 39916800;
        p = p * u + 1.0 / 362880;
        p = p * u - 1.0 / 5040;
        p = p * u + 1.0 / 120;
        p = p * u - 1.0 / 6;
        return t + t * u * p;
    }

    /** cos t for |t| ≤ π/4, remainder t¹⁸/18! < 3·10⁻¹⁸. */
    private static double cosine(double t) {
        double u = t * t;
        double p = 1.0 / 20922789888000.0;
        p = p * u - 1.0 / 87178291200.0;
        p = p * u + 1.0 / 479001600;
        p = p * u - 1.0 / 3628800;
        p = p * u + 1.0 / 40320;
        p = p * u - 1.0 / 720;
        p = p * u + 1.0 / 24;
        p = p * u - 0.5;
        return 1 + u * p;
    }
}
