package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objcryst.fuzz.FuzzSeries;
import org.objcryst.fuzz.Samples;
import org.objcryst.state.StateFile;
import org.objcryst.state.StateFolder;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateKey;
import org.objcryst.state.StateOutput;

class StateFuzzTest {
    private static final String NAME = "run-00001.result";
    private static final StateKey KEY = new StateKey().with("seed", 1).with("θ", "α\nβ");

    @TempDir
    static Path folder;

    @ParameterizedTest
    @MethodSource("series")
    void damagedFilesAreReadOrRefused(FuzzSeries series) {
        assertEquals(Map.of(), series.run(FuzzSeries.inputs()).faults());
    }

    @ParameterizedTest
    @MethodSource("series")
    void largeFilesAreReadOrRefused(FuzzSeries series) {
        assertEquals(Map.of(), series.runLarge().faults());
    }

    static Stream<FuzzSeries> series() {
        byte[] content = result();
        byte[] file = new StateFile("result", KEY, content).toBytes();
        byte[] body = Arrays.copyOf(file, file.length - Long.BYTES);
        return Stream.of(
                FuzzSeries.of("state file", new Samples().and(file), b -> StateFile.parse("s", b)),
                FuzzSeries.of(
                        "state file, right checksum",
                        new Samples().and(body),
                        b -> StateFile.parse("s", withChecksum(b))),
                FuzzSeries.of(
                        "result of a run",
                        new Samples().and(content),
                        b -> SavedResult.read(new StateInput("s", b), 1)),
                FuzzSeries.of("state in a folder", new Samples().and(body), b -> readInFolder(withChecksum(b))));
    }

    /** A damaged one is said and passed over, that of another calculation refused. */
    private static void readInFolder(byte[] bytes) {
        try (StateFolder states = StateFolder.open(folder)) {
            Files.write(folder.resolve(NAME), bytes);
            states.read(NAME, "result", KEY, in -> SavedResult.read(in, 1), remark -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] result() {
        StateOutput out = new StateOutput();
        List<Improvement> history = List.of(new Improvement(1, 20), new Improvement(50, 10));
        SavedResult.write(
                new RunResult(1, 42, 10, new double[] {0.1, 0.2, 0.3}, 100, 50, 0.5, history, Optional.empty()), out);
        return out.toBytes();
    }

    private static byte[] withChecksum(byte[] body) {
        CRC32C crc = new CRC32C();
        crc.update(body);
        return ByteBuffer.allocate(body.length + Long.BYTES)
                .put(body)
                .putLong(crc.getValue())
                .array();
    }
}
