package org.objcryst.band;

/** The quadratic form xᵀ A x of a matrix that stands still, and its products A x. It may keep work arrays: for one thread. */
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

    /**
     * The products of the matrix with several vectors, half the gradients of the form.
     *
     * @param number how many they are
     * @param x one number a row of the matrix, for each of them
     * @param products other arrays, of the same lengths; overwritten with A x
     */
    void multiply(int number, double[][] x, double[][] products);
}
