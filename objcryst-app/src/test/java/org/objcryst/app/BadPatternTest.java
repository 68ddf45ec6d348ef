package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.objcryst.symmetry.Lattice;

/** Patterns and lists of peaks from which nothing follows: the steps end soon, with status 1, and say what they saw. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class BadPatternTest {
    private static final double WAVELENGTH = 1.5406;
    private static final String CELL = "7.21,9.64,11.83,90,103.4,90";
    /** Angles are written with four decimals. */
    private static final double ROUNDING = 1e-3;

    @TempDir
    Path folder;

    @Test
    void noiseHasNoPeaks() throws IOException {
        Said said = noSuccess("peaks", BadPatterns.noise(folder).toString(), "--wavelength", "CuA1");
        assertTrue(said.err().contains("nothing stands out"), said.err());
    }

    @Test
    void noiseCannotBeIndexed() throws IOException {
        Said said = noSuccess("index", BadPatterns.noise(folder).toString(), "--wavelength", "CuA1");
        assertTrue(said.err().contains("too few"), said.err());
    }

    @Test
    void noiseHasNoSpaceGroup() throws IOException {
        Said said =
                noSuccess("spacegroup", BadPatterns.noise(folder).toString(), "--wavelength", "CuA1", "--cell", CELL);
        assertTrue(said.err().contains("there are no peaks"), said.err());
    }

    @Test
    void anAmorphousHumpHasNoPeaks() throws IOException {
        Said said = noSuccess("peaks", BadPatterns.hump(folder).toString(), "--wavelength", "CuA1");
        assertTrue(said.err().contains("nothing stands out"), said.err());
    }

    @Test
    void anAmorphousHumpCannotBeIndexed() throws IOException {
        Said said = noSuccess("index", BadPatterns.hump(folder).toString(), "--wavelength", "CuA1");
        assertTrue(said.err().contains("too few"), said.err());
    }

    @Test
    void anAmorphousHumpHasNoSpaceGroup() throws IOException {
        Said said =
                noSuccess("spacegroup", BadPatterns.hump(folder).toString(), "--wavelength", "CuA1", "--cell", CELL);
        assertTrue(said.err().contains("explain only"), said.err());
    }

    @Test
    void positionsCannotTellThatAWavelengthIsWrongTheCellIsScaled() throws IOException {
        JsonObject right = best("" + WAVELENGTH);
        JsonObject wrong = best("" + 1.05 * WAVELENGTH);
        assertEquals("cubic", wrong.get("system").getAsString());
        assertEquals(
                1.05 * right.getAsJsonArray("cell").get(0).getAsDouble(),
                wrong.getAsJsonArray("cell").get(0).getAsDouble(),
                ROUNDING);
    }

    private JsonObject best(String wavelength) throws IOException {
        Said said = Said.by("index", fluorite().toString(), "--wavelength", wavelength, "--json");
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        return JsonParser.parseString(said.out())
                .getAsJsonObject()
                .getAsJsonArray("solutions")
                .get(0)
                .getAsJsonObject();
    }

    private Path fluorite() throws IOException {
        int[][] hkl = {
            {1, 1, 1}, {2, 0, 0}, {2, 2, 0}, {3, 1, 1}, {2, 2, 2}, {4, 0, 0}, {3, 3, 1}, {4, 2, 0}, {4, 2, 2}, {5, 1, 1}
        };
        StringBuilder text = new StringBuilder();
        for (int[] h : hkl) {
            double s = Lattice.cubic(5.463).inverseSpacing(h[0], h[1], h[2]);
            text.append(String.format(Locale.ROOT, "%.4f%n", 2 * Math.toDegrees(Math.asin(0.5 * WAVELENGTH * s))));
        }
        return Files.writeString(folder.resolve("fluorite.txt"), text);
    }

    private static Said noSuccess(String... words) {
        Said said = Said.by(words);
        assertEquals(ExitCode.NO_SUCCESS, said.exitCode(), said.err() + said.out());
        return said;
    }
}
