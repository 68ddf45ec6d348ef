package org.objcryst.optimization;

import org.objcryst.refinable.RefinablePar;

/**
 * How two refined parameters depend on one another.
 *
 * @param first one parameter
 * @param second the other
 * @param coefficient −1 … 1
 */
public record Correlation(RefinablePar first, RefinablePar second, double coefficient) {
    @Override
    public String toString() {
        return "%s, %s: %+.3f".formatted(first.path(), second.path(), coefficient);
    }
}
