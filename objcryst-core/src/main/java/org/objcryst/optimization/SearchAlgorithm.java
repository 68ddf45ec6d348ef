package org.objcryst.optimization;

/**
 * A global optimiser. Its settings are frozen while it searches, and one instance may search in several threads at once:
 * all that changes belongs to the {@link SearchRun}.
 */
public interface SearchAlgorithm {
    /**
     * Searches from the present configuration of the run's model until the run is over. Every trial is announced by
     * {@link SearchRun#evaluate()}; the run keeps the best.
     *
     * @param run model, random numbers and book-keeping of this search
     */
    void search(SearchRun run);

    /**
     * Whether hops from the best configuration to neighbouring minima shall follow at the end of a run, where least squares are
     * wanted there.
     *
     * @return true by default
     */
    default boolean wantsHopsAtTheEnd() {
        return true;
    }

    /**
     * Its settings, as text that differs when they do: what was saved of a search is used again by the same alone.
     *
     * @return by default the name of its class
     */
    default String settings() {
        return getClass().isSynthetic() || getClass().isHidden()
                ? "another algorithm"
                : getClass().getName();
    }
}
