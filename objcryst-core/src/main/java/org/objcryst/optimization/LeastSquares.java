package org.objcryst.optimization;

import java.util.Collection;
import java.util.List;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.NormalEquations;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;

/**
 * Least squares by Levenberg and Marquardt's method with Nielsen's damping (O-12 to O-15). What is refined is a list of
 * parameters: nobody's fixed flags are looked at or changed.
 *
 * <pre>
 *   LsqResult result = new LeastSquares(model).cycles(20).refine(model.free(ParType.SCATTERER));
 *   Uncertainties esds = new LeastSquares(model).uncertainties(model.free(ParType.SCATTERER));
 * </pre>
 *
 * @see "Marquardt (1963), SIAM J. 11, 431; Nielsen (1999), report IMM-REP-1999-05, Technical University of Denmark"
 */
public final class LeastSquares {
    private final RefinableModel model;
    private List<LsqFunction> functions;
    private int cycles = 30;
    private double relativeDecrease = 1e-3;
    private double shiftOverSigma;
    private double shiftLimit = Double.POSITIVE_INFINITY;
    private double eigenvalueFilter = 1e-5;

    /**
     * Fits everything that the objects of the model offer.
     *
     * @param model what is refined
     */
    public LeastSquares(RefinableModel model) {
        this.model = model;
    }

    /**
     * Fits these functions instead of all that the model offers.
     *
     * @param newFunctions functions of objects of the model
     * @return this
     */
    public LeastSquares functions(List<? extends LsqFunction> newFunctions) {
        functions = List.copyOf(newFunctions);
        return this;
    }

    /**
     * Sets the largest number of linearised steps; 30 by default.
     *
     * @param newCycles positive
     * @return this
     */
    public LeastSquares cycles(int newCycles) {
        if (newCycles < 1) {
            throw new IllegalArgumentException("at least one cycle is needed, got " + newCycles);
        }
        cycles = newCycles;
        return this;
    }

    /**
     * Stops when a step lowers χ² by less than this fraction; 10⁻³ by default.
     *
     * @param fraction 0 to go on until rounding
     * @return this
     */
    public LeastSquares relativeDecrease(double fraction) {
        relativeDecrease = notNegative("relative decrease", fraction);
        return this;
    }

    /**
     * Stops when no parameter shifts by more than this fraction of its standard uncertainty; 0 (off) by default.
     *
     * @param fraction for example 0.01
     * @return this
     */
    public LeastSquares shiftOverSigma(double fraction) {
        shiftOverSigma = notNegative("shift over sigma", fraction);
        return this;
    }

    /**
     * Shortens a step until no parameter shifts by more than this many of its random steps; no limit by default.
     *
     * @param randomSteps positive
     * @return this
     */
    public LeastSquares shiftLimit(double randomSteps) {
        if (!(randomSteps > 0)) {
            throw new IllegalArgumentException("the limit of shifts must be positive, got " + randomSteps);
        }
        shiftLimit = randomSteps;
        return this;
    }

    /**
     * Sets which eigenvalues of the matrix scaled to unit diagonal count as zero where it cannot be inverted and for
     * uncertainties; 10⁻⁵ by default.
     *
     * @param fraction of the largest eigenvalue
     * @return this
     */
    public LeastSquares eigenvalueFilter(double fraction) {
        eigenvalueFilter = notNegative("eigenvalue filter", fraction);
        return this;
    }

    /**
     * Refines, led by χ², and leaves the model where χ² was lowest. If the model cannot be evaluated at the start, it is
     * left unchanged and its exception passes on.
     *
     * @param pars what is refined, whether fixed or not; unused parameters and followers are left out
     * @return how it went
     */
    public LsqResult refine(Collection<RefinablePar> pars) {
        model.begin();
        try {
            return new LevenbergMarquardt(this, unknowns(pars)).run();
        } finally {
            model.end();
        }
    }

    /**
     * {@link #refine} with the last word given to the cost: unless the total cost of the model has fallen, everything
     * returns to where it was.
     *
     * @param pars what is refined
     * @return how it went
     */
    public LsqResult improve(Collection<RefinablePar> pars) {
        double[] start = model.save();
        LsqResult result = refine(pars);
        if (result.cost() < result.costBefore()) {
            return result;
        }
        model.restore(start);
        return result.undone();
    }

    /**
     * Standard uncertainties and correlations at the present point; the model is not changed.
     *
     * @param pars what counts as unknown
     * @return the uncertainties
     */
    public Uncertainties uncertainties(Collection<RefinablePar> pars) {
        List<RefinablePar> unknowns = unknowns(pars);
        return new Uncertainties(unknowns, equations(fitted(), unknowns), eigenvalueFilter);
    }

    /**
     * The free parameters that an automatic refinement of a structure frees: those of scatterers and corrections of
     * intensity, and scales.
     *
     * @param model a model
     * @return free parameters
     */
    public static List<RefinablePar> structural(RefinableModel model) {
        return model.free(ParType.ROOT).stream()
                .filter(p -> p.type().isA(ParType.SCATTERER)
                        || p.type().isA(ParType.SCALE)
                        || p.type().isA(ParType.INTENSITY_CORRECTION))
                .toList();
    }

    static NormalEquations equations(List<LsqFunction> functions, List<RefinablePar> unknowns) {
        NormalEquations equations = new NormalEquations(unknowns);
        functions.forEach(f -> f.addTo(equations));
        return equations.forUnknowns();
    }

    RefinableModel model() {
        return model;
    }

    int cycles() {
        return cycles;
    }

    double relativeDecrease() {
        return relativeDecrease;
    }

    double shiftOverSigma() {
        return shiftOverSigma;
    }

    double shiftLimit() {
        return shiftLimit;
    }

    double eigenvalueFilter() {
        return eigenvalueFilter;
    }

    List<LsqFunction> fitted() {
        return functions == null ? model.lsqFunctions() : functions;
    }

    private static List<RefinablePar> unknowns(Collection<RefinablePar> pars) {
        List<RefinablePar> unknowns = pars.stream()
                .filter(p -> p.isUsed() && !p.isFollowing())
                .distinct()
                .toList();
        if (unknowns.isEmpty()) {
            throw new IllegalArgumentException("nothing to refine among %d parameters".formatted(pars.size()));
        }
        return unknowns;
    }

    private static double notNegative(String what, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException("%s must not be negative, got %s".formatted(what, value));
        }
        return value;
    }
}
