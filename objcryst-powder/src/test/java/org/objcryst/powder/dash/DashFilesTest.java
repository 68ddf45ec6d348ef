package org.objcryst.powder.dash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.format.DataFormatException;
import org.objcryst.format.TextSource;
import org.objcryst.scattering.RadiationType;

class DashFilesTest {
    /** A few multiplications of numbers of order one. */
    private static final double ROUNDED = 1e-12;

    private static final String HCV = """
                1    0    0      120.500       0.8100     1 -35
                0    1    0       40.250       0.6000     2
                1    1    0       75.000       0.9000     3 100
                1   -1    0       75.000       0.4500     3
            """;
    private static final String SDI = """
             TIC .\\demo.tic
             HCV C:\\fits\\DEMO.hcv
             Cell    5.00000   5.00000   5.00000   90.0000   90.0000   90.0000
             SpaceGroup   227     227:2      F d -3 m
            """;
    private static final String PIK = "5.0 1.0 0.5 0\n5.1 20.0 4.0 2 1\n 2.0 2 4.0\n5.2 10.0 2.0 1 2 5.0\n";
    private static final String DSL = "! comment\nrad 1.9 3\nsig 0.1 0.2 0.3 0.4\nzer -0.02\n";

    @Test
    void theInverseCovarianceFollowsFromWeightsAndCorrelations() {
        CorrelatedIntensities data = hcv(HCV);
        assertEquals(4, data.size());
        assertEquals(3, data.clumpCount());
        assertEquals(0.81 * 0.81, data.inverseCovariance().element(0, 0), ROUNDED);
        assertEquals(-0.35 * 0.81 * 0.6, data.inverseCovariance().element(1, 0), ROUNDED);
        assertEquals(0, data.inverseCovariance().element(0, 2));
        assertEquals(0.9 * 0.45, data.inverseCovariance().element(2, 3), ROUNDED);
        assertArrayEquals(new int[] {1, -1, 0}, data.hkl(3));
        assertEquals(List.of(), data.remarks());
    }

    @Test
    void multiplesOfTheObservedIntensitiesFitExactly() {
        CorrelatedIntensities data = hcv(HCV);
        double[] half = {60.25, 20.125, 37.5, 37.5};
        assertEquals(2, data.scale(half), ROUNDED);
        assertEquals(0, data.chiSquare(half), ROUNDED);
    }

    @Test
    void chiSquareIsTheQuadraticFormOfTheDifferences() {
        CorrelatedIntensities data = hcv("1 0 0 10 2 1 50\n0 1 0 20 1 2\n0 0 1 5 1 3\n");
        double[] calculated = {1, 2, 0.5};
        double s = data.scale(calculated);
        double[] d = {10 - s, 20 - 2 * s, 5 - 0.5 * s};
        double expected = 4 * d[0] * d[0] + d[1] * d[1] + d[2] * d[2] + 2 * 0.5 * 2 * d[0] * d[1];
        assertEquals(expected, data.chiSquare(calculated), ROUNDED);
    }

    @Test
    void correlationsThatTouchAreReadByColumns() {
        CorrelatedIntensities data = hcv("""
                    1    0    0      120.500       0.8100     1-100-100
                    0    1    0       40.250       0.6000     2
                    0    0    1       40.250       0.6000     2
                """.replace("        1    0    0", "    1    0    0"));
        assertEquals(-0.81 * 0.6, data.inverseCovariance().element(0, 2), ROUNDED);
    }

    @Test
    void smallCorrelationsCanBeLeftOutAsDashDoes() {
        String text = "1 0 0 10 2 1 19 -20\n0 1 0 20 1 2\n0 0 1 5 1 3\n";
        CorrelatedIntensities data = CorrelatedIntensities.read(TextSource.of("demo", text), 20);
        assertEquals(0, data.inverseCovariance().element(0, 1));
        assertEquals(-0.4, data.inverseCovariance().element(0, 2), ROUNDED);
    }

    @Test
    void weightsThatMeanNothingAreRemarkedUpon() {
        List<String> remarks = hcv("1 0 0 10 -2 1\n0 1 0 20 0 2\n0 0 1 5 1 3\n").remarks();
        assertEquals(2, remarks.size());
        assertTrue(remarks.get(0).startsWith("1 negative"), remarks.toString());
    }

    @Test
    void aMatrixThatIsNotPositiveDefiniteIsRemarkedUpon() {
        List<String> remarks =
                hcv("1 0 0 10 1 1 90 -90\n0 1 0 20 1 2 90\n0 0 1 5 1 3\n").remarks();
        assertTrue(remarks.get(0).contains("not positive definite"), remarks.toString());
    }

    @Test
    void contributionsMakeAProfile() {
        ProfileContributions profile = ProfileContributions.read(TextSource.of("demo", PIK));
        assertArrayEquals(new double[] {0, 10, 10}, profile.calculated(new double[] {1, 2}), ROUNDED);
        assertEquals(
                (20 * 10 / 16.0 + 10 * 10 / 4.0) / (100 / 16.0 + 100 / 4.0),
                profile.scale(new double[] {1, 2}),
                ROUNDED);
        assertEquals(2, profile.usedPoints());
        assertEquals(2, profile.reflections());
    }

    @Test
    void thePeakShapeNamesTheRadiation() {
        DashPeakShape shape = DashPeakShape.read(TextSource.of("demo", DSL));
        assertEquals(RadiationType.NEUTRON, shape.radiation().type().orElseThrow());
        assertEquals(0.3, shape.sigma2());
        assertEquals(-0.02, shape.zeroDeg());
        assertEquals(0, shape.gamma1());
    }

    @Test
    void filesAreFoundBesideTheProjectInAnyCase(@TempDir Path folder) throws Exception {
        Path sdi = Files.writeString(folder.resolve("demo.sdi"), SDI);
        Files.writeString(folder.resolve("Demo.HCV"), HCV);
        Files.writeString(folder.resolve("Demo.TIC"), "1 0 0 5 0.1\n0 1 0 6 0.1\n1 1 0 7 0.1\n1 -1 0 8 0.2\n");
        DashProject project = DashProject.read(sdi);
        assertEquals(4, project.intensities().size());
        assertEquals("F d -3 m:2", project.spaceGroup().symbol());
        assertThrows(DataFormatException.class, project::contributions);
        Files.writeString(folder.resolve("Demo.TIC"), "1 0 0 5 0.1\n0 1 0 6 0.1\n1 1 0 7 0.1\n1 1 1 8 0.2\n");
        DataFormatException e = assertThrows(DataFormatException.class, project::intensities);
        assertEquals(4, e.line());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HCV | 1 0 0 10 2 1 101                   | 1 | -100 to 100
            HCV | 1 0 0 10 2 1\\n1 x 0 10 2 1        | 2 | index
            HCV | 1 0 0 NaN 2 1                      | 1 | index
            TIC | 1 0 0 5                            | 1 | 2θ 1/d
            PIK | 5 1 1 999999999                    | 1 | number of a reflection
            PIK | 5 1 1 -1                           | 1 | not negative
            PIK | 5 1 1 0\\n4 1 1 0                  | 2 | above 5.0°
            PIK | 5 1 1 1 0 1                        | 1 | from 1
            DSL | sig 1                              | 0 | rad
            DSL | rad 1.5 7                          | 1 | 1 to 4
            SDI | Cell 1 2 3 90 90 90                | 0 | SpaceGroup
            SDI | Cell 1 2 0 90 90 90\\nSpaceGroup 1 1 P 1 | 1 | possible cell
            SDI | Cell 1 2 3 90 90 90\\nSpaceGroup 1 1 Q 7 | 2 | space group
            """)
    void aFaultIsNamedWithItsLine(String kind, String escaped, int line, String expected) {
        DataFormatException e = assertThrows(DataFormatException.class, () -> reader(kind)
                .apply(TextSource.of("demo", escaped.replace("\\n", "\n"))));
        assertEquals(line, e.line(), e.getMessage());
        assertTrue(e.expected().contains(expected), e.getMessage());
    }

    @Property(tries = 2000)
    void aDamagedFileIsReadOrRefused(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String[][] files = {{"HCV", HCV}, {"PIK", PIK}, {"DSL", DSL}, {"SDI", SDI}};
        String[] file = files[random.nextInt(files.length)];
        StringBuilder text = new StringBuilder(file[1]);
        String[] nasty = {"-1", "x", "1e9", "NaN", "", "\n", "100000", "1e308", "0"};
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int from = random.nextInt(text.length());
            text.replace(from, Math.min(text.length(), from + random.nextInt(5)), nasty[random.nextInt(nasty.length)]);
        }
        try {
            assertFalse(reader(file[0])
                    .apply(TextSource.of("demo", text.toString()))
                    .toString()
                    .isEmpty());
        } catch (DataFormatException e) {
            assertEquals("demo", e.file());
        }
    }

    private static CorrelatedIntensities hcv(String text) {
        return CorrelatedIntensities.read(TextSource.of("demo", text), 0);
    }

    private static Function<TextSource, Object> reader(String kind) {
        return switch (kind) {
            case "HCV" -> source -> CorrelatedIntensities.read(source, 0);
            case "TIC" -> ReflectionPositions::read;
            case "PIK" -> ProfileContributions::read;
            case "DSL" -> DashPeakShape::read;
            default -> source -> new SdiReader(source, Path.of(".")).read();
        };
    }
}
