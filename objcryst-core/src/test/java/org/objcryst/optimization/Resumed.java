package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinableObj;

/** Whether two searches have found the same, to the last bit. */
public final class Resumed {
    private static final long TRIALS = 1500;
    private static final int MOST_BREAKS = 30;

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

    /**
     * Searches with every algorithm are broken off again and again, and resumed with fresh models.
     *
     * @param objects makes a new model, always the same
     * @param folder empty
     * @param evaluations of the cost until it breaks
     */
    public static void assertBreaksChangeNothing(
            Supplier<List<? extends RefinableObj>> objects, Path folder, long evaluations) {
        int number = 0;
        for (SearchAlgorithm algorithm :
                List.of(new ParallelTempering().worlds(6), new SimulatedAnnealing(), new BasinHopping().patience(4))) {
            Path state = folder.resolve("state-" + number++);
            Fuse fuse = new Fuse(Long.MAX_VALUE);
            List<RunResult> undisturbed = search(objects.get(), fuse, algorithm).run();
            boolean broken = true;
            for (int breaks = 0; broken && breaks < MOST_BREAKS; breaks++) {
                fuse.renew(evaluations * (1 + breaks / 10));
                broken = search(objects.get(), fuse, algorithm).state(state).resume(true).run().stream()
                        .anyMatch(r -> r.failure().isPresent());
                assertTrue(broken || breaks > 0, "it was done before it broke");
            }
            fuse.remove();
            assertSame(
                    undisturbed,
                    search(objects.get(), fuse, algorithm)
                            .state(state)
                            .resume(true)
                            .run());
        }
    }

    private static MultiRun search(List<? extends RefinableObj> objects, Fuse fuse, SearchAlgorithm algorithm) {
        List<RefinableObj> tops = new ArrayList<>(objects);
        tops.add(0, fuse); // asked in every trial, even one that is refused early
        tops.forEach(top -> top.verify(false));
        return new MultiRun(new RefinableModel(tops))
                .algorithm(algorithm)
                .runs(2)
                .threads(2)
                .trials(TRIALS)
                .leastSquaresEvery(TRIALS / 3)
                .checkpointEvery(TRIALS / 7);
    }

    private static List<RunResult> inOrder(List<RunResult> results) {
        return results.stream().sorted(Comparator.comparingInt(RunResult::run)).toList();
    }
}
