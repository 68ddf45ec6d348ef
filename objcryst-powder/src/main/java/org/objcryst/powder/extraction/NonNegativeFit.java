package org.objcryst.powder.extraction;

import java.util.Arrays;
import org.objcryst.band.BandCholesky;
import org.objcryst.powder.intensity.IntensityEquations;

/**
 * The intensities that fit a pattern best among those that are not negative.
 *
 * @see "David (2004), J. Appl. Cryst. 37, 621–628"
 */
public final class NonNegativeFit {
    /** Decides overlaps that the data leave open. */
    private static final double RIDGE = 1e-6;

    private static final double[] DAMPINGS = {RIDGE, 1e-4, 1e-3, 0.01, 0.1};

    private static final int MOST_ROUNDS = 20;
    private static final int SWEEPS = 4;

    private final IntensityEquations equations;

    /**
     * A fit of one pattern.
     *
     * @param equations of the intensities
     */
    public NonNegativeFit(IntensityEquations equations) {
        this.equations = equations;
    }

    /**
     * Gauss-Seidel sweeps find out which intensities are 0, Newton steps solve for the others. What χ² leaves open about
     * overlaps stays as the start has it.
     *
     * @param intensity start, improved in place
     * @param relativeDecrease ends when a round lowers χ² by less than this fraction
     * @return χ² at the end
     */
    public double minimise(double[] intensity, double relativeDecrease) {
        double now = equations.chiSquare(intensity);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double before = now;
            sweep(intensity, SWEEPS);
            newton(intensity);
            now = equations.chiSquare(intensity);
            if (!(before - now > relativeDecrease * before)) {
                break;
            }
        }
        return now;
    }

    /** Each intensity in turn takes its best value with the others standing still. */
    void sweep(double[] intensity, int sweeps) {
        double[] gradient = equations.residual(intensity);
        for (int sweep = 0; sweep < sweeps; sweep++) {
            for (int step = 0; step < equations.size(); step++) {
                int h = sweep % 2 == 0 ? step : equations.size() - 1 - step;
                double diagonal = diagonal(h);
                if (diagonal > 0) {
                    double moved = Math.max(intensity[h] + gradient[h] / diagonal, 0);
                    equations.matrix().addColumn(h, intensity[h] - moved, gradient);
                    intensity[h] = moved;
                }
            }
        }
    }

    /**
     * Solves for the positive intensities; those that would become negative end at 0. Where this makes χ² worse, for overlaps ask for large
     * changes of opposite signs, the steps are damped.
     */
    private void newton(double[] intensity) {
        int[] members = members(intensity);
        double[] residual = equations.residual(intensity);
        double before = equations.chiSquare(intensity);
        for (double damping : DAMPINGS) {
            double[] shift = new BandCholesky(equations.matrix(), members, damping).solve(residual);
            double[] trial = intensity.clone();
            for (int i = 0; i < members.length; i++) {
                trial[members[i]] = Math.max(trial[members[i]] + shift[i], 0);
            }
            if (equations.chiSquare(trial) < before) {
                System.arraycopy(trial, 0, intensity, 0, trial.length);
                return;
            }
        }
    }

    /**
     * Solves for some of the intensities.
     *
     * @param members those of them, increasing
     * @return the factorised part of the matrix, with a small ridge
     */
    public BandCholesky factor(int[] members) {
        return new BandCholesky(equations.matrix(), members, RIDGE);
    }

    /**
     * The reflections with an intensity; the others stay at 0 in a small step.
     *
     * @param intensity of each reflection
     * @return their numbers, increasing
     */
    public int[] members(double[] intensity) {
        int[] members = new int[intensity.length];
        int n = 0;
        for (int h = 0; h < intensity.length; h++) {
            if (intensity[h] > 0 && diagonal(h) > 0) {
                members[n++] = h;
            }
        }
        return Arrays.copyOf(members, n);
    }

    private double diagonal(int h) {
        return equations.matrix().element(h, h);
    }
}
