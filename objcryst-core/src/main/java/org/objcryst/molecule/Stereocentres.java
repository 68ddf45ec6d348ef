package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.objcryst.element.Element;

/**
 * Atoms whose neighbours all differ and do not lie in a plane with them: exchanging two of the bonds would invert them. A
 * neighbour's kind is its element and what it is bonded to, as far as the molecule goes (colour refinement). Nitrogen with
 * three bonds inverts by itself and is none.
 */
final class Stereocentres {
    private static final int NITROGEN = 7;
    private static final double PLANAR = 0.2; // Å, height of an atom over the plane of its three neighbours

    private Stereocentres() {}

    static BitSet of(MolecularGraph graph, int[] numbers, double[] xyz) {
        int[] kind = kinds(graph, numbers);
        BitSet centres = new BitSet(graph.size());
        for (int i = 0; i < graph.size(); i++) {
            int[] n = graph.neighbours(i);
            long different = Arrays.stream(n).map(j -> kind[j]).distinct().count();
            boolean all = n.length >= 3 && n.length <= 4 && different == n.length;
            centres.set(i, all && (n.length == 4 || isPyramid(numbers[i], xyz, i, n)));
        }
        return centres;
    }

    /** Atoms that play the same role in the bond network get the same number. */
    static int[] kinds(MolecularGraph graph, List<Element> elements) {
        return kinds(graph, elements.stream().mapToInt(Element::z).toArray());
    }

    private static int[] kinds(MolecularGraph graph, int[] numbers) {
        int[] kind = numbers;
        for (int round = 0; round < graph.size(); round++) {
            List<List<Integer>> signatures = new ArrayList<>();
            for (int i = 0; i < graph.size(); i++) {
                List<Integer> s = new ArrayList<>();
                for (int j : graph.neighbours(i)) {
                    s.add(kind[j]);
                }
                s.sort(null);
                s.add(0, kind[i]);
                signatures.add(s);
            }
            List<List<Integer>> distinct = signatures.stream().distinct().toList();
            int[] refined = signatures.stream().mapToInt(distinct::indexOf).toArray();
            if (Arrays.stream(kind).distinct().count() == distinct.size()) {
                return refined;
            }
            kind = refined;
        }
        return kind;
    }

    private static boolean isPyramid(int number, double[] xyz, int centre, int[] neighbours) {
        return number != NITROGEN && height(xyz, centre, neighbours) > PLANAR;
    }

    private static double height(double[] r, int centre, int[] n) {
        double[] a = difference(r, n[1], n[0]);
        double[] b = difference(r, n[2], n[0]);
        double[] c = difference(r, centre, n[0]);
        double x = a[1] * b[2] - a[2] * b[1];
        double y = a[2] * b[0] - a[0] * b[2];
        double z = a[0] * b[1] - a[1] * b[0];
        return Math.abs(x * c[0] + y * c[1] + z * c[2]) / Math.sqrt(x * x + y * y + z * z);
    }

    /** The volume that an atom spans with the first three of its neighbours; its sign tells the hand. */
    static double volume(double[] r, int centre, int[] n) {
        double[] a = difference(r, n[0], centre);
        double[] b = difference(r, n[1], centre);
        double[] c = difference(r, n[2], centre);
        return a[0] * (b[1] * c[2] - b[2] * c[1])
                + a[1] * (b[2] * c[0] - b[0] * c[2])
                + a[2] * (b[0] * c[1] - b[1] * c[0]);
    }

    private static double[] difference(double[] r, int to, int from) {
        return new double[] {r[3 * to] - r[3 * from], r[3 * to + 1] - r[3 * from + 1], r[3 * to + 2] - r[3 * from + 2]};
    }
}
