/**
 * What can be learned from a powder pattern without a structure: the intensities of its reflections
 * ({@link org.objcryst.powder.extraction.LeBail}, {@link org.objcryst.powder.extraction.ExtractionFunction}), and, with free
 * intensities, its cell and peak shapes ({@link org.objcryst.powder.extraction.ProfileRefinement}).
 *
 * <p>Everything here works on arrays and on {@link org.objcryst.powder.profile.PeakLines}, never on a powder pattern:
 * {@code org.objcryst.powder} drives it.
 */
package org.objcryst.powder.extraction;
