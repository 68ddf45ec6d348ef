package org.objcryst.powder.refinement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objcryst.band.BandCholesky;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.RietveldFunction;
import org.objcryst.powder.extraction.ExtractedIntensity;
import org.objcryst.powder.extraction.NonNegativeFit;
import org.objcryst.powder.intensity.IntensityElimination;
import org.objcryst.powder.intensity.IntensityEquations;
import org.objcryst.powder.intensity.PhaseEquations;
import org.objcryst.powder.intensity.PhaseProfiles;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.NormalEquations;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.ReflectionList;

/**
 * A pattern some of whose phases have free intensities: at every moment these are the non-negative ones that fit best beside
 * the other phases, and they are eliminated from the normal equations. Since χ² can only fall in each half, nothing diverges.
 *
 * @see "Pawley (1981), J. Appl. Cryst. 14, 357–361; Golub &amp; Pereyra (1973), SIAM J. Numer. Anal. 10, 413–432"
 */
final class FreeIntensities implements LsqFunction {
    private static final double TOLERANCE = 1e-5;

    private final PowderPattern pattern;
    private final RietveldFunction points;
    private final List<PowderPhase> free;
    private long solved = -1;
    private double[] rows = {};
    private PhaseEquations phaseEquations;

    FreeIntensities(PowderPattern pattern, List<PowderPhase> free) {
        this.pattern = pattern;
        this.free = List.copyOf(free);
        points = new RietveldFunction(pattern);
    }

    @Override
    public String name() {
        return points.name() + " with free intensities";
    }

    @Override
    public double[] observed() {
        return points.observed();
    }

    @Override
    public double[] weights() {
        return points.weights();
    }

    @Override
    public double[] calculated() {
        solve();
        return points.calculated();
    }

    @Override
    public double[][] derivatives(List<RefinablePar> pars) {
        solve();
        return points.derivatives(pars);
    }

    @Override
    public void addTo(NormalEquations equations) {
        solve();
        double[] c = calculated().clone();
        double[][] d = derivatives(equations.parameters());
        equations.add(observed(), c, weights(), d);
        double[] weighted = new double[c.length];
        Arrays.setAll(weighted, i -> weights()[i] * (observed()[i] - c[i]));
        eliminate(equations, d, weighted);
    }

    /** M ← M − CᵀA⁻¹C with C = PᵀWJ. */
    private void eliminate(NormalEquations equations, double[][] d, double[] weightedResidual) {
        BandCholesky factor = factor();
        double[] rest = factor.halfSolve(dots(weightedResidual));
        IntensityElimination elimination = new IntensityElimination(equations, rest);
        double[] w = weights();
        for (int p = 0; p < d.length; p++) {
            double[] u = new double[rest.length];
            if (d[p] != null) {
                double[] weighted = d[p];
                Arrays.setAll(weighted, i -> w[i] * weighted[i]);
                u = factor.halfSolve(dots(weighted));
            }
            elimination.next(u);
        }
    }

    private double[] dots(double[] v) {
        double[] dots = new double[rows.length];
        for (int p = 0; p < free.size(); p++) {
            PhaseProfiles own = free.get(p).profiles();
            double[] perColumn = own.columns().dots(v);
            for (int i = 0; i < own.reflections(); i++) {
                dots[phaseEquations.rowOf(p, i)] = perColumn[own.columnOf(i)];
            }
        }
        return dots;
    }

    /**
     * The intensities of a free phase; uncertainties are those of the intensities alone, times √χ²ᵣ where that is above 1.
     *
     * @param reducedChiSquare χ²ᵣ of the refinement
     */
    List<ExtractedIntensity> table(PowderPhase phase, double reducedChiSquare) {
        solve();
        int p = free.indexOf(phase);
        double[] sigma = sigmas(reducedChiSquare);
        double[] factors = phase.intensityFactors();
        double[] f2 = phase.squaredModuli();
        ReflectionList list = phase.reflections();
        List<ExtractedIntensity> table = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (factors[i] > 0) {
                table.add(new ExtractedIntensity(
                        list.h()[i],
                        list.k()[i],
                        list.l()[i],
                        factors[i] * f2[i],
                        sigma[phaseEquations.rowOf(p, i)],
                        f2[i]));
            }
        }
        return List.copyOf(table);
    }

    private double[] sigmas(double reducedChiSquare) {
        double[] all = new double[rows.length];
        Arrays.fill(all, Double.POSITIVE_INFINITY);
        NonNegativeFit fit = new NonNegativeFit(phaseEquations.equations());
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        int[] members = fit.members(ones);
        double[] diagonal = fit.factor(members).inverseDiagonal();
        for (int i = 0; i < members.length; i++) {
            all[members[i]] = Math.sqrt(Math.max(reducedChiSquare, 1) * diagonal[i]);
        }
        return all;
    }

    boolean isEmpty() {
        return free.isEmpty();
    }

    /** The number of intensities that were refined, lines without any point included. */
    int size() {
        return rows.length;
    }

    private BandCholesky factor() {
        NonNegativeFit fit = new NonNegativeFit(phaseEquations.equations());
        return fit.factor(fit.members(rows));
    }

    /** Gives the free phases their best intensities, unless nothing has changed. */
    void solve() {
        if (free.isEmpty()) {
            return;
        }
        for (PowderPhase phase : free) {
            phase.reflections();
        }
        if (pattern.clock().count() == solved && free.stream().allMatch(PowderPhase::isExtracted)) {
            return;
        }
        phaseEquations =
                new PhaseEquations(free.stream().map(PowderPhase::profiles).toList(), net(), pattern.weights());
        IntensityEquations equations = phaseEquations.equations();
        if (rows.length != equations.size()) {
            rows = start(equations);
        }
        new NonNegativeFit(equations).minimise(rows, TOLERANCE);
        for (int p = 0; p < free.size(); p++) {
            free.get(p).extracted(squaredModuli(p));
        }
        solved = pattern.clock().count();
    }

    /** Equal heights, scaled to the best fit. */
    private static double[] start(IntensityEquations equations) {
        double[] rows = new double[equations.size()];
        Arrays.fill(rows, 1);
        double form = equations.matrix().quadraticForm(rows);
        double scale = form > 0 ? Math.max(equations.alongVector(rows) / form, 0) : 0;
        Arrays.fill(rows, scale);
        return rows;
    }

    /** The observed pattern less background and known phases. */
    private double[] net() {
        double[] net = pattern.observed().clone();
        double[] b = pattern.backgroundCurve();
        Arrays.setAll(net, i -> net[i] - b[i]);
        for (PowderPhase phase : pattern.phases()) {
            if (!free.contains(phase)) {
                phase.profiles().addTo(phase.intensities(), -phase.scale().value(), net);
            }
        }
        return net;
    }

    /** The intensity of a line is shared by its reflections as if their |F|² were equal. */
    private double[] squaredModuli(int p) {
        double[] factors = free.get(p).intensityFactors();
        double[] weight = new double[rows.length];
        for (int i = 0; i < factors.length; i++) {
            weight[phaseEquations.rowOf(p, i)] += factors[i];
        }
        double[] f2 = new double[factors.length];
        for (int i = 0; i < f2.length; i++) {
            int row = phaseEquations.rowOf(p, i);
            f2[i] = weight[row] > 0 ? rows[row] / weight[row] : 0;
        }
        return f2;
    }
}
