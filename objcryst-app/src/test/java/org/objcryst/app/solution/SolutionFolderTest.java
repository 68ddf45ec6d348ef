package org.objcryst.app.solution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objcryst.cif.CifAtom;
import org.objcryst.cif.CifStructure;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

class SolutionFolderTest {
    @TempDir
    Path folder;

    @Test
    void aCifForEachRunTheBestAndTheSummaryAreWritten() throws IOException {
        new SolutionFolder(folder.resolve("a/b"))
                .write(summary(), structure("refined").toCif());
        Path out = folder.resolve("a/b");
        assertEquals("first", CifStructure.read(out.resolve("solutions/01.cif")).name());
        assertEquals(
                "second", CifStructure.read(out.resolve("solutions/02.cif")).name());
        assertEquals("refined", CifStructure.read(out.resolve("solution.cif")).name());
        assertEquals(summary().toJson() + "\n", Files.readString(out.resolve("summary.json")));
    }

    @Test
    void solutionsOfAnEarlierSearchAreRemoved() throws IOException {
        SolutionFolder out = new SolutionFolder(folder);
        Files.writeString(folder.resolve("solutions/17.cif"), "old");
        out.write(summary(), structure("x").toCif());
        assertFalse(Files.exists(folder.resolve("solutions/17.cif")));
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        String message = assertThrows(IllegalArgumentException.class, () -> new SolutionFolder(file))
                .getMessage();
        assertTrue(message.contains(file.toString()), message);
    }

    @Test
    void theSummaryHasTheMembersThatProgramsRelyOn() {
        JsonObject json = JsonParser.parseString(summary().toJson()).getAsJsonObject();
        assertEquals(
                Set.of(
                        "command",
                        "version",
                        "seed",
                        "engine",
                        "failedEngine",
                        "threads",
                        "cell",
                        "spaceGroup",
                        "formula",
                        "zPrime",
                        "rwp",
                        "gof",
                        "logLikelihood",
                        "trials",
                        "trialsPerSecond",
                        "cpuSeconds",
                        "wallSeconds",
                        "stages",
                        "confident",
                        "agreeingRuns",
                        "doubts",
                        "alternatives",
                        "runs"),
                json.keySet());
        assertEquals(90, json.getAsJsonArray("cell").get(4).getAsDouble(), 1e-12);
        assertEquals("P 1 21/c 1", json.get("spaceGroup").getAsString());
        assertEquals(400, json.get("trials").getAsLong());
        assertEquals(50, json.get("trialsPerSecond").getAsDouble(), 1e-12);
        JsonObject run = json.getAsJsonArray("runs").get(1).getAsJsonObject();
        assertEquals(Set.of("run", "seed", "logLikelihood", "rwp", "trials", "cpuSeconds", "cif"), run.keySet());
        assertEquals("solutions/02.cif", run.get("cif").getAsString());
    }

    @Test
    void whatSpeaksAgainstTheStructureForbidsConfidence() {
        assertTrue(confident(summary()));
        assertFalse(confident(summary(List.of("the cell is too large"))));
    }

    private static boolean confident(Summary summary) {
        return JsonParser.parseString(summary.toJson())
                .getAsJsonObject()
                .get("confident")
                .getAsBoolean();
    }

    @Test
    void aNumberThatIsNotFiniteIsNull() {
        assertTrue(JsonParser.parseString(new Json().with("x", Double.NaN).toString())
                .getAsJsonObject()
                .get("x")
                .isJsonNull());
    }

    private static Summary summary() {
        return summary(List.of());
    }

    private static Summary summary(List<String> doubts) {
        List<RunSummary> runs = List.of(
                new RunSummary(2, 12, 100, 0.08, 200, 1.5, structure("first")),
                new RunSummary(1, 11, 120, 0.09, 100, 1.5, structure("second")));
        List<StageTime> stages = List.of(new StageTime("profile fit", 2), new StageTime("search", 8));
        return new Summary(
                "solve",
                1,
                new EngineUse("scalar", Optional.empty()),
                2,
                "C2",
                Optional.of("1"),
                new Fit(120, 100, 0.08),
                new Timing(10, 18.5, stages),
                new Confidence(2, 2, 0.5, 1.4, doubts),
                List.of(
                        new Alternative("P 1 21/c 1", "1", "general position", 0.9, 2, 300, 0.08),
                        new Alternative("P 1 c 1", "2", "general position", 0.1, 1, 100, 0.3)),
                runs);
    }

    private static CifStructure structure(String name) {
        CifAtom atom = new CifAtom("C1", "C", new Fractional(0.1, 0.2, 0.3), 1, 0.05);
        return new CifStructure(name, Lattice.orthorhombic(5, 6, 7), SpaceGroup.of("P 1 21/c 1"), List.of(atom));
    }
}
