package org.objcryst.powder.intensity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Band matrices against dense algebra. */
class BandMatrixTest {
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
    void overlapsOfProfilesAreThoseOfDenseAlgebra(SparseProfiles profiles) {
        BandMatrix a = profiles.overlaps(WEIGHTS);
        DMatrixRMaj expected = dense(profiles);
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < a.size(); j++) {
                assertEquals(expected.get(i, j), a.element(i, j), ROUNDING * expected.get(i, i));
                boolean inside = a.firstColumn(i) <= j && j <= a.lastColumn(i);
                assertTrue(inside || a.element(i, j) == 0);
            }
        }
        assertTrue(a.storedElements() < a.size() * a.size() / 2);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void productsWithVectorsAreThoseOfTheElements(SparseProfiles profiles) {
        BandMatrix a = profiles.overlaps(WEIGHTS);
        double[] x = new Random(3).doubles(a.size(), -1, 1).toArray();
        double[] product = new double[a.size()];
        a.multiply(x, product);
        double[] byColumns = new double[a.size()];
        double form = 0;
        for (int i = 0; i < a.size(); i++) {
            a.addColumn(i, x[i], byColumns);
            double sum = 0;
            for (int j = 0; j < a.size(); j++) {
                sum += a.element(i, j) * x[j];
            }
            assertEquals(sum, product[i], ROUNDING * a.size() * a.element(i, i));
            form += x[i] * sum;
        }
        assertArrayEquals(product, byColumns, ROUNDING * a.size() * a.element(0, 0));
        assertEquals(form, a.quadraticForm(x), ROUNDING * a.size() * form);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void diagonalOfTheInverseIsThatOfDenseAlgebra(SparseProfiles profiles) {
        double ridge = 1e-6;
        double[] diagonal = new BandCholesky(profiles.overlaps(WEIGHTS), ridge).inverseDiagonal();
        DMatrixRMaj a = dense(profiles);
        for (int h = 0; h < diagonal.length; h++) {
            a.set(h, h, a.get(h, h) * (1 + ridge));
        }
        assertTrue(CommonOps_DDRM.invert(a));
        for (int h = 0; h < diagonal.length; h++) {
            assertEquals(1, diagonal[h] / a.get(h, h), 1e-6); // as well conditioned as the ridge makes it
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aPartOfTheEquationsIsSolvedAsIfTheRestWereNotThere(SparseProfiles profiles) {
        BandMatrix a = profiles.overlaps(WEIGHTS);
        int[] members = {0, 2, 3, 7, 8, 12, 13, 19};
        double[] truth = {3, 1, 4, 1, 5, 9, 2, 6};
        double[] full = new double[a.size()];
        for (int m = 0; m < members.length; m++) {
            a.addColumn(members[m], truth[m], full);
        }
        assertArrayEquals(truth, new BandCholesky(a, members, 0).solve(full), 1e-6); // close pairs cost digits
    }

    @Test
    void aRowCannotEndBeforeItsDiagonal() {
        assertThrows(IllegalArgumentException.class, () -> new BandMatrix(new int[] {1, 0}));
    }
}
