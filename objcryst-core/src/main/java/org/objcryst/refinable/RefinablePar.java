package org.objcryst.refinable;

import java.util.Arrays;

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
    private final int slot;
    private final ParBlock block;
    private double min;
    private double max;
    private boolean limited;
    private boolean fixed;
    private boolean used = true;
    private double step;
    private double sigma;
    private RefinablePar leader;
    private double followFactor;
    private double followOffset;
    private RefinablePar[] followers = NOBODY;

    RefinablePar(ParSpec spec, RefinableObj owner, RefinableClock clock) {
        this(spec, owner, clock, new double[1], 0, null);
    }

    /** A parameter that keeps its value in an array. */
    RefinablePar(ParSpec spec, RefinableObj owner, RefinableClock clock, double[] store, int slot, ParBlock block) {
        this.store = store;
        this.slot = slot;
        this.block = block;
        this.spec = spec;
        this.owner = owner;
        this.clock = clock;
        min = spec.min();
        max = spec.max();
        limited = spec.limited();
        fixed = spec.fixed();
        step = spec.step();
        store[slot] = admissible(spec.value());
    }

    /**
     * Name, unique within the owner.
     *
     * @return for example {@code x}
     */
    public String name() {
        return spec.name();
    }

    /**
     * Owner and name, for messages.
     *
     * @return for example {@code cimetidine.x}
     */
    public String path() {
        return owner.name() + "." + spec.name();
    }

    /**
     * The constant attributes.
     *
     * @return name, type, unit and steps
     */
    public ParSpec spec() {
        return spec;
    }

    /**
     * What the parameter means.
     *
     * @return its node in the tree of types
     */
    public ParType type() {
        return spec.type();
    }

    /**
     * The object this parameter belongs to.
     *
     * @return the owner
     */
    public RefinableObj owner() {
        return owner;
    }

    /**
     * The value in internal units.
     *
     * @return Å, radians, Å² … as {@link ParSpec#unit()} says
     */
    public double value() {
        return store[slot];
    }

    /**
     * The value as people read it, degrees for angles.
     *
     * @return value times the human scale
     */
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
        if (leader != null) {
            throw new IllegalStateException("%s follows %s and cannot be set".formatted(path(), leader.path()));
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

    /**
     * Whether an algorithm may vary this parameter.
     *
     * @return true if used, not fixed, and not following another
     */
    public boolean isFree() {
        return used && !fixed && leader == null;
    }

    /**
     * Whether algorithms must leave it alone.
     *
     * @return true if fixed
     */
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

    /**
     * Whether the parameter means anything in the present model ({@code b} of a tetragonal cell does not).
     *
     * @return false if users and algorithms should not see it
     */
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

    /**
     * Whether the value is kept between {@link #min()} and {@link #max()}.
     *
     * @return true if limits apply
     */
    public boolean isLimited() {
        return limited;
    }

    /**
     * Lower limit, meaningful if limited.
     *
     * @return internal units
     */
    public double min() {
        return min;
    }

    /**
     * Upper limit, meaningful if limited.
     *
     * @return internal units
     */
    public double max() {
        return max;
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
        min = newMin;
        max = newMax;
        limited = true;
        if (leader == null) {
            write(admissible(store[slot]));
        }
        return this;
    }

    /**
     * Limits relative to the present value.
     *
     * @param below what is added for the lower limit, negative
     * @param above what is added for the upper limit, positive
     * @return this
     */
    public RefinablePar limitAround(double below, double above) {
        return limit(store[slot] + below, store[slot] + above);
    }

    /**
     * Limits proportional to the present value.
     *
     * @param low factor for one limit, usually below 1
     * @param high factor for the other, usually above 1
     * @return this
     */
    public RefinablePar limitInProportion(double low, double high) {
        return limit(Math.min(store[slot] * low, store[slot] * high), Math.max(store[slot] * low, store[slot] * high));
    }

    /**
     * Takes the limits away; a periodic value is wrapped from now on.
     *
     * @return this
     */
    public RefinablePar unlimited() {
        limited = false;
        if (leader == null) {
            write(admissible(store[slot]));
        }
        return this;
    }

    /**
     * Half-width of one random move at amplitude 1.
     *
     * @return internal units; 0 for a parameter that is never changed at random
     */
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
     * Step for a numerical derivative at the present value.
     *
     * @return positive, internal units
     */
    public double derivativeStep() {
        return spec.derivativeStepAt(store[slot]);
    }

    /**
     * Standard uncertainty found by the last least squares.
     *
     * @return internal units; 0 if never refined
     */
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
        if (newLeader == this || newLeader.leader != null || followers.length > 0) {
            throw new IllegalArgumentException(
                    "%s cannot follow %s: chains of followers are not possible".formatted(path(), newLeader.path()));
        }
        if (!Double.isFinite(factor * newLeader.value() + offset)) {
            throw new IllegalArgumentException("%s cannot follow %s with factor %s and offset %s"
                    .formatted(path(), newLeader.path(), factor, offset));
        }
        untie();
        leader = newLeader;
        followFactor = factor;
        followOffset = offset;
        countExceptions(1);
        newLeader.countExceptions(1);
        RefinablePar[] longer = Arrays.copyOf(newLeader.followers, newLeader.followers.length + 1);
        longer[longer.length - 1] = this;
        newLeader.followers = longer;
        write(factor * newLeader.value() + offset);
        return this;
    }

    /**
     * Makes this parameter independent again, at its present value as far as limits and period allow.
     *
     * @return this
     */
    public RefinablePar unfollow() {
        if (leader != null) {
            untie();
            write(admissible(store[slot]));
        }
        return this;
    }

    /**
     * Whether this parameter follows another.
     *
     * @return true after {@link #follow}
     */
    public boolean isFollowing() {
        return leader != null;
    }

    RefinablePar leader() {
        return leader;
    }

    RefinablePar[] followers() {
        return followers;
    }

    /** d(this)/d(leader). */
    double followFactor() {
        return followFactor;
    }

    void copyStateFrom(RefinablePar other) {
        min = other.min;
        max = other.max;
        limited = other.limited;
        fixed = other.fixed;
        used(other.used);
        step = other.step;
        sigma = other.sigma;
        untie();
        write(other.value());
    }

    void copyTieFrom(RefinablePar other, RefinablePar leaderOfCopy) {
        follow(leaderOfCopy, other.followFactor, other.followOffset);
    }

    /** Writes this value alone, wherever it leads, follows or ends: one side of a partial derivative. */
    void displace(double newValue) {
        if (newValue != store[slot]) {
            store[slot] = newValue;
            clock.tick();
        }
    }

    /** What {@link #set} would make of a value; a follower knows no limits. */
    double reachable(double wanted) {
        return leader == null && limited ? Math.min(Math.max(wanted, min), max) : wanted;
    }

    private void untie() {
        if (leader != null) {
            countExceptions(-1);
            leader.countExceptions(-1);
            leader.followers =
                    Arrays.stream(leader.followers).filter(p -> p != this).toArray(RefinablePar[]::new);
            leader = null;
        }
    }

    int slot() {
        return slot;
    }

    ParBlock block() {
        return block;
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
                follower.write(follower.followFactor * newValue + follower.followOffset);
            }
        }
    }

    /** limits win over the period. */
    private double admissible(double v) {
        if (!Double.isFinite(v)) {
            throw new IllegalArgumentException("%s: %s is no value (%s)".formatted(path(), v, spec.unit()));
        }
        if (limited) {
            return Math.min(Math.max(v, min), max);
        }
        double period = spec.period();
        if (period == 0 || (v >= 0 && v < period)) {
            return v;
        }
        double wrapped = v - period * Math.floor(v / period);
        if (wrapped < 0) { // v/period was rounded up to an integer
            wrapped += period;
        }
        return wrapped < period ? wrapped : 0; // rounding may give the period itself
    }

    @Override
    public String toString() {
        return "%s = %.6g %s%s".formatted(path(), humanValue(), spec.unit(), fixed ? " (fixed)" : "");
    }
}
