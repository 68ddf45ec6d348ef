package org.objcryst.powder.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.objcryst.format.TextSource;
import org.objcryst.powder.format.AxisKind;
import org.objcryst.powder.format.KnownCurves;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.format.PowderFormat;
import org.objcryst.powder.format.ProposedRadiation;

/** What is written is read again, and is then the same. */
class PowderFormatsTest {
    /** Nine digits, or four decimals in the fixed columns of Fullprof and as much as eight characters hold. */
    private static final double WRITTEN = 1e-4;

    private static final double[] ANGLES =
            IntStream.range(0, 25).mapToDouble(i -> 10 + 0.02 * i).toArray();
    private static final double[] COUNTS = IntStream.range(0, 25)
            .mapToDouble(i -> i % 7 == 0 ? 0 : 100 + i * i * 37)
            .toArray();

    @ParameterizedTest
    @EnumSource
    void countsComeBackAsTheyWere(PowderFormats format) {
        PowderData data = PowderData.ofDegrees("Lead sulphate 300 K", ANGLES, COUNTS);
        assertSame(data, read(format.text(data)));
    }

    @ParameterizedTest
    @EnumSource(names = {"XYE", "FULLPROF", "GSAS", "GSAS_ESD", "PDCIF"})
    void uncertaintiesComeBackAsTheyWere(PowderFormats format) {
        double[] sigma = Arrays.stream(COUNTS).map(y -> 3 + y / 100).toArray();
        PowderData data = PowderData.ofDegrees("demo", ANGLES, COUNTS, sigma);
        assertSame(data, read(format.text(data)));
    }

    @ParameterizedTest
    @EnumSource(names = {"XYE", "GSAS", "PDCIF"})
    void timesOfFlightComeBackAsTheyWere(PowderFormats format) {
        double[] times = {1000, 1010, 1021.5, 1030, 1045};
        PowderData data = PowderData.ofTimes("demo", times, new double[] {1, 2, 3, 4, 5}, new double[] {1, 1, 2, 2, 2});
        PowderData again = read(format.text(data));
        assertEquals(AxisKind.TIME_OF_FLIGHT, again.axis());
        assertSame(data, again);
    }

    @ParameterizedTest
    @CsvSource({
        "a.xye, XYE, COLUMNS",
        "a.XY, XY, COLUMNS",
        "a.dat, FULLPROF, FULLPROF_XYDATA",
        "b.gsa, GSAS, GSAS",
        "c.d.cif, PDCIF, PDCIF"
    })
    void theExtensionChoosesTheFormat(String name, PowderFormats written, PowderFormat read, @TempDir Path folder) {
        Path file = folder.resolve(name);
        PowderData data = PowderData.ofDegrees("demo", ANGLES, COUNTS);
        PowderFormats.write(data, file);
        assertEquals(written, PowderFormats.of(file));
        assertEquals(read, PowderFormat.of(TextSource.read(file)));
        assertSame(data, PowderData.read(file));
    }

    @Test
    void theNameOfAFormatOverrulesTheExtension(@TempDir Path folder) {
        Path file = folder.resolve("pattern.txt");
        PowderData data = PowderData.ofDegrees("demo", ANGLES, COUNTS);
        PowderFormats.write(data, file, "GSAS-STD");
        assertEquals("GSAS CONST STD, bank 1", PowderData.read(file).rule());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> PowderFormats.write(data, file))
                .getMessage()
                .contains(".xye"));
        assertThrows(IllegalArgumentException.class, () -> PowderFormats.write(data, file, "abc"));
    }

    @Test
    void recordsOfGsasHaveEightyCharacters(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("pattern.gsa");
        PowderFormats.write(PowderData.ofDegrees("D\u00e9mo \u03b1", ANGLES, COUNTS), file, "gsas-esd");
        List<String> records = List.of(Files.readString(file).split("\r\n"));
        assertTrue(records.stream().allMatch(r -> r.length() == 80));
        assertEquals("Demo ?", records.get(0).strip());
    }

    @Test
    void theRadiationAndCalculatedCurvesGoIntoACif() {
        PowderData data = PowderData.ofDegrees("demo", ANGLES, COUNTS)
                .withRadiation(ProposedRadiation.none().withDoublet(1.5, 1.6, 0.5, "me"))
                .withCurves(new KnownCurves(Optional.of(ANGLES), Optional.of(COUNTS)));
        PowderData again = read(PowderFormats.PDCIF.text(data));
        assertEquals(1.6, again.radiation().weaker().orElseThrow());
        assertArrayEquals(ANGLES, again.curves().calculated().orElseThrow(), WRITTEN);
        assertArrayEquals(COUNTS, again.curves().background().orElseThrow(), WRITTEN);
        assertEquals("demo", again.title());
    }

    @Test
    void theWavelengthIsTheFirstLineOfAnXye() {
        PowderData data =
                PowderData.ofDegrees("demo", ANGLES, COUNTS).withRadiation(ProposedRadiation.of(1.1294, "me"));
        assertEquals(1.1294, read(PowderFormats.XYE.text(data)).wavelength().orElseThrow());
    }

    @Test
    void whatGsasCannotHoldIsRefusedWithAWayOut() {
        double[] uneven = ANGLES.clone();
        uneven[3] += 0.005;
        double[] ones = new double[ANGLES.length];
        Arrays.fill(ones, 1);
        refused(PowderFormats.GSAS_ESD, PowderData.ofDegrees("demo", uneven, COUNTS), "FXYE");
        refused(PowderFormats.GSAS_STD, PowderData.ofDegrees("demo", ANGLES, COUNTS, ones), "ESD or FXYE");
        refused(PowderFormats.GSAS_ESD, PowderData.ofTimes("demo", ANGLES, COUNTS, ones), "FXYE");
        double[] huge = COUNTS.clone();
        huge[4] = 1e9;
        refused(PowderFormats.GSAS_ESD, PowderData.ofDegrees("demo", ANGLES, huge), "8 characters");
    }

    private static void refused(PowderFormats format, PowderData data, String words) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> format.text(data));
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }

    private static PowderData read(String text) {
        return PowderData.read(TextSource.of("demo", text));
    }

    private static void assertSame(PowderData expected, PowderData found) {
        assertArrayEquals(expected.x(), found.x(), 1e-8 * expected.x()[0]);
        assertArrayEquals(expected.intensity(), found.intensity(), WRITTEN);
        assertArrayEquals(expected.sigma(), found.sigma(), WRITTEN);
    }
}
