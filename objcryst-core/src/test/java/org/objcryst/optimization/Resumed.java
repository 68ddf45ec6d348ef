package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;

/** Whether two searches have found the same, to the last bit. */
public final class Resumed {
    private Resumed() {}

    /** Everything but processor times. */
    public static void assertSame(List<RunResult> undisturbed, List<RunResult> resumed) {
        List<RunResult> expected = inOrder(undisturbed);
        List<RunResult> found = inOrder(resumed);
        assertEquals(
                expected.stream().map(RunResult::run).toList(),
                found.stream().map(RunResult::run).toList());
        for (int i = 0; i < expected.size(); i++) {
            RunResult a = expected.get(i);
            RunResult b = found.get(i);
            assertEquals(a.seed(), b.seed());
            assertEquals(a.trials(), b.trials(), a::toString);
            assertEquals(a.trialsToBest(), b.trialsToBest(), a::toString);
            assertEquals(a.history(), b.history());
            assertEquals(a.cost(), b.cost(), 0);
            assertArrayEquals(a.configuration(), b.configuration(), 0);
            assertEquals(a.failure(), b.failure());
        }
    }

    private static List<RunResult> inOrder(List<RunResult> results) {
        return results.stream().sorted(Comparator.comparingInt(RunResult::run)).toList();
    }
}
