package org.objcryst.powder.indexing;

import java.util.List;
import org.objcryst.powder.peak.Peak;
import org.objcryst.powder.peak.PeakList;

/**
 * Observed lines in terms of Q = 1/d² = 2 (1 − cos 2θ)/λ², ascending, with dQ/d(2θ) = 2 sin 2θ/λ² (P-41) and its derivative, through which
 * errors of angles and a shift of the zero act.
 */
final class ObservedLines {
    private final double[] q;
    private final double[] slope;
    private final double[] curvature;
    private final double[] sigma;
    private final double[] tolerance;

    private ObservedLines(int size) {
        q = new double[size];
        slope = new double[size];
        curvature = new double[size];
        sigma = new double[size];
        tolerance = new double[size];
    }

    /**
     * The first lines of a list.
     *
     * @param peaks ascending in 2θ
     * @param most how many are taken at most
     * @param tolerance errors of 2θ up to this are forgiven, or up to three uncertainties if that is more (rad)
     */
    static ObservedLines of(PeakList peaks, int most, double tolerance) {
        List<Peak> used = peaks.peaks().subList(0, Math.min(most, peaks.size()));
        ObservedLines lines = new ObservedLines(used.size());
        double lambda = peaks.wavelength();
        for (int i = 0; i < used.size(); i++) {
            Peak peak = used.get(i);
            double s = 2 * Math.sin(0.5 * peak.twoTheta()) / lambda;
            lines.q[i] = s * s;
            lines.slope[i] = 2 * Math.sin(peak.twoTheta()) / (lambda * lambda);
            lines.curvature[i] = 2 * Math.cos(peak.twoTheta()) / (lambda * lambda);
            lines.sigma[i] = peak.sigma();
            lines.tolerance[i] = Math.max(tolerance, 3 * peak.sigma());
        }
        return lines;
    }

    /** The same lines with other tolerances. */
    ObservedLines withTolerance(double factor) {
        ObservedLines other = new ObservedLines(size());
        System.arraycopy(q, 0, other.q, 0, size());
        System.arraycopy(slope, 0, other.slope, 0, size());
        System.arraycopy(curvature, 0, other.curvature, 0, size());
        System.arraycopy(sigma, 0, other.sigma, 0, size());
        for (int i = 0; i < size(); i++) {
            other.tolerance[i] = factor * tolerance[i];
        }
        return other;
    }

    int size() {
        return q.length;
    }

    double q(int i) {
        return q[i];
    }

    double last() {
        return q[q.length - 1];
    }

    /** dQ/d(2θ) in Å⁻²/rad. */
    double slope(int i) {
        return slope[i];
    }

    /** Uncertainty of 2θ in rad, 0 if unknown. */
    double sigma(int i) {
        return sigma[i];
    }

    /** Largest error of 2θ in rad. */
    double tolerance(int i) {
        return tolerance[i];
    }

    /** The largest Q that line i may really have when the zero lies in an interval. */
    double highest(int i, double leastZero) {
        return shifted(i, tolerance[i] - leastZero);
    }

    /** The smallest Q that line i may really have when the zero lies in an interval. */
    double lowest(int i, double mostZero) {
        return shifted(i, -tolerance[i] - mostZero);
    }

    /** Q at another angle; shifts of 0.1° leave 10⁻⁶ of themselves behind. */
    private double shifted(int i, double shift) {
        return q[i] + shift * (slope[i] + 0.5 * shift * curvature[i]);
    }
}
