package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.objcryst.format.DataFormatException;

/** A search that is broken off anywhere and resumed finds what the undisturbed one finds, bit for bit. */
class ResumeTest {
    private static final int RUNS = 3;
    private static final int TRIALS = 2000;

    private final Fuse fuse = new Fuse(Long.MAX_VALUE);
    private Path folder;

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("state");
    }

    @AfterTry
    void removeFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Property(tries = 25)
    void aSearchBrokenOffAnywhereAndResumedFindsTheSame(
            @ForAll("algorithms") SearchAlgorithm algorithm,
            @ForAll @IntRange(min = 100, max = 3500) int evaluations,
            @ForAll @IntRange(min = 50, max = 700) int checkpoint,
            @ForAll @IntRange(min = 1, max = 3) int threads,
            @ForAll boolean leastSquares) {
        List<RunResult> undisturbed = search(algorithm, leastSquares).run();
        fuse.renew(evaluations);
        MultiRun first = search(algorithm, leastSquares)
                .state(folder)
                .checkpointEvery(checkpoint)
                .threads(threads);
        first.run();
        for (int more = 0; more < 10 && isBrokenOff(first.results()); more++) {
            fuse.renew(evaluations);
            first = search(algorithm, leastSquares)
                    .state(folder)
                    .resume(true)
                    .checkpointEvery(checkpoint)
                    .threads(threads);
            first.run();
        }
        fuse.remove();
        MultiRun last = search(algorithm, leastSquares).state(folder).resume(true);
        last.run();
        Resumed.assertSame(undisturbed, last.results());
    }

    private static boolean isBrokenOff(List<RunResult> results) {
        return results.stream().anyMatch(r -> r.failure().isPresent());
    }

    @Property(tries = 20)
    void aSearchThatIsStoppedPolitelyGoesOnWhereItStopped(
            @ForAll("algorithms") SearchAlgorithm algorithm, @ForAll @IntRange(min = 3, max = 40) int glances) {
        List<RunResult> undisturbed = search(algorithm, true).run();
        AtomicLong time = new AtomicLong();
        MultiRun stopped = search(algorithm, true)
                .state(folder)
                .timeLimit(Duration.ofNanos(glances))
                .clock(time::getAndIncrement);
        stopped.run();
        Resumed.assertSame(
                undisturbed, search(algorithm, true).state(folder).resume(true).run());
    }

    @Example
    void keepingTheStateChangesNothing() {
        List<RunResult> without = search(new ParallelTempering(), true).run();
        List<RunResult> with = search(new ParallelTempering(), true)
                .state(folder)
                .checkpointEvery(1)
                .run();
        Resumed.assertSame(without, with);
    }

    @Example
    void finishedRunsAreNotMadeAgain() {
        AtomicInteger evaluations = new AtomicInteger();
        Landscape counting = counting(evaluations);
        List<RunResult> all = quick(counting).runs(3).state(folder).run();
        int made = evaluations.getAndSet(0);
        List<RunResult> again =
                quick(counting).runs(4).state(folder).resume(true).run();
        Resumed.assertSame(all, again.stream().filter(r -> r.run() < 4).toList());
        assertTrue(evaluations.get() < 0.5 * made, evaluations + " evaluations for one run, " + made + " for three");
        assertEquals(4, again.size());
    }

    @Example
    void aSearchGoesOnInTheSameSessionWhereverItsModelIsNow() {
        List<RunResult> undisturbed = quick().runs(3).run();
        AtomicLong time = new AtomicLong();
        MultiRun search = quick().runs(3).state(folder).timeLimit(Duration.ofNanos(60));
        search.clock(time::getAndIncrement).run();
        assertTrue(search.results().size() < 3);
        Resumed.assertSame(undisturbed, search.clock(() -> 0).resume(true).run());
    }

    @Example
    void runsMadeInSeveralPartsAreKeptSideBySide() {
        MultiRun undisturbed = quick();
        List<RunResult> first = undisturbed.runs(2).run();
        List<RunResult> second = undisturbed.firstRun(3).runs(2).run();
        MultiRun search = quick().state(folder).resume(true);
        search.runs(2).run();
        search.firstRun(3).runs(2).run();
        MultiRun resumed = quick().state(folder).resume(true);
        Resumed.assertSame(first, resumed.runs(2).run());
        Resumed.assertSame(second, resumed.firstRun(3).runs(2).run());
    }

    @Example
    void withoutResumeASearchBeginsAnewAndRemovesWhatWasThere() throws IOException {
        quick().runs(3).state(folder).run();
        quick().runs(1).seed(2).state(folder).run();
        assertFalse(Files.exists(folder.resolve("run-00002.result")));
        assertEquals(1, quick().runs(1).seed(2).state(folder).resume(true).run().size());
    }

    @Example
    void theStateOfAnotherSearchIsRefusedWithWhatDiffers() {
        quick().state(folder).run();
        MultiRun other = quick().seed(77).state(folder).resume(true);
        String said = assertThrows(DataFormatException.class, other::run).getMessage();
        assertTrue(said.contains("seed (now 77, was 1)"), said);
        MultiRun slower = quick().trials(4000).state(folder).resume(true);
        said = assertThrows(DataFormatException.class, slower::run).getMessage();
        assertTrue(said.contains("trials of a run (now 4000, was 2000)"), said);
        MultiRun third = quick(Landscape.rugged(5)).state(folder).resume(true);
        said = assertThrows(DataFormatException.class, third::run).getMessage();
        assertTrue(said.contains("number of parameters (now 5, was 4)"), said);
        MultiRun annealed =
                quick().algorithm(new SimulatedAnnealing()).state(folder).resume(true);
        said = assertThrows(DataFormatException.class, annealed::run).getMessage();
        assertTrue(said.contains("algorithm (now"), said);
        assertTrue(Files.exists(folder.resolve("run-00001.result")), "a refusal removes nothing");
    }

    @Example
    void aModelWithAnotherCostIsAnotherModel() {
        AtomicInteger evaluations = new AtomicInteger();
        quick(counting(evaluations)).state(folder).run();
        MultiRun other = quick().state(folder).resume(true);
        String said = assertThrows(DataFormatException.class, other::run).getMessage();
        assertTrue(said.contains("cost at the start (now"), said);
    }

    @Example
    void damagedFilesAreSaidAndTheirRunsMadeAgain() throws IOException {
        List<RunResult> undisturbed = quick().runs(3).state(folder).run();
        Path second = folder.resolve("run-00002.result");
        byte[] bytes = Files.readAllBytes(second);
        bytes[bytes.length / 2] ^= 4;
        Files.write(second, bytes);
        Path third = folder.resolve("run-00003.result");
        Files.write(third, java.util.Arrays.copyOf(Files.readAllBytes(third), 100));
        List<String> remarks = new ArrayList<>();
        List<RunResult> resumed = quick().runs(3)
                .state(folder)
                .resume(true)
                .listener(remarking(remarks))
                .run();
        Resumed.assertSame(undisturbed, resumed);
        assertEquals(2, remarks.size(), remarks::toString);
        assertTrue(remarks.get(0).contains("run-00002.result: expected a whole state file"), remarks::toString);
    }

    @Example
    void aSearchWhoseStateCannotBeWrittenGoesOnAndSaysSoOnce() throws IOException {
        List<RunResult> undisturbed = quick().runs(3).run();
        List<String> remarks = new ArrayList<>();
        for (int run = 1; run <= 3; run++) { // folders in the place of the files: no right can be missing for root
            Files.createDirectories(
                    folder.resolve("run-0000%d.result".formatted(run)).resolve("x"));
            Files.createDirectories(
                    folder.resolve("run-0000%d.checkpoint".formatted(run)).resolve("x"));
        }
        List<RunResult> results = quick().runs(3)
                .state(folder)
                .resume(true)
                .checkpointEvery(100)
                .listener(remarking(remarks))
                .run();
        Resumed.assertSame(undisturbed, results);
        List<String> failures =
                remarks.stream().filter(r -> r.contains("cannot be written")).toList();
        assertEquals(1, failures.size(), remarks::toString);
        assertTrue(failures.get(0).contains("the search goes on"), failures::toString);
    }

    @Example
    void aStateThatTwoSearchesWouldShareIsRefused() {
        List<RuntimeException> refusals = new ArrayList<>();
        quick().state(folder)
                .listener(new SearchListener() {
                    @Override
                    public void ended(RunResult result) {
                        refusals.add(assertThrows(IllegalArgumentException.class, () -> quick().state(folder)
                                .run()));
                    }
                })
                .run();
        assertEquals(1, refusals.size());
        assertTrue(refusals.get(0).getMessage().contains("in use by another search"), refusals::toString);
    }

    private static SearchListener remarking(List<String> remarks) {
        return new SearchListener() {
            @Override
            public void remark(String line) {
                remarks.add(line);
            }
        };
    }

    private static Landscape counting(AtomicInteger evaluations) {
        Landscape counting = new Landscape(
                4,
                org.objcryst.refinable.ParSpec.of("x", org.objcryst.refinable.ParType.TRANSLATION_X, 0.9)
                        .withPeriod(1)
                        .withStep(0.03),
                x -> evaluations.incrementAndGet() * 0 + x[0] + x[1] * x[2]);
        counting.verify(false);
        return counting;
    }

    private static MultiRun quick() {
        return quick(Landscape.rugged(4));
    }

    private static MultiRun quick(Landscape landscape) {
        landscape.verify(false);
        return new MultiRun(landscape)
                .algorithm(new ParallelTempering().worlds(5))
                .trials(TRIALS)
                .leastSquaresAtTheEnd(false);
    }

    /** Of a model as another process would make it. */
    private MultiRun search(SearchAlgorithm algorithm, boolean leastSquares) {
        Landscape rugged = Landscape.rugged(4);
        rugged.verify(false);
        return new MultiRun(rugged, fuse)
                .algorithm(algorithm)
                .runs(RUNS)
                .trials(TRIALS)
                .leastSquaresEvery(leastSquares ? 500 : 0)
                .leastSquaresAtTheEnd(leastSquares);
    }

    @Provide
    Arbitrary<SearchAlgorithm> algorithms() {
        return Arbitraries.of(
                new ParallelTempering().worlds(5).trialsPerExchange(7),
                new ParallelTempering()
                        .worlds(6)
                        .exchange(ParallelTempering.Exchange.BALANCED)
                        .amplitude(Schedule.smart(8, 0.1)),
                new SimulatedAnnealing(),
                new BasinHopping().patience(5),
                new SimulatedAnnealing(Schedule.exponential(1000, 1), Schedule.smart(8, 0.125)));
    }
}
