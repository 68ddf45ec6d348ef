package org.objcryst.powder;

import java.util.Arrays;
import java.util.List;
import org.objcryst.crystal.Scatterer;
import org.objcryst.powder.intensity.IntensityEquations;
import org.objcryst.powder.intensity.PhaseEquations;
import org.objcryst.powder.intensity.ScaleFit;
import org.objcryst.refinable.CostBatch;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.ScatteringBatch;

/** χ² of a pattern of one phase for several configurations of its atoms, with the best scale of each (P-34, S-31). */
final class PatternBatch implements CostBatch {
    private static final long NEVER = -1;

    private final PowderPattern pattern;
    private final PowderPhase phase;
    private final ScatteringBatch scattering;
    private final ScaleFit fit = new ScaleFit(1);
    private final double[] restraints;
    private final double[] squares;
    private double[][] rows;
    private double[] intensities = {};
    private double[] factors = {};
    private PhaseEquations equations;
    private long stamp = NEVER;

    PatternBatch(PowderPattern pattern, int capacity) {
        this.pattern = pattern;
        phase = pattern.phases().get(0);
        scattering = phase.scattering().batch(capacity);
        restraints = new double[capacity];
        squares = new double[capacity];
        rows = new double[capacity][0];
    }

    /** Whether it gives the cost of a pattern where some parameters change. */
    static boolean isPossible(PowderPattern pattern, List<RefinablePar> moving) {
        return isQuadratic(pattern)
                && pattern.objective().choice() == Objective.EXACT
                && moving.stream().allMatch(p -> p.owner() instanceof Scatterer);
    }

    /** Whether its cost is quadratic in the intensities of one phase. */
    static boolean isQuadratic(PowderPattern pattern) {
        return pattern.phases().size() == 1
                && !pattern.phases().get(0).isExtracted()
                && pattern.phases().get(0).scale().isFree();
    }

    @Override
    public boolean remember(int place) {
        if (!phase.scale().isFree() || phase.isExtracted()) { // no clock tells
            return false;
        }
        long now = pattern.results().changes() + phase.changesOfFactors();
        if (place == 0 && now != stamp) {
            begin();
            stamp = now;
        }
        restraints[place] = pattern.restraintCost();
        return now == stamp && scattering.remember(place);
    }

    private void begin() {
        equations = pattern.equations();
        factors = phase.intensityFactors();
        int n = equations.equations().size();
        if (rows[0].length != n) {
            rows = new double[rows.length][n];
        }
        if (intensities.length != factors.length) {
            intensities = new double[factors.length];
        }
    }

    @Override
    public void addTo(int number, double[] costs) {
        scattering.compute(number);
        for (int n = 0; n < number; n++) {
            makeRows(n);
        }
        IntensityEquations sums = equations.equations();
        sums.alongMatrix(number, rows, squares);
        for (int n = 0; n < number; n++) {
            fit.clear();
            fit.addToMatrix(0, 0, squares[n]);
            fit.addToVector(0, sums.alongVector(rows[n]));
            costs[n] += restraints[n] + pattern.costScale() * Math.max(sums.sumOfSquares() + fit.minimise(), 0);
        }
    }

    private void makeRows(int n) {
        scattering.squaredModuli(n, intensities);
        for (int i = 0; i < intensities.length; i++) {
            intensities[i] *= factors[i];
        }
        Arrays.fill(rows[n], 0);
        equations.addTo(0, intensities, 1, rows[n]);
    }
}
