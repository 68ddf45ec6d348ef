package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.objcryst.scattering.TrigonometricForm;

/**
 * The real or the imaginary part of all reflections as sums of products P·C, with the same number of terms for each
 * reflection: short ones are filled up with zeros, so that inner loops have no branch.
 */
abstract class PartSum implements Stage {
    final int reflections;
    final double[] p;
    final double[] c;
    final double[] sums;
    private final double[] totals;
    double[] weights;

    /** Where the weights of the group begin. */
    int from;

    /** Weights of the blocks where points of a block have the same. */
    final double[][] common = new double[Lanes.BLOCKS][];

    private boolean perPoint;

    PartSum(int reflections, PointGroup group) {
        this.reflections = reflections;
        p = group.points();
        c = group.thirds();
        int registers = (reflections + COUNT - 1) / COUNT * COUNT;
        sums = new double[registers * COUNT];
        totals = new double[registers];
    }

    /** The sum whose terms begin and end at the given places, reflections in the given order. */
    static PartSum of(TrigonometricForm form, PointGroup group, int[] order, int[] unsortedStart, int[] unsortedEnd) {
        int[] start = Arrays.stream(order).map(i -> unsortedStart[i]).toArray();
        int[] end = Arrays.stream(order).map(i -> unsortedEnd[i]).toArray();
        int terms = 0;
        for (int i = 0; i < start.length; i++) {
            terms = Math.max(terms, end[i] - start[i]);
        }
        int[][] rows = new int[terms][start.length];
        int[][] thirds = new int[terms][start.length];
        for (int i = 0; i < start.length; i++) {
            for (int t = 0; t < terms; t++) {
                boolean there = start[i] + t < end[i];
                rows[t][i] = group.places().of(there ? form.termRow()[start[i] + t] : form.rows());
                thirds[t][i] = Lanes.STRIDE * (there ? form.termThird()[start[i] + t] : 0);
            }
        }
        return switch (terms) {
            case 0 -> new NoTerm(start.length, group, true);
            case 1 -> new OneTerm(start.length, group, rows, thirds);
            case 2 -> new TwoTerms(start.length, group, rows, thirds);
            default -> new ManyTerms(start.length, group, rows, thirds);
        };
    }

    /** A sum that another object fills. */
    static PartSum filledElsewhere(int reflections, PointGroup group) {
        return new NoTerm(reflections, group, false);
    }

    /** Where runs of reflections with the same factors begin, and where the last one ends. */
    static int[] runs(int[][] thirds) {
        int[] begins = IntStream.range(0, thirds[0].length)
                .filter(i -> i == 0 || Arrays.stream(thirds).anyMatch(t -> t[i] != t[i - 1]))
                .toArray();
        int[] runs = Arrays.copyOf(begins, begins.length + 1);
        runs[begins.length] = thirds[0].length;
        return runs;
    }

    /** Whether the part vanishes for every reflection. */
    boolean isEmpty() {
        return false;
    }

    /** The sums, [reflection][lane]. */
    double[] sums() {
        return sums;
    }

    /** Where {@link LaneTotals} adds the sums up, [reflection]; the array may be longer. */
    double[] totals() {
        return totals;
    }

    void clear() {
        Arrays.fill(sums, 0);
    }

    void clearTotals() {
        Arrays.fill(totals, 0);
    }

    /** From now on each point has its weight: [reflection][block][lane] from {@code first} on. */
    void weights(double[] perBlock, int first) {
        weights = perBlock;
        from = first;
        perPoint = true;
    }

    /** From now on all points of a block have the same weight: [reflection]. */
    void weights(int block, double[] ofBlock) {
        common[block] = ofBlock;
        perPoint = false;
    }

    /** Writes the sums over points that have each their weight; or adds the sums over blocks times their common weights. */
    @Override
    public final void run(int blocks) {
        switch (blocks) {
            case 1:
                runOne();
                break;
            case 2:
                runTwo();
                break;
            case 3:
                runThree();
                break;
            default:
                runFour();
        }
    }

    private void runOne() {
        if (perPoint) {
            weighOne();
        } else {
            addOne();
        }
    }

    private void runTwo() {
        if (perPoint) {
            weighTwo();
        } else {
            addTwo();
        }
    }

    private void runThree() {
        if (perPoint) {
            weighThree();
        } else {
            addThree();
        }
    }

    private void runFour() {
        if (perPoint) {
            weighFour();
        } else {
            addFour();
        }
    }

    abstract void weighOne();

    abstract void weighTwo();

    abstract void weighThree();

    abstract void weighFour();

    abstract void addOne();

    abstract void addTwo();

    abstract void addThree();

    abstract void addFour();

    /** Nothing to add. */
    private static final class NoTerm extends PartSum {
        private final boolean empty;

        NoTerm(int reflections, PointGroup group, boolean empty) {
            super(reflections, group);
            this.empty = empty;
        }

        @Override
        boolean isEmpty() {
            return empty;
        }

        @Override
        void weighOne() {}

        @Override
        void weighTwo() {}

        @Override
        void weighThree() {}

        @Override
        void weighFour() {}

        @Override
        void addOne() {}

        @Override
        void addTwo() {}

        @Override
        void addThree() {}

        @Override
        void addFour() {}
    }
}
