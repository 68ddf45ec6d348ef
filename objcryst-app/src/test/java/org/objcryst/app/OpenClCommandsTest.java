package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.gpu.device.Devices;

/** The commands with a device; where none is these tests are skipped, unless objcryst.opencl.required is true. */
class OpenClCommandsTest {
    /** Single precision, of the largest |F|. */
    private static final double ROUNDING = 2e-6;

    @TempDir
    Path folder;

    @BeforeEach
    void lookForADevice() {
        String obstacle = Devices.obstacle().orElse("");
        if (Boolean.getBoolean("objcryst.opencl.required")) {
            assertEquals("", obstacle);
        }
        assumeTrue(obstacle.isEmpty(), obstacle);
        Example.copyTo(folder);
    }

    @Test
    void devicesNamesTheOneThatIsUsed() {
        Said said = Said.by("devices");
        assertEquals(ExitCode.DONE, said.exitCode());
        assertTrue(said.out().contains("0: " + Devices.all().get(0).name()), said.out());
        assertTrue(said.out().contains("opencl (" + Devices.chosen().name()), said.out());
        JsonObject json =
                JsonParser.parseString(Said.by("devices", "--json").out()).getAsJsonObject();
        assertEquals(Devices.chosen().name(), json.get("chosen").getAsString());
        assertEquals(Devices.all().size(), json.getAsJsonArray("devices").size());
    }

    @Test
    void fcalcGivesTheSameStructureFactors() {
        double[] expected = moduli("scalar");
        double[] found = moduli("opencl");
        assertEquals(expected.length, found.length);
        double largest = java.util.Arrays.stream(expected).max().orElseThrow();
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], found[i], ROUNDING * largest);
        }
    }

    private double[] moduli(String engine) {
        String answer = folder.resolve(Example.ANSWER).toString();
        return Said.by("fcalc", answer, "--dmin", "1.5", "--engine", engine)
                .out()
                .lines()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split("\t")[5]))
                .toArray();
    }

    @Test
    void solveFindsTheSameStructure() {
        JsonObject cpu = solved("scalar");
        JsonObject device = solved("opencl");
        assertComputed("opencl", device);
        assertEquals(
                cpu.get("confident").getAsBoolean(), device.get("confident").getAsBoolean());
        double expected = cpu.get("rwp").getAsDouble();
        assertEquals(expected, device.get("rwp").getAsDouble(), 1e-3 * expected);
        assertRight("opencl");
    }

    @Test
    void runFindsTheStructureOfAProject() {
        JsonObject cpu = solved("scalar");
        Said said = Said.by(
                "run",
                folder.resolve("scalar/project.xml").toString(),
                "--runs=1",
                "--engine=opencl",
                "--json",
                "--out=" + folder.resolve("again"));
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        JsonObject device = JsonParser.parseString(said.out()).getAsJsonObject();
        assertEquals("run", device.get("command").getAsString());
        assertComputed("opencl", device);
        double expected = cpu.get("rwp").getAsDouble();
        assertEquals(expected, device.get("rwp").getAsDouble(), 1e-3 * expected);
        assertRight("again");
    }

    private static void assertComputed(String engine, JsonObject result) {
        assertEquals(engine, result.get("engine").getAsString());
        assertTrue(result.get("failedEngine").isJsonNull(), result.toString());
    }

    private void assertRight(String out) {
        Said same = Said.by(
                "compare",
                folder.resolve(Example.ANSWER).toString(),
                folder.resolve(out).resolve("solution.cif").toString());
        assertEquals(ExitCode.DONE, same.exitCode(), same.out());
    }

    private JsonObject solved(String engine) {
        Said said = Said.by(
                "solve",
                folder.resolve(Example.PATTERN).toString(),
                "--molecule",
                folder.resolve(Example.MOLECULE).toString(),
                "--wavelength",
                "CuA1",
                "--cell",
                Example.CELL,
                "--spacegroup",
                Example.SPACE_GROUP,
                "--runs",
                "2",
                "--trials",
                "100000",
                "--threads",
                "1",
                "--engine",
                engine,
                "--json",
                "--out",
                folder.resolve(engine).toString());
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        return JsonParser.parseString(said.out()).getAsJsonObject();
    }

    @ParameterizedTest
    @CsvSource({
        "objcryst.opencl.device, abacus, OBJCRYST_OPENCL_DEVICE",
        "objcryst.opencl.worlds, 100000000, OBJCRYST_OPENCL_WORLDS",
        "objcryst.opencl.precision, triple, OBJCRYST_OPENCL_PRECISION"
    })
    void aWishThatCannotBeGrantedIsRefusedInOneLine(String property, String wish, String variable) {
        System.setProperty(property, wish);
        try {
            Said said = Said.by("fcalc", folder.resolve(Example.ANSWER).toString(), "--engine=opencl");
            assertEquals(ExitCode.BAD_INPUT, said.exitCode());
            assertEquals(1, said.err().lines().count(), said.err());
            assertTrue(said.err().contains(wish) && said.err().contains(variable), said.err());
        } finally {
            System.clearProperty(property);
        }
    }

    @Test
    void benchMeasuresOneEngine() {
        Said said = Said.by("bench", "--engine", "opencl", "--trials", "300", "--json");
        JsonObject row = JsonParser.parseString(said.out())
                .getAsJsonObject()
                .getAsJsonArray("engines")
                .get(0)
                .getAsJsonObject();
        assertEquals("opencl", row.get("engine").getAsString());
        assertEquals(3, row.getAsJsonArray("structureFactors").size());
        assertTrue(row.get("trialsPerCpuSecond").getAsDouble() > 0);
    }
}
