package org.objcryst.powder.indexing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * Successive dichotomy: a box of cells is given up as soon as its reflections, each somewhere in its interval of Q, cannot
 * explain enough lines, and is halved otherwise. The intervals are exact (see {@link MetricForm}), so that no box with a cell
 * that explains the lines is ever given up. Of the parameters, the zero among them, that one is halved which moves the lines
 * most. Boxes in which hardly a line has a choice left are refined. Scratch space; for one thread.
 *
 * @see "Boultif &amp; Louër (1991), J. Appl. Cryst. 24, 987–993; (2004), 37, 724–731"
 */
final class Dichotomy {
    private static final int DEEPEST = 160;
    /** Choices a line from which on a box is refined before it is halved, and from which on it may be a known cell. */
    private static final double FEW_CHOICES = 1.3;

    private static final double SOME_CHOICES = 3;
    /** Boxes that move the lines by less than this part of their tolerance are not halved. */
    private static final double SMALLEST = 0.5;

    private static final int MOST_FOUND = 60;

    private final LatticeFamily family;
    private final MetricForm form;
    private final ObservedLines lines;
    private final SearchBounds bounds;
    private final double leastDeterminant;
    private final double mostDeterminant;
    private final long mostBoxes;
    private final AtomicBoolean stop;
    private final int used;
    private final LineMatching matching;
    private final CellRefinement refinement;
    private final CellRefinement completion;
    private final List<CellFit> found = new ArrayList<>();
    private final int[][] alive = new int[DEEPEST][];
    private final double smallest;
    private IndexTable table;
    private int[] all;
    private long boxes;
    private boolean complete = true;

    /**
     * @param lines all that are known
     * @param used how many of them, the first ones, a box must explain
     * @param leastVolume smallest volume of a cell in Å³, as large as its centring makes it
     * @param mostVolume largest
     * @param mostBoxes after how many boxes to give up
     * @param stop set when nobody wants the result any more
     */
    Dichotomy(
            LatticeFamily family,
            ObservedLines lines,
            int used,
            SearchBounds bounds,
            double leastVolume,
            double mostVolume,
            long mostBoxes,
            AtomicBoolean stop) {
        this.family = family;
        this.lines = lines;
        this.used = used;
        this.bounds = bounds;
        this.mostBoxes = mostBoxes;
        this.stop = stop;
        form = family.form();
        leastDeterminant = 1 / (mostVolume * mostVolume);
        mostDeterminant = 1 / (leastVolume * leastVolume);
        matching = new LineMatching(lines, used);
        refinement = new CellRefinement(family, lines, used, bounds.maxZero());
        completion = new CellRefinement(family, lines, lines.size(), bounds.maxZero());
        int middle = used / 2;
        smallest = SMALLEST * lines.tolerance(middle) * lines.slope(middle) / lines.q(middle);
    }

    /** Searches a box; the cells found, best first. */
    List<CellFit> search(MetricBox box) {
        prepare(box);
        explore(0, box, all, all.length);
        found.sort(Comparator.comparingDouble(CellFit::evidence).reversed());
        return found;
    }

    /** Whether a box may hold a cell that explains the lines. */
    boolean mayHold(MetricBox box) {
        prepare(box);
        return survivors(0, box, all, all.length) > 0;
    }

    private void prepare(MetricBox box) {
        int last = lines.size() - 1;
        double limit = lines.highest(last, -2 * bounds.maxZero());
        table = IndexTable.of(family, box.lower(), box.upper(), limit);
        all = IntStream.range(0, table.size()).toArray();
    }

    /** How many boxes were looked at. */
    long boxes() {
        return boxes;
    }

    /** False if the search was stopped or gave up. */
    boolean isComplete() {
        return complete;
    }

    private boolean mayHaveAngle(MetricBox box) {
        return form != MetricForm.MONOCLINIC
                || box.lower()[3]
                        <= 2 * Math.sqrt(box.upper()[0] * box.upper()[2]) * Math.cos(Math.PI - bounds.maxAngle());
    }

    private void explore(int depth, MetricBox box, int[] candidates, int count) {
        if (boxes >= mostBoxes || stop.get()) {
            complete = false;
            return;
        }
        boxes++;
        int n = survivors(depth, box, candidates, count);
        double choices = (double) matching.hits() / used;
        boolean settled = n == 0
                || choices < SOME_CHOICES && isKnown(box)
                || choices < FEW_CHOICES && refined(box, alive[depth], n);
        if (!settled) {
            halve(depth, box, alive[depth], n);
        }
    }

    /** Puts the reflections that may explain lines into {@code alive[depth]}; their number, 0 if the box is given up. */
    private int survivors(int depth, MetricBox box, int[] candidates, int count) {
        if (!family.mayHoldStandardCell(box.lower(), box.upper())
                || !form.mayHaveDeterminant(box.lower(), box.upper(), leastDeterminant, mostDeterminant)
                || !mayHaveAngle(box)) {
            return 0;
        }
        if (alive[depth] == null || alive[depth].length < count) {
            alive[depth] = new int[count];
        }
        int n = filter(box, candidates, count, alive[depth]);
        int wanted = used - bounds.impurities();
        return n >= wanted && matching.explains(wanted) ? n : 0;
    }

    private int filter(MetricBox box, int[] candidates, int count, int[] left) {
        matching.begin(box.leastZero(), box.mostZero());
        double[] lower = box.lower();
        double[] upper = box.upper();
        int n = 0;
        for (int i = 0; i < count; i++) {
            int j = candidates[i];
            double least = table.least(j, lower, upper);
            if (matching.add(least, table.most(j, lower, upper))) {
                left[n++] = j;
            }
        }
        return n;
    }

    private boolean isKnown(MetricBox box) {
        for (CellFit fit : found) {
            if (box.contains(fit.parameters(), 0.1)) {
                return true;
            }
        }
        return false;
    }

    /** Refines the centre of a box; true if this settles the box. */
    private boolean refined(MetricBox box, int[] reflections, int count) {
        double[] solution = refinement.refine(table, reflections, count, box.centre(), box.centreZero());
        if (solution == null || refinement.indexed() < used - bounds.impurities()) {
            return false;
        }
        double[] complete =
                completion.refine(table, all, all.length, Arrays.copyOf(solution, form.size()), solution[form.size()]);
        if (complete == null) {
            return false;
        }
        CellFit fit = completion.fit(table, complete);
        if (fit.evidence() > 0 && Math.abs(fit.zero()) <= 1.5 * bounds.maxZero()) {
            add(fit);
        }
        return box.contains(fit.parameters(), 0.5);
    }

    private void add(CellFit fit) {
        for (CellFit known : found) {
            if (isSame(known.parameters(), fit.parameters())) {
                return;
            }
        }
        found.add(fit);
        if (found.size() >= 2 * MOST_FOUND) {
            found.sort(Comparator.comparingDouble(CellFit::evidence).reversed());
            found.subList(MOST_FOUND, found.size()).clear();
        }
    }

    private boolean isSame(double[] p, double[] q) {
        for (int m = 0; m < p.length; m++) {
            if (!(Math.abs(p[m] - q[m]) <= 1e-5 * Math.abs(p[0]))) {
                return false;
            }
        }
        return true;
    }

    private void halve(int depth, MetricBox box, int[] left, int n) {
        int middle = used / 2;
        double byZero = (box.mostZero() - box.leastZero()) * lines.slope(middle) / lines.q(middle);
        int which = box.widest(form);
        double width = box.relativeWidth(form, which);
        if (Math.max(width, byZero) < smallest || depth == DEEPEST - 1) {
            refined(box, left, n);
            return;
        }
        for (MetricBox half : width > byZero ? box.halves(form, which) : box.halvesOfZero()) {
            explore(depth + 1, half, left, n);
        }
    }
}
