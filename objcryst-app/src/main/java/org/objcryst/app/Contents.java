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
import org.objcryst.molecule.Molecule;
import picocli.CommandLine.Option;

/** What the asymmetric unit is made of, as options of a command. */
final class Contents {
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

    boolean isEmpty() {
        return molecules.isEmpty() && atoms.isEmpty() && polyhedra.isEmpty();
    }

    /** New scatterers are added; molecules first, atoms last. */
    void addTo(Crystal crystal) {
        molecules.forEach(file -> crystal.add(Molecule.read(file)));
        polyhedra.forEach(polyhedron -> crystal.add(polyhedron.molecule()));
        independentAtoms().forEach(crystal::add);
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
