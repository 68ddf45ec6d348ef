package org.objcryst.scattering;

import java.util.Arrays;

/**
 * The sum over symmetry g(h) = Σ T exp 2πi h·(R x + t) of one atom for a list of reflections, and ∂g/∂x, ∂g/∂y, ∂g/∂z. The
 * arrays belong to this object.
 */
public final class AtomSum {
    final double[] real;
    final double[] imaginary;
    final double[][] realBy;
    final double[][] imaginaryBy;

    /**
     * All zero.
     *
     * @param reflections length of the list
     */
    public AtomSum(int reflections) {
        real = new double[reflections];
        imaginary = new double[reflections];
        realBy = new double[3][reflections];
        imaginaryBy = new double[3][reflections];
    }

    /**
     * Re g.
     *
     * @return one number a reflection
     */
    public double[] real() {
        return real;
    }

    /**
     * Im g.
     *
     * @return one number a reflection
     */
    public double[] imaginary() {
        return imaginary;
    }

    /**
     * Re ∂g/∂x (S-14).
     *
     * @param axis 0, 1, 2 for x, y, z
     * @return one number a reflection
     */
    public double[] realBy(int axis) {
        return realBy[axis];
    }

    /**
     * Im ∂g/∂x (S-14).
     *
     * @param axis 0, 1, 2 for x, y, z
     * @return one number a reflection
     */
    public double[] imaginaryBy(int axis) {
        return imaginaryBy[axis];
    }

    void clear() {
        Arrays.fill(real, 0);
        Arrays.fill(imaginary, 0);
        for (int axis = 0; axis < 3; axis++) {
            Arrays.fill(realBy[axis], 0);
            Arrays.fill(imaginaryBy[axis], 0);
        }
    }

    /** Adds c + i s and its derivatives i·(h, k, l)·(c + i s); with a centre the imaginary parts cancel. */
    void add(int i, double c, double s, double h, double k, double l, boolean centric) {
        real[i] += c;
        realBy[0][i] -= h * s;
        realBy[1][i] -= k * s;
        realBy[2][i] -= l * s;
        if (!centric) {
            imaginary[i] += s;
            imaginaryBy[0][i] += h * c;
            imaginaryBy[1][i] += k * c;
            imaginaryBy[2][i] += l * c;
        }
    }

    void multiply(int i, double re, double im) {
        multiply(real, imaginary, i, re, im);
        for (int axis = 0; axis < 3; axis++) {
            multiply(realBy[axis], imaginaryBy[axis], i, re, im);
        }
    }

    private static void multiply(double[] real, double[] imaginary, int i, double re, double im) {
        double r = real[i];
        real[i] = r * re - imaginary[i] * im;
        imaginary[i] = r * im + imaginary[i] * re;
    }
}
