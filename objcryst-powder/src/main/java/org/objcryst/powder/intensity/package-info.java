/**
 * A powder pattern as a linear function of the intensities of its reflections, y = b + P·I: true as long as positions, peak
 * shapes and background stand still.
 *
 * <p>{@link org.objcryst.powder.intensity.SparseProfiles} is the matrix P, with a column for each reflection, or for all
 * reflections of a phase at the same angle ({@link org.objcryst.powder.intensity.PhaseProfiles}), evaluated by {@link org.objcryst.powder.intensity.LineProfiles}. From P follow the
 * {@link org.objcryst.powder.intensity.IntensityEquations} A·I = v, which search, extraction and least squares share: A is a
 * {@link org.objcryst.band.BandMatrix}, solved by {@link org.objcryst.band.BandCholesky}. With the
 * intensities of several phases known but for their scales,
 * {@link org.objcryst.powder.intensity.PhaseEquations} and {@link org.objcryst.powder.intensity.ScaleFit} give the best scales
 * and their χ². {@link org.objcryst.powder.intensity.Projection} looks at points or at sums over intervals of points instead.
 *
 * <p>Everything here is arrays and algebra; nothing knows a crystal or a pattern.
 */
package org.objcryst.powder.intensity;
