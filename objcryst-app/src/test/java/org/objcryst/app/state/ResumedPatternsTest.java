package org.objcryst.app.state;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.crystal.Crystal;
import org.objcryst.format.MoleculeData;
import org.objcryst.molecule.Molecule;
import org.objcryst.optimization.Resumed;
import org.objcryst.powder.IntensityData;
import org.objcryst.powder.Objective;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.ProfileFit;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.scattering.StructureFactorEngines;
import org.objcryst.symmetry.Lattice;

/** No pattern and no engine remembers former trials: searches that are broken off and resumed find the same, bit for bit. */
class ResumedPatternsTest {
    private static final Path EXAMPLE = Path.of("../docs/example");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"EXACT, scalar", "EXACT, auto", "INTEGRATED, auto", "FULL, scalar"})
    void patterns(Objective objective, String engine) {
        Crystal crystal = crystal();
        PowderPattern pattern = pattern(crystal, engine);
        pattern.objective().choose(objective);
        assertBreaksChangeNothing(crystal, pattern);
    }

    @Test
    void aPatternWithTexture() {
        Crystal crystal = crystal();
        PowderPattern pattern = pattern(crystal, "auto");
        pattern.phases().get(0).texture().add(0, 0, 1, 1, 0.9);
        assertBreaksChangeNothing(crystal, pattern);
    }

    @Test
    void extractedIntensities() {
        Crystal crystal = crystal();
        assertBreaksChangeNothing(crystal, IntensityData.of(pattern(crystal, "auto")));
    }

    private void assertBreaksChangeNothing(RefinableObj... objects) {
        RefinableModel model = new RefinableModel(objects);
        Resumed.assertBreaksChangeNothing(() -> model.copy().tops(), folder, 1200);
    }

    private static Crystal crystal() {
        MoleculeData molecule = MoleculeData.read(EXAMPLE.resolve("paracetamol.mol2"));
        Crystal crystal = new Crystal(Lattice.ofDegrees(7.21, 9.64, 11.83, 90, 103.4, 90), "P 1 21/c 1")
                .add(Molecule.of(molecule.withoutHydrogens()));
        crystal.verify(false);
        return crystal;
    }

    private static PowderPattern pattern(Crystal crystal, String engine) {
        PowderPattern pattern = PowderPattern.read(EXAMPLE.resolve("paracetamol-simulated.xye"))
                .wavelength(1.540593)
                .maxStol(0.15);
        pattern.addPhase(crystal)
                .scattering()
                .engine(StructureFactorEngines.found().named(engine));
        pattern.verify(false);
        new ProfileFit(pattern).keepingProfile().run();
        return pattern;
    }
}
