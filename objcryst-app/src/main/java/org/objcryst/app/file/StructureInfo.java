package org.objcryst.app.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.objcryst.app.solution.Cells;
import org.objcryst.app.solution.Json;
import org.objcryst.cif.CifAtom;
import org.objcryst.cif.CifStructure;
import org.objcryst.crystal.Crystal;
import org.objcryst.element.Composition;

/** What crystal structures hold. */
final class StructureInfo {
    private StructureInfo() {}

    /** All structures of a file; the JSON of the first, with those of the others below {@code others}. */
    static FileInfo of(List<CifStructure> structures) {
        List<String> lines = new ArrayList<>();
        List<Json> told = new ArrayList<>();
        for (CifStructure structure : structures) {
            Composition content = Crystal.of(structure).composition();
            lines.addAll(lines(structure, content));
            told.add(json(structure, content));
        }
        Json json = told.get(0);
        if (told.size() > 1) {
            json.with("others", told.subList(1, told.size()));
        }
        return new FileInfo(lines, json);
    }

    private static List<String> lines(CifStructure s, Composition content) {
        List<String> lines = new ArrayList<>(List.of(
                "crystal structure \"%s\" (CIF)".formatted(s.name()),
                "cell         " + Cells.text(s.lattice())
                        + ", volume %.2f Å³".formatted(s.lattice().volume()),
                "space group  %s, number %d, %s"
                        .formatted(
                                s.spaceGroup().symbol(),
                                s.spaceGroup().number(),
                                s.spaceGroup().crystalSystem().name().toLowerCase(Locale.ROOT)),
                "content      %s, Z = %d, %.3f g/cm³"
                        .formatted(content.formula(), content.formulaUnits(), content.density()),
                "atoms        %d in the asymmetric unit".formatted(s.atoms().size())));
        s.atoms().forEach(atom -> lines.add("  " + line(atom)));
        s.remarks().forEach(remark -> lines.add("note: " + remark));
        return lines;
    }

    private static String line(CifAtom a) {
        return "%-8s %-5s %9.5f %9.5f %9.5f  occupancy %.4f  B %.3f Å²%s"
                .formatted(
                        a.label(),
                        a.symbol(),
                        a.position().x(),
                        a.position().y(),
                        a.position().z(),
                        a.occupancy(),
                        a.bIso(),
                        a.disorder().map(d -> "  " + d).orElse(""));
    }

    private static Json json(CifStructure s, Composition content) {
        return new Json()
                .with("kind", "structure")
                .with("name", s.name())
                .with("cell", Cells.degrees(s.lattice()))
                .with("volume", s.lattice().volume())
                .with("spaceGroup", s.spaceGroup().symbol())
                .with("spaceGroupNumber", s.spaceGroup().number())
                .with("formula", content.formula())
                .with("z", content.formulaUnits())
                .with("density", content.density())
                .with("atoms", s.atoms().stream().map(StructureInfo::json).toList())
                .with("remarks", s.remarks());
    }

    private static Json json(CifAtom a) {
        return new Json()
                .with("label", a.label())
                .with("symbol", a.symbol())
                .with("position", new double[] {
                    a.position().x(), a.position().y(), a.position().z()
                })
                .with("occupancy", a.occupancy())
                .with("biso", a.bIso());
    }
}
