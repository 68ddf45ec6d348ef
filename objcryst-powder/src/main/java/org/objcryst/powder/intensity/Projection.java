package org.objcryst.powder.intensity;

/** A linear way to look at patterns: all their points, or sums over intervals of points. */
public interface Projection {
    /**
     * Number of values looked at.
     *
     * @return length of all arrays here
     */
    int size();

    /**
     * Observed values.
     *
     * @return not to be modified
     */
    double[] observed();

    /**
     * Their weights.
     *
     * @return not to be modified
     */
    double[] weights();

    /**
     * What the background contributes.
     *
     * @return not to be modified
     */
    double[] background();

    /**
     * Adds factor · Σ I·profile of a phase.
     *
     * @param phase number of the phase
     * @param perReflection intensity I of each of its reflections
     * @param factor common factor
     * @param out one number a value; added to
     */
    void add(int phase, double[] perReflection, double factor, double[] out);

    /**
     * The reverse of {@link #add}: the product of a curve with the profile of each reflection.
     *
     * @param phase number of the phase in the pattern
     * @param curve as long as this
     * @return one number a reflection, a new array
     */
    double[] along(int phase, double[] curve);

    /**
     * Looks at a curve given at all points.
     *
     * @param curve one number a point
     * @return a new array, one number a value
     */
    double[] project(double[] curve);
}
