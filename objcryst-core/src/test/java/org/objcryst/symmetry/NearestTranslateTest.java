package org.objcryst.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTranslateTest {
    private static final int FAR = 8; // cells to look through in a moderately oblique cell

    @Property
    void noTranslateIsNearer(
            @ForAll @DoubleRange(min = 3, max = 9) double a,
            @ForAll @DoubleRange(min = 3, max = 9) double b,
            @ForAll @DoubleRange(min = 3, max = 9) double c,
            @ForAll @DoubleRange(min = 60, max = 119) double alpha,
            @ForAll @DoubleRange(min = 60, max = 119) double gamma,
            @ForAll @DoubleRange(min = -2, max = 2) double x,
            @ForAll @DoubleRange(min = -2, max = 2) double y,
            @ForAll @DoubleRange(min = -2, max = 2) double z) {
        Lattice lattice = Lattice.ofDegrees(a, b, c, alpha, 90, gamma);
        Fractional d = new Fractional(x, y, z);
        assertEquals(nearest(lattice, d.nearOrigin()), new NearestTranslate(lattice).distance(d), 0);
    }

    /** All translates, one by one; the same sums, so that not even the last bit may differ. */
    private static double nearest(Lattice lattice, Fractional d) {
        double[] m = lattice.orthogonalization();
        double least = Double.POSITIVE_INFINITY;
        for (int i = -FAR; i <= FAR; i++) {
            for (int j = -FAR; j <= FAR; j++) {
                for (int k = -FAR; k <= FAR; k++) {
                    double cx = m[0] * (d.x() + i) + m[1] * (d.y() + j) + m[2] * (d.z() + k);
                    double cy = m[4] * (d.y() + j) + m[5] * (d.z() + k);
                    double cz = m[8] * (d.z() + k);
                    least = Math.min(least, cx * cx + cy * cy + cz * cz);
                }
            }
        }
        return Math.sqrt(least);
    }

    /** A search through all cells within the longest edge would not end. */
    @ParameterizedTest
    @CsvSource({
        "1e9, 4, 5, 5e8",
        "4, 1e9, 5, 5e8",
        "4, 5, 1e9, 5e8",
        "1e-9, 4, 5, 3.2015621187",
        "1e12, 1e12, 4, 7.0710678119e11"
    })
    void aLongCellTakesNoLongTime(double a, double b, double c, double expected) {
        NearestTranslate search = new NearestTranslate(Lattice.ofDegrees(a, b, c, 90, 90, 90));
        double found = search.distance(new Fractional(0.5, 0.5, 0.5));
        assertEquals(expected, found, 1e-9 * expected, "half a diagonal, rounded to eleven digits");
    }

    /** a − b is 0.005 Å long, so that half of it is never further away than that. */
    @Test
    void anObliqueCellTakesNoLongTime() {
        NearestTranslate search = new NearestTranslate(Lattice.ofDegrees(5, 5, 1e9, 90, 90, 0.0573));
        double found = search.distance(new Fractional(0.5, 0.5, 0));
        assertEquals(0.0025, found, 1e-4, "Å, by the digits of the angle");
    }
}
