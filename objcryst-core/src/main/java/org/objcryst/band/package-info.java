/**
 * Symmetric matrices that vanish far from the diagonal, as the overlap of the reflections of a powder pattern, of points of a background or of
 * intensities that were extracted together: {@link org.objcryst.band.BandMatrix}, solved by {@link org.objcryst.band.BandCholesky}. Whoever needs
 * many products with one that stands still asks for {@link org.objcryst.band.QuadraticForms#of}.
 */
package org.objcryst.band;
