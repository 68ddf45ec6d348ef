package org.objcryst.powder.extraction;

/**
 * The intensity of a reflection as extracted from a powder pattern.
 *
 * @param h index
 * @param k index
 * @param l index
 * @param intensity area of the reflection in the pattern, all its equivalents together: |F|² × multiplicity × Lorentz and
 *     polarisation factors × scale
 * @param sigma standard uncertainty of the intensity; huge where reflections overlap and only their sum is known
 * @param squaredModulus |F|² × scale: the intensity without multiplicity, Lorentz and polarisation factors
 */
public record ExtractedIntensity(int h, int k, int l, double intensity, double sigma, double squaredModulus) {}
