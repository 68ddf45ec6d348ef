package org.objcryst.optimization;

import java.util.function.DoublePredicate;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/** What the starts of a run have led to, and whether that is enough to believe that the lowest minimum is the global one. */
final class Minima {
    private static final double SAME = 0.03; // relative difference of costs of one minimum, which differ by noise, too
    private static final double NOISE = 1; // of a χ²
    private static final int MANY_STARTS = 10;
    private static final double GAP = 2; // how much more the next minimum costs where the lowest stands out

    private final int agreement;
    private double lowest = Double.POSITIVE_INFINITY;
    private double second = Double.POSITIVE_INFINITY;
    private int found;
    private int starts;

    Minima(int agreement) {
        this.agreement = agreement;
    }

    void add(double cost) {
        starts++;
        double noise = Math.max(NOISE, SAME * Math.abs(cost));
        if (cost < lowest - noise) {
            second = lowest;
            lowest = cost;
            found = 1;
        } else if (cost < lowest + noise) {
            lowest = Math.min(lowest, cost);
            found++;
        } else {
            second = Math.min(second, cost);
        }
    }

    /** Credible, and found several times or standing out from all others. */
    boolean isCertain(DoublePredicate isCredible) {
        return isCredible.test(lowest) && (found >= agreement || starts >= MANY_STARTS && second > GAP * lowest);
    }

    void write(StateOutput out) {
        out.number(lowest).number(second).integer(found).integer(starts);
    }

    void read(StateInput in) {
        lowest = in.number("lowest minimum");
        second = in.number("second minimum");
        found = in.integer("times found", 0, Integer.MAX_VALUE);
        starts = in.integer("starts", found, Integer.MAX_VALUE);
    }
}
