package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;

import java.util.Arrays;
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
    double[] weights;
    int from;
    private boolean perPoint;

    PartSum(int reflections, PointGroup group) {
        this.reflections = reflections;
        p = group.rows();
        c = group.table(2);
        sums = new double[reflections * COUNT];
    }

    /** The sum whose terms begin and end at the given places. */
    static PartSum of(TrigonometricForm form, PointGroup group, int[] start, int[] end) {
        int terms = 0;
        for (int i = 0; i < start.length; i++) {
            terms = Math.max(terms, end[i] - start[i]);
        }
        int[][] rows = new int[terms][start.length];
        int[][] thirds = new int[terms][start.length];
        for (int i = 0; i < start.length; i++) {
            for (int t = 0; t < terms; t++) {
                boolean there = start[i] + t < end[i];
                rows[t][i] = Lanes.STRIDE * (there ? form.termRow()[start[i] + t] : form.rows());
                thirds[t][i] = Lanes.STRIDE * (there ? form.termThird()[start[i] + t] : 0);
            }
        }
        return switch (terms) {
            case 0 -> new NoTerm(start.length, group);
            case 1 -> new OneTerm(start.length, group, rows[0], thirds[0]);
            case 2 -> new TwoTerms(start.length, group, rows, thirds);
            default -> new ManyTerms(start.length, group, rows, thirds);
        };
    }

    /** Whether the part vanishes for every reflection. */
    boolean isEmpty() {
        return false;
    }

    /** The sums, [reflection][lane]. */
    double[] sums() {
        return sums;
    }

    void clear() {
        Arrays.fill(sums, 0);
    }

    /** The sum over the lanes of one reflection, in a fixed order. */
    double total(int i) {
        int from = i * COUNT;
        double sum = 0;
        for (int lane = 0; lane < COUNT; lane += 2) {
            sum += sums[from + lane] + sums[from + lane + 1];
        }
        return sum;
    }

    /** From now on each point has its weight: [block][reflection][lane] from {@code first} on. */
    void weights(double[] perBlock, int first) {
        weights = perBlock;
        from = first;
        perPoint = true;
    }

    /** From now on all points have the same weight: [reflection]. */
    void weights(double[] common) {
        weights = common;
        perPoint = false;
    }

    /** Adds the present points to the sums. */
    @Override
    public final void run(int blocks) {
        for (int block = 0; block < blocks; block++) {
            if (perPoint) {
                addWeighted(block * COUNT, from + block * reflections * COUNT);
            } else {
                add(block * COUNT);
            }
        }
    }

    /** Adds the block that begins at a lane, with weights from {@code first} on. */
    abstract void addWeighted(int lane, int first);

    /** Adds the block that begins at a lane, with the same weight for all points. */
    abstract void add(int lane);

    /** Nothing to add. */
    private static final class NoTerm extends PartSum {
        NoTerm(int reflections, PointGroup group) {
            super(reflections, group);
        }

        @Override
        boolean isEmpty() {
            return true;
        }

        @Override
        void addWeighted(int lane, int first) {}

        @Override
        void add(int lane) {}
    }
}
