package org.objcryst.symmetry;

import java.util.Arrays;

/**
 * A symmetry operator x' = R x + t with an integer rotation R and a translation t kept exactly, in 24ths of the cell edges.
 * Immutable. Translations are kept as given, also beyond one cell; {@link #reduced()} brings them into [0, 1).
 */
public final class SymmetryOp {
    /** Translations are multiples of 1/24 of a cell edge. */
    public static final int UNIT = Triplet.UNIT;

    /** The operator that leaves everything in place. */
    public static final SymmetryOp IDENTITY = new SymmetryOp(new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new int[3]);

    private final int[] r;
    private final int[] t;

    private SymmetryOp(int[] r, int[] t) {
        this.r = r;
        this.t = t;
    }

    /**
     * An operator from its numbers.
     *
     * @param rotation nine integers, row by row, determinant ±1
     * @param translation three integers in 24ths
     * @return the operator
     */
    public static SymmetryOp of(int[] rotation, int[] translation) {
        SymmetryOp op = new SymmetryOp(rotation.clone(), translation.clone());
        if (rotation.length != 9 || translation.length != 3 || Math.abs(op.determinant()) != 1) {
            throw new IllegalArgumentException("a rotation needs nine integers with determinant ±1, got "
                    + Arrays.toString(rotation) + " with translation " + Arrays.toString(translation));
        }
        return op;
    }

    /**
     * A pure translation.
     *
     * @param t0 along a in 24ths
     * @param t1 along b in 24ths
     * @param t2 along c in 24ths
     * @return the operator
     */
    public static SymmetryOp translation(int t0, int t1, int t2) {
        return new SymmetryOp(IDENTITY.r, new int[] {t0, t1, t2});
    }

    /**
     * Reads a coordinate triplet; signs, order, blanks, case and decimal fractions are free: {@code x,-y,z+1/2},
     * {@code 0.5+X, y-x, Z}.
     *
     * @param triplet three expressions in x, y, z
     * @return the operator
     */
    public static SymmetryOp parse(String triplet) {
        int[] numbers = Triplet.parse(triplet, "xyz");
        int[] r = new int[9];
        int[] t = new int[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                if (numbers[4 * i + j] % UNIT != 0) {
                    throw new IllegalArgumentException(
                            "a symmetry operator has whole coefficients of x, y, z, got \"" + triplet + "\"");
                }
                r[3 * i + j] = numbers[4 * i + j] / UNIT;
            }
            t[i] = numbers[4 * i + 3];
        }
        return of(r, t);
    }

    /**
     * An element of the rotation.
     *
     * @param i row, 0 to 2
     * @param j column, 0 to 2
     * @return R_ij
     */
    public int r(int i, int j) {
        return r[3 * i + j];
    }

    /**
     * A component of the translation.
     *
     * @param i axis, 0 to 2
     * @return t_i in 24ths
     */
    public int t(int i) {
        return t[i];
    }

    /**
     * The rotation.
     *
     * @return nine integers, row by row; a copy
     */
    public int[] rotation() {
        return r.clone();
    }

    /**
     * The determinant of R.
     *
     * @return 1 for a proper, −1 for an improper rotation
     */
    public int determinant() {
        return r[0] * (r[4] * r[8] - r[5] * r[7])
                - r[1] * (r[3] * r[8] - r[5] * r[6])
                + r[2] * (r[3] * r[7] - r[4] * r[6]);
    }

    /**
     * The trace of R.
     *
     * @return the sum of the diagonal
     */
    public int trace() {
        return r[0] + r[4] + r[8];
    }

    /**
     * Whether the rotation part is the identity.
     *
     * @return true for lattice and centring translations
     */
    public boolean isTranslation() {
        return Arrays.equals(r, IDENTITY.r);
    }

    /**
     * The image of a point.
     *
     * @param f a position
     * @return R f + t
     */
    public Fractional apply(Fractional f) {
        return new Fractional(row(0, f), row(1, f), row(2, f));
    }

    private double row(int i, Fractional f) {
        return r[3 * i] * f.x() + r[3 * i + 1] * f.y() + r[3 * i + 2] * f.z() + (double) t[i] / UNIT;
    }

    /**
     * One after the other.
     *
     * @param first the operator that acts first
     * @return this ∘ first
     */
    public SymmetryOp times(SymmetryOp first) {
        int[] product = new int[9];
        int[] shift = t.clone();
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                int rik = r[3 * i + k];
                shift[i] += rik * first.t[k];
                for (int j = 0; j < 3; j++) {
                    product[3 * i + j] += rik * first.r[3 * k + j];
                }
            }
        }
        return new SymmetryOp(product, shift);
    }

    /**
     * The operator that undoes this one.
     *
     * @return (R⁻¹, −R⁻¹t)
     */
    public SymmetryOp inverse() {
        int d = determinant();
        int[] inverse = new int[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                inverse[3 * j + i] = d * cofactor(i, j);
            }
        }
        int[] shift = new int[3];
        for (int i = 0; i < 3; i++) {
            shift[i] = -(inverse[3 * i] * t[0] + inverse[3 * i + 1] * t[1] + inverse[3 * i + 2] * t[2]);
        }
        return new SymmetryOp(inverse, shift);
    }

    private int cofactor(int i, int j) {
        int i1 = (i + 1) % 3;
        int i2 = (i + 2) % 3;
        int j1 = (j + 1) % 3;
        int j2 = (j + 2) % 3;
        return r(i1, j1) * r(i2, j2) - r(i1, j2) * r(i2, j1);
    }

    /**
     * The same operator with its translation moved by whole or broken cells.
     *
     * @param shift three integers in 24ths
     * @return (R, t + shift)
     */
    public SymmetryOp shifted(int... shift) {
        return new SymmetryOp(r, new int[] {t[0] + shift[0], t[1] + shift[1], t[2] + shift[2]});
    }

    /**
     * The same operator modulo lattice translations.
     *
     * @return translation in [0, 1)
     */
    public SymmetryOp reduced() {
        return new SymmetryOp(
                r, new int[] {Math.floorMod(t[0], UNIT), Math.floorMod(t[1], UNIT), Math.floorMod(t[2], UNIT)});
    }

    /**
     * The reflection equivalent to hkl under this operator.
     *
     * @param h index
     * @param k index
     * @param l index
     * @return h R, three integers
     */
    public int[] applyToReflection(int h, int k, int l) {
        return new int[] {h * r[0] + k * r[3] + l * r[6], h * r[1] + k * r[4] + l * r[7], h * r[2] + k * r[5] + l * r[8]
        };
    }

    /**
     * The phase h·t that this operator gives to a reflection.
     *
     * @param h index
     * @param k index
     * @param l index
     * @return h·t in 24ths of a full turn, not reduced
     */
    public int phaseShift(int h, int k, int l) {
        return h * t[0] + k * t[1] + l * t[2];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SymmetryOp op && Arrays.equals(r, op.r) && Arrays.equals(t, op.t);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(r) + Arrays.hashCode(t);
    }

    /** The coordinate triplet, for example {@code -x,y+1/2,-z}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            long[] row = {(long) UNIT * r(i, 0), (long) UNIT * r(i, 1), (long) UNIT * r(i, 2)};
            text.append(i == 0 ? "" : ",").append(Triplet.row(row, t[i], UNIT, "xyz"));
        }
        return text.toString();
    }
}
