package org.objcryst.molecule;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.BumpRule;
import org.objcryst.crystal.ContactRestraint;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.Scatterer;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.format.MoleculeData;
import org.objcryst.format.TextSource;
import org.objcryst.optimization.Resumed;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/** No molecule remembers anything but its parameters: searches that are broken off and resumed find the same. */
class ResumedMoleculesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"BIPHENYL_ON_A_CENTRE", "CYCLOHEXANE_ON_A_ROTOINVERSION", "BUTANE_ON_A_CENTRE"})
    void onSymmetryElements(SymmetricSamples sample) {
        SitePlacement placement = sample.placement();
        Resumed.assertBreaksChangeNothing(
                () -> packed(new Crystal(sample.lattice(), sample.group()), placement.molecule()), folder, 1200);
    }

    @ParameterizedTest
    @EnumSource
    void withAllKindsOfMoves(Flexibility flexibility) {
        Resumed.assertBreaksChangeNothing(
                () -> {
                    Molecule one = Molecule.of(MoleculeData.of(TextSource.of("test", TestMolecules.BUTANE)));
                    Molecule other = Molecule.of(MoleculeData.of(TextSource.of("test", TestMolecules.CYCLOHEXANE)));
                    one.flexibility().choose(flexibility);
                    other.flexibility().choose(flexibility);
                    return packed(new Crystal(TestMolecules.TRICLINIC, SpaceGroup.of("P -1")), one, other);
                },
                folder,
                1200);
    }

    @Test
    void withRigidGroupsFixedAtomsAndOccupancies() {
        Resumed.assertBreaksChangeNothing(
                () -> {
                    Molecule molecule = zigzag();
                    molecule.occupancy().fixed(false);
                    molecule.internalPars().subList(0, 3).forEach(p -> p.fixed(true));
                    return packed(new Crystal(TestMolecules.TRICLINIC, SpaceGroup.of("P -1")), molecule);
                },
                folder,
                1200);
    }

    @Test
    void polyhedraThatShareCorners() {
        Resumed.assertBreaksChangeNothing(
                () -> packed(
                        new Crystal(Lattice.ofDegrees(8.5, 5.4, 7, 90, 90, 90), "P n m a"),
                        Polyhedra.of(PolyhedronShape.of("tetrahedron"), "S", "O", 1.5),
                        new Atom("Pb", "Pb")),
                folder,
                1200);
    }

    private static Molecule zigzag() {
        return TestMolecules.zigzag().rigidGroup(3, 4, 5).build();
    }

    private static List<RefinableObj> packed(Crystal crystal, Scatterer... content) {
        for (Scatterer scatterer : content) {
            crystal.add(scatterer);
        }
        for (ScatteringPower one : crystal.scatteringPowers()) {
            for (ScatteringPower other : crystal.scatteringPowers()) {
                crystal.rules().add(new BumpRule(one, other, 3, one == other));
            }
        }
        crystal.rules()
                .add(new ContactRestraint(
                        List.of(crystal.labels().get(0)),
                        List.of(crystal.labels().get(0)),
                        3.5,
                        0.1,
                        0.2));
        return List.of(crystal);
    }
}
