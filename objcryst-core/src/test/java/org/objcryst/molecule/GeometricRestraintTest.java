package org.objcryst.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GeometricRestraintTest {
    private static final double THREE_DECIMALS = 5e-4;
    private static final double DIFFERENCES = 1e-7; // central differences with a step of 1e-5

    static List<GeometricRestraint> oneOfEachKind() {
        return List.of(
                new BondRestraint(2, 0, 1.2, 0.05, 0.02),
                new AngleRestraint(3, 1, 2, 1.4, 0.05, 0.02),
                new DihedralRestraint(0, 3, 1, 2, 0.3, 0.05, 0.1));
    }

    @ParameterizedTest
    @CsvSource({"60, 48.608", "100, 194.694", "-20, 35.888", "-60, 168.272"})
    void aDihedralCostsByItsSignedDeviation(double degrees, double cost) {
        double[] xyz = peroxide(Math.toRadians(degrees));
        assertEquals(cost, new DihedralRestraint(0, 1, 2, 3, 0.3, 0.05, 0.1).cost(xyz), THREE_DECIMALS);
    }

    @Test
    void aDihedralHasTheIupacSign() {
        for (int degrees = -150; degrees <= 150; degrees += 10) {
            double t = Math.toRadians(degrees);
            assertEquals(t, Geometry.dihedral(peroxide(t), 0, 3, 6, 9), 1e-14);
        }
    }

    @Test
    void dihedralDeviationsAreTakenTheShortWay() {
        DihedralRestraint r = new DihedralRestraint(0, 1, 2, 3, Math.toRadians(179), 0, 0.1);
        assertEquals(Math.toRadians(2), r.excess(peroxide(Math.toRadians(-179))), 1e-13);
        assertEquals(Math.toRadians(2), r.deviation(peroxide(Math.toRadians(-179))), 1e-13);
    }

    @Test
    void aLengthAndAnAngleCostByTheirExcess() {
        double[] xyz = {1, 0, 0, 0, 0, 0, 0, 1, 0};
        assertEquals(56.25, new BondRestraint(0, 1, 1.2, 0.05, 0.02).cost(xyz), 1e-10);
        assertEquals(36.479, new AngleRestraint(0, 1, 2, 1.4, 0.05, 0.02).cost(xyz), THREE_DECIMALS);
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void nothingIsPaidWithinDeltaAndTheCostIsContinuousThere(GeometricRestraint restraint) {
        RandomGenerator random = TestMolecules.random(3);
        for (int n = 0; n < 20_000; n++) {
            double[] xyz = random.doubles(12, -1, 1).toArray();
            double e = Math.max(0, Math.abs(restraint.deviation(xyz)) - restraint.delta());
            assertEquals(e, Math.abs(restraint.excess(xyz)), 1e-12);
            assertEquals(Math.pow(e / restraint.sigma(), 2), restraint.cost(xyz), 1e-10 * (1 + restraint.cost(xyz)));
        }
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void gradientsAreThoseOfCentralDifferences(GeometricRestraint restraint) {
        RandomGenerator random = TestMolecules.random(4);
        double[] g = new double[12];
        for (int n = 0; n < 100; n++) {
            double[] xyz = random.doubles(12, 0, 3).toArray();
            restraint.gradient(xyz, g);
            double size = 1;
            for (int k = 0; k < 3 * restraint.order(); k++) {
                size = Math.max(size, Math.abs(g[k]));
            }
            for (int k = 0; k < 3 * restraint.order(); k++) {
                double numeric = difference(restraint, xyz, 3 * restraint.atom(k / 3) + k % 3);
                assertEquals(numeric, g[k], DIFFERENCES * size * size * size);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void noForceOrTorqueActsOnTheWhole(GeometricRestraint restraint) {
        RandomGenerator random = TestMolecules.random(6);
        double[] xyz = random.doubles(12, 0, 3).toArray();
        double[] g = new double[12];
        restraint.gradient(xyz, g);
        for (int k = 0; k < 3; k++) {
            double force = 0;
            double torque = 0;
            int next = (k + 1) % 3;
            int last = (k + 2) % 3;
            for (int i = 0; i < restraint.order(); i++) {
                int at = 3 * restraint.atom(i);
                force += g[3 * i + k];
                torque += xyz[at + next] * g[3 * i + last] - xyz[at + last] * g[3 * i + next];
            }
            assertEquals(0, force, 1e-12);
            assertEquals(0, torque, 1e-12);
        }
    }

    @Test
    void straightChainsHaveNoUndefinedCosts() {
        double[] line = {0, 0, 0, 1, 0, 0, 2, 0, 0, 3, 0, 0};
        double[] g = new double[12];
        for (GeometricRestraint r : oneOfEachKind()) {
            r.gradient(line, g);
            for (double d : g) {
                assertEquals(d, d, 0);
            }
        }
        assertEquals(0, new DihedralRestraint(0, 1, 2, 3, 1, 0.1, 0.1).cost(line));
        assertEquals(0, new AngleRestraint(0, 1, 2, Math.PI, 0.02, 0.01).cost(line));
    }

    @Test
    void sigmaZeroSwitchesARestraintOff() {
        assertEquals(0, new BondRestraint(0, 1, 5, 0, 0).cost(new double[] {0, 0, 0, 1, 0, 0}));
    }

    @Test
    void notANumberIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BondRestraint(0, 1, Double.NaN, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new BondRestraint(0, 1, 1, Double.NaN, 0));
    }

    private static double difference(GeometricRestraint restraint, double[] xyz, int at) {
        double h = 1e-5;
        double[] up = xyz.clone();
        double[] down = xyz.clone();
        up[at] += h;
        down[at] -= h;
        return Math.IEEEremainder(restraint.value(up) - restraint.value(down), 2 * Math.PI) / (2 * h);
    }

    private static double[] peroxide(double t) {
        return new double[] {1, 0, 0, 0, 0, 0, 0, 0, 1.5, Math.cos(t), Math.sin(t), 1.5};
    }
}
