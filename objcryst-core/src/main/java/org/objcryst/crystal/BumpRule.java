package org.objcryst.crystal;

/**
 * How near two kinds of atoms may come.
 *
 * @param first one kind
 * @param second the other, or the same
 * @param distance the shortest distance that costs nothing, in Å
 * @param merge whether two such atoms may fall together
 */
public record BumpRule(ScatteringPower first, ScatteringPower second, double distance, boolean merge) {
    /**
     * Refuses distances that are not positive.
     *
     * @param first one kind
     * @param second the other, or the same
     * @param distance in Å
     * @param merge whether two such atoms may fall together
     */
    public BumpRule {
        if (!(distance > 0 && distance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the shortest distance between %s and %s must be positive, got %s Å"
                    .formatted(first.name(), second.name(), distance));
        }
    }

    /** Whether this rule is about a pair, in any order. */
    boolean isFor(ScatteringPower a, ScatteringPower b) {
        return first == a && second == b || first == b && second == a;
    }
}
