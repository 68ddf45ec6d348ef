package org.objcryst.format;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.symmetry.Cartesian;

/** Collects atoms with Cartesian coordinates; refuses those that lie on top of each other and makes labels unique. */
final class AtomCollector {
    /** Å; closer atoms are a mistake. */
    static final double SHORTEST = 0.3;

    /** Å from the origin. */
    private static final double FARTHEST = 1e5;

    private final List<MoleculeData.Atom> atoms = new ArrayList<>();
    private final UniqueLabels labels = new UniqueLabels();

    List<MoleculeData.Atom> atoms() {
        return atoms;
    }

    /** Adds a fully occupied atom. */
    void add(TextLine line, String label, String symbol, Cartesian position) {
        if (atoms.size() == MoleculeData.MOST_ATOMS) {
            throw line.fault("at most %d atoms".formatted(MoleculeData.MOST_ATOMS), "more");
        }
        requireNear(line, position);
        for (MoleculeData.Atom other : atoms) {
            if (!(position.distance(other.position()) > SHORTEST)) {
                throw line.fault("an atom at least %s Å away from all others".formatted(SHORTEST));
            }
        }
        atoms.add(new MoleculeData.Atom(labels.unique(label), symbol, position, 1, Double.NaN));
    }

    static void requireNear(TextLine line, Cartesian position) {
        if (!(position.norm() <= FARTHEST)) {
            throw line.fault("an atom at most %.0f Å from the origin".formatted(FARTHEST));
        }
    }

    /** Three coordinates in Å. */
    static Cartesian position(TextLine line, String x, String y, String z) {
        return new Cartesian(
                line.decimal(x, "a coordinate in Å"),
                line.decimal(y, "a coordinate in Å"),
                line.decimal(z, "a coordinate in Å"));
    }
}
