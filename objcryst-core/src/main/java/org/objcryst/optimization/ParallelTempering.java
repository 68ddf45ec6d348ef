package org.objcryst.optimization;

/**
 * Parallel tempering (6.5, 6.6): Markov chains at a ladder of temperatures, "worlds", which exchange configurations with
 * their neighbours, so that the cold ones receive what the hot ones discover. Where the model can be told in numbers
 * ({@link MultiRun#worlds}) chains move places and many are evaluated together; otherwise all take turns on one model, and entering
 * a world costs no evaluation.
 *
 * @see "Falcioni &amp; Deem (1999), J. Chem. Phys. 110, 1754; Favre-Nicolin &amp; Černý (2002), J. Appl. Cryst. 35, 734"
 */
public final class ParallelTempering implements SearchAlgorithm {
    /** How neighbours exchange. */
    public enum Exchange {
        /** A lower cost always goes to the colder world (O-9): a good optimiser, not a sampler. */
        SORTING,
        /** Detailed balance (O-11), even and odd pairs in turn: samples the Boltzmann distribution of each temperature. */
        BALANCED
    }

    private int worlds = 30;
    private int trialsPerExchange = 10;
    private int refinedWorlds = 5;
    private Exchange exchange = Exchange.SORTING;
    private Schedule temperature = Schedule.smart(Double.MAX_VALUE, Double.MIN_NORMAL);
    private Schedule amplitude = Schedule.exponential(8, 0.125);

    /**
     * 30 worlds, 10 trials between exchanges, sorting exchange, temperatures that begin at fractions of the first cost and
     * adapt themselves, amplitudes from 8 to 0.125.
     */
    public ParallelTempering() {}

    /**
     * Sets the number of worlds.
     *
     * @param number at least 2
     * @return this
     */
    public ParallelTempering worlds(int number) {
        worlds = atLeast(2, "worlds", number);
        return this;
    }

    /**
     * Sets how many trials each world makes between two exchanges.
     *
     * @param number at least 1
     * @return this
     */
    public ParallelTempering trialsPerExchange(int number) {
        trialsPerExchange = atLeast(1, "trials per exchange", number);
        return this;
    }

    /**
     * Sets how many of the coldest worlds are refined by least squares, where the run asks for that.
     *
     * @param number at least 0
     * @return this
     */
    public ParallelTempering refinedWorlds(int number) {
        refinedWorlds = atLeast(0, "refined worlds", number);
        return this;
    }

    /**
     * Sets the rule of exchange.
     *
     * @param rule sorting or balanced
     * @return this
     */
    public ParallelTempering exchange(Exchange rule) {
        exchange = rule;
        return this;
    }

    /**
     * Sets the ladder of temperatures.
     *
     * @param schedule in units of the cost
     * @return this
     */
    public ParallelTempering temperature(Schedule schedule) {
        temperature = schedule;
        return this;
    }

    /**
     * Sets the ladder of amplitudes.
     *
     * @param schedule factor on all random steps
     * @return this
     */
    public ParallelTempering amplitude(Schedule schedule) {
        amplitude = schedule;
        return this;
    }

    @Override
    public void search(SearchRun run) {
        WorldSearch.search(
                run,
                (origin, worlds) -> new WorldTempering(this, run, origin, worlds).search(),
                origin -> new Tempering(this, run, origin).search());
    }

    @Override
    public String settings() {
        return "parallel tempering: %d worlds, %d trials per exchange, %d refined, %s, temperature %s, amplitude %s"
                .formatted(worlds, trialsPerExchange, refinedWorlds, exchange, temperature, amplitude);
    }

    int worlds() {
        return worlds;
    }

    int trialsPerExchange() {
        return trialsPerExchange;
    }

    int refinedWorlds() {
        return Math.min(refinedWorlds, worlds);
    }

    Exchange exchange() {
        return exchange;
    }

    Schedule temperature() {
        return temperature;
    }

    Schedule amplitude() {
        return amplitude;
    }

    private static int atLeast(int least, String what, int number) {
        if (number < least) {
            throw new IllegalArgumentException("%s: at least %d, got %d".formatted(what, least, number));
        }
        return number;
    }
}
