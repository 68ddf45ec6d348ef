package org.objcryst.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.objcryst.app.solution.Cells;
import org.objcryst.app.solution.Json;
import org.objcryst.cif.CifDocument;
import org.objcryst.cif.CifStructure;
import org.objcryst.format.MoleculeData;
import org.objcryst.format.TextSource;
import org.objcryst.powder.dash.DashFile;
import org.objcryst.powder.format.PowderFormat;

/** What is in a file: finds out its kind and describes it in lines for people and as JSON for programs. */
record FileInfo(List<String> lines, Json json) {
    static FileInfo of(Path path) {
        TextSource source = TextSource.read(path);
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".cif") || source.filledLines().get(0).text().startsWith("data_")) {
            return ofCif(CifDocument.parse(source), source);
        }
        if (name.matches(".*\\.(mol2|fhz|zmatrix|zmat)") || mentions(source, "@<TRIPOS>")) {
            return ofMolecule(MoleculeData.of(source));
        }
        Optional<DashFile> dash = DashFile.of(source);
        return dash.isPresent()
                ? DashInfo.of(dash.get(), source, path)
                : PatternInfo.of(PowderFormat.of(source).read(source));
    }

    private static boolean mentions(TextSource source, String word) {
        return source.lines().stream().anyMatch(line -> line.text().startsWith(word));
    }

    /** A structure, powder patterns, or both. */
    private static FileInfo ofCif(CifDocument cif, TextSource source) {
        if (!PowderFormat.holdsPattern(cif)) {
            return ofStructure(CifStructure.of(cif, source.name()));
        }
        FileInfo patterns = PatternInfo.of(PowderFormat.PDCIF.read(source));
        boolean atoms = cif.blocks().stream().anyMatch(block -> block.has("_atom_site_label"));
        return atoms ? ofStructure(CifStructure.of(cif, source.name())).and("powder", patterns) : patterns;
    }

    /** This and something else that is in the same file. */
    FileInfo and(String member, FileInfo other) {
        return new FileInfo(
                Stream.concat(lines.stream(), other.lines.stream()).toList(), json.with(member, other.json));
    }

    private static FileInfo ofStructure(CifStructure s) {
        double[] cell = Cells.degrees(s.lattice());
        List<String> atoms = s.atoms().stream()
                .map(a -> "%-8s %-5s %9.5f %9.5f %9.5f  occupancy %.4f  B %.3f Å²"
                        .formatted(
                                a.label(),
                                a.symbol(),
                                a.position().x(),
                                a.position().y(),
                                a.position().z(),
                                a.occupancy(),
                                a.bIso()))
                .toList();
        List<String> lines = new ArrayList<>(List.of(
                "crystal structure \"%s\" (CIF)".formatted(s.name()),
                "cell         " + Cells.text(s.lattice())
                        + ", volume %.2f Å³".formatted(s.lattice().volume()),
                "space group  %s, number %d, %s"
                        .formatted(
                                s.spaceGroup().symbol(),
                                s.spaceGroup().number(),
                                s.spaceGroup().crystalSystem().name().toLowerCase(Locale.ROOT)),
                "atoms        %d in the asymmetric unit".formatted(s.atoms().size())));
        atoms.forEach(line -> lines.add("  " + line));
        s.remarks().forEach(remark -> lines.add("note: " + remark));
        return new FileInfo(
                lines,
                new Json()
                        .with("kind", "structure")
                        .with("name", s.name())
                        .with("cell", cell)
                        .with("volume", s.lattice().volume())
                        .with("spaceGroup", s.spaceGroup().symbol())
                        .with("spaceGroupNumber", s.spaceGroup().number())
                        .with(
                                "atoms",
                                s.atoms().stream()
                                        .map(a -> new Json()
                                                .with("label", a.label())
                                                .with("symbol", a.symbol())
                                                .with("position", new double[] {
                                                    a.position().x(),
                                                    a.position().y(),
                                                    a.position().z()
                                                })
                                                .with("occupancy", a.occupancy())
                                                .with("biso", a.bIso()))
                                        .toList())
                        .with("remarks", s.remarks()));
    }

    private static FileInfo ofMolecule(MoleculeData m) {
        List<String> elements =
                m.atoms().stream().map(MoleculeData.Atom::symbol).sorted().toList();
        return new FileInfo(
                List.of(
                        "molecule \"%s\"".formatted(m.name()),
                        "atoms        %d (%s)".formatted(m.atoms().size(), Counts.text(elements)),
                        "bonds        %d, %d of them marked as rotatable"
                                .formatted(m.bonds().size(), m.rotatable().size())),
                new Json()
                        .with("kind", "molecule")
                        .with("name", m.name())
                        .with("atoms", m.atoms().size())
                        .with("bonds", m.bonds().size())
                        .with("rotatable", m.rotatable().size()));
    }
}
