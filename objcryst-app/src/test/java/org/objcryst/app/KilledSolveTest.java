package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, killed with SIGKILL at random moments and resumed each time, finds what it finds undisturbed. */
class KilledSolveTest {
    private static final String CELL = "--cell=" + Example.CELL;
    private static final String GROUP = "--spacegroup=" + Example.SPACE_GROUP;

    @TempDir
    private Path folder;

    private final Random moments = new Random(4);
    private Path undisturbed;
    private long milliseconds;

    @Test
    void killedThreeTimes() throws IOException, InterruptedException {
        killed(3, List.of("--runs=6", "--trials=30000", CELL, GROUP));
    }

    /** Cell and space group are found anew each time. */
    @Test
    @Tag("slow")
    void killedTwentyTimes() throws IOException, InterruptedException {
        killed(20, List.of("--runs=12", "--trials=400000"));
    }

    @Test
    void interruptedPolitely() throws IOException, InterruptedException {
        List<String> options = List.of("--runs=6", "--trials=30000", CELL, GROUP);
        disturbNothing(options);
        Path interrupted = folder.resolve("interrupted");
        Process process = start(interrupted, options);
        waitForACheckpoint(process, interrupted);
        assumeTrue(new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor()
                == 0);
        assertEquals(ExitCode.INTERRUPTED, process.waitFor(), () -> log(interrupted));
        assertTrue(Files.exists(interrupted.resolve("solution.cif")), () -> log(interrupted));
        assertEquals(0, start(interrupted, options).waitFor(), () -> log(interrupted));
        assertEquals(SolvedFolder.read(undisturbed), SolvedFolder.read(interrupted));
    }

    private void disturbNothing(List<String> options) throws IOException, InterruptedException {
        Example.copyTo(folder);
        undisturbed = folder.resolve("undisturbed");
        long begun = System.nanoTime();
        assertEquals(0, start(undisturbed, options).waitFor(), () -> log(undisturbed));
        milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private void killed(int times, List<String> options) throws IOException, InterruptedException {
        disturbNothing(options);
        Path killed = folder.resolve("killed");
        int kills = 0;
        for (int i = 0; i < times; i++) {
            Process process = start(killed, options);
            boolean anywhere = i % 3 == 2;
            if (!anywhere) {
                waitForACheckpoint(process, killed);
            }
            if (!process.waitFor(moments.nextLong(anywhere ? milliseconds : 500), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                kills++;
            }
        }
        assertEquals(0, start(killed, options).waitFor(), () -> log(killed));
        assertEquals(SolvedFolder.read(undisturbed), SolvedFolder.read(killed));
        assumeTrue(kills > 0, "it was always done before it was killed");
    }

    /** One of this process; the search is under way then. */
    private static void waitForACheckpoint(Process process, Path out) throws InterruptedException {
        File search = out.resolve("state/search-1").toFile();
        long begun = System.currentTimeMillis();
        while (process.isAlive()) {
            File[] fresh = search.listFiles(f -> f.getName().endsWith(".checkpoint") && f.lastModified() > begun);
            if (fresh != null && fresh.length > 0) {
                return;
            }
            Thread.sleep(5);
        }
    }

    private Process start(Path out, List<String> options) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Dobjcryst.verify=false",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "solve",
                folder.resolve(Example.PATTERN).toString(),
                "--molecule=" + folder.resolve(Example.MOLECULE),
                "--wavelength=CuA1",
                "--max-stol=0.2",
                "--threads=2",
                "--resume",
                "--checkpoint-every=0.05",
                "--out=" + out));
        words.addAll(options);
        if (ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(a -> a.contains("jdk.incubator.vector"))) {
            words.addAll(1, List.of("--add-modules", "jdk.incubator.vector"));
        }
        File log = log(out, ".log").toFile();
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private static Path log(Path out, String ending) {
        return out.resolveSibling(out.getFileName() + ending);
    }

    private static String log(Path out) {
        try {
            return Files.readString(log(out, ".log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
