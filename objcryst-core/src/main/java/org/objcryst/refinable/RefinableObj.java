package org.objcryst.refinable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Anything with parameters that may contribute to a cost: a crystal, a molecule, a powder pattern, a peak profile.
 *
 * <p>An object owns its parameters and its restraints and holds sub-objects; it answers {@link #logLikelihood()} for
 * itself alone, knows how to make a sensible random move, offers functions for least squares, and can be copied. Objects
 * form a directed graph without cycles: one crystal may be a sub-object of several data sets.
 *
 * <p>{@link #clock()} ticks at every change in the object or below it. Derived results are made with {@link #derived}, so
 * that verify mode reaches them.
 */
public abstract non-sealed class RefinableObj extends Composite {
    private final List<Derived<?>> deriveds = new ArrayList<>();
    private int optimizationDepth;
    private boolean moved;
    private Movers movers; // while it is being optimised
    private boolean verifying = Boolean.getBoolean("objcryst.verify");

    /**
     * An object without parameters.
     *
     * @param name what users call it; need not be unique
     */
    protected RefinableObj(String name) {
        super(name);
    }

    @Override
    final RefinableObj self() {
        return this;
    }

    /**
     * Renames the object.
     *
     * @param newName what users call it
     * @return this
     */
    public RefinableObj name(String newName) {
        rename(newName);
        return this;
    }

    /**
     * All parameters of a family, here and below, to be fixed, freed or limited together.
     *
     * @param family a node of the tree of types
     * @return the selection
     */
    public final ParSelection select(ParType family) {
        return new ParSelection(ObjectGraph.below(List.of(this)), family);
    }

    /**
     * This object's own contribution to the cost, never that of its sub-objects: a χ², twice the negative logarithm of the
     * likelihood up to a constant.
     *
     * @return not negative, smaller is better; 0 for an object that has no opinion
     */
    public double logLikelihood() {
        return restraintCost();
    }

    /**
     * The parts of {@link #logLikelihood()} by name, for reports.
     *
     * @return terms that add up to the cost
     */
    public Map<String, Double> costTerms() {
        return Map.of(name(), logLikelihood());
    }

    /**
     * What least squares can fit: vectors of observed and calculated values.
     *
     * @return the functions of this object alone; none by default
     */
    public List<LsqFunction> lsqFunctions() {
        return List.of();
    }

    /**
     * A quicker way to the cost of several configurations, where there is one; see {@link RefinableModel#batch}.
     *
     * @param moving what changes between configurations, of the whole model; everything else does so only now and then
     * @param capacity number of configurations at most
     * @return empty by default
     */
    protected Optional<CostBatch> costBatch(List<RefinablePar> moving, int capacity) {
        return Optional.empty();
    }

    /**
     * Whether {@link #logLikelihood()} can differ from 0. Objects that have no cost but what is added to them as restraints say
     * so, which spares questions for derivatives.
     *
     * @return true by default
     */
    protected boolean isCostly() {
        return true;
    }

    /**
     * Adds the derivatives of {@link #logLikelihood()} by some parameters to these, each as if no other followed it. Numerical
     * by default; objects that can do better override this, and may add to other parameters, too.
     *
     * @param pars parameters of this object or of objects below it
     */
    protected void addDerivatives(List<RefinablePar> pars) {
        for (RefinablePar p : pars) {
            p.addDerivative(NumericalDerivative.of(() -> new double[] {logLikelihood()}, p)[0]);
        }
    }

    /**
     * The ways in which an algorithm may move this object itself, not those below it, one at a time and any distance: by default
     * its free parameters that have a random step.
     *
     * @return new motions, valid as long as nothing is fixed or freed
     */
    public List<Motion> motions() {
        return parameters().stream()
                .filter(p -> p.isFree() && p.step() > 0)
                .map(p -> (Motion) new ParMotion(p))
                .toList();
    }

    /**
     * Opens an optimisation: until the matching {@link #endOptimization()} lists of reflections and points are frozen, and so is,
     * from the first random move on, which parameters move. Calls nest; only the outermost pair acts.
     */
    public final void beginOptimization() {
        if (optimizationDepth++ == 0) {
            prepareOptimization();
        }
        subObjects().forEach(RefinableObj::beginOptimization);
    }

    /** Closes an optimisation opened by {@link #beginOptimization()}. */
    public final void endOptimization() {
        if (optimizationDepth == 0) {
            throw new IllegalStateException("%s: end of an optimisation that has not begun".formatted(name()));
        }
        subObjects().forEach(RefinableObj::endOptimization);
        if (--optimizationDepth == 0) {
            movers = null;
            finishOptimization();
        }
    }

    /**
     * Whether an optimisation is under way.
     *
     * @return true between {@link #beginOptimization()} and {@link #endOptimization()}
     */
    public final boolean isBeingOptimized() {
        return optimizationDepth > 0;
    }

    /** Called when the outermost optimisation begins, before the sub-objects are told. */
    protected void prepareOptimization() {}

    /** Called when the outermost optimisation has ended. */
    protected void finishOptimization() {}

    /**
     * Gives every free parameter here and below a random value: uniform between finite limits, or over its period; others,
     * and those whose random step is 0, keep theirs. Objects that know better override {@link #randomizeOwn}.
     *
     * @param random source of randomness
     */
    public final void randomize(RandomGenerator random) {
        for (RefinableObj object : ObjectGraph.below(List.of(this))) {
            object.randomizeOwn(random);
        }
    }

    /**
     * Randomises the parameters of this object alone.
     *
     * @param random source of randomness
     */
    protected void randomizeOwn(RandomGenerator random) {
        for (RefinablePar p : parameters()) {
            if (p.isFree() && p.step() > 0 && p.range().isBounded()) {
                p.moveTo(p.range().at(random.nextDouble()));
            }
        }
    }

    /** Announces a new trial: whatever moves in it moves once. */
    public final void beginMove() {
        moved = false;
        for (RefinableObj object : movers().objects) {
            object.beginMove();
        }
    }

    /** As {@link #beginMove()} has found them. */
    private Movers presentMovers() {
        return movers == null ? movers() : movers;
    }

    private Movers movers() {
        if (optimizationDepth == 0) {
            return Movers.all(this);
        }
        if (movers == null || movers.isOutdated()) {
            movers = Movers.onlyMoving(this);
        }
        return movers;
    }

    /**
     * Makes one random move of this object and, unless the move says otherwise, of its sub-objects. An object used twice in
     * the graph moves once per trial. Which move is the object's decision, how far is the algorithm's.
     *
     * @param random source of randomness
     * @param amplitude factor on all steps
     * @param family only parameters of this family move
     */
    public final void randomMove(RandomGenerator random, double amplitude, ParType family) {
        if (!moved) {
            moved = true;
            moveThisAndBelow(random, amplitude, family);
        }
    }

    /**
     * The move itself; by default {@link #moveOwn} and then every sub-object. In an optimisation it is asked only where a parameter
     * of the object or below it is free.
     *
     * @param random source of randomness
     * @param amplitude factor on all steps
     * @param family only parameters of this family move
     */
    protected void moveThisAndBelow(RandomGenerator random, double amplitude, ParType family) {
        moveOwn(random, amplitude, family);
        for (RefinableObj object : presentMovers().objects) {
            object.randomMove(random, amplitude, family);
        }
    }

    /**
     * Moves the object's own parameters; by default each free one of the family by a uniform step.
     *
     * @param random source of randomness
     * @param amplitude factor on all steps
     * @param family only parameters of this family move
     */
    protected void moveOwn(RandomGenerator random, double amplitude, ParType family) {
        for (RefinablePar p : presentMovers().parameters) {
            if (p.type().isA(family)) {
                p.moveBy(p.step() * amplitude * (2 * random.nextDouble() - 1));
            }
        }
    }

    /** Told when the present configuration is the best so far, for objects whose moves are biased towards it. */
    public void tagNewBest() {}

    /**
     * Which parameters should be inherited together when configurations are crossed.
     *
     * @return groups of the object's own parameters; by default each parameter alone
     */
    public List<List<RefinablePar>> geneGroups() {
        return parameters().stream().map(List::of).toList();
    }

    /**
     * A deep, independent model: this object, everything below it, and the ties between their parameters. A parameter
     * that follows one elsewhere is independent in the copy; {@link RefinableModel#copy()} keeps ties between its objects.
     *
     * @return the copy of this object
     */
    public RefinableObj copy() {
        return new Copies().of(this);
    }

    /**
     * Makes a new object with the same construction as this one, its sub-objects taken from {@code copies}. Values, limits
     * and flags of parameters and the choices of options are copied afterwards.
     *
     * @param copies gives the copy of every sub-object
     * @return the new object, of the same class as this one
     */
    protected abstract RefinableObj newCopy(Copies copies);

    /**
     * Switches verify mode here and below: each result served from memory is compared with one computed from scratch.
     *
     * @param on whether to verify
     */
    public final void verify(boolean on) {
        verifying = on;
        deriveds.forEach(d -> d.verify(on));
        subObjects().forEach(o -> o.verify(on));
    }

    final void verifyLike(RefinableObj other) {
        if (verifying != other.verifying) {
            verifying = other.verifying;
            deriveds.forEach(d -> d.verify(verifying));
        }
    }

    /**
     * The object as a table of its parameters.
     *
     * @return several lines
     */
    public String describe() {
        StringBuilder table = new StringBuilder(toString()).append('\n');
        for (RefinablePar p : parameters()) {
            if (p.isUsed()) {
                table.append("  %-16s %14.6f %-4s %s%n"
                        .formatted(p.name(), p.humanValue(), p.spec().unit(), p.isFixed() ? "fixed" : ""));
            }
        }
        return table.toString();
    }

    @Override
    public String toString() {
        return "%s \"%s\": %d parameters, %d free"
                .formatted(
                        getClass().getSimpleName(),
                        name(),
                        parameters().size(),
                        parameters().stream().filter(RefinablePar::isFree).count());
    }

    /**
     * A cached result of this object that verify mode can reach.
     *
     * @param what what it is, for messages
     * @param computation computes it from the present state
     * @param inputs the clocks of all that the computation looks at
     * @param <T> see {@link Derived}
     * @return the result, not computed yet
     */
    protected final <T> Derived<T> derived(String what, Supplier<T> computation, RefinableClock... inputs) {
        Derived<T> result = new Derived<>(name() + ": " + what, computation, inputs);
        result.verify(verifying);
        deriveds.add(result);
        return result;
    }
}
