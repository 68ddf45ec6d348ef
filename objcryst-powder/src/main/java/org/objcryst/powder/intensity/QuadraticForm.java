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
}
