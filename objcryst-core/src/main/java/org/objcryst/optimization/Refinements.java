package org.objcryst.optimization;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/** To what cost least squares have brought minima, so that a minimum found again needs not be refined again. */
final class Refinements {
    private static final double SAME = 0.01; // relative difference of costs of one minimum before refinement

    private final List<double[]> known = new ArrayList<>(); // cost before and after

    /** The refined cost of a minimum with a certain cost. */
    double of(double before, DoubleSupplier refinement) {
        for (double[] pair : known) {
            if (Math.abs(before - pair[0]) <= SAME * pair[0]) {
                return pair[1];
            }
        }
        double after = refinement.getAsDouble();
        known.add(new double[] {before, after});
        return after;
    }

    void write(StateOutput out) {
        out.integer(known.size());
        known.forEach(out::numbers);
    }

    void read(StateInput in) {
        int n = in.integer("refined minima", 0, Integer.MAX_VALUE);
        for (int i = 0; i < n; i++) {
            known.add(in.numbers("costs before and after", 2));
        }
    }
}
