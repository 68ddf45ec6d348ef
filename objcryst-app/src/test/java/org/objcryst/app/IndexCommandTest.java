package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objcryst.symmetry.Lattice;

class IndexCommandTest {
    private static final double WAVELENGTH = 1.5406;
    /** Angles are written with four decimals. */
    private static final double ROUNDING = 5e-4;

    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path halite() throws IOException {
        StringBuilder text = new StringBuilder("# 2theta intensity\n");
        int[][] hkl = {
            {1, 1, 1}, {2, 0, 0}, {2, 2, 0}, {3, 1, 1}, {2, 2, 2}, {4, 0, 0}, {3, 3, 1}, {4, 2, 0}, {4, 2, 2}, {5, 1, 1}
        };
        for (int[] h : hkl) {
            double s = Lattice.cubic(5.6402).inverseSpacing(h[0], h[1], h[2]);
            text.append(String.format(Locale.ROOT, "%.4f 100%n", 2 * Math.toDegrees(Math.asin(0.5 * WAVELENGTH * s))));
        }
        return write("halite.txt", text.toString());
    }

    @Test
    void jsonHasTheSolutionsBestFirst() throws IOException {
        Said said = Said.by("index", halite().toString(), "--wavelength", "" + WAVELENGTH, "--json", "--threads", "1");
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        JsonArray solutions =
                JsonParser.parseString(said.out()).getAsJsonObject().getAsJsonArray("solutions");
        JsonObject best = solutions.get(0).getAsJsonObject();
        assertEquals("cubic", best.get("system").getAsString());
        assertEquals("F", best.get("centring").getAsString());
        assertEquals(5.6402, best.getAsJsonArray("cell").get(0).getAsDouble(), ROUNDING);
        assertEquals(90, best.getAsJsonArray("cell").get(3).getAsDouble(), 1e-9);
        assertEquals(Math.pow(5.6402, 3), best.get("volume").getAsDouble(), 100 * ROUNDING);
        assertTrue(best.get("m20").getAsDouble() > 20 && best.has("score"));
    }

    @Test
    void tableHasALineALattice() throws IOException {
        Path out = folder.resolve("cells.tsv");
        Said said = Said.by(
                "index",
                halite().toString(),
                "--wavelength",
                "" + WAVELENGTH,
                "--out",
                out.toString(),
                "--threads",
                "1");
        assertTrue(said.out().startsWith("rank\tsystem\tcentring\ta\t"), said.out());
        assertTrue(said.out().lines().toList().get(1).startsWith("1\tcubic\tF\t5.640"), said.out());
        assertEquals(said.out(), Files.readString(out));
    }

    @Test
    void tooFewPeaksAreSaidWithTheirNumber() throws IOException {
        Said said = Said.by("index", write("few.txt", "10.2\n14.8\n20.1\n").toString(), "--wavelength", "1.54");
        assertEquals(ExitCode.NO_SUCCESS, said.exitCode());
        assertTrue(said.err().contains("3 peaks are too few"), said.err());
    }

    @Test
    void wavelengthIsAskedFor() throws IOException {
        Said said = Said.by("index", halite().toString());
        assertEquals(ExitCode.BAD_INPUT, said.exitCode());
        assertTrue(said.err().contains("--wavelength"), said.err());
    }

    @Test
    void noCellWithinTheBoundsIsSaidWithWhatToTry() throws IOException {
        Said said = Said.by(
                "index",
                halite().toString(),
                "--wavelength",
                "" + WAVELENGTH,
                "--system",
                "cubic",
                "--max-volume",
                "20");
        assertEquals(ExitCode.NO_SUCCESS, said.exitCode());
        assertTrue(said.err().contains("no cell found") && said.err().contains("widen the bounds"), said.err());
    }

    @Test
    void patternOfNoiseHasTooFewPeaks() throws IOException {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1500; i++) {
            text.append(String.format(Locale.ROOT, "%.2f %.0f%n", 10 + 0.03 * i, 400 + 20 * random.nextGaussian()));
        }
        Path file = write("noise.xy", text.toString());
        Said index = Said.by("index", file.toString(), "--wavelength", "Cu");
        assertEquals(ExitCode.NO_SUCCESS, index.exitCode());
        assertTrue(index.err().contains("too few"), index.err());
        Said peaks = Said.by("peaks", file.toString(), "--wavelength", "Cu");
        assertEquals(ExitCode.NO_SUCCESS, peaks.exitCode());
        assertTrue(peaks.err().contains("nothing stands out"), peaks.err());
    }
}
