package org.objcryst.powder.intensity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objcryst.band.BandCholesky;
import org.objcryst.band.BandMatrix;

/** The matrix of the overlaps of profiles against dense algebra. */
class OverlapsTest {
    /** Of sums of a few tens of terms. */
    private static final double ROUNDING = 1e-13;

    private static final double[] WEIGHTS =
            new Random(1).doubles(GaussianColumns.POINTS, 0.1, 2).toArray();

    private static SparseProfiles[] profiles() {
        double[] places =
                new Random(2).doubles(20, 0, GaussianColumns.POINTS).sorted().toArray();
        double[] disordered = places.clone();
        disordered[3] = places[12];
        disordered[12] = places[3];
        return new SparseProfiles[] {GaussianColumns.of(places), GaussianColumns.of(disordered)};
    }

    private static DMatrixRMaj dense(SparseProfiles profiles) {
        DMatrixRMaj p = new DMatrixRMaj(GaussianColumns.POINTS, profiles.size());
        DMatrixRMaj wp = p.copy();
        for (int h = 0; h < profiles.size(); h++) {
            for (int i = profiles.first(h); i < profiles.end(h); i++) {
                p.set(i, h, profiles.value(h, i));
                wp.set(i, h, WEIGHTS[i] * profiles.value(h, i));
            }
        }
        DMatrixRMaj a = new DMatrixRMaj(profiles.size(), profiles.size());
        CommonOps_DDRM.multTransA(p, wp, a);
        return a;
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void theyAreThoseOfDenseAlgebra(SparseProfiles profiles) {
        BandMatrix a = profiles.overlaps(WEIGHTS);
        DMatrixRMaj expected = dense(profiles);
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < a.size(); j++) {
                assertEquals(expected.get(i, j), a.element(i, j), ROUNDING * expected.get(i, i));
            }
        }
        assertTrue(a.storedElements() < a.size() * a.size() / 2);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void intensitiesOfOverlappingProfilesAreFound(SparseProfiles profiles) {
        BandMatrix a = profiles.overlaps(WEIGHTS);
        int[] members = {0, 2, 3, 7, 8, 12, 13, 19};
        double[] truth = {3, 1, 4, 1, 5, 9, 2, 6};
        double[] full = new double[a.size()];
        for (int m = 0; m < members.length; m++) {
            a.addColumn(members[m], truth[m], full);
        }
        assertArrayEquals(truth, new BandCholesky(a, members, 0).solve(full), 1e-6); // close pairs cost digits
    }
}
