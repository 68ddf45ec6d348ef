/**
 * Powder patterns: measured points, their calculation from crystals, and the costs that compare the two.
 *
 * <p>{@link org.objcryst.powder.PowderPattern} is the entry point. It holds the measured
 * {@link org.objcryst.powder.PatternPoints}, the {@link org.objcryst.powder.PatternAxis} (wavelength, zero, displacement,
 * limits), the {@link org.objcryst.powder.InstrumentFactors}, a {@link org.objcryst.powder.background.Background} and one
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
 * <p>For fixed positions and shapes a pattern is linear in the intensities of its reflections; what follows from that is in
 * {@code powder.intensity}, and gives the χ² of a structure in microseconds ({@link org.objcryst.powder.Objective#EXACT}).
 */
package org.objcryst.powder;
