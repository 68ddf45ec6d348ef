package org.objcryst.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.objcryst.symmetry.Cartesian;

class QuaternionTest {
    private static final double ROUNDING = 1e-14;
    private static final int SAMPLES = 100_000;

    private final RandomGenerator random = TestMolecules.random(5);

    @Test
    void aQuarterTurnAboutZTakesXToY() {
        Quaternion q = Quaternion.ofAxisAngle(new Cartesian(0, 0, 3), Math.PI / 2);
        assertClose(new Cartesian(0, 1, 0), q.rotate(new Cartesian(1, 0, 0)));
    }

    @Test
    void theMatrixIsOrthogonalAndRight() {
        for (int n = 0; n < 100; n++) {
            double[] q = random.doubles(4, -2, 2).toArray();
            double[] m = new double[9];
            Quaternion.matrix(q, m);
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    double dot = m[3 * i] * m[3 * j] + m[3 * i + 1] * m[3 * j + 1] + m[3 * i + 2] * m[3 * j + 2];
                    assertEquals(i == j ? 1 : 0, dot, 10 * ROUNDING);
                }
            }
            assertEquals(1, determinant(m), 10 * ROUNDING);
            Cartesian v = new Cartesian(random.nextDouble(), random.nextDouble(), random.nextDouble());
            Cartesian rotated =
                    new Quaternion(q[0], q[1], q[2], q[3]).normalized().rotate(v);
            assertClose(times(m, v), rotated);
        }
    }

    @Test
    void aProductRotatesByOneAfterTheOther() {
        for (int n = 0; n < 100; n++) {
            Quaternion p = Quaternion.random(random);
            Quaternion q = Quaternion.random(random);
            Cartesian v = new Cartesian(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
            assertClose(p.rotate(q.rotate(v)), p.times(q).rotate(v));
        }
    }

    @Test
    void randomOrientationsAreUniform() {
        double[] sum = new double[9];
        double[] squares = new double[9];
        double[] m = new double[9];
        for (int n = 0; n < SAMPLES; n++) {
            Quaternion q = Quaternion.random(random);
            Quaternion.matrix(new double[] {q.w(), q.x(), q.y(), q.z()}, m);
            for (int i = 0; i < 9; i++) {
                sum[i] += m[i] / SAMPLES;
                squares[i] += m[i] * m[i] / SAMPLES;
            }
        }
        double fiveSigma = 5 * Math.sqrt(1.0 / 3 / SAMPLES);
        for (int i = 0; i < 9; i++) {
            assertEquals(0, sum[i], fiveSigma);
            assertEquals(1.0 / 3, squares[i], fiveSigma);
        }
    }

    @Test
    void randomTurnsGoInAllDirections() {
        double[] mean = new double[3];
        double[] square = new double[3];
        for (int n = 0; n < SAMPLES; n++) {
            double[] q = {1, 0, 0, 0};
            RandomTurn.apply(q, 0.1, random);
            for (int k = 0; k < 3; k++) {
                double u = q[1 + k] / Math.sin(0.05);
                mean[k] += u / SAMPLES;
                square[k] += u * u / SAMPLES;
            }
        }
        double fiveSigma = 5 * Math.sqrt(1.0 / 3 / SAMPLES);
        for (int k = 0; k < 3; k++) {
            assertEquals(0, mean[k], fiveSigma);
            assertEquals(1.0 / 3, square[k], fiveSigma);
        }
    }

    @Test
    void zeroIsNoOrientation() {
        assertThrows(ArithmeticException.class, () -> new Quaternion(0, 0, 0, 0).normalized());
    }

    private static double determinant(double[] m) {
        return m[0] * (m[4] * m[8] - m[5] * m[7])
                - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }

    private static Cartesian times(double[] m, Cartesian v) {
        return new Cartesian(
                m[0] * v.x() + m[1] * v.y() + m[2] * v.z(),
                m[3] * v.x() + m[4] * v.y() + m[5] * v.z(),
                m[6] * v.x() + m[7] * v.y() + m[8] * v.z());
    }

    private static void assertClose(Cartesian expected, Cartesian found) {
        assertEquals(0, expected.distance(found), 20 * ROUNDING * (1 + expected.norm()));
    }
}
