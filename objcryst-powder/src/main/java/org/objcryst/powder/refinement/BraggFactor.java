package org.objcryst.powder.refinement;

import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.intensity.SparseProfiles;

/**
 * R_Bragg = Σ|I_o − I_c| / Σ I_o over the reflections of a phase. The observed intensities are shared out in the proportions of
 * the calculated ones, I_o = I_c · Σ P·(y − b)/(c − b) / Σ P.
 *
 * @see "Young (1993), The Rietveld Method, Oxford, 21–22"
 */
public final class BraggFactor {
    private BraggFactor() {}

    /**
     * R_Bragg of a phase.
     *
     * @param pattern with its present model
     * @param phase of this pattern
     * @return not a number where nothing of the phase is observed
     */
    public static double of(PowderPattern pattern, PowderPhase phase) {
        double[] ratio = observedOverCalculated(pattern, phase);
        double difference = 0;
        double sum = 0;
        double[] calculated = phase.intensities();
        for (int i = 0; i < ratio.length; i++) {
            double c = phase.scale().value() * calculated[i];
            difference += Double.isNaN(ratio[i]) ? 0 : Math.abs(ratio[i] * c - c);
            sum += Double.isNaN(ratio[i]) ? 0 : ratio[i] * c;
        }
        return sum > 0 ? difference / sum : Double.NaN;
    }

    /**
     * The observed intensity of each reflection over the calculated one; reflections at the same angle have the same.
     *
     * @param pattern with its present model
     * @param phase of this pattern
     * @return new, in the order of the reflections; not a number where no point of the pattern tells
     */
    public static double[] observedOverCalculated(PowderPattern pattern, PowderPhase phase) {
        double[] share = shares(pattern);
        double[] one = new double[share.length];
        double[] w = pattern.weights();
        for (int i = 0; i < one.length; i++) {
            one[i] = w[i] > 0 ? 1 : 0;
        }
        SparseProfiles columns = phase.profiles().columns();
        double[] ratio = new double[phase.intensities().length];
        for (int i = 0; i < ratio.length; i++) {
            int column = phase.profiles().columnOf(i);
            double area = columns.dot(column, one);
            ratio[i] = area > 0 ? columns.dot(column, share) / area : Double.NaN;
        }
        return ratio;
    }

    /** Observed over calculated, both above the background; 0 where a point is left out. */
    private static double[] shares(PowderPattern pattern) {
        double[] y = pattern.observed();
        double[] c = pattern.calculated();
        double[] b = pattern.backgroundCurve();
        double[] w = pattern.weights();
        double[] share = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            share[i] = w[i] > 0 && c[i] > b[i] ? (y[i] - b[i]) / (c[i] - b[i]) : 0;
        }
        return share;
    }
}
