package org.objcryst.powder.peak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.objcryst.powder.profile.SplitPeaks;

/**
 * Fits overlapping peaks by pseudo-Voigts of one common width and shape on a straight line, by Levenberg-Marquardt steps. With
 * several spectral lines each peak is the sum of their images.
 */
final class GroupFit {
    private static final int MOST_STEPS = 25;
    private static final double CONVERGED = 1e-4;
    /** Parameters after positions and areas: logarithm of the width, Lorentzian fraction, two heights of the line below. */
    private static final int COMMON = 4;
    /** How well width and shape are known beforehand. */
    private static final double WIDTH_PRIOR = 0.25;

    private static final double SHAPE_PRIOR = 0.3;

    private final double[] x;
    private final double[] y;
    private final double[] sigma;
    private final SpectralLines spectrum;
    private final double startWidth;
    private final double startShape;
    private final int peaks;
    private double[] p;
    private double cost;
    private LinearFit normal;

    /**
     * @param x angles of the points of the group (rad)
     * @param y net intensities
     * @param sigma their standard deviations
     * @param positions where peaks are expected (rad)
     * @param width expected full width at half maximum (rad)
     * @param shape expected Lorentzian fraction
     */
    GroupFit(
            double[] x,
            double[] y,
            double[] sigma,
            SpectralLines spectrum,
            double[] positions,
            double width,
            double shape) {
        this.x = x;
        this.y = y;
        this.sigma = sigma;
        this.spectrum = spectrum;
        startWidth = width;
        startShape = shape;
        peaks = positions.length;
        p = new double[2 * peaks + COMMON];
        for (int k = 0; k < peaks; k++) {
            p[2 * k] = positions[k];
            p[2 * k + 1] = Math.max(value(y, positions[k]), 0) * width;
        }
        p[2 * peaks] = Math.log(width);
        p[2 * peaks + 1] = shape;
    }

    private double value(double[] v, double at) {
        int i = Arrays.binarySearch(x, at);
        return v[Math.min(i >= 0 ? i : -i - 1, x.length - 1)];
    }

    /** Fits; the peaks with uncertainties of their positions. */
    List<Fitted> run() {
        cost = equations(p, true);
        double damping = 1e-3;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] trial = step(damping);
            double now = trial == null ? Double.POSITIVE_INFINITY : equations(trial, false);
            if (now < cost) {
                boolean converged = cost - now < CONVERGED * (1 + cost);
                p = trial;
                cost = equations(p, true);
                damping *= 0.2;
                if (converged) {
                    break;
                }
            } else if ((damping *= 8) > 1e8) {
                break;
            }
        }
        return result();
    }

    /** A fitted peak and the uncertainty of its area. */
    record Fitted(Peak peak, double sigmaOfArea) {}

    double width() {
        return Math.exp(p[2 * peaks]);
    }

    double shape() {
        return p[2 * peaks + 1];
    }

    private double equations(double[] q, boolean keep) {
        int n = q.length;
        double[][] slopes = keep ? new double[x.length][n] : null;
        double[] model = model(q, slopes);
        double sum = sq((q[2 * peaks] - Math.log(startWidth)) / WIDTH_PRIOR)
                + sq((q[2 * peaks + 1] - startShape) / SHAPE_PRIOR);
        for (int i = 0; i < x.length; i++) {
            sum += sq((y[i] - model[i]) / sigma[i]);
        }
        if (keep) {
            normal = new LinearFit(n);
            for (int i = 0; i < x.length; i++) {
                for (int a = 0; a < n; a++) {
                    slopes[i][a] /= sigma[i];
                }
                normal.add(slopes[i], (y[i] - model[i]) / sigma[i]);
            }
            normal.addPrior(2 * peaks, Math.log(startWidth) - q[2 * peaks], WIDTH_PRIOR);
            normal.addPrior(2 * peaks + 1, startShape - q[2 * peaks + 1], SHAPE_PRIOR);
        }
        return sum;
    }

    private double[] step(double damping) {
        Optional<double[]> shift = normal.solve(damping);
        if (shift.isEmpty()) {
            return null;
        }
        double[] trial = p.clone();
        double width = Math.exp(p[2 * peaks]);
        for (int a = 0; a < p.length; a++) {
            double most = a < 2 * peaks && a % 2 == 0 ? 0.3 * width : a == 2 * peaks ? 0.3 : Double.MAX_VALUE;
            trial[a] += Math.max(-most, Math.min(most, shift.get()[a]));
            if (!Double.isFinite(trial[a])) {
                return null;
            }
        }
        trial[2 * peaks + 1] = Math.max(0, Math.min(1, trial[2 * peaks + 1]));
        return trial;
    }

    /** The calculated pattern; slopes [point][parameter] if they are not null. */
    private double[] model(double[] q, double[][] slopes) {
        double[] model = new double[x.length];
        double w = Math.exp(q[2 * peaks]);
        double eta = q[2 * peaks + 1];
        double from = x[0];
        double range = Math.max(x[x.length - 1] - from, 1e-12);
        for (int i = 0; i < x.length; i++) {
            double t = (x[i] - from) / range;
            model[i] = q[2 * peaks + 2] * (1 - t) + q[2 * peaks + 3] * t;
            if (slopes != null) {
                slopes[i][2 * peaks + 2] = 1 - t;
                slopes[i][2 * peaks + 3] = t;
            }
        }
        for (int k = 0; k < peaks; k++) {
            for (int line = 0; line < spectrum.size(); line++) {
                double centre = spectrum.position(q[2 * k], line);
                add(k, centre, spectrum.share(line) * q[2 * k + 1], spectrum.share(line), w, eta, model, slopes);
            }
        }
        return model;
    }

    private void add(
            int k, double centre, double area, double share, double w, double eta, double[] model, double[][] slopes) {
        for (int i = 0; i < x.length; i++) {
            double u = x[i] - centre;
            double g = SplitPeaks.gaussian(u, w, 1);
            double l = SplitPeaks.lorentzian(u, w, 1);
            double shape = eta * l + (1 - eta) * g;
            model[i] += area * shape;
            if (slopes != null) {
                double t = 2 * u / w;
                double gu = -2 * Math.log(2) * t * t; // u/G dG/du
                double lu = -2 * t * t / (1 + t * t);
                double du = u == 0 ? 0 : (eta * l * lu + (1 - eta) * g * gu) / u;
                slopes[i][2 * k] -= area * du;
                slopes[i][2 * k + 1] += share * shape;
                slopes[i][2 * peaks] -= area * (eta * l * (1 + lu) + (1 - eta) * g * (1 + gu));
                slopes[i][2 * peaks + 1] += area * (l - g);
            }
        }
    }

    private List<Fitted> result() {
        Optional<double[]> variances = normal.variances();
        double inflation = Math.max(1, cost / Math.max(1, x.length - p.length));
        List<Fitted> result = new ArrayList<>();
        for (int k = 0; k < peaks && variances.isPresent(); k++) {
            double su = Math.sqrt(inflation * variances.get()[2 * k]);
            double ofArea = Math.sqrt(variances.get()[2 * k + 1]);
            if (p[2 * k] > x[0] && p[2 * k] < x[x.length - 1]) {
                result.add(new Fitted(new Peak(p[2 * k], su, p[2 * k + 1], width()), ofArea));
            }
        }
        return result;
    }

    private static double sq(double v) {
        return v * v;
    }
}
