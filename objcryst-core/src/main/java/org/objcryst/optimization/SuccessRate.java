package org.objcryst.optimization;

/**
 * How often a search solves a problem, judged from some runs (O-32, O-33).
 *
 * @param solved number of runs that found the solution
 * @param runs number of runs
 */
public record SuccessRate(int solved, int runs) {
    private static final double Z95 = 1.959963984540054;

    /**
     * Checks the numbers.
     *
     * @param solved number of runs that found the solution
     * @param runs number of runs
     */
    public SuccessRate {
        if (!(runs > 0 && solved >= 0 && solved <= runs)) {
            throw new IllegalArgumentException("%d of %d runs cannot be solved".formatted(solved, runs));
        }
    }

    /**
     * The fraction of runs that succeeded.
     *
     * @return 0 … 1
     */
    public double fraction() {
        return (double) solved / runs;
    }

    /**
     * Lower end of the 95 % interval of Wilson.
     *
     * @return 0 … 1
     */
    public double lower() {
        return Math.max(0, centre() - halfWidth());
    }

    /**
     * Upper end of the 95 % interval of Wilson.
     *
     * @return 0 … 1
     */
    public double upper() {
        return Math.min(1, centre() + halfWidth());
    }

    /**
     * How many runs find the solution at least once with a given confidence.
     *
     * @param confidence 0 … 1, for example 0.99
     * @return number of runs; infinite if none has succeeded yet
     */
    public double runsFor(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1, got " + confidence);
        }
        return solved == runs ? 1 : Math.log1p(-confidence) / Math.log1p(-fraction());
    }

    /**
     * Expected work for one solution; what algorithms should be compared by.
     *
     * @param workPerRun trials or seconds of one run
     * @return in the unit of {@code workPerRun}; infinite if none has succeeded yet
     */
    public double workPerSolution(double workPerRun) {
        return workPerRun / fraction();
    }

    private double centre() {
        return (fraction() + Z95 * Z95 / (2 * runs)) / (1 + Z95 * Z95 / runs);
    }

    private double halfWidth() {
        double p = fraction();
        double variance = p * (1 - p) / runs + Z95 * Z95 / (4.0 * runs * runs);
        return Z95 * Math.sqrt(variance) / (1 + Z95 * Z95 / runs);
    }
}
