package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objcryst.scattering.FailureLog;
import org.objcryst.scattering.StructureFactorEngines;

/** Commands whose device is lost say so once, go on on the processor, and tell in their results what computed. */
class LostDeviceTest {
    private static final String BEST = StructureFactorEngines.found().best().name();
    private static final List<String> ONE_LINE =
            List.of(FragileEngine.FAILURE + "; going on with the %s engine".formatted(BEST));

    @TempDir
    Path folder;

    private final FailureLog log = new FailureLog();

    @BeforeEach
    void takeTheExample() {
        Example.copyTo(folder);
    }

    @AfterEach
    void listenNoMore() {
        log.close();
    }

    @Test
    void solveGoesOnInItsMiddle() {
        Said said = solve("fragile");
        assertTookOver("fragile", said);
        assertEquals(ONE_LINE, log.lines());
    }

    @Test
    void runGoesOnInItsMiddle() {
        assertEquals(ExitCode.DONE, solve("auto").exitCode());
        Said said = Said.by(
                "run",
                folder.resolve("auto/project.xml").toString(),
                "--engine=fragile",
                "--json",
                "--out=" + folder.resolve("again"));
        assertTookOver("fragile", said);
        assertEquals(ONE_LINE, log.lines());
    }

    private Said solve(String engine) {
        return Said.by(
                "solve",
                folder.resolve(Example.PATTERN).toString(),
                "--molecule=" + folder.resolve(Example.MOLECULE),
                "--wavelength=CuA1",
                "--cell=" + Example.CELL,
                "--spacegroup=" + Example.SPACE_GROUP,
                "--runs=3",
                "--trials=3000",
                "--threads=2",
                "--engine=" + engine,
                "--json",
                "--out=" + folder.resolve(engine));
    }

    private static void assertTookOver(String failed, Said said) {
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        JsonObject json = JsonParser.parseString(said.out()).getAsJsonObject();
        assertEquals(BEST, json.get("engine").getAsString());
        assertEquals(failed, json.get("failedEngine").getAsString());
    }

    @Test
    void fcalcGoesOn() {
        Path answer = folder.resolve(Example.ANSWER);
        Said said = Said.by("fcalc", answer.toString(), "--dmin=2", "--json", "--engine=lost");
        assertTookOver("lost", said);
        assertEquals(ONE_LINE, log.lines());
        Said whole = Said.by("fcalc", answer.toString(), "--dmin=2", "--json");
        assertTrue(JsonParser.parseString(whole.out())
                .getAsJsonObject()
                .get("failedEngine")
                .isJsonNull());
        assertEquals(
                Said.by("fcalc", answer.toString(), "--dmin=2").out(),
                Said.by("fcalc", answer.toString(), "--dmin=2", "--engine=lost").out());
    }

    @Test
    void benchSaysThatThereIsNothingToMeasure() {
        Said said = Said.by("bench", "--engine=lost", "--trials=100", "--json");
        JsonObject row = JsonParser.parseString(said.out())
                .getAsJsonObject()
                .getAsJsonArray("engines")
                .get(0)
                .getAsJsonObject();
        assertEquals("lost", row.get("engine").getAsString());
        assertEquals(FragileEngine.FAILURE, row.get("obstacle").getAsString());
        assertFalse(row.has("trialsPerCpuSecond"));
        assertEquals(ONE_LINE, log.lines());
    }
}
