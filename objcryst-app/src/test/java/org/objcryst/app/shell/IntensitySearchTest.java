package org.objcryst.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.objcryst.cif.CifStructure;
import org.objcryst.comparison.Comparison;
import org.objcryst.comparison.Structure;
import org.objcryst.comparison.StructureComparison;
import org.objcryst.crystal.Crystal;
import org.objcryst.format.MoleculeData;
import org.objcryst.molecule.Molecule;
import org.objcryst.powder.IntensityData;
import org.objcryst.powder.PowderPattern;
import org.objcryst.symmetry.Lattice;

/** A search may look at extracted intensities in place of the pattern. */
class IntensitySearchTest {
    private static final Path EXAMPLE = Path.of("../docs/example");
    private static final long TRIALS = 5000;

    @Test
    void extractedIntensitiesLeadToTheStructureOfThePattern() {
        MoleculeData molecule = MoleculeData.read(EXAMPLE.resolve("paracetamol.mol2"));
        Crystal crystal = new Crystal(Lattice.ofDegrees(7.21, 9.64, 11.83, 90, 103.4, 90), "P 1 21/c 1")
                .add(Molecule.of(molecule.withoutHydrogens()));
        PowderPattern pattern = PowderPattern.read(EXAMPLE.resolve("paracetamol-simulated.xye"))
                .wavelength(1.540593)
                .maxStol(0.2);
        pattern.addPhase(crystal);
        pattern.fitProfile();
        IntensityData intensities = IntensityData.of(pattern);
        MonteCarlo search = new MonteCarlo(crystal, intensities)
                .runs(3)
                .trials(TRIALS)
                .seed(1)
                .progress(new PrintStream(OutputStream.nullOutputStream()))
                .run();
        assertEquals(search.results().get(0).cost(), intensities.logLikelihood() + crystalCost(crystal), 1e-6);
        Comparison found = StructureComparison.USUAL.compare(
                Structure.of(CifStructure.read(EXAMPLE.resolve("paracetamol-invented.cif"))),
                Structure.of(search.best().toStructure()));
        assertTrue(found.isSame(), found::toString);
    }

    private static double crystalCost(Crystal crystal) {
        return crystal.logLikelihood()
                + crystal.scatterers().stream()
                        .mapToDouble(s -> s.logLikelihood())
                        .sum();
    }
}
