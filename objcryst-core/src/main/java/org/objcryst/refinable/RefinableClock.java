package org.objcryst.refinable;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts the changes of one thing: of a parameter group, of an object, of a list. A clock may have parents, which tick
 * whenever it does, so that the clock of an object also tells of changes in its parts. Changes that follow each other
 * before anybody asks count once, and only the first of them travels upwards: a move of a hundred parameters is cheap.
 *
 * <p>Whoever caches a result remembers the counts of all clocks it depends on and recomputes when one of them has moved
 * ({@link Derived}). Counts only grow, 64 bits never wrap, and two clocks are never compared with each other, so no
 * counter is shared between models.
 */
public final class RefinableClock {
    private final String name;
    private final List<RefinableClock> parents = new ArrayList<>(2);
    private final List<RefinableClock> children = new ArrayList<>(2);
    private long count;
    private boolean changed; // since the count was last asked; if true, true for all ancestors

    /**
     * A clock that has not ticked yet and has no parent.
     *
     * @param name what it watches, for messages
     */
    public RefinableClock(String name) {
        this.name = name;
    }

    /**
     * What this clock watches.
     *
     * @return the name given at construction
     */
    public String name() {
        return name;
    }

    /**
     * How often somebody would have found a change.
     *
     * @return a number that never decreases, and has grown if this clock has ticked since the last question
     */
    public long count() {
        if (changed) {
            settle();
        }
        return count;
    }

    /** Records a change here and in everything this is a part of. */
    public void tick() {
        if (!changed) {
            changed = true;
            for (int i = 0; i < parents.size(); i++) {
                parents.get(i).tick();
            }
        }
    }

    /**
     * Makes this clock tick whenever {@code child} does; ticks once now.
     *
     * @param child a clock that is neither this one nor above it
     */
    public void addChild(RefinableClock child) {
        if (child == this || this.hasAncestor(child)) {
            throw new IllegalArgumentException(
                    "clock \"%s\" cannot be a part of \"%s\", which is part of it".formatted(child.name, name));
        }
        child.parents.add(this);
        children.add(child);
        tick();
    }

    /**
     * Undoes {@link #addChild}; ticks once now.
     *
     * @param child a clock added before
     */
    public void removeChild(RefinableClock child) {
        if (!child.parents.remove(this) || !children.remove(child)) {
            throw new IllegalArgumentException("clock \"%s\" is not a part of \"%s\"".formatted(child.name, name));
        }
        tick();
    }

    /** From now on the next tick of anything below travels up to here again. */
    private void settle() {
        changed = false;
        count++;
        for (int i = 0; i < children.size(); i++) {
            RefinableClock child = children.get(i);
            if (child.changed) {
                child.settle();
            }
        }
    }

    private boolean hasAncestor(RefinableClock other) {
        return parents.stream().anyMatch(p -> p == other || p.hasAncestor(other));
    }

    @Override
    public String toString() {
        return name + "@" + count();
    }
}
