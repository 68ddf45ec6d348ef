package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objcryst.SharedData;
import org.objcryst.xml.Optimization.Algorithm;
import org.objcryst.xml.Project;

/** Searches that projects describe. */
class RunCommandTest {
    @TempDir
    Path folder;

    @Test
    void theProjectOfASolutionFindsTheStructureAgain() throws IOException {
        Rutile.simulate(folder);
        Path solved = folder.resolve("solved");
        Said solving = Said.by(Rutile.arguments(folder, solved).toArray(String[]::new));
        assertEquals(ExitCode.DONE, solving.exitCode(), solving.err());
        Path again = folder.resolve("again");
        Said said = run(solved.resolve("project.xml"), again, "--json");
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        JsonObject summary = JsonParser.parseString(said.out()).getAsJsonObject();
        assertEquals("run", summary.get("command").getAsString());
        assertEquals(2, summary.get("runs").getAsJsonArray().size());
        assertSame(folder.resolve("rutile.cif"), again.resolve("solution.cif"));
        assertTrue(Files.exists(again.resolve("project.xml")));
    }

    @Test
    void theProjectOfASolutionHasItsFit() throws IOException {
        Rutile.simulate(folder);
        Path solved = folder.resolve("solved");
        Said solving = Said.by(Rutile.arguments(folder, solved, "--json").toArray(String[]::new));
        double rwp = JsonParser.parseString(solving.out())
                .getAsJsonObject()
                .get("rwp")
                .getAsDouble();
        Project project = Project.read(solved.resolve("project.xml"));
        assertEquals(rwp, project.patterns().get(0).fitScales().agreement().rwp(), 1e-9);
    }

    @Test
    void theWayOfSearchingCanBeChosen() throws IOException {
        Rutile.simulate(folder);
        Path solved = folder.resolve("solved");
        Said.by(Rutile.arguments(folder, solved).toArray(String[]::new));
        Path again = folder.resolve("again");
        Said said = run(solved.resolve("project.xml"), again, "--algorithm=parallel-tempering");
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        assertSame(folder.resolve("rutile.cif"), again.resolve("solution.cif"));
        assertEquals(Algorithm.BASIN_HOPPING, algorithm(solved));
        assertEquals(Algorithm.PARALLEL_TEMPERING, algorithm(again));
    }

    private static Algorithm algorithm(Path out) {
        return Project.read(out.resolve("project.xml"))
                .optimization(Optional.empty())
                .algorithm();
    }

    @Test
    @Tag("real-data")
    void ylidIsSolvedFromItsProjectOfASingleCrystal() {
        Path sample = SharedData.path("data/fox-projects/ylid.xml.gz");
        Path known = folder.resolve("known.cif");
        Project.read(sample).crystals().get(0).writeCif(known);
        Path out = folder.resolve("out");
        Said said = run(sample, out, "--runs=2", "--trials=20000");
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        assertSame(known, out.resolve("solution.cif"));
    }

    @Test
    void aDamagedProjectIsOneLineStatus2AndNothingWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.xml"), "<ObjCryst><Crystal Name=\"x\"></ObjCryst>");
        Path out = folder.resolve("out");
        Said said = run(file, out);
        assertEquals(ExitCode.BAD_INPUT, said.exitCode());
        assertEquals(1, said.err().lines().count(), said.err());
        assertTrue(said.err().contains("bad.xml:1"), said.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void aSearchThatTheProjectDoesNotHaveIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.xml"), "<ObjCryst></ObjCryst>");
        Said said = run(file, folder.resolve("out"), "--optimization=best");
        assertEquals(ExitCode.BAD_INPUT, said.exitCode());
        assertTrue(said.err().contains("best"), said.err());
    }

    private static Said run(Path project, Path out, String... options) {
        String[] words = new String[options.length + 3];
        words[0] = "run";
        words[1] = project.toString();
        words[2] = "--out=" + out;
        System.arraycopy(options, 0, words, 3, options.length);
        return Said.by(words);
    }

    private static void assertSame(Path expected, Path found) {
        Said compared = Said.by("compare", expected.toString(), found.toString());
        assertEquals(ExitCode.DONE, compared.exitCode(), compared.out());
    }
}
