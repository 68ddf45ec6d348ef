package org.objcryst.app.file;

import java.util.List;
import org.objcryst.app.solution.Json;
import org.objcryst.format.MoleculeData;

/** What a molecule holds. */
final class MoleculeInfo {
    private MoleculeInfo() {}

    static FileInfo of(MoleculeData m) {
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
