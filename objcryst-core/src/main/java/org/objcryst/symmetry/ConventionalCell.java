package org.objcryst.symmetry;

import java.util.Comparator;
import java.util.List;

/** Chooses conventional axes for a Bravais group found on a reduced cell. */
final class ConventionalCell {
    private static final List<String> AXIS_ORDERS = List.of("a,b,c", "b,c,a", "c,a,b", "b,a,-c", "a,c,-b", "c,b,-a");

    private ConventionalCell() {}

    static LatticeSymmetry of(LatticeAxes.Group found, ReducedLattice reduced) {
        ChangeOfBasis standard = found.type().fromStandard().inverse();
        Setting type = found.type().standard();
        ChangeOfBasis change =
                switch (CrystalSystem.of(type.number())) {
                    case TRICLINIC -> ChangeOfBasis.IDENTITY;
                    case MONOCLINIC -> shortestOffAxis(standard, reduced.lattice());
                    case ORTHORHOMBIC -> ascending(standard, type.symbol().startsWith("C"), reduced.lattice());
                    default -> standard;
                };
        SpaceGroup group = SpaceGroup.ofSet(found.operators().transformed(change));
        Lattice cell = group.latticeConstraints().average(change.apply(reduced.lattice()));
        return new LatticeSymmetry(group, cell, change.times(reduced.change()), found.misfit());
    }

    /** a ≤ b ≤ c where the centring allows it: all of P, I, F, but only a and b of C. */
    private static ChangeOfBasis ascending(ChangeOfBasis standard, boolean keepC, Lattice lattice) {
        return AXIS_ORDERS.stream()
                .filter(order -> !keepC || order.endsWith("c"))
                .map(order -> ChangeOfBasis.ofAxes(order).times(standard))
                .min(Comparator.comparingDouble(change -> disorder(change.apply(lattice))))
                .orElseThrow();
    }

    /** Smallest, for three given edges, when they ascend. */
    private static double disorder(Lattice cell) {
        return 3 * cell.a() + 2 * cell.b() + cell.c();
    }

    /** The two shortest lattice vectors perpendicular to b as a ≤ c with β ≥ 90°, exchanged if that turns A into C. */
    private static ChangeOfBasis shortestOffAxis(ChangeOfBasis standard, Lattice lattice) {
        Lattice cell = standard.apply(lattice);
        List<int[]> net = LatticeVectors.upTo(2 * Math.max(cell.a(), cell.c()), cell).stream()
                .filter(v -> v[1] == 0)
                .toList();
        int[] a = net.get(0);
        int[] c =
                net.stream().filter(v -> v[0] * a[2] != v[2] * a[0]).findFirst().orElseThrow();
        boolean acute = LatticeVectors.dot(cell.metric(), a, c) > 0;
        int[] obtuse = acute ? new int[] {-c[0], 0, -c[2]} : c;
        ChangeOfBasis change = withB(a, obtuse).times(standard);
        return isCentredOnA(change, standard) ? withB(obtuse, a).times(standard) : change;
    }

    private static ChangeOfBasis withB(int[] a, int[] c) {
        int b = a[2] * c[0] - a[0] * c[2] > 0 ? -1 : 1; // right-handed
        return ChangeOfBasis.of(
                IntMatrix.ofColumns(a, new int[] {0, b, 0}, c).inverse().elements());
    }

    private static boolean isCentredOnA(ChangeOfBasis change, ChangeOfBasis standard) {
        ChangeOfBasis step = change.times(standard.inverse());
        Fractional centring = step.apply(new Fractional(0.5, 0.5, 0)).inCell();
        return centring.x() == 0 && centring.y() == 0.5 && centring.z() == 0.5;
    }
}
