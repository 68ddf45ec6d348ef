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
final class BraggFactor {
    private BraggFactor() {}

    /** NaN where nothing of the phase is observed. */
    static double of(PowderPattern pattern, PowderPhase phase) {
        double[] share = shares(pattern);
        double[] one = new double[share.length];
        double[] w = pattern.weights();
        for (int i = 0; i < one.length; i++) {
            one[i] = w[i] > 0 ? 1 : 0;
        }
        SparseProfiles columns = phase.profiles().columns();
        double[] calculated = new double[columns.size()];
        for (int i = 0; i < phase.intensities().length; i++) {
            calculated[phase.profiles().columnOf(i)] += phase.scale().value() * phase.intensities()[i];
        }
        double difference = 0;
        double sum = 0;
        for (int h = 0; h < calculated.length; h++) {
            double area = columns.dot(h, one);
            double observed = area > 0 ? calculated[h] * columns.dot(h, share) / area : 0;
            difference += area > 0 ? Math.abs(observed - calculated[h]) : 0;
            sum += observed;
        }
        return sum > 0 ? difference / sum : Double.NaN;
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
