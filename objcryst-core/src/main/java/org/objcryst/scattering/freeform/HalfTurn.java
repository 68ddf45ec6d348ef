package org.objcryst.scattering.freeform;

/**
 * Sine and cosine of angles πr, |r| ≤ 1/2, as polynomials of z = r², interpolated at Chebyshev points with 60 digits; wrong by
 * less than 10⁻¹⁷ before rounding. exp(2πir) is made of them by doubling: 1 − 2s² + 2isc.
 */
public final class HalfTurn {
    /** Adding and subtracting this number rounds to an integer: 1.5·2⁵². */
    public static final double ROUND = 6755399441055744.0;

    /** Coefficients of sin(πr)/r by powers of r². */
    public static final double S0 = 3.141592653589793;

    /** Of r². */
    public static final double S1 = -5.167712780049969;

    /** Of r⁴. */
    public static final double S2 = 2.5501640398773007;

    /** Of r⁶. */
    public static final double S3 = -0.5992645293189447;

    /** Of r⁸. */
    public static final double S4 = 0.0821458865731029;

    /** Of r¹⁰. */
    public static final double S5 = -0.007370430505916944;

    /** Of r¹². */
    public static final double S6 = 0.0004662998161898394;

    /** Of r¹⁴. */
    public static final double S7 = -2.1903497074626018e-05;

    /** Of r¹⁶. */
    public static final double S8 = 7.697826768224191e-07;

    /** Coefficients of cos(πr) by powers of r²; that of r⁰ is 1. */
    public static final double C1 = -4.934802200544676;

    /** Of r⁴. */
    public static final double C2 = 4.058712126416497;

    /** Of r⁶. */
    public static final double C3 = -1.335262768843447;

    /** Of r⁸. */
    public static final double C4 = 0.23533063012953284;

    /** Of r¹⁰. */
    public static final double C5 = -0.025806888737002202;

    /** Of r¹². */
    public static final double C6 = 0.0019295562724817132;

    /** Of r¹⁴. */
    public static final double C7 = -0.00010456655338748738;

    /** Of r¹⁶. */
    public static final double C8 = 4.149564353942586e-06;

    private HalfTurn() {}

    /** sin(πr)/r. */
    static double sine(double z) {
        return ((((((((S8 * z + S7) * z + S6) * z + S5) * z + S4) * z + S3) * z + S2) * z + S1) * z + S0);
    }

    /** cos(πr). */
    static double cosine(double z) {
        return ((((((((C8 * z + C7) * z + C6) * z + C5) * z + C4) * z + C3) * z + C2) * z + C1) * z + 1);
    }
}
