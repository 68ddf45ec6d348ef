package org.objcryst.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.objcryst.app.argument.AtomArgument;
import org.objcryst.app.argument.PolyhedronArgument;
import org.objcryst.app.solving.Ingredients;
import org.objcryst.app.state.Arguments;
import org.objcryst.format.MoleculeData;
import picocli.CommandLine.Option;

/** What a formula unit is made of, as options of a command. */
final class ContentOptions {
    private static final double B_MOLECULAR = 3; // Å²
    private static final double B_INORGANIC = 1;

    @Option(
            names = "--molecule",
            paramLabel = "FILE",
            description = "A molecule (.mol2, .fhz, .zmatrix); repeat for several, twice the same for two.")
    private List<Path> molecules = new ArrayList<>();

    @Option(
            names = "--atom",
            paramLabel = "EL:COUNT",
            description = "Independent atoms or ions, for example Pb2+:1; several with blanks.",
            arity = "1..*")
    private List<AtomArgument> atoms = new ArrayList<>();

    @Option(
            names = "--polyhedron",
            paramLabel = "SHAPE:CENTRE:CORNER:Å",
            description = "A coordination polyhedron, for example tetrahedron:S:O:1.5.")
    private List<PolyhedronArgument> polyhedra = new ArrayList<>();

    @Option(
            names = "--hydrogens",
            description = "Keep the hydrogen atoms of molecules; an X-ray search leaves them out otherwise.")
    private boolean hydrogens;

    @Option(
            names = "--biso",
            paramLabel = "B",
            description = "Displacement parameter of all atoms in Å² (default 3 with molecules, otherwise 1).")
    private Double biso;

    /** Adds what decides results. */
    Arguments applyTo(Arguments arguments) {
        return arguments
                .withFiles("--molecule", molecules)
                .with("--atom", atoms)
                .with("--polyhedron", polyhedra)
                .with("--hydrogens", hydrogens)
                .with("--biso", biso);
    }

    boolean isEmpty() {
        return molecules.isEmpty() && atoms.isEmpty() && polyhedra.isEmpty();
    }

    /** What a formula unit is made of; for X-rays alone, hydrogen atoms of molecules are left out unless asked for. */
    Ingredients ingredients(boolean onlyXrays) {
        return new Ingredients(
                molecules.stream().map(MoleculeData::read).toList(),
                polyhedra,
                atoms,
                biso != null ? biso : molecules.isEmpty() ? B_INORGANIC : B_MOLECULAR,
                !onlyXrays || hydrogens);
    }
}
