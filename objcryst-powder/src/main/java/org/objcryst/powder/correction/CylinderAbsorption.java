package org.objcryst.powder.correction;

/**
 * Transmission of a cylindrical specimen (a capillary) in the middle of the beam; an approximation good to about 1.6 %.
 *
 * @see "Lobanov &amp; Alte da Veiga (1998), 6th European Powder Diffraction Conference, abstract P12-16"
 */
public final class CylinderAbsorption {
    private static final double BRANCH = 3;

    private CylinderAbsorption() {}

    /**
     * The transmission A (S-26, S-27), 1 without absorption.
     *
     * @param twoTheta 2θ (rad)
     * @param muR linear absorption coefficient times radius, not negative
     * @return 0 to 1
     */
    public static double transmission(double twoTheta, double muR) {
        double s = Math.sin(0.5 * twoTheta);
        double x = s * s;
        return muR <= BRANCH ? weak(x, muR) : strong(x, muR);
    }

    private static double weak(double x, double muR) {
        double k0 = 16 / (3 * Math.PI);
        double k1 =
                (25.99978 - 0.01911 * Math.pow(x, 0.25)) * Math.exp(-0.024551 * x) + 0.109561 * Math.sqrt(x) - 26.04556;
        double k2 = -0.02489
                - 0.39499 * x
                + 1.219077 * Math.pow(x, 1.5)
                - 1.31268 * x * x
                + 0.871081 * Math.pow(x, 2.5)
                - 0.2327 * x * x * x;
        double k3 = 0.003045 + 0.018167 * x - 0.03305 * x * x;
        return Math.exp(-(((k3 * muR + k2) * muR + k1) * muR + k0) * muR);
    }

    private static double strong(double x, double muR) {
        double k4 = 1.433902 + (((-3.36778 * x + 10.02088) * x - 8.77629) * x + 11.07504) * x;
        double k5 = (0.013869 - 0.01249 * x) * Math.exp(3.27094 * x)
                + (0.337894 + 13.77317 * x) / Math.pow(1 + 11.53544 * x, 1.555039);
        double k6 = 1.933433 / Math.pow(1 + 23.12967 * x, 1.686715) - 0.13576 * Math.sqrt(x) + 1.163198;
        double k7 = 0.044365 - 0.04259 / Math.pow(1 + 0.41051 * x, 148.4202);
        return ((k4 - k7) / Math.pow(1 + k5 * (muR - BRANCH), k6) + k7) / 100;
    }
}
