package org.objcryst.powder.intensity;

/** The quadratic form xᵀ A x of a matrix that stands still. It may keep work arrays: for one thread. */
@FunctionalInterface
public interface QuadraticForm {
    /**
     * The form.
     *
     * @param x one number a row of the matrix
     * @return xᵀ A x
     */
    double of(double[] x);

    /**
     * The form for several vectors.
     *
     * @param number how many they are
     * @param x one number a row of the matrix, for each of them
     * @param forms overwritten from its beginning
     */
    default void of(int number, double[][] x, double[] forms) {
        for (int n = 0; n < number; n++) {
            forms[n] = of(x[n]);
        }
    }
}
