package org.objcryst.powder;

import org.objcryst.refinable.LsqFunction;

/** Least squares on a pattern by its chosen objective, weighed as in its cost. */
abstract class PatternFit implements LsqFunction {
    final PowderPattern pattern;

    PatternFit(PowderPattern pattern) {
        this.pattern = pattern;
    }

    @Override
    public final String name() {
        return pattern.name() + " (" + pattern.objective().choice() + ")";
    }

    /** Weights, or products with them, times the scale of the cost; a new array. */
    final double[] weighed(double[] v) {
        double factor = pattern.costScale();
        double[] weighed = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            weighed[i] = factor * v[i];
        }
        return weighed;
    }
}
