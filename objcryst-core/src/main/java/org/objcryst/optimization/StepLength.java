package org.objcryst.optimization;

/** How far a step of a descent goes: no farther than is sensible at first, and until the cost falls enough (Armijo). */
final class StepLength {
    private static final double LONGEST = 5; // random steps of one motion in one step of the descent
    private static final double FIRST = 1; // the same in the first one
    private static final double SUFFICIENT = 1e-4; // of the decrease that the slope promises
    private static final double SHORTEST = 1e-4; // random steps

    private StepLength() {}

    /** The first to be tried, as a factor on the direction. */
    static double first(double largest, boolean isKnown) {
        return isKnown ? Math.min(1, LONGEST / largest) : FIRST / largest;
    }

    static boolean isEnough(double now, double before, double length, double along) {
        return now <= before + SUFFICIENT * length * along;
    }

    /** The next to be tried: where a parabola has its minimum, or nearly. */
    static double shorter(double now, double before, double length, double along) {
        double fitted = -along * length * length / (2 * (now - before - along * length));
        return fitted > 0.1 * length && fitted < 0.5 * length
                ? fitted
                : fitted >= 0.5 * length ? 0.5 * length : 0.1 * length;
    }

    static boolean isWorthTrying(double length, double largest) {
        return length * largest > SHORTEST;
    }

    static double largest(double[] direction) {
        double largest = 0;
        for (double d : direction) {
            largest = Math.max(largest, Math.abs(d));
        }
        return largest;
    }
}
