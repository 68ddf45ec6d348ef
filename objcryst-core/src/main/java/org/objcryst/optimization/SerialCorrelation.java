package org.objcryst.optimization;

/**
 * Residuals of a profile fit resemble their neighbours, which makes standard uncertainties too small. The factor (O-18)
 * looks at runs of residuals of equal sign; it is 1 for independent residuals.
 *
 * @see "after Bérar &amp; Lelann (1991), J. Appl. Cryst. 24, 1–5"
 */
public final class SerialCorrelation {
    /** Mean of (Σ r)² over runs divided by the mean of r², for white Gaussian noise. */
    private static final double WHITE_NOISE = 2.273;

    private SerialCorrelation() {}

    /**
     * The factor by which standard uncertainties should be multiplied.
     *
     * @param residuals (observed − calculated)·√weight, in the order of the pattern
     * @return at least 1
     */
    public static double factor(double[] residuals) {
        double runs = 0;
        double squares = 0;
        double run = 0;
        for (double r : residuals) {
            if (r * run < 0) {
                runs += run * run;
                run = 0;
            }
            run += r;
            squares += r * r;
        }
        runs += run * run;
        return squares > 0 ? Math.max(1, Math.sqrt(runs / (WHITE_NOISE * squares))) : 1;
    }
}
