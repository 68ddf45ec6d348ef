package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    @TempDir
    private Path folder;

    private final Random moments = new Random(4);

    @Test
    void killedThreeTimes() throws IOException, InterruptedException {
        killed(3, 6, 30_000);
    }

    @Test
    @Tag("slow")
    void killedTwentyTimes() throws IOException, InterruptedException {
        killed(20, 12, 400_000);
    }

    private void killed(int times, int runs, int trials) throws IOException, InterruptedException {
        Example.copyTo(folder);
        Path undisturbed = folder.resolve("undisturbed");
        long begun = System.nanoTime();
        assertEquals(0, start(undisturbed, runs, trials).waitFor(), () -> log(undisturbed));
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);

        Path killed = folder.resolve("killed");
        int kills = 0;
        for (int i = 0; i < times; i++) {
            Process process = start(killed, runs, trials);
            if (!process.waitFor(moments.nextLong(milliseconds / 4, milliseconds), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                kills++;
            }
        }
        assertEquals(0, start(killed, runs, trials).waitFor(), () -> log(killed));
        assertEquals(SolvedFolder.read(undisturbed), SolvedFolder.read(killed));
        assertTrue(kills > 0, "it was always done before it was killed");
    }

    private Process start(Path out, int runs, int trials) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Dobjcryst.verify=false",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "solve",
                folder.resolve(Example.PATTERN).toString(),
                "--molecule=" + folder.resolve(Example.MOLECULE),
                "--cell=" + Example.CELL,
                "--spacegroup=" + Example.SPACE_GROUP,
                "--wavelength=CuA1",
                "--max-stol=0.2",
                "--runs=" + runs,
                "--trials=" + trials,
                "--threads=2",
                "--resume",
                "--checkpoint-every=0.05",
                "--out=" + out));
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
