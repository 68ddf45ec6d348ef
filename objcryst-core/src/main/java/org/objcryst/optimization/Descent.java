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
 * A descent to the nearest minimum of the cost along the motions of all objects: a quasi-Newton method with limited memory
 * (L-BFGS) and the gradient of {@link CostGradient}. Motions are counted in their random steps, which makes them comparable.
 *
 * @see "Liu &amp; Nocedal (1989), Math. Program. 45, 503–528"
 */
final class Descent {
    private static final int MEMORY = 8;
    private static final double LONGEST = 5; // random steps of one motion in one step of the descent
    private static final double FIRST = 1; // the same in the first one
    private static final double SUFFICIENT = 1e-4; // of the decrease that the slope promises (Armijo)
    private static final double SHORTEST = 1e-4;
    private static final double CURVED = 1e-8; // of what a curvature must be to be remembered

    private final RefinableModel model;
    private final Motion[] motions;
    private final CostGradient gradient;
    private final double[] step;
    private final double[] slope;
    private final double[] direction;
    private final double[][] moved = new double[MEMORY][]; // differences of places
    private final double[][] turned = new double[MEMORY][]; // and of slopes
    private final double[] inverse = new double[MEMORY];
    private final double[] weight = new double[MEMORY];
    private final double[] start;
    private int remembered;
    private int newest;
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
        for (int k = 0; k < MEMORY; k++) {
            moved[k] = new double[step.length];
            turned[k] = new double[step.length];
        }
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
        remembered = 0;
        evaluations++;
        differentiate();
        boolean falls = true;
        for (int n = 0; n < steps && falls; n++) {
            double before = cost;
            falls = advance() && before - cost >= precision * Math.abs(before);
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
        double along = choose();
        if (!(along < 0)) {
            remembered = 0;
            along = choose();
        }
        model.save(start);
        double largest = 0;
        for (double d : direction) {
            largest = Math.max(largest, Math.abs(d));
        }
        if (!(along < 0 && largest > 0)) {
            return false;
        }
        double length = Math.min(1, (remembered == 0 ? FIRST : LONGEST) / largest);
        if (remembered == 0) {
            length = FIRST / largest;
        }
        while (true) {
            double now = costAt(length);
            if (now <= cost + SUFFICIENT * length * along) {
                remember(length);
                return true;
            }
            model.restore(start);
            double fitted = -along * length * length / (2 * (now - cost - along * length));
            length = fitted > 0.1 * length && fitted < 0.5 * length
                    ? fitted
                    : fitted >= 0.5 * length ? 0.5 * length : 0.1 * length;
            if (!(length * largest > SHORTEST)) {
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

    /** Takes the gradient at the new place, and keeps what it says about the curvature. */
    private void remember(double length) {
        int k = (newest + 1) % MEMORY;
        double[] s = moved[k];
        double[] y = turned[k];
        for (int i = 0; i < s.length; i++) {
            s[i] = length * direction[i];
            y[i] = -slope[i];
        }
        differentiate();
        double sy = 0;
        double yy = 0;
        for (int i = 0; i < s.length; i++) {
            y[i] += slope[i];
            sy += s[i] * y[i];
            yy += y[i] * y[i];
        }
        if (sy > CURVED * yy) {
            inverse[k] = 1 / sy;
            newest = k;
            remembered = Math.min(remembered + 1, MEMORY);
        }
    }

    /** The two loops of L-BFGS; the slope along the direction. */
    private double choose() {
        for (int i = 0; i < direction.length; i++) {
            direction[i] = -slope[i];
        }
        for (int n = 0; n < remembered; n++) {
            int k = Math.floorMod(newest - n, MEMORY);
            weight[k] = inverse[k] * dot(moved[k], direction);
            add(-weight[k], turned[k]);
        }
        if (remembered > 0) {
            double scale = 1 / (inverse[newest] * dot(turned[newest], turned[newest]));
            for (int i = 0; i < direction.length; i++) {
                direction[i] *= scale;
            }
        }
        for (int n = remembered - 1; n >= 0; n--) {
            int k = Math.floorMod(newest - n, MEMORY);
            add(weight[k] - inverse[k] * dot(turned[k], direction), moved[k]);
        }
        return dot(direction, slope);
    }

    private void add(double factor, double[] vector) {
        for (int i = 0; i < direction.length; i++) {
            direction[i] += factor * vector[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
