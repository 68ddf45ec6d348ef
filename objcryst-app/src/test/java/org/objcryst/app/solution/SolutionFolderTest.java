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
        new SolutionFolder(folder.resolve("a/b")).write(summary(), structure("refined"));
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
        out.write(summary(), structure("x"));
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
                        "threads",
                        "cell",
                        "spaceGroup",
                        "formula",
                        "rwp",
                        "gof",
                        "logLikelihood",
                        "trials",
                        "trialsPerSecond",
                        "cpuSeconds",
                        "wallSeconds",
                        "confident",
                        "agreeingRuns",
                        "runs"),
                json.keySet());
        assertEquals(90, json.getAsJsonArray("cell").get(4).getAsDouble(), 1e-12);
        assertEquals("P 1 21/c 1", json.get("spaceGroup").getAsString());
        assertEquals(300, json.get("trials").getAsLong());
        assertEquals(37.5, json.get("trialsPerSecond").getAsDouble(), 1e-12);
        JsonObject run = json.getAsJsonArray("runs").get(1).getAsJsonObject();
        assertEquals(Set.of("run", "seed", "logLikelihood", "rwp", "trials", "cpuSeconds", "cif"), run.keySet());
        assertEquals("solutions/02.cif", run.get("cif").getAsString());
    }

    @Test
    void aNumberThatIsNotFiniteIsNull() {
        assertTrue(JsonParser.parseString(new Json().with("x", Double.NaN).toString())
                .getAsJsonObject()
                .get("x")
                .isJsonNull());
    }

    private static Summary summary() {
        List<RunSummary> runs = List.of(
                new RunSummary(2, 12, 100, 0.08, 200, 1.5, structure("first")),
                new RunSummary(1, 11, 120, 0.09, 100, 1.5, structure("second")));
        return new Summary(
                "solve", 1, "scalar", 2, "C2", 0.08, 1.2, 10, 8, 18.5, new Confidence(2, 2, 0.5, 1.4, List.of()), runs);
    }

    private static CifStructure structure(String name) {
        CifAtom atom = new CifAtom("C1", "C", new Fractional(0.1, 0.2, 0.3), 1, 0.05);
        return new CifStructure(name, Lattice.orthorhombic(5, 6, 7), SpaceGroup.of("P 1 21/c 1"), List.of(atom));
    }
}
