package org.objcryst.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objcryst.app.argument.AtomArgument;
import org.objcryst.app.argument.PolyhedronArgument;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.Scatterer;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.element.Element;
import org.objcryst.format.MoleculeData;
import org.objcryst.molecule.Molecule;
import picocli.CommandLine.Option;

/** What the asymmetric unit is made of, as options of a command. */
final class Contents {
    private static final double LEAST_ROOM = 9; // Å³ an atom; in organic crystals each non-hydrogen atom has 16 to 20
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

    boolean isEmpty() {
        return molecules.isEmpty() && atoms.isEmpty() && polyhedra.isEmpty();
    }

    /** Adds everything to the crystal; for X-rays alone, hydrogen atoms of molecules are left out unless asked for. */
    void addTo(Crystal crystal, boolean onlyXrays) {
        for (Path file : molecules) {
            MoleculeData data = MoleculeData.read(file);
            Molecule.partsOf(onlyXrays && !hydrogens ? data.withoutHydrogens() : data)
                    .forEach(crystal::add);
        }
        polyhedra.forEach(polyhedron -> crystal.add(polyhedron.molecule()));
        independentAtoms().forEach(crystal::add);
        double b = biso != null ? biso : molecules.isEmpty() ? B_INORGANIC : B_MOLECULAR;
        crystal.scatteringPowers().forEach(power -> power.biso(b));
        requireRoom(crystal);
    }

    /** Refuses molecules that are too large for the cell; what may share sites can always be put somewhere. */
    private static void requireRoom(Crystal crystal) {
        int atoms = crystal.scatterers().stream()
                .filter(scatterer -> !scatterer.sharesSites())
                .mapToInt(Scatterer::size)
                .sum();
        int images = crystal.spaceGroup().operators().size();
        double volume = crystal.lattice().volume();
        if (volume < LEAST_ROOM * atoms * images) {
            throw new IllegalArgumentException(
                    "%d atoms, repeated %d times by %s, do not fit into a cell of %.1f Å³: %.1f Å³ for each, at least %.0f needed"
                            .formatted(
                                    atoms,
                                    images,
                                    crystal.spaceGroup().symbol(),
                                    volume,
                                    volume / (atoms * (double) images),
                                    LEAST_ROOM));
        }
    }

    private List<Scatterer> independentAtoms() {
        Map<String, ScatteringPower> powers = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        List<Scatterer> all = new ArrayList<>();
        for (AtomArgument argument : atoms) {
            ScatteringPower power = powers.computeIfAbsent(argument.symbol(), ScatteringPower::new);
            String element = Element.ofType(argument.symbol()).orElseThrow().symbol();
            for (int i = 0; i < argument.count(); i++) {
                all.add(new Atom(element + numbers.merge(element, 1, Integer::sum), power, 0, 0, 0));
            }
        }
        return all;
    }
}
