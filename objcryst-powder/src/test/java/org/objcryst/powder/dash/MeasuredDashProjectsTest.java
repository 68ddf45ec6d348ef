package org.objcryst.powder.dash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.SharedData;
import org.objcryst.format.TextSource;
import org.objcryst.symmetry.Lattice;

/** Two projects of DASH against what is known of them; the lowest eigenvalues of their correlations are 0.04 and −0.06. */
@Tag("real-data")
class MeasuredDashProjectsTest {
    /** Scale and χ² are known with three or four digits. */
    private static final double LISTED_SCALE = 5e-4;

    private static final double LISTED_CHI_SQUARE = 5e-3;
    /** Six decimals of 1/d, five of the cell. */
    private static final double LISTED_SPACING = 3e-6;

    @ParameterizedTest
    @CsvSource({
        "dash-example/Example,  P 1 21 1,   2.51, 89,  87,  6951, 3540, 7266,  9751, 1.0000, 3.76, true",
        "famotidine/Famotidine, P 1 21/c 1, 5.24, 228, 209, 6015, 4708, 37268, 8221, 0.994,  5.28, false",
    })
    void theFilesOfAProjectFitTogether(
            String project,
            String group,
            double chiSquare,
            int reflections,
            int clumps,
            int points,
            int used,
            int pairs,
            int measured,
            double scale,
            double residual,
            boolean definite) {
        DashProject p = DashProject.read(SharedData.path("data/" + project + ".sdi"));
        assertEquals(group, p.spaceGroup().symbol());
        assertEquals(chiSquare, p.pawleyChiSquare().orElseThrow());
        CorrelatedIntensities intensities = p.intensities();
        assertEquals(List.of(reflections, clumps), List.of(intensities.size(), intensities.clumpCount()));
        ProfileContributions profile = p.contributions();
        assertEquals(
                List.of(points, used, pairs, reflections),
                List.of(profile.size(), profile.usedPoints(), profile.contributions(), profile.reflections()));
        assertEquals(measured, p.pattern().size());
        assertEquals(scale, profile.scale(intensities.observed()), LISTED_SCALE);
        assertEquals(residual, profile.chiSquare(intensities.observed()), LISTED_CHI_SQUARE);
        assertEquals(definite, intensities.remarks().isEmpty());
        assertPositionsFollowFromTheCell(p);
    }

    @Test
    void theFirstReflectionAndThePeakShapeAreAsListed() {
        DashProject p = DashProject.read(SharedData.path("data/dash-example/Example.sdi"));
        assertArrayEquals(new int[] {1, 0, 0}, p.intensities().hkl(0));
        assertEquals(4.700, p.intensities().observed()[0]);
        assertEquals(7.3485 * 7.3485, p.intensities().inverseCovariance().element(0, 0), 1e-9);
        assertEquals(6.98438, Math.toDegrees(p.positions().reflections().get(0).twoTheta()), 1e-9);
        DashPeakShape shape = p.peakShape();
        assertEquals(1.12940, shape.radiation().wavelength().orElseThrow());
        assertEquals(
                List.of(0.0065, 0.0001, 0.0165, 0.0112, 0.0111, 0.0071, -0.0033),
                List.of(
                        shape.sigma1(),
                        shape.sigma2(),
                        shape.gamma1(),
                        shape.gamma2(),
                        shape.hpsl(),
                        shape.hmsl(),
                        shape.zeroDeg()));
    }

    @ParameterizedTest
    @CsvSource({
        "dash-example/Example.sdi, PROJECT",
        "dash-example/Example.dsl, PEAK_SHAPE",
        "dash-example/Example.hcv, INTENSITIES",
        "famotidine/Famotidine.hcv, INTENSITIES",
        "dash-example/Example.tic, POSITIONS",
        "famotidine/Famotidine.tic, POSITIONS",
        "dash-example/Example.pik, CONTRIBUTIONS",
        "famotidine/Famotidine.pik, CONTRIBUTIONS",
        "dash-example/Example.xye,",
        "dash-example/Example.duff,",
        "dash-example/Example_1.zmatrix,",
        "qpa-cpd-1a/cpd-1a.prn,",
        "pbso4/pbso4-x.dat,",
        "pbso4/PbSO4-COD-1528837.cif,",
    })
    void kindsOfFilesAreToldApartByTheirContent(String file, DashFile kind) {
        TextSource source = TextSource.read(SharedData.path("data/" + file));
        assertEquals(kind, DashFile.of(source).orElse(null));
    }

    private static void assertPositionsFollowFromTheCell(DashProject p) {
        Lattice lattice = p.lattice();
        p.positions()
                .reflections()
                .forEach(r ->
                        assertEquals(lattice.inverseSpacing(r.h(), r.k(), r.l()), r.inverseSpacing(), LISTED_SPACING));
        assertEquals(Set.of("TIC", "HCV", "PIK", "RAW", "DSL"), p.files().keySet());
    }
}
