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
        int reflections = form.scaleReal().length;
        double[] byTerms = new double[2 * reflections * STRIDE];
        double[] byResonantTerms = new double[isResonant ? byTerms.length : 0];
        normal = new ByTerms(form, order, byTerms);
        resonant = isResonant ? new ByTerms(form, order, byResonantTerms) : null;
        double[] byRows = new double[form.rows() * STRIDE];
        double[][] byTables = new double[3][];
        Arrays.setAll(byTables, t -> new double[group.table(t).length]);
        int[] term = termsOfEach(form, order);
        int[] row = rowOfEach(form);
        List<Stage> more = new ArrayList<>();
        more.add(normal);
        if (isResonant) {
            more.add(resonant);
            more.add(new Addition(byResonantTerms, byTerms));
        }
        Lists ofRow = new Lists(form.termRow(), form.rows());
        Lists ofThird = new Lists(form.termThird(), places(byTables[2]));
        Lists ofA = new Lists(form.entryA(), places(byTables[0]));
        Lists ofB = new Lists(form.entryB(), places(byTables[1]));
        double[] f = form.coefficient();
        more.add(new ProductSums(ofRow, byTerms, term, group.table(2), form.termThird(), byRows));
        more.add(new ProductSums(ofThird, byTerms, term, group.rows(), form.termRow(), byTables[2]));
        more.add(new WeightedProductSums(ofA, f, byRows, row, group.table(1), form.entryB(), byTables[0]));
        more.add(new WeightedProductSums(ofB, f, byRows, row, group.table(0), form.entryA(), byTables[1]));
        more.add(new ByWeight(group.table(2), byTables[2], byWeight));
        for (int t = 0; t < 3; t++) {
            more.add(new ByCoordinate(group.table(t), byTables[t], form.last(t), byCoordinate[form.axis(t)]));
        }
        stages = group.stagesAnd(more.toArray(Stage[]::new));
    }

    private static int places(double[] table) {
        return table.length / STRIDE;
    }

    /** Where the derivative that belongs to each term is among those of {@link ByTerms}. */
    private static int[] termsOfEach(TrigonometricForm form, int[] order) {
        int[] place = new int[form.termRow().length];
        int reflections = form.scaleReal().length;
        for (int i = 0; i < reflections; i++) {
            int h = order[i];
            Arrays.fill(place, form.realStart()[h], form.imaginaryStart()[h], i);
            Arrays.fill(place, form.imaginaryStart()[h], form.realStart()[h + 1], reflections + i);
        }
        return place;
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
