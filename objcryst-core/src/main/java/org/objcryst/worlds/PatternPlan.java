package org.objcryst.worlds;

import org.objcryst.scattering.ScatteringPlan;

/**
 * χ² of a powder pattern as a quadratic form of its intensities, with the best scale s ≥ 0 (P-34, S-31): with rows J of intensities, each the
 * sum over the reflections at one angle,
 *
 * <pre>   cost = costScale · (Y² − 2 s v·J + s² Jᵀ A J),   J[row of h] = Σ factor(h) |F(h)|²</pre>
 *
 * @param scattering what F is made of
 * @param factors what turns |F|² into intensities, one a reflection
 * @param rows the row of each reflection
 * @param ends A is symmetric and vanishes far from the diagonal: where each row of {@code elements} ends
 * @param elements of each row from the diagonal on, one row after the other
 * @param vector v
 * @param sumOfSquares Y²
 * @param costScale weight of these data beside others
 */
public record PatternPlan(
        ScatteringPlan scattering,
        double[] factors,
        int[] rows,
        int[] ends,
        double[] elements,
        double[] vector,
        double sumOfSquares,
        double costScale) {}
