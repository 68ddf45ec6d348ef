package org.objcryst.scattering;

import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sum over symmetry of one atom, worked out symbolically into products of cosines and sines of its coordinates, as
 * International Tables print it: in P2₁/c, for k + l even, 4 cos 2π(hx + lz) cos 2πky.
 *
 * <p>For each atom let {@code A}, {@code B}, {@code C} be the tables cos 2πnx, sin 2πnx of three axes in the order
 * {@link #axis}. Then
 * <pre>
 *   P[row]  = Σ coefficient · A[entryA] · B[entryB]          over the entries of a row,
 *   Re g(h) = Σ P[termRow] · C[termThird]                    over the real terms of a reflection, Im g alike,
 *   F(h)    = scale(h) · exp(i·phase(h)) · Σⱼ oⱼ fⱼ gⱼ(h)
 * </pre>
 * Rows are shared by reflections, and what cancels by symmetry is never computed: usually one or two products remain of the
 * many exponentials. Tables A and B hold the cosines of powers 0 … last, then the sines; table C holds cosines, sines,
 * −cosines and −sines. Immutable; the arrays belong to this object.
 *
 * @see "International Tables for X-ray Crystallography Vol. I (1952), section 4.7"
 */
public final class TrigonometricForm {
    /** Powers of axis 1 that rows refer to: 0 for a, 1 for b, 2 for c; likewise axes 2 and 3. */
    private final int[] axis;

    private final int[] last;
    private final int singleRows;
    private final int pairRows;
    private final int[] rowStart;
    private final int[] entryA;
    private final int[] entryB;
    private final double[] coefficient;
    private final int[] realStart;
    private final int[] imaginaryStart;
    private final int[] termRow;
    private final int[] termThird;
    private final double[] scaleReal;
    private final double[] scaleImaginary;

    TrigonometricForm(TrigonometricFormBuilder b) {
        axis = b.axis.clone();
        last = b.last.clone();
        double[] coefficients = b.coefficient.toArray();
        RowOrder order = new RowOrder(b.rowStart.toArray(), coefficients);
        singleRows = order.count(RowOrder.SINGLE);
        pairRows = order.count(RowOrder.PAIR);
        rowStart = order.starts();
        entryA = order.entries(b.entryA.toArray());
        entryB = order.entries(b.entryB.toArray());
        coefficient = order.entries(coefficients);
        realStart = b.realStart;
        imaginaryStart = b.imaginaryStart;
        termRow = order.rows(b.termRow.toArray());
        termThird = b.termThird.toArray();
        scaleReal = b.scaleReal;
        scaleImaginary = b.scaleImaginary;
    }

    /**
     * Works out the form; of the three axes the one that leaves the least work is factored out.
     *
     * @param problem reflections and symmetry
     * @return the cheapest of three forms
     */
    public static TrigonometricForm of(StructureFactorProblem problem) {
        return all(problem)
                .min(Comparator.comparingInt(TrigonometricForm::products))
                .orElseThrow();
    }

    /**
     * The three forms of a problem, each with another axis factored out.
     *
     * @param problem reflections and symmetry
     * @return three
     */
    public static Stream<TrigonometricForm> all(StructureFactorProblem problem) {
        return IntStream.range(0, 3).mapToObj(third -> new TrigonometricFormBuilder(problem, third).build());
    }

    /**
     * Multiplications per atom, the tables apart.
     *
     * @return what an evaluation costs
     */
    public int products() {
        return entryA.length + termRow.length;
    }

    /**
     * Number of rows P.
     *
     * @return length of {@link #rowStart()} less one
     */
    public int rows() {
        return rowStart.length - 1;
    }

    /**
     * Number of rows that are one product with coefficient 1; they come first.
     *
     * @return most rows of orthorhombic groups
     */
    public int singleRows() {
        return singleRows;
    }

    /**
     * Number of rows that are two products, the first with coefficient 1; they come next.
     *
     * @return most rows of monoclinic groups
     */
    public int pairRows() {
        return pairRows;
    }

    /**
     * The crystal axes behind the tables A, B, C.
     *
     * @param table 0, 1, 2 for A, B, C
     * @return 0, 1, 2 for a, b, c
     */
    public int axis(int table) {
        return axis[table];
    }

    /**
     * Highest power in a table.
     *
     * @param table 0, 1, 2 for A, B, C
     * @return the largest |index| that symmetry produces along that axis
     */
    public int last(int table) {
        return last[table];
    }

    /**
     * Where the entries of each row begin.
     *
     * @return rows + 1 numbers
     */
    public int[] rowStart() {
        return rowStart;
    }

    /**
     * First factor of each entry.
     *
     * @return places in table A
     */
    public int[] entryA() {
        return entryA;
    }

    /**
     * Second factor of each entry.
     *
     * @return places in table B
     */
    public int[] entryB() {
        return entryB;
    }

    /**
     * Coefficient of each entry.
     *
     * @return mostly 1 and −1
     */
    public double[] coefficient() {
        return coefficient;
    }

    /**
     * Where the terms of the real part of each reflection begin; they end where those of its imaginary part begin.
     *
     * @return reflections + 1 numbers
     */
    public int[] realStart() {
        return realStart;
    }

    /**
     * Where the terms of the imaginary part of each reflection begin; they end where the next reflection begins.
     *
     * @return one number a reflection
     */
    public int[] imaginaryStart() {
        return imaginaryStart;
    }

    /**
     * First factor of each term.
     *
     * @return rows
     */
    public int[] termRow() {
        return termRow;
    }

    /**
     * Second factor of each term.
     *
     * @return places in table C
     */
    public int[] termThird() {
        return termThird;
    }

    /**
     * Real part of the factor scale·exp(i·phase) of each reflection.
     *
     * @return one number a reflection
     */
    public double[] scaleReal() {
        return scaleReal;
    }

    /**
     * Imaginary part of the factor scale·exp(i·phase) of each reflection; not zero only where a centre of symmetry lies
     * away from the origin.
     *
     * @return one number a reflection
     */
    public double[] scaleImaginary() {
        return scaleImaginary;
    }

    @Override
    public String toString() {
        return "%d reflections: %d rows of %d products, %d terms"
                .formatted(scaleReal.length, rows(), entryA.length, termRow.length);
    }
}
