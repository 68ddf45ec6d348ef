package org.objcryst.optimization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;

/**
 * A refinement in stages: each stage adds parameters to those refined already, and a stage that makes things worse is
 * undone and its parameters are forgotten (O-19). Nobody's fixed flags are looked at or changed.
 *
 * <pre>
 *   StagedRefinement fit = new StagedRefinement(new LeastSquares(model).cycles(5));
 *   fit.stage(ParType.SCALE);
 *   fit.stage(ParType.BACKGROUND);
 *   boolean widthsFitted = fit.stage(ParType.PROFILE_WIDTH);
 * </pre>
 */
public final class StagedRefinement {
    private final LeastSquares leastSquares;
    private final RefinableModel model;
    private final Set<RefinablePar> refined = new LinkedHashSet<>();
    private DoubleSupplier judge;
    private double allowedRelativeIncrease;

    /**
     * Nothing refined yet.
     *
     * @param leastSquares how each stage is refined
     */
    public StagedRefinement(LeastSquares leastSquares) {
        this.leastSquares = leastSquares;
        model = leastSquares.model();
        judge = model::cost;
    }

    /**
     * Judges a stage by something else than the total cost of the model.
     *
     * @param newJudge smaller is better
     * @return this
     */
    public StagedRefinement judgedBy(DoubleSupplier newJudge) {
        judge = newJudge;
        return this;
    }

    /**
     * By which fraction a stage may raise what it is judged by; 0 by default.
     *
     * @param fraction 0.1 for ten per cent
     * @return this
     */
    public StagedRefinement allowedRelativeIncrease(double fraction) {
        if (!(fraction >= 0)) {
            throw new IllegalArgumentException("the allowed increase must not be negative, got " + fraction);
        }
        allowedRelativeIncrease = fraction;
        return this;
    }

    /**
     * Refines with the parameters of some families added.
     *
     * @param families nodes of the tree of types; all their parameters are added, fixed or not
     * @return whether the result was kept; also false if there is nothing to refine
     */
    public boolean stage(ParType... families) {
        return stage(model.parameters().stream()
                .filter(p -> Arrays.stream(families).anyMatch(p.type()::isA))
                .toList());
    }

    /**
     * Refines with some parameters added.
     *
     * @param added fixed or not; unused parameters and followers are left out
     * @return whether the result was kept; if not, the model is bit for bit where it was
     */
    public boolean stage(Collection<RefinablePar> added) {
        List<RefinablePar> wanted = new ArrayList<>(refined);
        added.stream().filter(p -> p.isUsed() && !p.isFollowing()).forEach(wanted::add);
        double[] start = model.save();
        if (wanted.isEmpty() || !succeeds(wanted)) {
            model.restore(start);
            return false;
        }
        refined.addAll(wanted);
        return true;
    }

    /**
     * What is refined so far.
     *
     * @return the parameters of all stages that were kept
     */
    public List<RefinablePar> refined() {
        return List.copyOf(refined);
    }

    private boolean succeeds(List<RefinablePar> wanted) {
        model.begin();
        try {
            double before = judge.getAsDouble();
            leastSquares.refine(wanted);
            return judge.getAsDouble() <= before + allowedRelativeIncrease * Math.abs(before);
        } catch (ArithmeticException | IllegalArgumentException e) {
            return false;
        } finally {
            model.end();
        }
    }
}
