package org.objcryst.powder.indexing;

/**
 * How much more probable a set of lines is for a cell than for none. Without a cell a line lies anywhere up to Q_max; with it,
 * with probability 1−ε, at one of the N calculated lines within a normal error σ that the fit itself tells:
 *
 * <pre>
 *   evidence = Σ ln( ε + (1−ε) Q_max/(N √(2π) σ_Q) exp(−δ²/2σ²) ) − κ n
 * </pre>
 *
 * with n free parameters, each of which costs κ. A cell twice as large has twice as many lines and loses ln 2 a line; a line
 * that is not indexed costs ln ε, and an angle that is free without need its κ.
 */
final class CellScore {
    private static final double IMPURITY = 0.02;
    /** Some e⁶ values of a parameter can be told apart; that just the right one occurs by chance is as improbable. */
    private static final double PARAMETER_COST = 6;
    /** Smallest error that is believed where uncertainties are not known (rad): rounding of printed angles and optics. */
    private static final double LEAST_ERROR = Math.toRadians(0.002);

    private CellScore() {}

    /**
     * The evidence.
     *
     * @param residuals observed minus calculated 2θ, NaN where not indexed
     * @param parameters free parameters, that of the zero not counted
     * @param calculated number of distinct lines up to the last observed one
     */
    static double evidence(ObservedLines lines, double[] residuals, int parameters, int calculated) {
        double sigma = error(lines, residuals, parameters);
        double density = lines.last() / (calculated * Math.sqrt(2 * Math.PI) * sigma);
        double sum = -PARAMETER_COST * parameters;
        for (int i = 0; i < residuals.length; i++) {
            double share = IMPURITY;
            if (!Double.isNaN(residuals[i])) {
                double t = residuals[i] / sigma;
                share += (1 - IMPURITY) * density / lines.slope(i) * Math.exp(-0.5 * t * t);
            }
            sum += Math.log(share);
        }
        return sum;
    }

    /**
     * The evidence of a cell that explains the same lines as another, with other errors.
     *
     * @param residuals of the other; only what is NaN counts
     * @param sigma standard deviation of 2θ (rad)
     */
    static double hoped(ObservedLines lines, double[] residuals, double sigma, int parameters, double calculated) {
        double density = lines.last() / (calculated * Math.sqrt(2 * Math.PI) * sigma);
        double error = sigma > believable(lines, 0) ? Math.exp(-0.5) : 1; // as for calculated lists, which have none
        double sum = -PARAMETER_COST * parameters;
        for (int i = 0; i < residuals.length; i++) {
            double indexed = Double.isNaN(residuals[i]) ? 0 : (1 - IMPURITY) * density / lines.slope(i);
            sum += Math.log(IMPURITY + indexed * error);
        }
        return sum;
    }

    /** Standard deviation of the residuals, allowing for what was refined, zero included. */
    static double error(ObservedLines lines, double[] residuals, int parameters) {
        double squares = 0;
        int n = 0;
        for (int i = 0; i < residuals.length; i++) {
            if (!Double.isNaN(residuals[i])) {
                squares += residuals[i] * residuals[i];
                n++;
            }
        }
        double free = Math.max(n - parameters - 1, 1);
        return believable(lines, Math.sqrt(squares / free));
    }

    /** A standard deviation, or half the mean uncertainty of the lines if that is more. */
    static double believable(ObservedLines lines, double sigma) {
        double known = 0;
        for (int i = 0; i < lines.size(); i++) {
            known += lines.sigma(i);
        }
        return Math.max(sigma, known > 0 ? known / (2 * lines.size()) : LEAST_ERROR);
    }
}
