package org.objcryst.worlds;

import org.objcryst.scattering.ScatteringPlan;

/**
 * χ² of a powder pattern, or of intensities of a single crystal, as a quadratic form of intensities.
 *
 * @param scattering what F is made of
 * @param cost how χ² depends on |F|²
 * @param costScale weight of these data beside others
 */
public record PatternPlan(ScatteringPlan scattering, QuadraticCost cost, double costScale) {}
