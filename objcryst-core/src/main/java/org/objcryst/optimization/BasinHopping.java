package org.objcryst.optimization;

/**
 * Basin hopping: descents with analytic gradients from one minimum to the next. A start at random, a {@link Descent}; then hops,
 * each of which takes a few motions of the model anywhere and descends again; a hop to a lower minimum is kept. When a number
 * of hops in a row have not helped, the minimum is refined by least squares if it is promising, and the next start is made.
 *
 * <p>A start that leads to the best minimum again is evidence that it is the global one, and so is a minimum that stands out from
 * those of ten starts. Where somebody can tell what cost is {@linkplain MultiRun#credibleCost credible}, either ends the run.
 *
 * @see "Wales &amp; Doye (1997), J. Phys. Chem. A 101, 5111–5116; Spillman &amp; Shankland (2021), CrystEngComm 23, 6481"
 */
public final class BasinHopping implements SearchAlgorithm {
    static final int STEPS = 60; // of a descent
    static final double PRECISION = 1e-3; // a descent ends when a step lowers the cost by less than this fraction
    static final double LOWER = 1e-4; // what counts as another minimum
    static final long TRIALS_PER_REPORT = 3000;

    private int patience = 20;
    private int agreement = 3;

    /** 20 hops in vain end a start, 3 starts to the same credible minimum end a run. */
    public BasinHopping() {}

    /**
     * Sets how many hops in a row may fail before the next start.
     *
     * @param hops at least 1
     * @return this
     */
    public BasinHopping patience(int hops) {
        patience = positive("patience", hops);
        return this;
    }

    /**
     * Sets how many starts must lead to the best minimum, if its cost is credible, before a run ends early.
     *
     * @param starts at least 1
     * @return this
     */
    public BasinHopping agreement(int starts) {
        agreement = positive("agreement", starts);
        return this;
    }

    @Override
    public void search(SearchRun run) {
        WorldSearch.search(
                run,
                (origin, worlds) -> new WorldHopping(this, run, origin, worlds).search(),
                origin -> new Hopping(this, run, origin).search());
    }

    /** It hops all the time. */
    @Override
    public boolean wantsHopsAtTheEnd() {
        return false;
    }

    @Override
    public String settings() {
        return "basin hopping: patience %d, agreement %d".formatted(patience, agreement);
    }

    int patience() {
        return patience;
    }

    int agreement() {
        return agreement;
    }

    private static int positive(String what, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("%s: at least 1, got %d".formatted(what, number));
        }
        return number;
    }
}
