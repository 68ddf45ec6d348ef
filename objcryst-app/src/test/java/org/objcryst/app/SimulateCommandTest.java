package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.cif.CifAtom;
import org.objcryst.cif.CifStructure;
import org.objcryst.powder.format.PowderData;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

class SimulateCommandTest {
    /** A peak lies at most half a step beside a point. */
    private static final double HALF_STEP = 0.0101;

    @TempDir
    Path folder;

    private Path copper;
    private Path out;

    @BeforeEach
    void writeCopper() {
        copper = folder.resolve("copper.cif");
        out = folder.resolve("pattern.xye");
        CifAtom atom = new CifAtom("Cu", "Cu", new Fractional(0, 0, 0), 1, 0.01);
        new CifStructure("copper", Lattice.cubic(3.615), SpaceGroup.of("F m -3 m"), List.of(atom)).write(copper);
    }

    @Test
    void peaksLieWhereBraggSays() {
        PowderData pattern = simulate();
        double bragg = 2 * Math.toDegrees(Math.asin(1.54056 * Math.sqrt(3) / (2 * 3.615)));
        assertEquals(bragg, highest(pattern), HALF_STEP);
    }

    @Test
    void theRangeTheHeightAndTheBackgroundAreThoseAskedFor() {
        PowderData pattern = simulate("--counts", "5000", "--background", "20");
        assertEquals(3501, pattern.size());
        double[] y = pattern.intensity();
        assertEquals(
                5020, IntStream.range(0, y.length).mapToDouble(i -> y[i]).max().orElseThrow(), 1e-3);
        assertEquals(
                20, IntStream.range(0, y.length).mapToDouble(i -> y[i]).min().orElseThrow(), 5);
    }

    @Test
    void theSecondLineOfATubeIsHalfAsHigh() {
        PowderData pattern = simulate("--wavelength", "Cu", "--background", "0", "--fwhm", "0.05");
        double d = 3.615 / Math.sqrt(8); // 220
        assertEquals(0.5, at(pattern, 1.54439 / d) / at(pattern, 1.54056 / d), 0.1);
    }

    @Test
    void noiseIsFixedByItsSeed() throws IOException {
        simulate("--noise", "--seed", "4");
        String first = Files.readString(out);
        simulate("--noise", "--seed", "4");
        assertEquals(first, Files.readString(out));
        simulate("--noise", "--seed", "5");
        assertNotEquals(first, Files.readString(out));
    }

    @Test
    void theFileSaysThatItIsSimulated() throws IOException {
        simulate();
        assertTrue(Files.readAllLines(out).get(0).startsWith("# simulated by objcryst"));
    }

    @Test
    void aWavelengthOfNoTubeIsTakenAsPolarisedAndTheProgramSaysSo() {
        Said synchrotron = said("--wavelength", "1.52904");
        assertTrue(synchrotron.err().contains("1.52904 Å: taken as 0.95 polarised"), synchrotron.err());
        double[] assumed = PowderData.read(out).intensity();
        assertEquals(
                "", said("--wavelength", "1.52904", "--polarization", "0.95").err());
        assertArrayEquals(PowderData.read(out).intensity(), assumed);
        Said tube = said("--wavelength", "1.5406");
        assertTrue(tube.err().contains("the Kα radiation of Cu, taken as not polarised"), tube.err());
        double[] unpolarised = PowderData.read(out).intensity();
        assertEquals("", said("--wavelength", "1.5406", "--polarization", "0").err());
        assertArrayEquals(PowderData.read(out).intensity(), unpolarised);
        assertEquals(
                "", said("--radiation", "neutron", "--wavelength", "1.52904").err());
    }

    @ParameterizedTest
    @CsvSource({
        "--range,120:5:0.02",
        "--range,5:120",
        "--range,5:190:0.02",
        "--fwhm,0",
        "--eta,1.5",
        "--counts,-1",
        "--background,NaN",
        "--wavelength,Unobtainium",
        "--polarization,2",
        "--range,5:6:0.02"
    })
    void badOptionsAreOneLineStatus2AndNoFile(String option, String value) {
        Said said = Said.by("simulate", copper.toString(), "--out", out.toString(), option, value);
        assertEquals(ExitCode.BAD_INPUT, said.exitCode());
        assertEquals(1, said.err().lines().count(), said.err());
        assertFalse(Files.exists(out));
    }

    private PowderData simulate(String... options) {
        said(options);
        return PowderData.read(out);
    }

    private Said said(String... options) {
        List<String> args = new java.util.ArrayList<>(
                List.of("simulate", copper.toString(), "--out", out.toString(), "--range", "20:90:0.02"));
        if (!List.of(options).contains("--wavelength")) {
            args.addAll(List.of("--wavelength", "CuA1"));
        }
        args.addAll(List.of(options));
        Said said = Said.by(args.toArray(String[]::new));
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        return said;
    }

    /** Highest intensity within a step of the angle for sin θ = half the ratio of wavelength and spacing. */
    private static double at(PowderData pattern, double wavelengthOverSpacing) {
        double angle = 2 * Math.toDegrees(Math.asin(wavelengthOverSpacing / 2));
        double[] y = pattern.intensity();
        return IntStream.range(0, y.length)
                .filter(i -> Math.abs(Math.toDegrees(pattern.x()[i]) - angle) < 2 * HALF_STEP)
                .mapToDouble(i -> y[i])
                .max()
                .orElseThrow();
    }

    private static double highest(PowderData pattern) {
        double[] y = pattern.intensity();
        int best = IntStream.range(0, y.length).reduce(0, (i, j) -> y[j] > y[i] ? j : i);
        return Math.toDegrees(pattern.x()[best]);
    }
}
