package org.objcryst.scattering;

/**
 * Resonant (anomalous) corrections of an X-ray form factor: f = f⁰ + f′ + i f″.
 *
 * @param real f′ in electrons
 * @param imaginary f″ in electrons
 */
public record ResonantTerms(double real, double imaginary) {
    /** No correction. */
    public static final ResonantTerms NONE = new ResonantTerms(0, 0);
}
