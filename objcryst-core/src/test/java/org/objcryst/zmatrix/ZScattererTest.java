package org.objcryst.zmatrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.objcryst.crystal.Components;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.molecule.Molecule;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.Cartesian;
import org.objcryst.symmetry.Lattice;

class ZScattererTest {
    private static final Lattice TRICLINIC = Lattice.ofDegrees(7.1, 8.3, 9.7, 81, 97, 104);
    private static final double ROUNDING = 1e-12;
    private static final double DIFFERENCES = 1e-8; // central differences with a step of 1e-5
    private static final double STEP = 1e-5;

    private final ScatteringPower carbon = new ScatteringPower("C");
    private final ScatteringPower oxygen = new ScatteringPower("O");

    @Test
    void theFirstAtomsLieAtTheOriginOnXAndInThePlane() {
        double[] r = chain().coordinates();
        assertArrayEquals(new double[] {0, 0, 0, 1.5, 0, 0}, Arrays.copyOf(r, 6), ROUNDING);
        assertEquals(1.5 - 1.4 * Math.cos(1.9), r[6], ROUNDING);
        assertEquals(1.4 * Math.sin(1.9), r[7], ROUNDING);
        assertEquals(0, r[8]);
    }

    @Test
    void coordinatesFollowEachParameterAsDifferencesSay() {
        ZScatterer body = chain();
        Crystal crystal = new Crystal(TRICLINIC, "P 1").add(body);
        RandomGenerator random = random();
        for (int n = 0; n < 20; n++) {
            body.parameters().forEach(p -> p.set(p.value() + 0.1 * random.nextGaussian()));
            for (RefinablePar par : body.parameters()) {
                Components.Tangent t = new Components.Tangent(body.size());
                assertEquals(par.isUsed(), crystal.tangent(par, t), par.name());
                if (par.isUsed()) {
                    compare(crystal, par, t);
                }
            }
        }
    }

    @Test
    void atomsBehindAStraightAngleHaveDerivativesToo() {
        ZScatterer body = new ZScatterer(
                "nitrile",
                List.of(
                        new ZAtom("C1", carbon, 0, 0, 0, 0, 0, 0),
                        new ZAtom("C2", carbon, 0, 0, 0, 1.45, 0, 0),
                        new ZAtom("N3", oxygen, 1, 0, 0, 1.15, Math.PI, 0),
                        new ZAtom("X4", oxygen, 2, 1, 0, 1.9, 2, 0.4)));
        Crystal crystal = new Crystal(TRICLINIC, "P 1").add(body);
        for (RefinablePar par : List.of(body.bondLength(2), body.bondLength(3), body.angle(3), body.dihedral(3))) {
            Components.Tangent t = new Components.Tangent(body.size());
            crystal.tangent(par, t);
            compare(crystal, par, t);
        }
    }

    @Test
    void dummiesPlaceOthersAndDoNotScatter() {
        ZScatterer body = chain();
        assertEquals(5, body.atoms().size());
        assertEquals(4, body.size());
        assertEquals(
                List.of("C1", "C2", "O4", "C5"), List.of(body.label(0), body.label(1), body.label(2), body.label(3)));
        assertFalse(body.atomOccupancy(2).isUsed());
        assertFalse(body.bondLength(0).isUsed());
        assertFalse(body.dihedral(2).isUsed());
        assertEquals(2, body.scatteringPowers().size());
    }

    @Test
    void thePositionIsThatOfThePivot() {
        ZScatterer body = chain();
        body.position(0.1, 0.2, 0.3);
        body.phi().set(1);
        body.chi().set(2);
        body.psi().set(3);
        Components c = new Crystal(TRICLINIC, "P 1").add(body).components();
        assertEquals(0.1, c.x[1], ROUNDING);
        assertEquals(0.2, c.y[1], ROUNDING);
        assertEquals(0.3, c.z[1], ROUNDING);
    }

    @Test
    void occupanciesMultiply() {
        ZScatterer body = chain();
        body.occupancy().set(0.5);
        body.atomOccupancy(3).set(0.4);
        Components c = new Crystal(TRICLINIC, "P 1").add(body).components();
        assertEquals(0.2, c.occupancy[2], ROUNDING);
        assertEquals(0.5, c.occupancy[0], ROUNDING);
    }

    @Test
    void randomMovesKeepLimitsAndFixedValues() {
        ZScatterer body = chain();
        Crystal crystal = new Crystal(TRICLINIC, "P 1").add(body);
        body.bondLength(1).limit(1.47, 1.53);
        body.angle(2).limit(1.89, 1.91);
        body.angle(3).fixed(true);
        RandomGenerator random = random();
        crystal.beginOptimization();
        double torsion = body.dihedral(3).value();
        for (int n = 0; n < 2000; n++) {
            crystal.beginMove();
            crystal.randomMove(random, 8, ParType.ROOT);
            assertTrue(Math.abs(body.bondLength(1).value() - 1.5) <= 0.03 + ROUNDING);
            assertTrue(Math.abs(body.angle(2).value() - 1.9) <= 0.01 + ROUNDING);
        }
        crystal.endOptimization();
        assertEquals(1.8, body.angle(3).value());
        assertEquals(0, body.angle(0).value());
        assertNotEquals(torsion, body.dihedral(3).value());
    }

    /** Of a uniform random rotation the mean of each element is 0 and that of its square 1/3. */
    @Test
    void randomOrientationsAreUniform() {
        ZScatterer body = chain();
        RandomGenerator random = random();
        double[] mean = new double[9];
        double[] square = new double[9];
        int n = 20_000;
        for (int i = 0; i < n; i++) {
            body.randomize(random);
            double[] m = EulerRotation.matrix(
                    body.phi().value(), body.chi().value(), body.psi().value());
            for (int k = 0; k < 9; k++) {
                mean[k] += m[k] / n;
                square[k] += m[k] * m[k] / n;
            }
        }
        double fiveSigma = 5 / Math.sqrt(n);
        assertArrayEquals(new double[9], mean, fiveSigma);
        for (double s : square) {
            assertEquals(1.0 / 3, s, fiveSigma);
        }
    }

    @Test
    void theRotationAndItsQuaternionAgree() {
        double[] m = EulerRotation.matrix(0.3, 1.1, -0.7);
        var v = EulerRotation.quaternion(0.3, 1.1, -0.7).rotate(new Cartesian(1, 2, 3));
        assertEquals(m[0] + 2 * m[1] + 3 * m[2], v.x(), ROUNDING);
        assertEquals(m[3] + 2 * m[4] + 3 * m[5], v.y(), ROUNDING);
        assertEquals(m[6] + 2 * m[7] + 3 * m[8], v.z(), ROUNDING);
    }

    @Test
    void aCopyIsIndependentAndEqual() {
        ZScatterer body = chain();
        Crystal crystal = new Crystal(TRICLINIC, "P 1").add(body);
        body.bondLength(1).limit(1.4, 1.6);
        body.phi().set(1);
        body.dihedral(3).set(2);
        Crystal copy = (Crystal) crystal.copy();
        assertArrayEquals(crystal.components().x, copy.components().x);
        ZScatterer twin = (ZScatterer) copy.scatterers().get(0);
        assertEquals(1.6, twin.bondLength(1).max());
        assertEquals(1, twin.pivot());
        twin.dihedral(3).set(1);
        assertEquals(2, body.dihedral(3).value());
    }

    @Test
    void aMoleculeMadeOfItStandsAtTheSamePlace() {
        ZScatterer body = chain();
        body.position(0.1, 0.7, 0.3);
        body.phi().set(1);
        body.chi().set(2);
        body.psi().set(3);
        Crystal crystal = new Crystal(TRICLINIC, "P 1").add(body);
        Molecule molecule = body.toMolecule();
        Components expected = crystal.components();
        Components found = new Crystal(TRICLINIC, "P 1").add(molecule).components();
        assertArrayEquals(expected.x, found.x, ROUNDING);
        assertArrayEquals(expected.y, found.y, ROUNDING);
        assertArrayEquals(expected.z, found.z, ROUNDING);
        assertEquals(List.of(carbon, oxygen), molecule.scatteringPowers());
        assertTrue(crystal.scatterers().get(0).areBonded(0, 1));
    }

    @Test
    void wrongReferencesAreRefused() {
        ZAtom first = new ZAtom("C1", carbon, 0, 0, 0, 0, 0, 0);
        ZAtom second = new ZAtom("C2", carbon, 0, 0, 0, 1.5, 0, 0);
        ZAtom later = new ZAtom("C3", carbon, 3, 0, 0, 1.5, 1.9, 0);
        ZAtom twice = new ZAtom("C3", carbon, 1, 1, 0, 1.5, 1.9, 0);
        assertThrows(IllegalArgumentException.class, () -> new ZScatterer("m", List.of(first, second, later)));
        assertThrows(IllegalArgumentException.class, () -> new ZScatterer("m", List.of(first, second, twice)));
        assertThrows(IllegalArgumentException.class, () -> new ZScatterer("m", List.of(first), 1));
        ZAtom coincident = new ZAtom("C2", carbon, 0, 0, 0, 0, 0, 0);
        ZAtom third = new ZAtom("C3", carbon, 1, 0, 0, 1.5, 1.9, 0);
        ZAtom fourth = new ZAtom("C4", carbon, 1, 0, 2, 1.5, 1.9, 0);
        assertThrows(
                IllegalArgumentException.class, () -> new ZScatterer("m", List.of(first, coincident, third, fourth)));
        assertThrows(IllegalArgumentException.class, () -> new ZAtom("C", carbon, 0, 0, 0, Double.NaN, 0, 0));
    }

    /** C1–C2–X3, with O4 and C5 behind; X3 is a dummy and C2 the pivot. */
    private ZScatterer chain() {
        return new ZScatterer(
                "chain",
                List.of(
                        new ZAtom("C1", carbon, 0, 0, 0, 0, 0, 0),
                        new ZAtom("C2", carbon, 0, 0, 0, 1.5, 0, 0),
                        new ZAtom("X3", Optional.empty(), 1, 0, 0, 1.4, 1.9, 0, 1),
                        new ZAtom("O4", oxygen, 2, 1, 0, 1.3, 1.8, 0.7),
                        new ZAtom("C5", carbon, 3, 2, 1, 1.2, 2.0, -2.1)),
                1);
    }

    private static void compare(Crystal crystal, RefinablePar par, Components.Tangent t) {
        double[][] up = at(crystal, par, STEP);
        double[][] down = at(crystal, par, -STEP);
        double[][] analytic = {t.x, t.y, t.z, t.occupancy};
        double step = par.type().isA(ParType.OCCUPANCY) && par.value() > 1 - STEP ? STEP : 2 * STEP;
        for (int k = 0; k < 4; k++) {
            for (int i = 0; i < up[k].length; i++) {
                assertEquals((up[k][i] - down[k][i]) / step, analytic[k][i], DIFFERENCES, par.name());
            }
        }
    }

    private static double[][] at(Crystal crystal, RefinablePar par, double shift) {
        double kept = par.value();
        par.set(kept + shift);
        Components c = crystal.components();
        double[][] result = {c.x.clone(), c.y.clone(), c.z.clone(), c.occupancy.clone()};
        par.set(kept);
        return result;
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    }
}
