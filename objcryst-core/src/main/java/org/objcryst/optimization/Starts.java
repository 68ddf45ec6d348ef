package org.objcryst.optimization;

import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/** What the starts of a run have led to, refined where that is promising. */
final class Starts {
    private static final double PROMISING = 2; // times the lowest minimum that a start has led to

    private final Minima minima;
    private double lowest = Double.POSITIVE_INFINITY;

    /** None yet; so many that agree are enough. */
    Starts(int agreement) {
        minima = new Minima(agreement);
    }

    /** A start has ended at a minimum; its cost once refined is asked for if the minimum is promising. */
    void add(double cost, DoubleSupplier refined) {
        lowest = Math.min(lowest, cost);
        minima.add(cost > PROMISING * lowest ? cost : refined.getAsDouble());
    }

    /** Before refinement; infinite before the first start has ended. */
    double lowest() {
        return lowest;
    }

    /** See {@link Minima#isCertain}. */
    boolean areCertain(DoublePredicate isCredible) {
        return minima.isCertain(isCredible);
    }

    void write(StateOutput out) {
        out.number(lowest);
        minima.write(out);
    }

    void read(StateInput in) {
        lowest = in.number("lowest minimum before refinement");
        minima.read(in);
    }
}
