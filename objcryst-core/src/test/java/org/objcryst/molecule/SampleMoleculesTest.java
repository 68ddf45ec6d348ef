package org.objcryst.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.SharedData;
import org.objcryst.format.MoleculeData;

@Tag("real-data")
class SampleMoleculesTest {
    @ParameterizedTest
    @CsvSource({
        "cimetidine/cime.fhz, 17, 8",
        "dash-tutorial-01/Tutorial_01.mol2, 17, 1",
        "dash-example/Example_1.zmatrix, 17, 1",
        "famotidine/FOGVIG03_1.zmatrix, 20, 7",
        "dash-tutorial-02/Tutorial_02.mol2, 17, 4",
        "dash-tutorial-04/Tutorial_04-half.mol2, 17, 1",
        "dash-tutorial-04/Tutorial_04-full.mol2, 34, 3"
    })
    void theHeavyAtomsTurnAboutTheseBonds(String file, int atoms, int torsions) {
        Molecule molecule =
                Molecule.of(MoleculeData.read(SharedData.path("data/" + file)).withoutHydrogens());
        assertEquals(atoms, molecule.size());
        assertEquals(torsions, molecule.freeTorsions().size(), molecule.toString());
        assertEquals(0, molecule.logLikelihood());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cimetidine/cime.fhz",
                "dash-tutorial-01/Tutorial_01.mol2",
                "famotidine/FOGVIG03_1.zmatrix",
                "dash-tutorial-02/Tutorial_02.mol2",
                "dash-tutorial-04/Tutorial_04-full.mol2"
            })
    void aConformationIsFoundFromTheRestraintsAlone(String file) {
        Molecule molecule =
                Molecule.of(MoleculeData.read(SharedData.path("data/" + file)).withoutHydrogens());
        double[] found = new FreshConformation(molecule.plan()).find();
        double cost = molecule.plan().restraints().cost(found);
        assertTrue(cost < molecule.geometricRestraints().size(), "cost " + cost);
    }
}
