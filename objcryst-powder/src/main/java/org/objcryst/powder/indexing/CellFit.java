package org.objcryst.powder.indexing;

import java.util.Arrays;

/**
 * A cell refined against observed lines, and how well it explains them.
 *
 * @param family which lattices it belongs to
 * @param parameters elements of the reciprocal metric, see {@link MetricForm}
 * @param zero shift of the zero of 2θ in rad, observed minus true
 * @param residuals observed minus calculated 2θ in rad, a line; NaN for a line that is not indexed
 * @param calculated number of distinct lines up to the last observed one
 * @param evidence logarithm of the probability of the lines given the cell over that given no cell at all, see {@link CellScore}
 */
record CellFit(
        LatticeFamily family, double[] parameters, double zero, double[] residuals, int calculated, double evidence) {

    int indexed() {
        return (int) Arrays.stream(residuals).filter(r -> !Double.isNaN(r)).count();
    }

    double volume() {
        return 1 / Math.sqrt(family.form().determinant(parameters));
    }

    double primitiveVolume() {
        return volume() / family.points();
    }
}
