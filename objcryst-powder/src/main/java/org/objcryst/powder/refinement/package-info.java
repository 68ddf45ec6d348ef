/**
 * Rietveld refinement of known phases without help, and what it tells of a mixture:
 * {@link org.objcryst.powder.refinement.RietveldRefinement} refines scales, background, zero, cells and peak shapes in stages,
 * {@link org.objcryst.powder.refinement.RefinementResult} has the parameters with their uncertainties and correlations, R factors and
 * {@link org.objcryst.powder.refinement.PhaseFraction weight fractions}.
 */
package org.objcryst.powder.refinement;
