package org.objcryst.scattering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/**
 * Reflections of a crystal, as a rule one of each set of equivalents: indices, multiplicities (Friedel mates counted) and
 * epsilon factors, array beside array. Immutable; the arrays belong to the list and are not to be modified.
 */
public final class ReflectionList {
    /** No list of unique reflections may be longer. */
    public static final int LONGEST = 2_000_000;

    /** s² equal to this many parts is the same s, so that rounding does not decide the order. */
    private static final double S2_RESOLUTION = 1e-9;

    private final int[] h;
    private final int[] k;
    private final int[] l;
    private final int[] multiplicity;
    private final int[] epsilon;

    private ReflectionList(SpaceGroup group, int[][] hkl) {
        int n = hkl.length;
        h = new int[n];
        k = new int[n];
        l = new int[n];
        multiplicity = new int[n];
        epsilon = new int[n];
        for (int i = 0; i < n; i++) {
            h[i] = hkl[i][0];
            k[i] = hkl[i][1];
            l[i] = hkl[i][2];
            multiplicity[i] = group.multiplicity(h[i], k[i], l[i]);
            epsilon[i] = group.epsilon(h[i], k[i], l[i]);
        }
    }

    /**
     * The unique reflections inside a sphere, absences left out, sorted by s and among equals by falling h, k, l (2.4.1).
     *
     * @param lattice the lattice
     * @param group its space group
     * @param maxStol largest s = sin θ/λ in Å⁻¹
     * @return without 000
     * @throws IllegalArgumentException if there would be more than {@value #LONGEST}
     */
    public static ReflectionList upTo(Lattice lattice, SpaceGroup group, double maxStol) {
        guard(lattice, group, maxStol);
        double limit = 2 * maxStol;
        int hMax = (int) Math.floor(lattice.a() * limit);
        int kMax = (int) Math.floor(lattice.b() * limit);
        int lMax = (int) Math.floor(lattice.c() * limit);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i <= hMax; i++) { // of h and −h one has h ≥ 0
            for (int j = -kMax; j <= kMax; j++) {
                for (int m = -lMax; m <= lMax; m++) {
                    double d = lattice.inverseSpacing(i, j, m);
                    if (d <= limit && isWanted(group, i, j, m)) {
                        found.add(new Found(i, j, m, Math.round(0.25 * d * d / S2_RESOLUTION)));
                    }
                }
            }
        }
        found.sort(Found.ORDER);
        return new ReflectionList(
                group, found.stream().map(f -> new int[] {f.h, f.k, f.l}).toArray(int[][]::new));
    }

    /**
     * Given reflections in the given order; absent and equivalent ones stay.
     *
     * @param group the space group
     * @param hkl three indices each
     * @return as many reflections as were given
     */
    public static ReflectionList of(SpaceGroup group, int[]... hkl) {
        for (int[] indices : hkl) {
            if (indices.length != 3) {
                throw new IllegalArgumentException("a reflection has three indices, got " + indices.length);
            }
        }
        return new ReflectionList(group, hkl);
    }

    private static boolean isWanted(SpaceGroup group, int h, int k, int l) {
        return (h != 0 || k != 0 || l != 0)
                && !group.isAbsentByCentring(h, k, l)
                && group.isCanonical(h, k, l)
                && !group.isAbsent(h, k, l);
    }

    private static void guard(Lattice lattice, SpaceGroup group, double maxStol) {
        if (!(maxStol > 0 && maxStol < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("sin θ/λ must be positive and finite, got %s Å⁻¹".formatted(maxStol));
        }
        double sphere = 4.0 / 3 * Math.PI * Math.pow(2 * maxStol, 3) * lattice.volume();
        double expected = sphere / (group.centringVectors().size() * group.laueOrder());
        if (!(expected < LONGEST)) {
            throw new IllegalArgumentException(
                    "about %.3g reflections up to sin θ/λ = %s Å⁻¹ are more than %d: use a smaller limit"
                            .formatted(expected, maxStol, LONGEST));
        }
    }

    /**
     * Number of reflections.
     *
     * @return length of all arrays
     */
    public int size() {
        return h.length;
    }

    /**
     * First Miller indices.
     *
     * @return owned by the list
     */
    public int[] h() {
        return h;
    }

    /**
     * Second Miller indices.
     *
     * @return owned by the list
     */
    public int[] k() {
        return k;
    }

    /**
     * Third Miller indices.
     *
     * @return owned by the list
     */
    public int[] l() {
        return l;
    }

    /**
     * Number of equivalent reflections, Friedel mates counted.
     *
     * @return owned by the list
     */
    public int[] multiplicity() {
        return multiplicity;
    }

    /**
     * Number of rotations that leave each reflection alone.
     *
     * @return owned by the list
     */
    public int[] epsilon() {
        return epsilon;
    }

    /**
     * s = sin θ/λ of all reflections.
     *
     * @param lattice the lattice
     * @return a new array, Å⁻¹
     */
    public double[] stol(Lattice lattice) {
        double[] s = lattice.inverseSpacings(h, k, l);
        for (int i = 0; i < s.length; i++) {
            s[i] *= 0.5;
        }
        return s;
    }

    @Override
    public String toString() {
        return "%d reflections".formatted(size());
    }

    private record Found(int h, int k, int l, long s2) {
        static final Comparator<Found> ORDER = Comparator.comparingLong(Found::s2)
                .thenComparing(Comparator.comparingInt(Found::h).reversed())
                .thenComparing(Comparator.comparingInt(Found::k).reversed())
                .thenComparing(Comparator.comparingInt(Found::l).reversed());
    }
}
