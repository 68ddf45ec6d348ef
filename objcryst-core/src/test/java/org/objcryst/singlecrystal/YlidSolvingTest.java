package org.objcryst.singlecrystal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objcryst.SharedData;
import org.objcryst.comparison.Structure;
import org.objcryst.comparison.StructureComparison;
import org.objcryst.crystal.Crystal;
import org.objcryst.molecule.Molecule;
import org.objcryst.optimization.MultiRun;
import org.objcryst.optimization.RunResult;
import org.objcryst.refinable.RefinableModel;

/** The tutorial of FOX: ylid from 170 reflections of low resolution and its z-matrix. */
@Tag("real-data")
class YlidSolvingTest {
    private static final String FOLDER = "data/fox-projects/tutorial-ylid/";
    private static final int RUNS = 4;
    private static final long TRIALS = 20_000;

    @Test
    void ylidIsSolvedFromItsReflections() {
        FoxSample solved = FoxSample.ylid();
        Crystal crystal = new Crystal(solved.lattice(), solved.spaceGroup())
                .add(Molecule.read(SharedData.path(FOLDER + "ylid.fhz")));
        DiffractionDataSingleCrystal data = DiffractionDataSingleCrystal.read(
                        SharedData.path(FOLDER + "ylid1.hkl"), crystal)
                .wavelength(0.7093);
        RefinableModel model = new RefinableModel(crystal, data);
        crystal.verify(false); // clocks are watched elsewhere; here it would take long
        data.verify(false);
        MultiRun search = new MultiRun(model).runs(RUNS).trials(TRIALS).seed(1).threads(2);
        search.run();
        RunResult best = search.best().orElseThrow();
        model.restore(best.configuration());
        Structure found = Structure.of(crystal.toStructure());
        var comparison = StructureComparison.USUAL.compare(solved.structure(), found);
        assertTrue(comparison.isSame(), () -> "%s, %s".formatted(best, comparison));
    }
}
