package org.objcryst.powder.format;

/** Standard uncertainties where a file gives none. */
final class Uncertainties {
    private static final double DASH_RELATIVE = 0.01;

    private Uncertainties() {}

    /** Poisson statistics; a point without counts has the uncertainty of one count. */
    static double[] ofCounts(double[] intensity) {
        double[] sigma = new double[intensity.length];
        for (int i = 0; i < sigma.length; i++) {
            sigma[i] = Math.sqrt(Math.max(Math.abs(intensity[i]), 1));
        }
        return sigma;
    }

    /** The rule of DASH: as for counts, but at least one per cent. */
    static double[] ofDash(double[] intensity) {
        double[] sigma = ofCounts(intensity);
        for (int i = 0; i < sigma.length; i++) {
            sigma[i] = Math.max(sigma[i], DASH_RELATIVE * Math.abs(intensity[i]));
        }
        return sigma;
    }
}
