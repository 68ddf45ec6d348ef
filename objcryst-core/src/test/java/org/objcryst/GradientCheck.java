package org.objcryst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.objcryst.refinable.CostGradient;
import org.objcryst.refinable.Motion;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;

/** Compares derivatives of the cost of a model with differences of the cost (6.19, test 10). */
public final class GradientCheck {
    private static final double PARAMETER_STEP = 1e-6;
    private static final double MOTION_STEP = 1e-5; // of random steps
    private static final double TOLERANCE = 1e-6; // of the largest; what such differences allow

    private GradientCheck() {}

    /**
     * All free parameters of scatterers.
     *
     * @param model between {@code begin} and {@code end} or not
     */
    public static void parameters(RefinableModel model) {
        List<RefinablePar> pars = model.free(ParType.SCATTERER);
        new CostGradient(model, pars).evaluate();
        double[] analytic = pars.stream().mapToDouble(RefinablePar::derivative).toArray();
        double[] numerical = pars.stream()
                .mapToDouble(p -> difference(model, PARAMETER_STEP, h -> p.set(p.value() + h)))
                .toArray();
        compare(pars.stream().map(RefinablePar::path).toList(), analytic, numerical);
    }

    /**
     * All motions of all objects.
     *
     * @param model between {@code begin} and {@code end} or not
     */
    public static void motions(RefinableModel model) {
        List<Motion> motions =
                model.objects().stream().flatMap(o -> o.motions().stream()).toList();
        CostGradient gradient = new CostGradient(
                model, motions.stream().flatMap(m -> m.parameters().stream()).toList());
        gradient.evaluate();
        double[] analytic =
                motions.stream().mapToDouble(m -> m.slope() * m.step()).toArray();
        double[] numerical = motions.stream()
                .mapToDouble(m -> difference(model, MOTION_STEP, h -> m.apply(h * m.step())))
                .toArray();
        compare(motions.stream().map(m -> m.getClass().getSimpleName()).toList(), analytic, numerical);
    }

    private static double difference(RefinableModel model, double h, DoubleConsumer move) {
        double[] start = model.save();
        move.accept(h);
        double above = model.cost();
        model.restore(start);
        move.accept(-h);
        double below = model.cost();
        model.restore(start);
        return (above - below) / (2 * h);
    }

    private static void compare(List<String> names, double[] analytic, double[] numerical) {
        double largest = 0;
        for (double d : numerical) {
            largest = Math.max(largest, Math.abs(d));
        }
        assertTrue(largest > 0, "nothing to compare");
        for (int i = 0; i < analytic.length; i++) {
            assertEquals(numerical[i], analytic[i], TOLERANCE * largest, names.get(i));
        }
    }
}
