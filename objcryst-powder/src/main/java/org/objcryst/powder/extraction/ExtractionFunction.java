package org.objcryst.powder.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.objcryst.band.BandCholesky;
import org.objcryst.powder.intensity.IntensityElimination;
import org.objcryst.powder.intensity.IntensityEquations;
import org.objcryst.powder.intensity.LineDerivatives;
import org.objcryst.powder.intensity.LineProfiles;
import org.objcryst.powder.intensity.SparseProfiles;
import org.objcryst.powder.profile.PeakLines;
import org.objcryst.powder.profile.ProfileRange;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.NormalEquations;
import org.objcryst.refinable.NumericalDerivative;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;

/**
 * A powder pattern whose intensities are free: χ² as a function of positions, shapes and background, each reflection
 * having at every moment the non-negative intensity that fits best. The intensities are eliminated from the normal
 * equations, M ← M − CᵀA⁻¹C with C = PᵀWJ, so that the step of the other parameters is the one of a Pawley refinement.
 * Derivatives are those of the single lines, see {@link LineDerivatives}.
 *
 * @see "Pawley (1981), J. Appl. Cryst. 14, 357–361; Golub &amp; Pereyra (1973), SIAM J. Numer. Anal. 10, 413–432"
 */
public final class ExtractionFunction implements LsqFunction {
    private static final double TOLERANCE = 1e-5;
    private static final double[] NOTHING = {};

    private final double[] x;
    private final double[] observed;
    private final double[] weights;
    private final ProfileRange range;
    private final Supplier<double[]> background;
    private final Supplier<PeakLines> lines;
    private final Map<RefinablePar, double[]> backgroundDerivatives = new HashMap<>(); // it is linear in its parameters
    private LineProfiles evaluation;
    private double[] intensity;
    private Solution last; // null when there is none

    /** What the best intensities were found with. */
    private record Solution(FixedProfiles pattern, PeakLines lines, IntensityEquations equations) {
        boolean isOf(double[] otherBackground, PeakLines otherLines) {
            return Arrays.equals(pattern.background(), otherBackground)
                    && Arrays.equals(lines.centre(), otherLines.centre())
                    && Arrays.equals(lines.shape(), otherLines.shape());
        }
    }

    /**
     * A function of one pattern.
     *
     * @param pattern what is fitted
     * @param range how far profiles reach
     */
    public ExtractionFunction(MeasuredPattern pattern, ProfileRange range) {
        this.range = range;
        x = pattern.x();
        observed = pattern.observed();
        weights = pattern.weights();
        background = pattern.background();
        lines = pattern.lines();
        refreshReach();
    }

    /** Profiles reach from now on as far as their present widths demand; in between, their reach stands still. */
    public void refreshReach() {
        evaluation = new LineProfiles(x, end(weights), lines.get(), range);
        last = null;
    }

    private static int end(double[] weights) {
        int end = weights.length;
        while (end > 0 && !(weights[end - 1] > 0)) {
            end--;
        }
        return end;
    }

    @Override
    public String name() {
        return "pattern with free intensities";
    }

    @Override
    public double[] observed() {
        return observed;
    }

    @Override
    public double[] weights() {
        return weights;
    }

    @Override
    public double[] calculated() {
        return solve().pattern().calculated(intensity);
    }

    /**
     * The best intensities at the last evaluation (now, if there was none), in the order of the reflections.
     *
     * @return a new array
     */
    public double[] intensities() {
        if (intensity == null) {
            solve();
        }
        return intensity.clone();
    }

    /**
     * The pattern with its present positions, shapes and background, for other ways to extract intensities.
     *
     * @return stays as it is when the function moves on
     */
    public FixedProfiles fixed() {
        return solve().pattern();
    }

    /**
     * Standard uncertainties of the intensities (the diagonal of A⁻¹ times χ²/n where that is above 1).
     *
     * @return one number a reflection, infinite for those outside the points that are used
     */
    public double[] sigmas() {
        IntensityEquations equations = solve().equations();
        NonNegativeFit fit = new NonNegativeFit(equations);
        int[] members = fit.members(ones(intensity.length));
        double[] diagonal = fit.factor(members).inverseDiagonal();
        double points = Arrays.stream(weights).filter(w -> w > 0).count();
        double scale = Math.max(equations.chiSquare(intensity) / Math.max(points, 1), 1);
        double[] sigmas = new double[intensity.length];
        Arrays.fill(sigmas, Double.POSITIVE_INFINITY);
        for (int i = 0; i < members.length; i++) {
            sigmas[members[i]] = Math.sqrt(scale * diagonal[i]);
        }
        return sigmas;
    }

    /**
     * Starts from other intensities.
     *
     * @param start of each reflection, not negative
     */
    public void intensities(double[] start) {
        intensity = start.clone();
        last = null;
    }

    @Override
    public double chiSquare() {
        return solve().equations().chiSquare(intensity);
    }

    /** The best intensities at the present point, where least squares ask several times. */
    private Solution solve() {
        double[] b = background.get();
        PeakLines now = lines.get();
        if (last == null || !last.isOf(b, now)) {
            last = solve(b, now);
        }
        return last;
    }

    private Solution solve(double[] b, PeakLines now) {
        SparseProfiles profiles = evaluation.of(now);
        FixedProfiles pattern = new FixedProfiles(profiles, observed, b.clone(), weights);
        double[] net = pattern.net();
        IntensityEquations equations = new IntensityEquations(profiles, net, weights);
        if (intensity == null) {
            intensity = new LeBail(profiles, net, weights).start(ones(profiles.size()));
            new LeBail(profiles, net, weights).iterate(intensity, 5);
        }
        new NonNegativeFit(equations).minimise(intensity, TOLERANCE);
        return new Solution(pattern, now, equations);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Override
    public double[][] derivatives(List<RefinablePar> pars) {
        LineDerivatives derivatives = new LineDerivatives(solve().lines());
        double[][] d = pars.stream().map(p -> derivative(p, derivatives)).toArray(double[][]::new);
        derivatives.evaluate(evaluation, x, intensity);
        return d;
    }

    private double[] derivative(RefinablePar par, LineDerivatives derivatives) {
        if (par.type().isA(ParType.BACKGROUND)) {
            return backgroundDerivatives.computeIfAbsent(par, p -> NumericalDerivative.of(background, p));
        }
        List<PeakLines> moved = new ArrayList<>();
        List<Double> at = new ArrayList<>();
        NumericalDerivative.of(
                () -> {
                    moved.add(lines.get());
                    at.add(par.value());
                    return NOTHING;
                },
                par);
        double[] d = new double[x.length];
        derivatives.parameter(moved.get(0), moved.get(1), at.get(0) - at.get(1), d);
        return d;
    }

    @Override
    public void addTo(NormalEquations equations) {
        Solution own = solve();
        double[] total = own.pattern().calculated(intensity);
        double[][] jacobian = derivatives(equations.parameters());
        double[] wr = new double[total.length];
        for (int i = 0; i < wr.length; i++) {
            wr[i] = weights[i] * (observed[i] - total[i]);
        }
        equations.add(observed, total, weights, jacobian);
        eliminate(own, equations, jacobian, wr);
    }

    private void eliminate(Solution own, NormalEquations equations, double[][] jacobian, double[] wr) {
        NonNegativeFit fit = new NonNegativeFit(own.equations());
        int[] members = fit.members(intensity);
        equations.addChiSquare(0, -members.length); // as many observations determine the intensities
        BandCholesky factor = fit.factor(members);
        IntensityElimination elimination = new IntensityElimination(
                equations, factor.halfSolve(own.pattern().profiles().dots(wr)));
        for (int p = 0; p < jacobian.length; p++) {
            double[] weighted = new double[wr.length];
            for (int i = 0; i < wr.length; i++) {
                weighted[i] = weights[i] * jacobian[p][i];
            }
            elimination.next(factor.halfSolve(own.pattern().profiles().dots(weighted)));
        }
    }
}
