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
    private final ForceFactors normal;
    private final ForceFactors resonant;
    private final double[][] byCoordinate = new double[3][STRIDE];
    private final double[] byWeight = new double[STRIDE];

    /** Derivatives by all that {@link PointGroup#points} holds. */
    private final double[] byPoints;

    /** The same by the resonant part alone. */
    private final double[] resonantPoints;

    private final Stage[] stages;

    /** Of a group whose points must have weight 1 when {@link #run} is called. */
    Adjoint(TermOrder order, List<Part> parts, PointGroup group, boolean isResonant) {
        TrigonometricForm form = order.form();
        byPoints = new double[group.points().length];
        double[] byThirds = new double[group.thirds().length];
        List<Stage> more = new ArrayList<>();
        int half = 2 * (form.last(2) + 1);
        more.add(new Negation(group.thirds(), IntStream.range(half, 2 * half).toArray()));
        normal = new ForceFactors(order.reflections().length);
        more.addAll(terms(order, parts, group, normal, byPoints, byThirds));
        if (isResonant) {
            resonant = new ForceFactors(order.reflections().length);
            resonantPoints = new double[byPoints.length];
            double[] resonantThirds = new double[byThirds.length];
            more.addAll(terms(order, parts, group, resonant, resonantPoints, resonantThirds));
            more.add(new Addition(resonantPoints, byPoints));
            more.add(new Addition(resonantThirds, byThirds));
        } else {
            resonant = null;
            resonantPoints = new double[0];
        }
        addProducts(form, group, more);
        more.add(new AngleSumsBackward(group.sums(), group.points(), byPoints));
        more.add(new ByWeight(group.thirds(), byThirds, byWeight));
        for (int t = 0; t < 3; t++) {
            more.add(new ByCoordinate(group.table(t), t < 2 ? byPoints : byThirds, byCoordinate[form.axis(t)]));
        }
        stages = group.stagesAnd(more.stream());
    }

    private static List<Stage> terms(
            TermOrder order,
            List<Part> parts,
            PointGroup group,
            ForceFactors factors,
            double[] byPoints,
            double[] byThirds) {
        List<Stage> stages = new ArrayList<>();
        stages.add(new ByTerms(order, group, factors, byPoints, byThirds));
        for (Part part : parts) {
            if (!part.mates().isEmpty()) {
                stages.add(new ByMates(part, group, factors, byPoints, byThirds));
            }
        }
        return stages;
    }

    /** Derivatives by tables A and B from those by rows that are made of products. */
    private void addProducts(TrigonometricForm form, PointGroup group, List<Stage> more) {
        int[] row = rowOfEach(form);
        int[] entries = IntStream.range(0, row.length)
                .filter(e ->
                        group.places().isMade(row[e]) && !group.sums().rows().get(row[e]))
                .toArray();
        int[] rows = group.places().of(of(entries, row));
        int[] a = of(entries, form.entryA());
        int[] b = of(entries, form.entryB());
        double[] f =
                IntStream.of(entries).mapToDouble(e -> form.coefficient()[e]).toArray();
        Lists ofA = new Lists(a, 2 * (form.last(0) + 1));
        Lists ofB = new Lists(b, 2 * (form.last(1) + 1));
        int[] offsetsA = group.places().a(a);
        int[] offsetsB = group.places().b(b);
        double[] points = group.points();
        more.add(new WeightedProductSums(
                ofA,
                f,
                byPoints,
                rows,
                points,
                offsetsB,
                byPoints,
                group.table(0).from()));
        more.add(new WeightedProductSums(
                ofB,
                f,
                byPoints,
                rows,
                points,
                offsetsA,
                byPoints,
                group.table(1).from()));
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
    ForceFactors normal() {
        return normal;
    }

    /** Takes derivatives by R, and what R is made of; null without resonant part. */
    ForceFactors resonant() {
        return resonant;
    }

    /** Derivatives by x, y or z of points of weight 1, [block·lane]. */
    double[] byCoordinate(int axis) {
        return byCoordinate[axis];
    }

    /** Derivatives by the weight of each point, [block·lane]. */
    double[] byWeight() {
        return byWeight;
    }

    void run(int blocks) {
        Arrays.fill(byPoints, 0);
        Arrays.fill(resonantPoints, 0);
        Stage.runAll(stages, blocks);
    }
}
