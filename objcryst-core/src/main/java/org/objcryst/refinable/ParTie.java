package org.objcryst.refinable;

import java.util.Arrays;

/** That a parameter follows another one: value = factor · leader + offset. */
record ParTie(RefinablePar leader, double factor, double offset) {
    /** Refuses what cannot be followed. */
    ParTie {
        if (!Double.isFinite(factor * leader.value() + offset)) {
            throw new IllegalArgumentException(
                    "%s cannot be followed with factor %s and offset %s".formatted(leader.path(), factor, offset));
        }
    }

    double value() {
        return factor * leader.value() + offset;
    }

    static RefinablePar[] with(RefinablePar[] followers, RefinablePar another) {
        RefinablePar[] longer = Arrays.copyOf(followers, followers.length + 1);
        longer[longer.length - 1] = another;
        return longer;
    }

    static RefinablePar[] without(RefinablePar[] followers, RefinablePar gone) {
        return Arrays.stream(followers).filter(p -> p != gone).toArray(RefinablePar[]::new);
    }
}
