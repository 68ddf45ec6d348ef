/**
 * Powder patterns: measured points, their calculation from crystals, and the costs that compare the two.
 *
 * <p>{@link org.objcryst.powder.PowderPattern} is the entry point. It holds the measured
 * {@link org.objcryst.powder.PatternPoints}, the {@link org.objcryst.powder.PatternAxis} (wavelength, zero, displacement,
 * limits), the {@link org.objcryst.powder.InstrumentFactors}, a {@link org.objcryst.powder.Background} and one
 * {@link org.objcryst.powder.PowderPhase} for each crystal: its structure factors, the profile of its reflections, its
 * {@link org.objcryst.powder.Texture} and its scale.
 *
 * <pre>
 *   var pattern = PowderPattern.read("cime.dat").wavelength(1.52904).maxStol(0.3);
 *   pattern.background(PointBackground.ofDegrees(angles, heights));
 *   var phase = pattern.addPhase(crystal);
 *   pattern.fitScales().agreement();        // Rwp = …, Rp = …, Rexp = …
 *   new LeastSquares(new RefinableModel(pattern)).refine(pattern.select(ParType.TRANSLATION).parameters());
 * </pre>
 *
 * <p>For fixed positions and shapes a pattern is linear in the intensities of its reflections:
 * {@link org.objcryst.powder.StoredProfiles} are the columns, {@link org.objcryst.powder.IntensityEquations} the normal
 * equations, from which intensities can be extracted and the χ² of a structure be computed in microseconds
 * ({@link org.objcryst.powder.Objective#EXACT}).
 */
package org.objcryst.powder;
