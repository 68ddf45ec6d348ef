package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.objcryst.state.StateFile;

/** State whose checksum is right but whose content is wrong is used if it can be, otherwise said; it never breaks a search. */
class AnyCheckpointTest {
    private static final long TRIALS = 600;

    private Path folder;
    private byte[] checkpoint;
    private byte[] result;

    @BeforeProperty
    void interruptARun() throws IOException {
        folder = Files.createTempDirectory("state");
        AtomicLong time = new AtomicLong();
        search().timeLimit(Duration.ofNanos(12)).clock(time::getAndIncrement).run();
        checkpoint = Files.readAllBytes(folder.resolve("run-00001.checkpoint"));
        search().run();
        result = Files.readAllBytes(folder.resolve("run-00001.result"));
    }

    @AfterProperty
    void removeFolder() throws IOException {
        for (String name : List.of("run-00001.checkpoint", "run-00001.result", "run-00001.start", "lock")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }

    @Property(tries = 60)
    void aWrongCheckpointNeverBreaksASearch(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int changes)
            throws IOException {
        Files.deleteIfExists(folder.resolve("run-00001.result"));
        Files.write(folder.resolve("run-00001.checkpoint"), spoiled(checkpoint, new Random(seed), changes));
        assertSound(search().run());
    }

    @Property(tries = 60)
    void aWrongResultNeverBreaksASearch(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int changes)
            throws IOException {
        Files.deleteIfExists(folder.resolve("run-00001.checkpoint"));
        Files.write(folder.resolve("run-00001.result"), spoiled(result, new Random(seed), changes));
        assertEquals(1, search().run().size());
    }

    private static void assertSound(List<RunResult> results) {
        assertEquals(1, results.size());
        assertTrue(results.get(0).failure().isEmpty(), results::toString);
    }

    /** Bytes changed, cut out or appended, under a right checksum. */
    private static byte[] spoiled(byte[] file, Random random, int changes) {
        StateFile state = StateFile.parse("test", file);
        byte[] content = state.content();
        for (int i = 0; i < changes; i++) {
            content[random.nextInt(content.length)] = (byte) random.nextInt(256);
        }
        int length = random.nextInt(4) > 0 ? content.length : random.nextInt(content.length + 20);
        return new StateFile(state.kind(), state.key(), Arrays.copyOf(content, length)).toBytes();
    }

    private MultiRun search() {
        Landscape rugged = Landscape.rugged(3);
        rugged.verify(false);
        return new MultiRun(rugged)
                .algorithm(new ParallelTempering().worlds(4).trialsPerExchange(5))
                .trials(TRIALS)
                .leastSquaresEvery(200)
                .state(folder)
                .resume(true)
                .listener(new SearchListener() {
                    @Override
                    public void remark(String line) {
                        // expected, and of no interest
                    }
                });
    }
}
