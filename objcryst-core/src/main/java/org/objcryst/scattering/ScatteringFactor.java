package org.objcryst.scattering;

import java.util.Arrays;

/**
 * How one kind of atom or ion at rest scatters, as a function of s = sin θ/λ (S-1):
 * <pre>   f(s) = c + Σᵢ aᵢ exp(−bᵢ s²)</pre>
 * Electrons for X-rays, Å for electrons, fm for neutrons (where only c is not zero).
 */
public final class ScatteringFactor {
    private final String label;
    private final double[] a;
    private final double[] b;
    private final double c;
    private final double imaginary;

    ScatteringFactor(String label, double[] a, double[] b, double c, double imaginary) {
        this.label = label;
        this.a = a;
        this.b = b;
        this.c = c;
        this.imaginary = imaginary;
    }

    /**
     * The entry of the table that these numbers come from.
     *
     * @return for example {@code O2-}
     */
    public String label() {
        return label;
    }

    /**
     * The real part, without resonant terms.
     *
     * @param stol s = sin θ/λ in Å⁻¹
     * @return f(s)
     */
    public double at(double stol) {
        double s2 = stol * stol;
        double sum = c;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * Math.exp(-b[i] * s2);
        }
        return sum;
    }

    /**
     * The imaginary part that belongs to the table itself: that of a neutron scattering length (S-2).
     *
     * @return fm; 0 for X-rays and electrons
     */
    public double imaginary() {
        return imaginary;
    }

    @Override
    public String toString() {
        return "%s: a=%s b=%s c=%s".formatted(label, Arrays.toString(a), Arrays.toString(b), c);
    }
}
