package org.objcryst.molecule;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.GradientCheck;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.Scatterer;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;

/** Derivatives of costs of restraints and contacts by the parameters and motions of molecules. */
class MoleculeGradientTest {
    private static final double DISTORTION = 0.4;

    /** A crystal in which atoms stand too close to atoms of the same and of other scatterers. */
    private static Crystal crowded(String group, Scatterer... scatterers) {
        Crystal crystal = new Crystal(TestMolecules.TRICLINIC, group);
        for (Scatterer scatterer : scatterers) {
            crystal.add(scatterer);
        }
        List<ScatteringPower> powers = crystal.scatteringPowers();
        for (ScatteringPower a : powers) {
            powers.forEach(b -> crystal.antiBump(a, b, 3.1, a == b && a.symbol().equals("C")));
        }
        return crystal;
    }

    private static RefinableModel disturbed(Crystal crystal, long seed) {
        RefinableModel model = new RefinableModel(crystal);
        SplittableRandom random = new SplittableRandom(seed);
        model.randomize(random);
        model.free(ParType.INTERNAL).forEach(p -> p.moveBy(DISTORTION * (random.nextDouble() - 0.5)));
        return model;
    }

    @ParameterizedTest
    @ValueSource(strings = {"P 1", "P -1"})
    void restraintsAndContactsOfFreeMoleculesHaveTheirSlopes(String group) {
        Molecule butane = TestMolecules.of(TestMolecules.BUTANE);
        butane.occupancy().fixed(false);
        RefinableModel model =
                disturbed(crowded(group, butane, TestMolecules.of(TestMolecules.CHIRAL), new Atom("O", "O")), 3);
        GradientCheck.parameters(model);
        GradientCheck.motions(model);
    }

    @Test
    void anAtomAsCentreAndARigidGroupChangeWhatCoordinatesDo() {
        RefinableModel model = disturbed(crowded("P -1", zigzag(true, false), new Atom("O", "O")), 4);
        GradientCheck.parameters(model);
        GradientCheck.motions(model);
        model = disturbed(crowded("P -1", zigzag(false, true), new Atom("O", "O")), 5);
        GradientCheck.parameters(model);
        GradientCheck.motions(model);
    }

    private static Molecule zigzag(boolean centred, boolean grouped) {
        MoleculeBuilder builder = TestMolecules.zigzag();
        for (int i = 0; i < 5; i++) {
            builder.restrain(new BondRestraint(i, i + 1, 1.5, 0.01, 0.02));
        }
        if (centred) {
            builder.centre(2);
        }
        if (grouped) {
            builder.rigidGroup(3, 4, 5);
        }
        return builder.build();
    }

    @ParameterizedTest
    @EnumSource(
            value = SymmetricSamples.class,
            names = {"BIPHENYL_ON_A_CENTRE", "BIPHENYL_ON_AN_AXIS", "BIPHENYL_ON_A_MIRROR", "BUTANE_ON_A_CENTRE"})
    void moleculesOnSymmetryElementsHaveTheirSlopes(SymmetricSamples sample) {
        Crystal crystal = new Crystal(sample.lattice(), sample.group());
        crystal.add(sample.placement().molecule());
        List<ScatteringPower> powers = crystal.scatteringPowers();
        powers.forEach(a -> powers.forEach(b -> crystal.antiBump(a, b, 5, false)));
        RefinableModel model = disturbed(crystal, 6);
        GradientCheck.parameters(model);
        GradientCheck.motions(model);
    }
}
