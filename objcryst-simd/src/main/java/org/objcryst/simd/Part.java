package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.STRIDE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objcryst.scattering.TrigonometricForm;

/** The real or the imaginary part of all reflections, sums of products P·C at positions that {@link TermOrder} decides. */
final class Part {
    private final TermOrder order;
    private final int index;
    private final PointGroup group;

    /** Offsets [term][position], up to the number of terms of each. */
    private final int[][] rows;

    private final int[][] thirds;
    private final int[] terms;
    private final double[] sums;
    private final double[] totals;
    private double[] weights;
    private int from;
    private final double[][] common = new double[Lanes.BLOCKS][];
    private boolean perPoint;

    /** Part 0 is the real one. */
    Part(int index, TermOrder order, TrigonometricForm form, PointGroup group) {
        this.index = index;
        this.order = order;
        this.group = group;
        int n = order.reflections().length;
        terms = new int[n];
        for (int i = 0; i < n; i++) {
            terms[i] = order.terms(index, i).length;
        }
        int most = Arrays.stream(terms).max().orElse(0);
        rows = new int[most][n];
        thirds = new int[most][n];
        for (int i = 0; i < n; i++) {
            int[] t = order.terms(index, i);
            for (int k = 0; k < most; k++) {
                rows[k][i] = group.places().of(k < t.length ? form.termRow()[t[k]] : form.rows());
                thirds[k][i] = k < t.length ? STRIDE * form.termThird()[t[k]] : 0;
            }
        }
        int registers = (n + COUNT - 1) / COUNT * COUNT;
        sums = new double[registers * COUNT];
        totals = new double[registers];
    }

    /** The steps that sum up the part. */
    List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        if (!mates().isEmpty()) {
            stages.add(new MateTerms(this, mates(), group));
        }
        Selection ones = alone(1, 1);
        if (!ones.isEmpty()) {
            stages.add(new OneTerm(this, ones, group));
        }
        Selection twos = alone(2, 2);
        if (!twos.isEmpty()) {
            stages.add(new TwoTerms(this, twos, group));
        }
        Selection more = alone(3, rows.length);
        if (!more.isEmpty()) {
            stages.add(new ManyTerms(this, more, group));
        }
        return stages;
    }

    /** Positions with this many terms that are not summed up with another. */
    private Selection alone(int least, int most) {
        return Selection.of(
                0, terms.length, 1, i -> terms[i] >= least && terms[i] <= most && !order.areMates(index, i));
    }

    /** 0 for the real part, 1 for the imaginary one. */
    int index() {
        return index;
    }

    /** Positions of reflections that are summed up with the next one. */
    Selection mates() {
        return Selection.of(0, order.coupled(), 2, i -> order.areMates(index, i));
    }

    /** Whether the part vanishes for every reflection. */
    boolean isEmpty() {
        return rows.length == 0;
    }

    /** Offsets of the rows of one term, [position]; zeros where there is none. */
    int[] rows(int term) {
        return rows[term];
    }

    /** Offsets of the factors of one term, [position]. */
    int[] thirds(int term) {
        return thirds[term];
    }

    /** The largest number of terms. */
    int terms() {
        return rows.length;
    }

    /** The sums, [position][lane]. */
    double[] sums() {
        return sums;
    }

    /** Where {@link LaneTotals} adds the sums up, [position]; the array may be longer. */
    double[] totals() {
        return totals;
    }

    void clear() {
        Arrays.fill(sums, 0);
    }

    void clearTotals() {
        Arrays.fill(totals, 0);
    }

    /** From now on each point has its weight: [position][block][lane] from {@code first} on. */
    void weights(double[] perBlock, int first) {
        weights = perBlock;
        from = first;
        perPoint = true;
    }

    /** From now on all points of a block have the same weight: [position]. */
    void weights(int block, double[] ofBlock) {
        common[block] = ofBlock;
        perPoint = false;
    }

    boolean isPerPoint() {
        return perPoint;
    }

    double[] weights() {
        return weights;
    }

    /** Where the weights of the group begin. */
    int from() {
        return from;
    }

    /** Weights of a block whose points have the same. */
    double[] common(int block) {
        return common[block];
    }
}
