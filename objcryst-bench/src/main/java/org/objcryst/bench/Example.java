package org.objcryst.bench;

import java.nio.file.Path;
import org.objcryst.crystal.Crystal;
import org.objcryst.molecule.Molecule;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.symmetry.Lattice;

/** The simulated example of the documentation: paracetamol in P 1 21/c 1. */
final class Example {
    private static final Path FOLDER = Path.of(System.getProperty("objcryst.example", "docs/example"));
    private static final double COPPER_ALPHA1 = 1.54056;
    private static final double PEAK_WIDTH_DEG = 0.08;
    private static final double MAX_STOL = 0.25;

    final Crystal crystal;
    final Molecule molecule;
    final PseudoVoigtProfile profile = new PseudoVoigtProfile().constantWidthDeg(PEAK_WIDTH_DEG);
    final PowderPattern pattern;

    /** Cell and profile known, the molecule anywhere. */
    Example() {
        molecule = Molecule.read(FOLDER.resolve("paracetamol.mol2"));
        crystal = new Crystal(Lattice.ofDegrees(7.21, 9.64, 11.83, 90, 103.4, 90), "P 1 21/c 1").add(molecule);
        pattern = measured().maxStol(MAX_STOL);
        pattern.addPhase(crystal, profile);
    }

    /** The pattern without a phase. */
    static PowderPattern measured() {
        return PowderPattern.read(FOLDER.resolve("paracetamol-simulated.xye")).wavelength(COPPER_ALPHA1);
    }

    /** A CIF with twenty atoms. */
    static Path structure() {
        return FOLDER.resolve("paracetamol-invented.cif");
    }
}
