package org.objcryst.scattering;

import java.util.Arrays;
import org.objcryst.crystal.AtomGradient;

/**
 * What a structure-factor kernel is prepared for: reflections, symmetry, and the kind (scattering power) of each atom. The
 * arrays belong to this object and are not to be modified.
 */
public final class StructureFactorProblem {
    private final int[] h;
    private final int[] k;
    private final int[] l;
    private final SymmetrySum symmetry;
    private final int[] kindOfAtom;
    private final int kinds;
    private final boolean resonant;

    /**
     * A problem.
     *
     * @param h Miller indices, three arrays of equal length
     * @param k second index
     * @param l third index
     * @param symmetry the operators, reduced
     * @param kindOfAtom kind of each atom, 0 … kinds − 1
     * @param kinds number of kinds
     * @param resonant whether factors have an imaginary part
     */
    public StructureFactorProblem(
            int[] h, int[] k, int[] l, SymmetrySum symmetry, int[] kindOfAtom, int kinds, boolean resonant) {
        if (h.length != k.length || h.length != l.length) {
            throw new IllegalArgumentException(
                    "indices of different number: %d, %d, %d".formatted(h.length, k.length, l.length));
        }
        for (int kind : kindOfAtom) {
            if (kind < 0 || kind >= kinds) {
                throw new IllegalArgumentException("an atom of kind %d, but there are %d kinds".formatted(kind, kinds));
            }
        }
        this.h = h.clone();
        this.k = k.clone();
        this.l = l.clone();
        this.symmetry = symmetry;
        this.kindOfAtom = kindOfAtom.clone();
        this.kinds = kinds;
        this.resonant = resonant;
    }

    /**
     * First Miller indices.
     *
     * @return length {@link #reflections()}
     */
    public int[] h() {
        return h;
    }

    /**
     * Second Miller indices.
     *
     * @return length {@link #reflections()}
     */
    public int[] k() {
        return k;
    }

    /**
     * Third Miller indices.
     *
     * @return length {@link #reflections()}
     */
    public int[] l() {
        return l;
    }

    /**
     * Number of reflections.
     *
     * @return length of the list
     */
    public int reflections() {
        return h.length;
    }

    /**
     * The operators to sum over.
     *
     * @return immutable
     */
    public SymmetrySum symmetry() {
        return symmetry;
    }

    /**
     * Kind of each atom.
     *
     * @return length {@link #atoms()}, numbers below {@link #kinds()}
     */
    public int[] kindOfAtom() {
        return kindOfAtom;
    }

    /**
     * Number of atoms of a configuration.
     *
     * @return not negative
     */
    public int atoms() {
        return kindOfAtom.length;
    }

    /**
     * Number of kinds of atoms.
     *
     * @return not negative
     */
    public int kinds() {
        return kinds;
    }

    /**
     * Whether the factors have an imaginary part.
     *
     * @return true if results have a resonant part
     */
    public boolean isResonant() {
        return resonant;
    }

    /**
     * Refuses factors that do not fit.
     *
     * @param normal [kind][reflection]
     * @param resonantPart [kind][reflection]; null if and only if the problem is not resonant
     */
    public void check(double[][] normal, double[][] resonantPart) {
        if (resonant != (resonantPart != null)) {
            throw new IllegalArgumentException(
                    resonant ? "the resonant factors are missing" : "the problem has no resonant part");
        }
        checkShape(normal);
        if (resonant) {
            checkShape(resonantPart);
        }
    }

    /**
     * Refuses a batch that does not fit.
     *
     * @param n number of configurations
     * @param coordinates an array of n·atoms numbers or more
     * @param out where results are to go
     */
    public void check(int n, double[] coordinates, StructureFactors out) {
        if (n < 1 || n > out.configurations() || coordinates.length < n * atoms()) {
            throw new IllegalArgumentException("%d configurations of %d atoms, coordinates of %d, room for %d results"
                    .formatted(n, atoms(), coordinates.length, out.configurations()));
        }
        if (out.reflections() != reflections() || out.isResonant() != resonant) {
            throw new IllegalArgumentException("results for %d reflections%s do not fit a problem of %d reflections%s"
                    .formatted(
                            out.reflections(),
                            out.isResonant() ? ", resonant," : "",
                            reflections(),
                            resonant ? ", resonant" : ""));
        }
    }

    /**
     * Refuses a batch of derivatives that does not fit.
     *
     * @param n number of configurations
     * @param coordinates an array of n·atoms numbers or more
     * @param byFactors derivatives by structure factors
     * @param out where derivatives by atoms are to go
     */
    public void check(int n, double[] coordinates, StructureFactors byFactors, AtomGradient out) {
        check(n, coordinates, byFactors);
        if (out.x.length < n * atoms()) {
            throw new IllegalArgumentException(
                    "room for the derivatives of %d atoms, but there are %d configurations of %d"
                            .formatted(out.x.length, n, atoms()));
        }
    }

    private void checkShape(double[][] factors) {
        if (factors.length != kinds || Arrays.stream(factors).anyMatch(f -> f.length != reflections())) {
            throw new IllegalArgumentException("factors must be [%d kinds][%d reflections]".formatted(kinds, h.length));
        }
    }

    @Override
    public String toString() {
        return "%d reflections, %d atoms of %d kinds, %s".formatted(reflections(), atoms(), kinds, symmetry);
    }
}
