package org.objcryst.symmetry;

/**
 * Passage from one set of axes and origin to another, x' = P x + p with exact rational numbers. In terms of the axes,
 * (a', b', c') = (a, b, c) P⁻¹ and the new origin lies at −P⁻¹p of the old coordinates (C-16 with P and P⁻¹ exchanged: here the
 * matrix acts on coordinates, as in Hall symbols). Immutable.
 */
public final class ChangeOfBasis {
    /** Everything stays as it is. */
    public static final ChangeOfBasis IDENTITY = parse("x,y,z");

    private final long[] p; // row by row
    private final long[] shift;
    private final long denominator;

    private ChangeOfBasis(long[] p, long[] shift, long denominator) {
        long gcd = denominator;
        for (long v : p) {
            gcd = Triplet.gcd(gcd, v);
        }
        for (long v : shift) {
            gcd = Triplet.gcd(gcd, v);
        }
        gcd = denominator < 0 ? -gcd : gcd;
        this.p = divided(p, gcd);
        this.shift = divided(shift, gcd);
        this.denominator = denominator / gcd;
        if (determinantNumerator() == 0) {
            throw new IllegalArgumentException("a change of basis must be invertible, got " + this);
        }
    }

    /**
     * Reads the new coordinates in terms of the old: {@code x-y,y,z+1/4}.
     *
     * @param triplet three expressions in x, y, z; fractions of 24 as coefficients
     * @return the change
     */
    public static ChangeOfBasis parse(String triplet) {
        return ofNumbers(Triplet.parse(triplet, "xyz"), Triplet.UNIT);
    }

    /**
     * Reads the new axes in terms of the old: {@code a-b,a+b,c}.
     *
     * @param triplet three expressions in a, b, c
     * @return the change
     */
    public static ChangeOfBasis ofAxes(String triplet) {
        int[] n = Triplet.parse(triplet, "abc");
        if (n[3] != 0 || n[7] != 0 || n[11] != 0) {
            throw new IllegalArgumentException("axes have no constant part, got \"" + triplet + "\"");
        }
        int[] transposed = {n[0], n[4], n[8], 0, n[1], n[5], n[9], 0, n[2], n[6], n[10], 0};
        return ofNumbers(transposed, Triplet.UNIT).inverse();
    }

    /**
     * From whole numbers.
     *
     * @param matrix nine integers, row by row
     * @param shift three integers in 24ths
     * @return x' = matrix·x + shift/24
     */
    public static ChangeOfBasis of(int[] matrix, int... shift) {
        int[] numbers = new int[12];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                numbers[4 * i + j] = matrix[3 * i + j] * Triplet.UNIT;
            }
            numbers[4 * i + 3] = shift.length == 0 ? 0 : shift[i];
        }
        return ofNumbers(numbers, Triplet.UNIT);
    }

    /** From nine coefficients and three shifts, all over one denominator. */
    static ChangeOfBasis ofRational(long[] matrix, long[] shift, long denominator) {
        return new ChangeOfBasis(matrix.clone(), shift.clone(), denominator);
    }

    private static ChangeOfBasis ofNumbers(int[] numbers, int denominator) {
        long[] p = new long[9];
        long[] shift = new long[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                p[3 * i + j] = numbers[4 * i + j];
            }
            shift[i] = numbers[4 * i + 3];
        }
        return new ChangeOfBasis(p, shift, denominator);
    }

    private static ChangeOfBasis ofOperator(SymmetryOp op) {
        return of(op.rotation(), op.t(0), op.t(1), op.t(2));
    }

    /**
     * One after the other.
     *
     * @param first the change that acts first
     * @return this ∘ first
     */
    public ChangeOfBasis times(ChangeOfBasis first) {
        long[] product = new long[9];
        long[] moved = new long[3];
        for (int i = 0; i < 3; i++) {
            moved[i] = shift[i] * first.denominator;
            for (int k = 0; k < 3; k++) {
                moved[i] += p[3 * i + k] * first.shift[k];
                for (int j = 0; j < 3; j++) {
                    product[3 * i + j] += p[3 * i + k] * first.p[3 * k + j];
                }
            }
        }
        return new ChangeOfBasis(product, moved, denominator * first.denominator);
    }

    /**
     * The way back.
     *
     * @return x = P⁻¹(x' − p)
     */
    public ChangeOfBasis inverse() {
        long[] adjugate = new long[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                adjugate[3 * j + i] = cofactor(i, j);
            }
        }
        long[] back = new long[3];
        long[] matrix = new long[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                back[i] -= adjugate[3 * i + j] * shift[j];
                matrix[3 * i + j] = denominator * adjugate[3 * i + j];
            }
        }
        return new ChangeOfBasis(matrix, back, determinantNumerator());
    }

    /**
     * Volume of the old cell over that of the new.
     *
     * @return det P
     */
    public double determinant() {
        return (double) determinantNumerator() / (denominator * denominator * denominator);
    }

    /**
     * The coordinates of a point in the new basis.
     *
     * @param f old coordinates
     * @return P f + p
     */
    public Fractional apply(Fractional f) {
        return new Fractional(row(0, f), row(1, f), row(2, f));
    }

    private double row(int i, Fractional f) {
        return (p[3 * i] * f.x() + p[3 * i + 1] * f.y() + p[3 * i + 2] * f.z() + shift[i]) / denominator;
    }

    /**
     * A symmetry operator in the new basis (C-12).
     *
     * @param op operator on old coordinates
     * @return (P,p)(R,t)(P,p)⁻¹
     */
    public SymmetryOp apply(SymmetryOp op) {
        ChangeOfBasis changed = times(ofOperator(op)).times(inverse());
        int[] r = new int[9];
        int[] t = new int[3];
        for (int i = 0; i < 9; i++) {
            r[i] = exactly(changed.p[i], changed.denominator, op);
        }
        for (int i = 0; i < 3; i++) {
            t[i] = exactly(changed.shift[i] * SymmetryOp.UNIT, changed.denominator, op);
        }
        return SymmetryOp.of(r, t);
    }

    private int exactly(long numerator, long denominator, SymmetryOp op) {
        if (numerator % denominator != 0) {
            throw new IllegalArgumentException(
                    "the basis %s does not suit the operator %s: its rotation would not be whole, or its translation no 24th"
                            .formatted(this, op));
        }
        return Math.toIntExact(numerator / denominator);
    }

    /**
     * A lattice on the new axes: G' = P⁻ᵀ G P⁻¹.
     *
     * @param lattice the old cell
     * @return the new cell
     */
    public Lattice apply(Lattice lattice) {
        ChangeOfBasis back = inverse();
        double[] g = lattice.metric();
        int[] first = {0, 1, 2, 0, 0, 1};
        int[] second = {0, 1, 2, 1, 2, 2};
        double square = (double) back.denominator * back.denominator;
        double[] changed = new double[6];
        for (int n = 0; n < 6; n++) {
            changed[n] = LatticeVectors.dot(g, back.axis(first[n]), back.axis(second[n])) / square;
        }
        return Lattice.ofMetric(changed);
    }

    /** A new axis in terms of the old ones, times the denominator, if this is the inverse change. */
    private int[] axis(int j) {
        return new int[] {Math.toIntExact(p[j]), Math.toIntExact(p[3 + j]), Math.toIntExact(p[6 + j])};
    }

    /**
     * The matrix P.
     *
     * @return nine numbers, row by row
     */
    public double[] matrix() {
        double[] m = new double[9];
        for (int i = 0; i < 9; i++) {
            m[i] = (double) p[i] / denominator;
        }
        return m;
    }

    /**
     * Reflection indices on the new axes, h' = h P⁻¹.
     *
     * @param hkl three old indices
     * @return three new ones, whole if the reflection exists there
     */
    public double[] applyToReflection(double... hkl) {
        double[] m = inverse().matrix();
        double[] changed = new double[3];
        for (int j = 0; j < 3; j++) {
            changed[j] = hkl[0] * m[j] + hkl[1] * m[3 + j] + hkl[2] * m[6 + j];
        }
        return changed;
    }

    /**
     * The new axes in terms of the old, for example {@code a-b,a+b,c}.
     *
     * @return three expressions
     */
    public String axes() {
        ChangeOfBasis back = inverse();
        StringBuilder text = new StringBuilder();
        for (int j = 0; j < 3; j++) {
            long[] column = {back.p[j], back.p[3 + j], back.p[6 + j]};
            text.append(j == 0 ? "" : ",").append(Triplet.row(column, 0, back.denominator, "abc"));
        }
        return text.toString();
    }

    long numerator(int i, int j) {
        return p[3 * i + j];
    }

    long denominator() {
        return denominator;
    }

    private long determinantNumerator() {
        return p[0] * cofactor(0, 0) + p[1] * cofactor(0, 1) + p[2] * cofactor(0, 2);
    }

    private long cofactor(int i, int j) {
        int i1 = (i + 1) % 3;
        int i2 = (i + 2) % 3;
        int j1 = (j + 1) % 3;
        int j2 = (j + 2) % 3;
        return p[3 * i1 + j1] * p[3 * i2 + j2] - p[3 * i1 + j2] * p[3 * i2 + j1];
    }

    private static long[] divided(long[] values, long divisor) {
        long[] result = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[i] / divisor;
        }
        return result;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangeOfBasis c && toString().equals(c.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The new coordinates in terms of the old, for example {@code x-y,y,z+1/4}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            long[] row = {p[3 * i], p[3 * i + 1], p[3 * i + 2]};
            text.append(i == 0 ? "" : ",").append(Triplet.row(row, shift[i], denominator, "xyz"));
        }
        return text.toString();
    }
}
