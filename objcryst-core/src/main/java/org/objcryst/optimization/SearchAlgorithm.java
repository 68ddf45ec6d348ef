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
}
