package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.SharedData;

class InfoCommandTest {
    private static final String PATTERN_LOOP = """
            loop_
            _pd_meas_time_of_flight
            _pd_meas_counts_total
            1000 5
            1100 50
            1200 7
            """;

    @TempDir
    private Path folder;

    @Test
    void aPatternIsDescribedByItsAxisPointsUncertaintiesAndWavelength() throws IOException {
        String said = info("1.5406\n10 100\n11 400\n12 100\n");
        assertTrue(said.contains("2θ-intensity columns after a wavelength"), said);
        assertTrue(said.contains("points       3, 2θ from 10.0000 to 12.0000°, mean step 1.00000°"), said);
        assertTrue(said.contains("intensity    up to 400.000, σ √I, at least 1 % (rule of DASH)"), said);
        assertTrue(said.contains("radiation    1.5406 Å, says the file (line 1)"), said);
    }

    @Test
    void timesOfFlightAreInMicroseconds() throws IOException {
        String said = info("bank\n1000 10 1\n1100 11 1\n1200 12 1\n");
        assertTrue(said.contains("time of flight from 1000.0000 to 1200.0000µs"), said);
        assertTrue(said.contains("radiation    neutron"), said);
        assertTrue(said.contains("σ from the file"), said);
    }

    @Test
    void aCifMayHoldAStructureAndAPattern() throws IOException {
        String structure = Files.readString(Path.of("../docs/example/paracetamol-invented.cif"));
        String both = info(structure + PATTERN_LOOP);
        assertTrue(both.startsWith("crystal structure"), both);
        assertTrue(both.contains("powder pattern"), both);
        String pattern = info("data_p\n" + PATTERN_LOOP);
        assertTrue(pattern.startsWith("powder pattern"), pattern);
    }

    @Test
    void everyBankIsListed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("banks"),
                "t\nBANK 1 3 3 CONST 1000 5 0 0 FXY\n1000 1\n1005 2\n1010 3\nBANK 2 3 3 CONST 2000 5 0 0 FXY\n2000 1\n2005 2\n2010 3\n");
        JsonObject json = JsonParser.parseString(
                        Said.by("info", "--json", file.toString()).out())
                .getAsJsonObject();
        assertEquals(10, json.get("first").getAsDouble(), 1e-9);
        JsonObject second = json.getAsJsonArray("others").get(0).getAsJsonObject();
        assertEquals(20, second.get("first").getAsDouble(), 1e-9);
        assertEquals("√I, as for counts", second.get("sigma").getAsString());
    }

    @Tag("real-data")
    @ParameterizedTest
    @CsvSource({
        "dash-example/Example.sdi, DASH project, P 1 21 1",
        "dash-example/Example.hcv, correlated, 89 reflections in 87 clumps",
        "famotidine/Famotidine.hcv, correlated, not positive definite",
        "dash-example/Example.tic, positions, 89",
        "dash-example/Example.pik, contributions, 3540 of them",
        "dash-example/Example.dsl, peak shape, 1.1294 Å",
        "pbso4/PbSO4-COD-1528837.cif, crystal structure, P n m a",
    })
    void otherFilesOfTheFieldAreDescribed(String file, String kind, String content) {
        Said said = Said.by("info", SharedData.path("data/" + file).toString());
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        assertTrue(said.out().contains(kind) && said.out().contains(content), said.out());
    }

    /** Whatever has the usual ending of a pattern. */
    @Tag("real-data")
    @Test
    void everyMeasuredPatternIsRead() throws IOException {
        try (Stream<Path> files = Files.walk(SharedData.path("data"))) {
            List<Path> patterns = files.filter(file -> file.toString().matches(".*\\.(xye|dat|prn|raw|XRA|gsa)"))
                    .toList();
            assertTrue(patterns.size() >= 9, patterns.toString());
            for (Path file : patterns) {
                Said said = Said.by("info", file.toString());
                assertEquals(ExitCode.DONE, said.exitCode(), file + ": " + said.err());
                assertTrue(said.out().startsWith("powder pattern"), said.out());
            }
        }
    }

    private String info(String text) throws IOException {
        Said said =
                Said.by("info", Files.writeString(folder.resolve("file"), text).toString());
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        return said.out();
    }
}
