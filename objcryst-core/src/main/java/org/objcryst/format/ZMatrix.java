package org.objcryst.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.symmetry.Cartesian;

/**
 * The geometry of a molecule as a z-matrix. Atoms keep their order where each is bonded to an earlier one; otherwise each follows an
 * atom it is bonded to, as far as there is one. The dihedral angle refers to an atom that is not in line with the other two.
 */
final class ZMatrix {
    /** Sine of the angle from which on three atoms do not lie in line. */
    private static final double IN_LINE = 0.02;

    private final MoleculeData molecule;
    private final List<Integer> order;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A line.
     *
     * @param atom index in the molecule
     * @param refs earlier lines that length, angle and dihedral refer to, from 0; as many as are defined
     * @param length in Å
     * @param angle in radians
     * @param dihedral in radians, −π to π
     */
    record Row(int atom, int[] refs, double length, double angle, double dihedral) {}

    ZMatrix(MoleculeData molecule) {
        this.molecule = molecule;
        order = order();
        for (int i = 0; i < order.size(); i++) {
            rows.add(row(i));
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** As given if each atom but the first has a bond to an earlier one, else along the bonds. */
    private List<Integer> order() {
        int n = molecule.atoms().size();
        boolean follows =
                IntStream.range(1, n).allMatch(i -> IntStream.range(0, i).anyMatch(j -> areBonded(i, j)));
        if (follows) {
            return IntStream.range(0, n).boxed().toList();
        }
        List<Integer> found = new ArrayList<>();
        boolean[] taken = new boolean[n];
        for (int start = 0; start < n; start++) {
            List<Integer> waiting = new ArrayList<>(List.of(start));
            while (!waiting.isEmpty()) {
                int atom = waiting.remove(waiting.size() - 1);
                if (!taken[atom]) {
                    taken[atom] = true;
                    found.add(atom);
                    for (int next = n - 1; next >= 0; next--) {
                        if (!taken[next] && areBonded(atom, next)) {
                            waiting.add(next);
                        }
                    }
                }
            }
        }
        return found;
    }

    private Row row(int i) {
        int[] refs = new int[Math.min(i, 3)];
        double length = 0;
        double angle = 0;
        double dihedral = 0;
        if (refs.length > 0) {
            refs[0] = partner(i);
            length = at(i).distance(at(refs[0]));
        }
        if (refs.length > 1) {
            refs[1] = second(i, refs[0]);
            angle = angle(at(i), at(refs[0]), at(refs[1]));
        }
        if (refs.length > 2) {
            refs[2] = third(i, refs[0], refs[1]);
            dihedral = dihedral(at(i), at(refs[0]), at(refs[1]), at(refs[2]));
        }
        return new Row(order.get(i), refs, length, angle, dihedral);
    }

    /** The last earlier line whose atom is bonded, else the nearest. */
    private int partner(int i) {
        return IntStream.range(0, i)
                .filter(j -> bonded(i, j))
                .boxed()
                .max(Comparator.naturalOrder())
                .orElseGet(() -> nearest(i, IntStream.range(0, i).boxed().toList()));
    }

    /** What the partner was attached to, or another one attached to it, or anything near. */
    private int second(int i, int b) {
        if (rows.get(b).refs.length > 0) {
            return rows.get(b).refs[0];
        }
        List<Integer> others = IntStream.range(0, i).filter(j -> j != b).boxed().toList();
        return others.stream().filter(j -> bonded(b, j)).findFirst().orElseGet(() -> nearest(b, others));
    }

    /** Along the chain if possible; of atoms in line with the axis one only if there is nothing else. */
    private int third(int i, int b, int a) {
        List<Integer> others = IntStream.range(0, i)
                .filter(j -> j != b && j != a)
                .boxed()
                .sorted(Comparator.comparingInt(j -> bonded(a, j) ? 0 : bonded(b, j) ? 1 : 2))
                .toList();
        return others.stream()
                .filter(j -> Math.sin(angle(at(b), at(a), at(j))) > IN_LINE)
                .findFirst()
                .orElse(others.get(0));
    }

    private int nearest(int i, List<Integer> candidates) {
        return candidates.stream()
                .min(Comparator.comparingDouble(j -> at(i).distance(at(j))))
                .orElseThrow();
    }

    private Cartesian at(int row) {
        return molecule.atoms().get(order.get(row)).position();
    }

    private boolean bonded(int row, int other) {
        return areBonded(order.get(row), order.get(other));
    }

    private boolean areBonded(int i, int j) {
        return molecule.bonds().stream().anyMatch(bond -> bond.joins(i, j));
    }

    private static double angle(Cartesian p, Cartesian apex, Cartesian q) {
        return p.minus(apex).angle(q.minus(apex));
    }

    /** (M-10): 0 for cis, positive clockwise seen along b to a. */
    private static double dihedral(Cartesian p, Cartesian b, Cartesian a, Cartesian d) {
        Cartesian axis = b.minus(a);
        Cartesian n = a.minus(d).cross(axis);
        Cartesian m = n.cross(axis).times(1 / axis.norm());
        Cartesian bond = p.minus(b);
        return Math.atan2(bond.dot(n), bond.dot(m));
    }
}
