/**
 * Scattering at arbitrary real h, k, l of lists of atoms of any length, without symmetry: nanostructures, diffuse scattering,
 * coherent diffraction imaging.
 * <pre>   F(h) = Σⱼ oⱼ fⱼ(s) exp(2πi h·xⱼ),   s = |h|/2</pre>
 *
 * <p>A {@link org.objcryst.scattering.freeform.FreeFormSum} takes atoms from an
 * {@link org.objcryst.scattering.freeform.AtomSource} (arrays, an XYZ file, a crystal repeated), points from
 * {@link org.objcryst.scattering.freeform.ReciprocalPoints} (a list or a {@link org.objcryst.scattering.freeform.ReciprocalGrid})
 * and hands amplitudes on in the order of the points to an {@link org.objcryst.scattering.freeform.AmplitudeSink}. Neither
 * atoms nor points need be in memory together. The sums are done by a
 * {@link org.objcryst.scattering.freeform.FreeFormEngine}.
 */
package org.objcryst.scattering.freeform;
