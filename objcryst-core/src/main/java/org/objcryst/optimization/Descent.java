package org.objcryst.optimization;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objcryst.refinable.CostGradient;
import org.objcryst.refinable.Motion;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;

/**
 * A descent to the nearest minimum of the cost along the motions of all objects: a quasi-Newton method
 * ({@link LimitedMemory}) and the gradient of {@link CostGradient}. Motions are counted in their random steps, which makes them comparable.
 */
final class Descent {
    private final RefinableModel model;
    private final Motion[] motions;
    private final CostGradient gradient;
    private final double[] step;
    private final double[] slope;
    private final double[] direction;
    private final double[] before;
    private final LimitedMemory memory;
    private final double[] start;
    private double cost;
    private long evaluations;

    /** A descent for a model whose fixed flags stay as they are. */
    Descent(RefinableModel model) {
        this.model = model;
        List<Motion> all =
                model.objects().stream().flatMap(o -> o.motions().stream()).toList();
        Set<RefinablePar> pars = new LinkedHashSet<>();
        all.forEach(m -> pars.addAll(m.parameters()));
        motions = all.toArray(Motion[]::new);
        if (motions.length == 0) {
            throw new IllegalArgumentException("nothing can move in " + model.tops());
        }
        gradient = new CostGradient(model, pars);
        step = Arrays.stream(motions).mapToDouble(Motion::step).toArray();
        slope = new double[step.length];
        direction = new double[step.length];
        before = new double[step.length];
        memory = new LimitedMemory(step.length);
        start = model.save();
    }

    /** What it moves. */
    Motion[] motions() {
        return motions;
    }

    /** How often the cost was computed, the gradient or not. */
    long evaluations() {
        return evaluations;
    }

    /**
     * Descends from the present configuration.
     *
     * @param steps most steps
     * @param precision ends when a step lowers the cost by less than this fraction
     * @return the cost reached, which is that of the model now
     */
    double descend(int steps, double precision) {
        memory.clear();
        evaluations++;
        differentiate();
        boolean falls = true;
        for (int n = 0; n < steps && falls; n++) {
            double last = cost;
            falls = advance() && last - cost >= precision * Math.abs(last);
        }
        return cost;
    }

    private void differentiate() {
        cost = gradient.evaluate();
        for (int i = 0; i < motions.length; i++) {
            slope[i] = motions[i].slope() * step[i];
        }
    }

    /** One step; false if the cost falls no further. */
    private boolean advance() {
        double along = memory.choose(slope, direction);
        if (!(along < 0)) {
            memory.clear();
            along = memory.choose(slope, direction);
        }
        model.save(start);
        double largest = StepLength.largest(direction);
        if (!(along < 0 && largest > 0)) {
            return false;
        }
        double length = StepLength.first(largest, !memory.isEmpty());
        while (true) {
            double now = costAt(length);
            if (StepLength.isEnough(now, cost, length, along)) {
                System.arraycopy(slope, 0, before, 0, slope.length);
                differentiate();
                memory.remember(length, direction, before, slope);
                return true;
            }
            model.restore(start);
            length = StepLength.shorter(now, cost, length, along);
            if (!StepLength.isWorthTrying(length, largest)) {
                return false;
            }
        }
    }

    private double costAt(double length) {
        for (int i = 0; i < motions.length; i++) {
            motions[i].apply(length * direction[i] * step[i]);
        }
        evaluations++;
        try {
            return model.cost();
        } catch (ArithmeticException e) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
