package org.objcryst.refinable;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Verify mode found a cached result that differs from the same result computed from scratch: a clock did not tick. */
public final class StaleResultException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /**
     * Names the result and the clocks that stood still.
     *
     * @param result name of the stale result
     * @param inputs the clocks it is said to depend on
     */
    StaleResultException(String result, RefinableClock[] inputs) {
        super("\"%s\" is stale: computed from scratch it differs, though the clocks of its inputs stood still (%s)"
                .formatted(
                        result, Arrays.stream(inputs).map(RefinableClock::name).collect(Collectors.joining(", "))));
    }
}
