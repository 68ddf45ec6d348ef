package org.objcryst.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class FlexibilityTest {
    @Test
    void butaneTurnsAboutEachSingleBond() {
        assertEquals(3, TestMolecules.of(TestMolecules.BUTANE).freeTorsions().size());
    }

    @Test
    void withoutHydrogenButaneTurnsAboutTheMiddleBondOnly() {
        String heavy = TestMolecules.BUTANE.replace("14", "4");
        assertEquals(1, TestMolecules.of(heavy).freeTorsions().size());
    }

    @Test
    void biphenylTurnsAboutTheBondBetweenTheRings() {
        Molecule molecule = TestMolecules.of(TestMolecules.BIPHENYL);
        assertEquals(2, molecule.graph().rings().size());
        assertEquals(1, molecule.freeTorsions().size());
        assertTrue(molecule.freeTorsions().get(0).joins(0, 6));
    }

    @Test
    void ringsAreStiff() {
        for (String text : List.of(TestMolecules.benzene(), TestMolecules.CYCLOHEXANE)) {
            Molecule ring = TestMolecules.of(text);
            assertEquals(0, ring.freeTorsions().size());
            assertEquals(0, ring.plan().flexibility().free().length, ring.toString());
        }
    }

    @Test
    void freeModesLeaveAllRestraintsButTheirOwn() {
        Molecule molecule = TestMolecules.of(TestMolecules.BUTANE);
        for (FlexMode m : molecule.plan().flexibility().free()) {
            double[] xyz = molecule.coordinates();
            m.mode().apply(xyz, m.own() == null ? 2 : 0.05);
            for (GeometricRestraint r : molecule.geometricRestraints()) {
                double change = Math.abs(r.value(xyz) - r.value(molecule.coordinates()));
                assertEquals(r == m.own() ? 0.05 : 0, change, 1e-9, m + " " + r);
            }
        }
    }

    @Test
    void otherModesChangeWhatTheyAreSaidToChange() {
        Molecule molecule = TestMolecules.of(TestMolecules.BUTANE);
        RandomGenerator random = TestMolecules.random(2);
        for (FlexMode m : molecule.plan().flexibility().others()) {
            double[] start =
                    random.doubles(molecule.coordinates().length, 0, 10).toArray();
            double[] xyz = start.clone();
            m.mode().apply(xyz, 0.01);
            for (GeometricRestraint r : molecule.geometricRestraints()) {
                boolean affected = r == m.own() || List.of(m.affected()).contains(r);
                assertTrue(affected || Math.abs(r.value(xyz) - r.value(start)) < 1e-12, m + " " + r);
            }
        }
    }

    @Test
    void theVelocityOfAModeIsItsDerivative() {
        Molecule molecule = TestMolecules.of(TestMolecules.BIPHENYL);
        double h = 1e-6;
        for (FlexMode m : molecule.plan().flexibility().modes()) {
            double[] v = new double[molecule.coordinates().length];
            m.mode().velocity(molecule.coordinates(), v);
            double[] up = molecule.coordinates();
            m.mode().apply(up, h);
            for (int i = 0; i < v.length; i++) {
                assertEquals(v[i], (up[i] - molecule.coordinates()[i]) / h, 1e-5); // second order: h · 5 Å
            }
        }
    }

    @Test
    void noModeSplitsARigidGroup() {
        Molecule free = TestMolecules.of(TestMolecules.BUTANE);
        MoleculeBuilder builder = new MoleculeBuilder("butane");
        double[] r = free.coordinates();
        for (int i = 0; i < free.size(); i++) {
            builder.atom(
                    free.label(i),
                    free.power(i),
                    new org.objcryst.symmetry.Cartesian(r[3 * i], r[3 * i + 1], r[3 * i + 2]));
        }
        free.geometricRestraints().forEach(builder::restrain);
        Molecule grouped = builder.rigidGroup(0, 1, 2, 3).build();
        assertFalse(grouped.plan().flexibility().modes().isEmpty());
        for (FlexMode m : grouped.plan().flexibility().modes()) {
            assertFalse(m.mode().splits(List.of(0, 1, 2, 3)));
        }
        assertEquals(2, grouped.freeTorsions().size());
    }

    @Test
    void twoSamplesOfTheSameMoleculeMoveAlike() {
        FlexibilityModel one = TestMolecules.of(TestMolecules.BUTANE).plan().flexibility();
        FlexibilityModel two = TestMolecules.of(TestMolecules.BUTANE).plan().flexibility();
        for (int i = 0; i < one.modes().size(); i++) {
            assertEquals(one.modes().get(i).amplitude(), two.modes().get(i).amplitude());
        }
    }

    @Test
    void biasedChangesSampleTheFlatToppedLorentzian() {
        BondRestraint restraint = new BondRestraint(0, 1, 1.5, 0.03, 0.01);
        RandomGenerator random = TestMolecules.random(8);
        int bins = 16;
        double edge = 0.08; // δ + 5σ
        int samples = 200_000;
        double[] counts = new double[bins];
        double y = 0;
        for (int n = 0; n < samples; n++) {
            for (int i = 0; i < 5; i++) {
                y += BiasedChange.of(y, 0.05, restraint, random);
            }
            counts[(int) Math.min(bins - 1, (y + edge) / (2 * edge) * bins)]++;
        }
        double area = 0;
        double[] expected = new double[bins];
        for (int i = 0; i < 1000 * bins; i++) {
            double p = BiasedChange.density(-edge + (i + 0.5) * 2 * edge / (1000 * bins), restraint);
            expected[i / 1000] += p;
            area += p;
        }
        for (int i = 0; i < bins; i++) {
            double n = samples * expected[i] / area;
            assertEquals(n, counts[i], 8 * Math.sqrt(n)); // successive samples are correlated
        }
    }
}
