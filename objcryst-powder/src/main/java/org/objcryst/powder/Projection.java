package org.objcryst.powder;

/** A linear way to look at patterns: all their points, or sums over intervals of points. */
interface Projection {
    /** Number of values looked at. */
    int size();

    /** Observed values. */
    double[] observed();

    /** Their weights. */
    double[] weights();

    /** What the background contributes. */
    double[] background();

    /** Adds factor · Σ I·profile of a phase; {@code perReflection} is I. */
    void add(int phase, double[] perReflection, double factor, double[] out);

    /** Looks at a curve given at all points; a new array. */
    double[] project(double[] curve);
}
