package org.objcryst.simd;

import static org.objcryst.simd.Lanes.STRIDE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.scattering.TrigonometricForm;

/**
 * The trigonometric form in reverse for one group of points: each derivative by a row or by an entry of a table is a sum of
 * products, whose terms are collected beforehand, so that nothing is added in memory.
 */
final class Adjoint {
    private final ByTerms normal;
    private final ByTerms resonant;
    private final double[][] byCoordinate = new double[3][STRIDE];
    private final double[] byWeight = new double[STRIDE];
    private final Stage[] stages;

    /** Of a group whose points must have weight 1 when {@link #run} is called. */
    Adjoint(TrigonometricForm form, int[] order, PointGroup group, boolean isResonant) {
        double[] byRows = new double[group.rows().length];
        double[][] byTables = new double[3][];
        Arrays.setAll(byTables, t -> new double[group.table(t).length]);
        List<Stage> more = new ArrayList<>();
        normal = new ByTerms(form, order, group, byRows, byTables[2]);
        more.add(normal);
        resonant = isResonant ? addResonant(form, order, group, byRows, byTables[2], more) : null;
        int[] row = rowOfEach(form);
        int[] entries = IntStream.range(0, row.length)
                .filter(e -> !group.sums().rows().get(row[e]))
                .toArray();
        int[] rows = of(entries, row);
        int[] a = of(entries, form.entryA());
        int[] b = of(entries, form.entryB());
        double[] f =
                IntStream.of(entries).mapToDouble(e -> form.coefficient()[e]).toArray();
        Lists ofA = new Lists(a, places(byTables[0]));
        Lists ofB = new Lists(b, places(byTables[1]));
        more.add(new WeightedProductSums(ofA, f, byRows, rows, group.table(1), b, byTables[0]));
        more.add(new WeightedProductSums(ofB, f, byRows, rows, group.table(0), a, byTables[1]));
        more.add(new AngleSumsBackward(group.sums(), group, byRows, byTables[0], byTables[1]));
        more.add(new ByWeight(group.table(2), byTables[2], byWeight));
        for (int t = 0; t < 3; t++) {
            more.add(new ByCoordinate(group.table(t), byTables[t], form.last(t), byCoordinate[form.axis(t)]));
        }
        stages = group.stagesAnd(more.toArray(Stage[]::new));
    }

    private static ByTerms addResonant(
            TrigonometricForm form,
            int[] order,
            PointGroup group,
            double[] byRows,
            double[] byThirds,
            List<Stage> more) {
        double[] rows = new double[byRows.length];
        double[] thirds = new double[byThirds.length];
        ByTerms resonant = new ByTerms(form, order, group, rows, thirds);
        more.add(resonant);
        more.add(new Addition(rows, byRows));
        more.add(new Addition(thirds, byThirds));
        return resonant;
    }

    private static int places(double[] table) {
        return table.length / STRIDE;
    }

    private static int[] of(int[] entries, int[] property) {
        return IntStream.of(entries).map(e -> property[e]).toArray();
    }

    /** The row of each entry. */
    private static int[] rowOfEach(TrigonometricForm form) {
        return IntStream.range(0, form.rows())
                .flatMap(row -> IntStream.range(form.rowStart()[row], form.rowStart()[row + 1])
                        .map(e -> row))
                .toArray();
    }

    /** Takes derivatives by N, and what N is made of. */
    ByTerms normal() {
        return normal;
    }

    /** Takes derivatives by R, and what R is made of; null without resonant part. */
    ByTerms resonant() {
        return resonant;
    }

    /** Derivatives by x, y, z of points of weight 1, [axis][block·lane]. */
    double[][] byCoordinate() {
        return byCoordinate;
    }

    /** Derivatives by the weight of each point, [block·lane]. */
    double[] byWeight() {
        return byWeight;
    }

    void run(int blocks) {
        Stage.runAll(stages, blocks);
    }
}
