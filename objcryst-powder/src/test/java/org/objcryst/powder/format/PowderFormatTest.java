package org.objcryst.powder.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.objcryst.format.TextSource;
import org.objcryst.scattering.RadiationType;

/** Points and uncertainties of small files, as the description of the formats states them. */
class PowderFormatTest {
    /** Conversion between degrees and radians rounds once each way. */
    private static final double ROUNDED = 1e-13;

    /** Expected values are listed with three decimals. */
    private static final double LISTED = 5e-4;

    private static final double[] FIVE = {10, 10.5, 11, 11.5, 12};
    private static final double[] FIVE_COUNTS = {100, 110, 120, 130, 140};
    private static final double[] FIVE_SIGMA = {5, 6, 7, 8, 9};

    @ParameterizedTest
    @MethodSource
    void everyFixtureIsRecognisedByItsContent(PowderFormat format, String text) {
        assertEquals(format, PowderFormat.of(TextSource.of("demo", text)));
    }

    static Stream<Arguments> everyFixtureIsRecognisedByItsContent() {
        return Fixtures.all().entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(text -> Arguments.of(e.getKey(), text)));
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatHasAFixtureAndIsFoundByItsName(PowderFormat format) {
        assertTrue(Fixtures.all().containsKey(format));
        assertEquals(format, PowderFormat.named(format.label().toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void aNameThatNobodyKnowsIsRefusedWithTheNamesThereAre() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> PowderFormat.named("abc"));
        assertTrue(e.getMessage().contains("GSAS"), e.getMessage());
    }

    @ParameterizedTest
    @MethodSource
    void fiveStepsWithUncertainties(String text) {
        assertPoints(read(text), FIVE, FIVE_COUNTS, FIVE_SIGMA);
        assertEquals(SigmaOrigin.FILE, read(text).sigmaOrigin());
    }

    static List<String> fiveStepsWithUncertainties() {
        return List.of(
                Fixtures.FULLPROF_PAIRS,
                Fixtures.DMC,
                Fixtures.D1A5,
                Fixtures.D1A5.replace(" 10.0   0.5\n", " 10.0   0.5  12.0\n"),
                Fixtures.D1A5 + "   -1000\n",
                Fixtures.DMC + "text after the data\n",
                "10.00   0.50   12.00\n 100.000 110.000120.0000 130.000 140.000\n   5.000   6.000   7.000   8.000   9.000\n");
    }

    @ParameterizedTest
    @MethodSource
    void fiveStepsOfCounts(String text) {
        double[] roots = Arrays.stream(FIVE_COUNTS).map(Math::sqrt).toArray();
        assertPoints(read(text), FIVE, FIVE_COUNTS, roots);
        assertEquals(SigmaOrigin.COUNTS, read(text).sigmaOrigin());
    }

    static List<String> fiveStepsOfCounts() {
        return List.of(
                Fixtures.XDD,
                Fixtures.XDD.replace(" 1.0 1.5406 0", ""),
                Fixtures.XDD.replace("/* demo */", "demo sample"),
                Fixtures.CPI,
                Fixtures.CPI.replace("\n", "\r\n"),
                "10 0.5 12 title\n100 110\n120\n130 140",
                "! comment\n10 0.5 12 title\n100 110 120 130 140");
    }

    @Test
    void aBlankFieldOfFullprofCountsAsZero() {
        double[] counts =
                read("10.0    0.5     11.5\n 100.000         120.000 130.000\n   5.000   1.000   7.000   8.000\n")
                        .intensity();
        assertArrayEquals(new double[] {100, 0, 120, 130}, counts);
    }

    @Test
    void severalDetectorsMakeMeansMoreCertain() {
        PowderData data = read(Fixtures.LLB);
        assertPoints(data, new double[] {3, 3.1, 3.2, 3.3}, new double[] {5703, 5696, 5628, 1867}, null);
        assertArrayEquals(new double[] {9.026, 53.367, 75.020, 43.209}, data.sigma(), LISTED);
        assertEquals("Demo sample", data.title());
    }

    @Test
    void constantStepsOfGsasCountDetectors() {
        PowderData data = read(Fixtures.GSAS_STD);
        assertEquals(12, data.size());
        assertEquals(15.5, Math.toDegrees(data.x()[11]), ROUNDED * 15.5);
        assertEquals(400, data.intensity()[10]);
        assertEquals(14.142, data.sigma()[10], LISTED);
        assertEquals(15, data.sigma()[11], LISTED);
        assertEquals("Demo constant step", data.title());
    }

    @Test
    void paddingAMissingTypeAndLatinTextAreNoObstacle(@TempDir Path folder) throws Exception {
        String padded = Fixtures.GSAS_STD
                .replace("Demo", "D\u00e9mo")
                .replace(" STD", "    ")
                .replace("BANK 1", "Instrument parameter bank.prm\r\nBANK 1");
        Path file = Files.writeString(folder.resolve("bank.xyz"), padded, StandardCharsets.ISO_8859_1);
        PowderData data = PowderData.read(file);
        assertEquals(12, data.size());
        assertEquals("D\u00e9mo constant step", data.title());
        assertTrue(data.remarks().contains("not read: Instrument parameter bank.prm"));
    }

    @Test
    void uncertaintiesOfGsasStandBesideTheIntensities() {
        PowderData data = read(Fixtures.GSAS_ESD);
        assertPoints(
                data,
                new double[] {10, 10.5, 11, 11.5, 12, 12.5, 13},
                new double[] {100, 101, 102, 103, 104, 200, 201},
                new double[] {5, 6, 7, 8, 9, 6, 7});
    }

    @Test
    void positionsOfGsasAreCentidegreesOrMicroseconds() {
        assertPoints(
                read(Fixtures.GSAS_FXYE),
                new double[] {10, 10.5, 11, 11.5},
                new double[] {100, 110, 120, 130},
                new double[] {5, 6, 7, 8});
        PowderData time = read(Fixtures.GSAS_ALT);
        assertEquals(AxisKind.TIME_OF_FLIGHT, time.axis());
        assertArrayEquals(new double[] {1000, 1010, 1020, 1030, 1040, 1050}, time.x());
        assertArrayEquals(new double[] {5, 6, 7, 8, 9, 10}, time.sigma());
        assertEquals(RadiationType.NEUTRON, time.radiation().type().orElseThrow());
    }

    @Test
    void everyBankIsAPattern(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("two.gsa"), Fixtures.GSAS_TWO_BANKS);
        List<PowderData> banks = PowderData.readAll(file);
        assertArrayEquals(new double[] {1000, 1100, 1210}, banks.get(0).x());
        assertEquals(12, banks.get(1).sigma()[3]);
        assertEquals("GSAS CONST FXY, bank 4", banks.get(1).rule());
        assertTrue(PowderData.read(file).remarks().contains("the file holds 2 patterns; this is the first"));
    }

    @Test
    void aTimeMapGivesTheMiddlesOfItsChannels() {
        double[] expected = {500.5, 501.5, 502.5, 504, 506, 508};
        assertArrayEquals(expected, read(Fixtures.GSAS_TIME_MAP).x(), 1e-9);
    }

    @Test
    void logarithmicStepsOfGsasGrowWithTheTime() {
        String text = "slog\nBANK 1 3 1 SLOG 1000 1210 0.1 0 ESD\n   100.0    5.00   101.0    6.00   102.0    7.00\n";
        assertArrayEquals(new double[] {1000, 1100, 1210}, read(text).x(), 1e-9);
    }

    @Test
    void pointsOfGsasWithoutUncertaintyAreLeftOut() {
        PowderData data = read(Fixtures.GSAS_FXYE.replace("1050.0 110.0 6.0", "1050.0 110.0 0"));
        assertEquals(3, data.size());
        assertTrue(data.remarks().contains("1 points with σ <= 0 were left out"));
    }

    @Test
    void timesOfFlightComeInEitherOrder() {
        PowderData ascending = read(Fixtures.ISIS);
        PowderData descending = read("demo\n1250.0  12.0 1.2\n1100.0  11.0 1.1\n1000.0  10.0 1.0\n");
        assertEquals(AxisKind.TIME_OF_FLIGHT, ascending.axis());
        assertArrayEquals(new double[] {1000, 1100, 1250}, ascending.x());
        assertArrayEquals(ascending.x(), descending.x());
        assertArrayEquals(ascending.intensity(), descending.intensity());
        assertArrayEquals(ascending.sigma(), descending.sigma());
    }

    @Test
    void aPatternInACifHasItsWeightsAndWavelength() {
        PowderData data = read(Fixtures.PDCIF);
        assertEquals(13, data.size());
        assertEquals(10.6, Math.toDegrees(data.x()[12]), ROUNDED * 10.6);
        assertEquals(10, data.sigma()[0], LISTED);
        assertEquals(Math.sqrt(103), data.sigma()[3]);
        assertEquals(1.5406, data.wavelength().orElseThrow());
        assertEquals("demo", data.title());
    }

    @Test
    void aCifMayHoldTimesUncertaintiesAndACalculatedPattern() {
        PowderData data = read(Fixtures.PDCIF_TIME);
        assertArrayEquals(new double[] {2000, 4000, 5000}, data.x());
        assertArrayEquals(new double[] {1, 2, 0.5}, data.sigma(), 1e-12);
        assertArrayEquals(new double[] {21, 26, 12}, data.curves().calculated().orElseThrow());
        assertEquals(AxisKind.TIME_OF_FLIGHT, data.axis());
    }

    @Test
    void aDoubletAndSpacingsInACifAreUnderstood() {
        PowderData data = read("""
                data_d
                loop_
                _diffrn_radiation_wavelength
                _diffrn_radiation_wavelength_wt
                1.54056 1.0
                1.54439 0.5
                loop_
                _pd_proc_d_spacing
                _pd_proc_intensity_total
                4.0 10
                3.0 20
                2.0 30
                """);
        assertEquals(2 * Math.asin(1.54056 / 8), data.x()[0], ROUNDED);
        assertEquals(1.54439, data.radiation().weaker().orElseThrow());
        assertEquals(0.5, data.radiation().ratio());
    }

    @Test
    void aCountedMonitorDividesIntensitiesAndUncertainties() {
        PowderData data = read("""
                data_m
                loop_
                _pd_meas_2theta_scan
                _pd_meas_counts_total
                _pd_meas_step_count_time
                10 100 1
                11 100 2
                12 100 4
                """);
        assertArrayEquals(new double[] {100, 50, 25}, data.intensity());
        assertArrayEquals(new double[] {10, 5, 2.5}, data.sigma());
    }

    @ParameterizedTest
    @MethodSource
    void aWavelengthInTheFileIsAProposal(String text, double wavelength) {
        assertEquals(wavelength, read(text).wavelength().orElseThrow());
    }

    static Stream<Arguments> aWavelengthInTheFileIsAProposal() {
        return Stream.of(
                Arguments.of(Fixtures.XDD, 1.5406),
                Arguments.of(Fixtures.CPI, 1.54056),
                Arguments.of("1.5\n" + Fixtures.XYE, 1.5),
                Arguments.of(Fixtures.XDD.replace("1.0 1.5406 0", "1.0 1 0.7"), 0.7));
    }

    private static PowderData read(String text) {
        return PowderData.read(TextSource.of("demo", text));
    }

    private static void assertPoints(PowderData data, double[] degrees, double[] counts, double[] sigma) {
        assertArrayEquals(degrees, Arrays.stream(data.x()).map(Math::toDegrees).toArray(), ROUNDED * 180);
        assertArrayEquals(counts, data.intensity());
        if (sigma != null) {
            assertArrayEquals(sigma, data.sigma(), 1e-12);
        }
    }
}
