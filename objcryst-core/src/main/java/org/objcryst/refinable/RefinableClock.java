package org.objcryst.refinable;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Counts the changes of one thing: of a parameter group, of an object, of a list. A clock may have parents, which tick
 * whenever it does, so that the clock of an object also tells of changes in its parts. Changes that follow each other
 * before anybody asks count once, and only the first of them travels upwards: a move of a hundred parameters is cheap.
 * A clock does not keep its parents: data that nobody holds any more are forgotten by the crystal that they were compared with.
 *
 * <p>Whoever caches a result remembers the counts of all clocks it depends on and recomputes when one of them has moved
 * ({@link Derived}). Counts only grow, 64 bits never wrap, and two clocks are never compared with each other, so no
 * counter is shared between models.
 */
public final class RefinableClock {
    private static final int UNKNOWN = Integer.MAX_VALUE;

    private final String name;
    private final List<WeakReference<RefinableClock>> parents = new ArrayList<>(2);
    private final List<RefinableClock> children = new ArrayList<>(2);
    private RefinableClock[] ticked = {}; // children that have ticked since the last question, while there is room
    private int tickedNumber;
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
                RefinableClock parent = parents.get(i).get();
                if (parent != null) {
                    parent.tickedBelow(this);
                }
            }
        }
    }

    private void tickedBelow(RefinableClock child) {
        if (tickedNumber < ticked.length) {
            ticked[tickedNumber] = child;
        }
        tickedNumber += tickedNumber < UNKNOWN ? 1 : 0;
        tick();
    }

    private void childrenChanged() {
        ticked = new RefinableClock[children.size()];
        tickedNumber = UNKNOWN;
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
        child.parents.removeIf(p -> p.get() == null);
        child.parents.add(new WeakReference<>(this));
        children.add(child);
        childrenChanged();
        tick();
    }

    /**
     * Undoes {@link #addChild}; ticks once now.
     *
     * @param child a clock added before
     */
    public void removeChild(RefinableClock child) {
        if (!children.remove(child)) {
            throw new IllegalArgumentException("clock \"%s\" is not a part of \"%s\"".formatted(child.name, name));
        }
        child.parents.stream().filter(p -> p.get() == this).findFirst().ifPresent(child.parents::remove);
        childrenChanged();
        tick();
    }

    /** From now on the next tick of anything below travels up to here again. */
    private void settle() {
        changed = false;
        count++;
        int number = tickedNumber;
        tickedNumber = 0;
        if (number <= ticked.length) {
            for (int i = 0; i < number; i++) {
                ticked[i].settleIfChanged();
            }
        } else {
            children.forEach(RefinableClock::settleIfChanged);
        }
    }

    private void settleIfChanged() {
        if (changed) {
            settle();
        }
    }

    private boolean hasAncestor(RefinableClock other) {
        return livingParents().anyMatch(p -> p == other || p.hasAncestor(other));
    }

    /** The clocks that this one is a part of, as far as somebody still holds them. */
    Stream<RefinableClock> livingParents() {
        return parents.stream().map(WeakReference::get).filter(Objects::nonNull);
    }

    @Override
    public String toString() {
        return name + "@" + count();
    }
}
