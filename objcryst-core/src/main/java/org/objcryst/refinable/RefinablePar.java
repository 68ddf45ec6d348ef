package org.objcryst.refinable;

import java.util.Optional;

/**
 * One number of a model that can be varied: its value in internal units (Å, radians), limits or a period, and what
 * algorithms must know about it. Setting it ticks the clock of what depends on it, but only if the value really changes.
 *
 * <p>Three ways to write differ in what they respect:
 *
 * <table>
 *   <caption>Ways to write a value</caption>
 *   <tr><th>method</th><th>fixed</th><th>limits and period</th><th>used by</th></tr>
 *   <tr><td>{@link #set}</td><td>ignored</td><td>respected</td><td>user code, restoring a parameter set</td></tr>
 *   <tr><td>{@link #moveBy}</td><td>respected</td><td>respected</td><td>random moves, least-squares shifts</td></tr>
 *   <tr><td>{@link #moveTo}</td><td>respected</td><td>respected</td><td>randomisation, exchanges</td></tr>
 * </table>
 *
 * <p>A parameter may follow another one linearly ({@link #follow}); it is then no degree of freedom of its own.
 */
public final class RefinablePar {
    private static final RefinablePar[] NOBODY = {};

    private final ParSpec spec;
    private final RefinableObj owner;
    private final RefinableClock clock;
    private final double[] store;
    private final double[] derivatives;
    private final int slot;
    private final ParBlock block;
    private ParRange range;
    private boolean fixed;
    private boolean used = true;
    private double step;
    private double sigma;
    private ParTie tie;
    private RefinablePar[] followers = NOBODY;

    RefinablePar(ParSpec spec, RefinableObj owner, RefinableClock clock) {
        this(spec, owner, clock, new double[1], new double[1], 0, null);
    }

    /** A parameter that keeps its value in the array of a block. */
    RefinablePar(ParSpec spec, RefinableObj owner, RefinableClock clock, ParBlock block, int slot) {
        this(spec, owner, clock, block.values(), block.derivatives(), slot, block);
    }

    private RefinablePar(
            ParSpec spec,
            RefinableObj owner,
            RefinableClock clock,
            double[] store,
            double[] derivatives,
            int slot,
            ParBlock block) {
        this.store = store;
        this.derivatives = derivatives;
        this.slot = slot;
        this.block = block;
        this.spec = spec;
        this.owner = owner;
        this.clock = clock;
        range = spec.range();
        fixed = spec.fixed();
        step = spec.step();
        store[slot] = admissible(spec.value());
    }

    /** {@return the name, unique within the owner} */
    public String name() {
        return spec.name();
    }

    /** {@return owner and name, for messages: {@code cimetidine.x}} */
    public String path() {
        return owner.name() + "." + spec.name();
    }

    /** {@return the constant attributes: name, type, unit and steps} */
    public ParSpec spec() {
        return spec;
    }

    /** {@return what the parameter means: a node in the tree of types} */
    public ParType type() {
        return spec.type();
    }

    /** {@return the object this parameter belongs to} */
    public RefinableObj owner() {
        return owner;
    }

    /** {@return the value in internal units: Å, radians, Å² …} */
    public double value() {
        return store[slot];
    }

    /** {@return the value as people read it, in {@link ParSpec#unit()}: degrees for angles} */
    public double humanValue() {
        return store[slot] * spec.humanScale();
    }

    /**
     * Writes the value, whether fixed or not. A value outside the limits is moved to the nearest one, a periodic value is
     * wrapped into [0, period).
     *
     * @param newValue finite, internal units
     * @return the value as it is now
     */
    public double set(double newValue) {
        if (tie != null) {
            throw new IllegalStateException("%s follows %s and cannot be set"
                    .formatted(path(), tie.leader().path()));
        }
        write(admissible(newValue));
        return store[slot];
    }

    /**
     * {@link #set} in the unit people read.
     *
     * @param newValue finite; degrees for angles
     * @return this
     */
    public RefinablePar setHuman(double newValue) {
        set(newValue / spec.humanScale());
        return this;
    }

    /**
     * Adds to the value; nothing happens to a parameter that is fixed, unused or follows another.
     *
     * @param shift finite, internal units
     * @return the value as it is now, after limits and period
     */
    public double moveBy(double shift) {
        return moveTo(store[slot] + shift);
    }

    /**
     * Writes the value of a free parameter; nothing happens to a parameter that is fixed, unused or follows another.
     *
     * @param newValue finite, internal units
     * @return the value as it is now, after limits and period
     */
    public double moveTo(double newValue) {
        double admissible = admissible(newValue);
        if (isFree()) {
            write(admissible);
        }
        return store[slot];
    }

    /** {@return whether an algorithm may vary it: used, not fixed, and not following another} */
    public boolean isFree() {
        return used && !fixed && tie == null;
    }

    /** {@return whether algorithms must leave it alone} */
    public boolean isFixed() {
        return fixed;
    }

    /**
     * Fixes or frees the parameter.
     *
     * @param newFixed true to keep algorithms away
     * @return this
     */
    public RefinablePar fixed(boolean newFixed) {
        fixed = newFixed;
        return this;
    }

    /** {@return whether it means anything in the present model ({@code b} of a tetragonal cell does not)} */
    public boolean isUsed() {
        return used;
    }

    /**
     * Says whether the parameter means anything in the present model.
     *
     * @param newUsed see {@link #isUsed()}
     * @return this
     */
    public RefinablePar used(boolean newUsed) {
        if (used != newUsed) {
            used = newUsed;
            countExceptions(newUsed ? -1 : 1);
            clock.tick();
        }
        return this;
    }

    /** {@return where the value may be: limits and period} */
    public ParRange range() {
        return range;
    }

    /**
     * Says where the value may be from now on; a value outside moves to the nearest limit or is wrapped into the period.
     *
     * @param newRange limits and period
     * @return this
     */
    public RefinablePar range(ParRange newRange) {
        range = newRange;
        if (tie == null) {
            write(admissible(store[slot]));
        }
        return this;
    }

    /** {@return whether the value is kept between {@link #min()} and {@link #max()}} */
    public boolean isLimited() {
        return range.limited();
    }

    /** {@return the lower limit, meaningful if limited; internal units} */
    public double min() {
        return range.min();
    }

    /** {@return the upper limit, meaningful if limited; internal units} */
    public double max() {
        return range.max();
    }

    /**
     * Keeps the value between two limits from now on; a value outside moves to the nearest.
     *
     * @param newMin lower limit, internal units; −∞ leaves this side open
     * @param newMax upper limit, above the lower one; ∞ leaves this side open
     * @return this
     */
    public RefinablePar limit(double newMin, double newMax) {
        if (!(newMin < newMax)) { // also refuses NaN
            throw new IllegalArgumentException("%s: the lower limit %s must lie below the upper limit %s (%s)"
                    .formatted(path(), newMin, newMax, spec.unit()));
        }
        return range(range.between(newMin, newMax));
    }

    /** {@return the half-width of a random move at amplitude 1, internal units; 0 for what never changes at random} */
    public double step() {
        return step;
    }

    /**
     * Sets the half-width of one random move at amplitude 1.
     *
     * @param newStep not negative, internal units
     * @return this
     */
    public RefinablePar step(double newStep) {
        if (!(newStep >= 0 && newStep < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s: a step must be finite and not negative, got %s %s".formatted(path(), newStep, spec.unit()));
        }
        step = newStep;
        return this;
    }

    /**
     * The derivative of the cost of a model by this parameter alone, as if nothing followed it.
     *
     * @return what was added since {@link CostGradient} began to collect
     */
    public double derivative() {
        return derivatives[slot];
    }

    /**
     * Adds to the derivative; for objects that are asked for those of their cost.
     *
     * @param share what one cost has to say
     */
    public void addDerivative(double share) {
        derivatives[slot] += share;
    }

    void clearDerivative() {
        derivatives[slot] = 0;
    }

    /** {@return the standard uncertainty found by the last least squares, internal units; 0 if never refined} */
    public double sigma() {
        return sigma;
    }

    /**
     * Records a standard uncertainty.
     *
     * @param newSigma internal units
     * @return this
     */
    public RefinablePar sigma(double newSigma) {
        sigma = newSigma;
        return this;
    }

    /**
     * Makes this parameter follow another: value = factor · leader + offset, from now on. Limits and period do not apply
     * to a follower.
     *
     * @param newLeader the parameter to follow, which follows nobody itself
     * @param factor finite
     * @param offset finite, internal units
     * @return this
     */
    public RefinablePar follow(RefinablePar newLeader, double factor, double offset) {
        if (newLeader == this || newLeader.tie != null || followers.length > 0) {
            throw new IllegalArgumentException(
                    "%s cannot follow %s: chains of followers are not possible".formatted(path(), newLeader.path()));
        }
        ParTie newTie = new ParTie(newLeader, factor, offset);
        untie();
        tie = newTie;
        newLeader.followers = ParTie.with(newLeader.followers, this);
        countExceptions(1);
        newLeader.countExceptions(1);
        write(tie.value());
        return this;
    }

    /**
     * Makes this parameter independent again, at its present value as far as limits and period allow.
     *
     * @return this
     */
    public RefinablePar unfollow() {
        if (tie != null) {
            untie();
            write(admissible(store[slot]));
        }
        return this;
    }

    /** {@return whether this parameter follows another} */
    public boolean isFollowing() {
        return tie != null;
    }

    /** {@return the parameter that this one follows, if any} */
    public Optional<RefinablePar> leader() {
        return Optional.ofNullable(tie).map(ParTie::leader);
    }

    int slot() {
        return slot;
    }

    RefinableClock clock() {
        return clock;
    }

    ParBlock block() {
        return block;
    }

    /** Whom it follows and how, or null. */
    ParTie tie() {
        return tie;
    }

    RefinablePar[] followers() {
        return followers;
    }

    void copyStateFrom(RefinablePar other) {
        range = other.range;
        fixed = other.fixed;
        used(other.used);
        step = other.step;
        sigma = other.sigma;
        untie();
        write(other.value());
    }

    void copyTieFrom(RefinablePar other, RefinablePar leaderOfCopy) {
        follow(leaderOfCopy, other.tie.factor(), other.tie.offset());
    }

    /** Writes this value alone, wherever it leads, follows or ends: one side of a partial derivative. */
    void displace(double newValue) {
        if (newValue != store[slot]) {
            store[slot] = newValue;
            clock.tick();
        }
    }

    /** Writes this value bit for bit, whatever limits and ties say: back to where it was. */
    void reinstate(double former) {
        if (Double.doubleToRawLongBits(former) != Double.doubleToRawLongBits(store[slot])) {
            store[slot] = former;
            clock.tick();
        }
    }

    /** What {@link #set} would make of a value; a follower knows no limits. */
    double reachable(double wanted) {
        return tie == null ? range.clamped(wanted) : wanted;
    }

    private void untie() {
        if (tie != null) {
            RefinablePar leader = tie.leader();
            leader.followers = ParTie.without(leader.followers, this);
            leader.countExceptions(-1);
            countExceptions(-1);
            tie = null;
        }
    }

    private void countExceptions(int change) {
        if (block != null) {
            block.countExceptions(change);
        }
    }

    private void write(double newValue) {
        if (newValue != store[slot]) {
            store[slot] = newValue;
            clock.tick();
            for (RefinablePar follower : followers) {
                follower.write(follower.tie.value());
            }
        }
    }

    private double admissible(double v) {
        if (!Double.isFinite(v)) {
            throw new IllegalArgumentException("%s: %s is no value (%s)".formatted(path(), v, spec.unit()));
        }
        return range.admissible(v);
    }

    @Override
    public String toString() {
        return "%s = %.6g %s%s".formatted(path(), humanValue(), spec.unit(), fixed ? " (fixed)" : "");
    }
}
