package org.objcryst.powder.indexing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The distinct reflections that may appear below a limit of Q for some cell of a box, by their coefficients of the metric. */
final class IndexTable {
    private final int width;
    private final int[] coefficients;
    private final int[] indices;

    private IndexTable(int width, List<Entry> entries) {
        this.width = width;
        coefficients = new int[width * entries.size()];
        indices = new int[3 * entries.size()];
        for (int j = 0; j < entries.size(); j++) {
            System.arraycopy(entries.get(j).coefficients, 0, coefficients, width * j, width);
            System.arraycopy(entries.get(j).hkl, 0, indices, 3 * j, 3);
        }
    }

    private record Entry(int[] coefficients, int[] hkl, double least) {}

    /**
     * Reflections that the centring allows and whose smallest Q in the box lies below the limit.
     *
     * @param limit Q in Å⁻²
     */
    static IndexTable of(LatticeFamily family, double[] lower, double[] upper, double limit) {
        MetricForm form = family.form();
        int[] most = largestIndices(form, lower, limit);
        Set<Long> known = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (int h = 0; h <= most[0]; h++) {
            for (int k = form == MetricForm.TRICLINIC ? -most[1] : 0; k <= most[1]; k++) {
                for (int l = isSignFree(form, h) ? -most[2] : 0; l <= most[2]; l++) {
                    if (isHalf(h, k, l) && family.allows(h, k, l)) {
                        int[] c = form.coefficients(h, k, l);
                        double least = least(c, lower, upper);
                        if (least <= limit && (form.size() > 2 || known.add(key(c)))) {
                            entries.add(new Entry(c, new int[] {h, k, l}, least));
                        }
                    }
                }
            }
        }
        entries.sort(Comparator.comparingDouble(Entry::least));
        return new IndexTable(form.size(), entries);
    }

    /** Whether reflections with opposite l differ in Q or in what the centring makes of them. */
    private static boolean isSignFree(MetricForm form, int h) {
        return switch (form) {
            case HEXAGONAL, TRICLINIC -> true;
            case MONOCLINIC -> h > 0;
            default -> false;
        };
    }

    private static boolean isHalf(int h, int k, int l) {
        return h > 0 || k > 0 || h == 0 && k == 0 && l > 0;
    }

    private static long key(int[] c) {
        return c.length == 1 ? c[0] : ((long) c[0] << 32) + c[1];
    }

    /** An index is at most √Q times the longest direct edge; in a reduced oblique cell edges exceed 1/a* by √2 at most. */
    private static int[] largestIndices(MetricForm form, double[] lower, double limit) {
        double[] square =
                switch (form) {
                    case CUBIC -> new double[] {lower[0], lower[0], lower[0]};
                    case TETRAGONAL -> new double[] {lower[0], lower[0], lower[1]};
                    case HEXAGONAL -> new double[] {0.75 * lower[0], 0.75 * lower[0], lower[1]};
                    case ORTHORHOMBIC -> new double[] {lower[0], lower[1], lower[2]};
                    case MONOCLINIC -> new double[] {0.75 * lower[0], lower[1], 0.75 * lower[2]};
                    case TRICLINIC -> new double[] {0.5 * lower[0], 0.5 * lower[1], 0.5 * lower[2]};
                };
        int[] most = new int[3];
        for (int i = 0; i < 3; i++) {
            most[i] = (int) Math.sqrt(limit / square[i]);
        }
        return most;
    }

    private static double least(int[] c, double[] lower, double[] upper) {
        double sum = 0;
        for (int m = 0; m < c.length; m++) {
            sum += c[m] * (c[m] > 0 ? lower[m] : upper[m]);
        }
        return sum;
    }

    int size() {
        return indices.length / 3;
    }

    int coefficient(int j, int m) {
        return coefficients[width * j + m];
    }

    int h(int j) {
        return indices[3 * j];
    }

    int k(int j) {
        return indices[3 * j + 1];
    }

    int l(int j) {
        return indices[3 * j + 2];
    }

    /** Q of one reflection. */
    double q(int j, double[] p) {
        double sum = 0;
        for (int m = 0, at = width * j; m < width; m++, at++) {
            sum += coefficients[at] * p[m];
        }
        return sum;
    }

    /** Smallest Q of one reflection in a box. */
    double least(int j, double[] lower, double[] upper) {
        double sum = 0;
        for (int m = 0, at = width * j; m < width; m++, at++) {
            int c = coefficients[at];
            sum += c * (c > 0 ? lower[m] : upper[m]);
        }
        return sum;
    }

    /** Largest Q of one reflection in a box. */
    double most(int j, double[] lower, double[] upper) {
        return least(j, upper, lower);
    }
}
