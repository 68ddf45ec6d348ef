package org.objcryst.powder.spacegroup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.powder.intensity.PhaseProfiles;
import org.objcryst.powder.intensity.SparseProfiles;
import org.objcryst.scattering.ReflectionList;
import org.objcryst.symmetry.SpaceGroup;

/**
 * The lines that a lattice can show in a pattern: for each, the reflections at its angle, and how strong a reflection of
 * |F|² = 1 is there.
 */
public final class LatticeLines {
    private final PhaseProfiles profiles;
    private final SparseProfiles columns;
    private final List<List<Reflection>> reflections = new ArrayList<>();

    /**
     * A reflection of the lattice.
     *
     * @param equivalents all its equivalents in the lattice
     * @param expected expected intensity for a mean |F|² of 1 in general positions: multiplicity × Lorentz-polarisation × ε
     * @param centric whether its phase is restricted in the group of rotations
     */
    record Reflection(int[][] equivalents, double expected, boolean centric) {}

    /**
     * The lines of a lattice.
     *
     * @param reference the group without absences, see {@link LatticeGroup}
     * @param list its reflections
     * @param profiles of the reflections, one column a line
     * @param factors multiplicity × Lorentz-polarisation factor of each reflection
     * @param lines how many of the lines are looked at
     */
    public LatticeLines(
            SpaceGroup reference, ReflectionList list, PhaseProfiles profiles, double[] factors, int lines) {
        this.profiles = profiles;
        columns = profiles.columns().leading(lines);
        for (int line = 0; line < lines; line++) {
            reflections.add(new ArrayList<>());
        }
        for (int i = 0; i < list.size() && profiles.columnOf(i) < lines; i++) {
            int h = list.h()[i];
            int k = list.k()[i];
            int l = list.l()[i];
            double expected = factors[i] * reference.epsilon(h, k, l);
            reflections
                    .get(profiles.columnOf(i))
                    .add(new Reflection(reference.equivalents(h, k, l), expected, reference.isCentric(h, k, l)));
        }
    }

    int size() {
        return reflections.size();
    }

    SparseProfiles profiles() {
        return columns;
    }

    double centre(int line) {
        return profiles.centre(line);
    }

    double fwhm(int line) {
        return profiles.fwhm(line);
    }

    /** Which lines lie among the points in use; of the others only tails are seen. */
    boolean[] inside(double[] x, double[] weights) {
        int first = 0;
        int last = x.length - 1;
        while (first < last && !(weights[first] > 0)) {
            first++;
        }
        while (last > first && !(weights[last] > 0)) {
            last--;
        }
        boolean[] inside = new boolean[size()];
        for (int line = 0; line < inside.length; line++) {
            inside[line] = centre(line) > x[first] && centre(line) < x[last];
        }
        return inside;
    }

    /** Median width of the lines. */
    double widthInPoints(double[] x) {
        double[] widths =
                IntStream.range(0, size()).mapToDouble(this::fwhm).sorted().toArray();
        double step = (x[x.length - 1] - x[0]) / Math.max(x.length - 1, 1);
        return widths.length == 0 ? 1 : widths[widths.length / 2] / step;
    }

    /** Expected intensity of a line for a mean |F|² of 1, with all its reflections. */
    double expected(int line) {
        return reflections.get(line).stream().mapToDouble(Reflection::expected).sum();
    }

    /** The same for the reflections that a class leaves; 0 for an absent line. */
    double expected(int line, ExtinctionClass extinction) {
        return reflections.get(line).stream()
                .filter(r -> !extinction.isAbsent(r.equivalents()))
                .mapToDouble(Reflection::expected)
                .sum();
    }

    boolean isAbsent(int line, ExtinctionClass extinction) {
        return reflections.get(line).stream().allMatch(r -> extinction.isAbsent(r.equivalents()));
    }

    /** Whether the intensity of a line is distributed as that of a single centric reflection. */
    boolean isCentric(int line) {
        List<Reflection> here = reflections.get(line);
        return here.size() == 1 && here.get(0).centric();
    }
}
