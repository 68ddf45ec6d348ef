package org.objcryst.powder.background;

import java.util.Arrays;
import org.objcryst.band.BandCholesky;
import org.objcryst.band.BandMatrix;

/**
 * The heights of a background curve that make a pattern most likely when every point may hold a peak of unknown height:
 * minimises Σ L((yᵢ − bᵢ)/(√2 σᵢ)) (P-36) by Newton steps with a positive approximation of the curvature and a line search.
 * The curve is first kept below the data by a large cost of points below it and then freed of the bias this brings.
 */
final class RobustBackground {
    private static final int MOST_STEPS = 25;
    /** Negative side at the start, which keeps the curve down, and at the end, where points without peaks decide. */
    private static final double[] NEGATIVE_FACTORS = {5, 1};

    /** How much a point counts that lies above the curve and not in a stretch without peaks. */
    private static final double DOUBTFUL = 0.1;

    /** Keeps heights that no datum decides where they are; relative to the diagonal. */
    private static final double RIDGE = 1e-9;

    private final double[] y;
    private final double[] reciprocal;
    private final boolean[] sure;

    /**
     * @param y observed
     * @param sigma standard deviations; 0 leaves a point out
     */
    RobustBackground(double[] x, double[] y, double[] sigma, double width) {
        this.y = y;
        reciprocal = new double[y.length];
        double noise = Math.max(1, NoiseLevel.relativeTo(y, sigma));
        for (int i = 0; i < y.length; i++) {
            reciprocal[i] = sigma[i] > 0 ? 1 / (Math.sqrt(2) * noise * sigma[i]) : 0;
        }
        sure = FlatStretches.find(x, y, weights(), width);
    }

    /** Improves the heights; returns them. */
    double[] fit(LocalBasis basis, double[] start) {
        double[] height = start.clone();
        for (double factor : NEGATIVE_FACTORS) {
            minimise(new RobustLikelihood(factor), basis, height);
        }
        return height;
    }

    /** 1/σ² with the noise that the data really have. */
    private double[] weights() {
        double[] weights = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            weights[i] = 2 * sq(reciprocal[i]);
        }
        return weights;
    }

    /**
     * By how much a curve is better than another at each point that surely is background or lies below the other; the
     * valleys between peaks do not count, for a flexible enough curve reaches any of them.
     */
    double[] gains(double[] before, double[] after) {
        RobustLikelihood likelihood = new RobustLikelihood();
        double[] gains = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            if (sure[i] || y[i] < before[i]) {
                gains[i] = likelihood.cost((y[i] - before[i]) * reciprocal[i])
                        - likelihood.cost((y[i] - after[i]) * reciprocal[i]);
            }
        }
        return gains;
    }

    private void minimise(RobustLikelihood likelihood, LocalBasis basis, double[] height) {
        double cost = cost(likelihood, basis, height);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] shift = newtonStep(likelihood, basis, height);
            double fraction = 1;
            double[] trial = moved(height, shift, fraction);
            double now = cost(likelihood, basis, trial);
            while (!(now < cost) && fraction > 1e-3) {
                fraction /= 3;
                trial = moved(height, shift, fraction);
                now = cost(likelihood, basis, trial);
            }
            if (!(now < cost)) {
                return;
            }
            System.arraycopy(trial, 0, height, 0, height.length);
            if (cost - now < 3e-5 * (1 + now)) {
                return;
            }
            cost = now;
        }
    }

    private double cost(RobustLikelihood likelihood, LocalBasis basis, double[] height) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double t = (y[i] - basis.value(height, i)) * reciprocal[i];
            sum += share(i, t) * likelihood.cost(t);
        }
        return sum;
    }

    /** Solves (Bᵀ Ω B) δ = Bᵀ L′ with Ω ≥ 0. */
    private double[] newtonStep(RobustLikelihood likelihood, LocalBasis basis, double[] height) {
        int n = height.length;
        BandMatrix matrix = basis.products(n);
        double[] right = new double[n];
        for (int i = 0; i < y.length; i++) {
            if (reciprocal[i] > 0) {
                double t = (y[i] - basis.value(height, i)) * reciprocal[i];
                double slope = share(i, t) * likelihood.derivative(t);
                double omega =
                        2 * sq(reciprocal[i]) * (t < 0 ? slope / (2 * t) : t < 0.5 ? share(i, t) : slope / (2 * t));
                basis.accumulate(matrix, right, i, omega, slope * reciprocal[i]);
            }
        }
        double largest = 0;
        for (int j = 0; j < n; j++) {
            largest = Math.max(largest, matrix.element(j, j));
        }
        for (int j = 0; j < n; j++) {
            matrix.add(j, j, RIDGE * largest + Double.MIN_NORMAL);
        }
        return new BandCholesky(matrix, RIDGE).solve(right);
    }

    private double share(int i, double t) {
        return sure[i] || t < 0 ? 1 : DOUBTFUL;
    }

    private static double[] moved(double[] height, double[] shift, double fraction) {
        double[] moved = height.clone();
        for (int j = 0; j < moved.length; j++) {
            moved[j] += fraction * shift[j];
        }
        return moved;
    }

    private static double sq(double v) {
        return v * v;
    }

    /** The given fraction of the values lies below the result. */
    static double quantile(double[] values, double fraction) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (fraction * (sorted.length - 1))];
    }
}
