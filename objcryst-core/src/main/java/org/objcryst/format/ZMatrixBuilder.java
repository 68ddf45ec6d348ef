package org.objcryst.format;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.element.Element;
import org.objcryst.symmetry.Cartesian;

/**
 * Cartesian coordinates from bond lengths, angles and torsions (M-16). The first atom is at the origin, the second on z,
 * the third in the xz plane with x ≥ 0; torsions have the IUPAC sign.
 */
final class ZMatrixBuilder {
    private static final double SHORTEST = AtomCollector.SHORTEST;
    private static final double COLLINEAR = 1e-9;
    private static final Cartesian X = new Cartesian(1, 0, 0);
    private static final Cartesian Y = new Cartesian(0, 1, 0);
    private static final Cartesian Z = new Cartesian(0, 0, 1);

    private final List<Cartesian> positions = new ArrayList<>();

    int size() {
        return positions.size();
    }

    /**
     * Places the next atom.
     *
     * @param line for messages
     * @param refs indices, from 0, of the atoms that length, angle and torsion refer to; as many as are defined
     * @param length in Å
     * @param angle in radians
     * @param torsion in radians
     */
    Cartesian add(TextLine line, int[] refs, double length, double angle, double torsion) {
        if (positions.size() == MoleculeData.MOST_ATOMS) {
            throw line.fault("at most %d atoms".formatted(MoleculeData.MOST_ATOMS), "more");
        }
        check(line, refs, length);
        Cartesian p =
                switch (refs.length) {
                    case 0 -> Cartesian.ORIGIN;
                    case 1 -> new Cartesian(0, 0, length);
                    case 2 -> third(positions.get(refs[0]), positions.get(refs[1]), length, angle);
                    default ->
                        fourth(
                                positions.get(refs[0]),
                                positions.get(refs[1]),
                                positions.get(refs[2]),
                                length,
                                angle,
                                torsion);
                };
        AtomCollector.requireNear(line, p);
        for (Cartesian other : positions) {
            if (!(p.distance(other) > SHORTEST)) {
                throw line.fault("an atom at least %s Å away from all others".formatted(SHORTEST));
            }
        }
        positions.add(p);
        return p;
    }

    /** A symbol in its usual spelling. */
    static String symbol(TextLine line, String word) {
        return Element.find(word).map(Element::symbol).orElseThrow(() -> line.fault("the symbol of an element", word));
    }

    private void check(TextLine line, int[] refs, double length) {
        for (int i = 0; i < refs.length; i++) {
            if (!(refs[i] >= 0 && refs[i] < positions.size())) {
                throw line.fault(
                        "a reference to one of the %d atoms above".formatted(positions.size()), refs[i] + 1 + "");
            }
            for (int j = 0; j < i; j++) {
                if (refs[i] == refs[j]) {
                    throw line.fault("references to different atoms", refs[i] + 1 + " twice");
                }
            }
        }
        if (refs.length > 0 && !(length > 0)) {
            throw line.fault("a bond length > 0 Å", String.valueOf(length));
        }
    }

    private static Cartesian third(Cartesian b, Cartesian a, double length, double angle) {
        Cartesian u = a.minus(b).times(1 / a.distance(b));
        return b.plus(u.times(length * Math.cos(angle))).plus(X.times(length * Math.sin(angle)));
    }

    private static Cartesian fourth(
            Cartesian b, Cartesian a, Cartesian d, double length, double angle, double torsion) {
        Cartesian u = b.minus(a).times(1 / b.distance(a));
        Cartesian n = normal(a.minus(d), u);
        Cartesian m = n.cross(u);
        double across = length * Math.sin(angle);
        return b.plus(u.times(-length * Math.cos(angle)))
                .plus(m.times(across * Math.cos(torsion)))
                .plus(n.times(across * Math.sin(torsion)));
    }

    /** The unit normal of the plane of v and the unit vector u; any normal of u if they are parallel. */
    private static Cartesian normal(Cartesian v, Cartesian u) {
        Cartesian n = v.cross(u);
        if (n.norm() <= COLLINEAR * v.norm()) {
            n = (Math.abs(u.dot(Z)) < 0.9 ? Z : Y).cross(u);
        }
        return n.times(1 / n.norm());
    }
}
