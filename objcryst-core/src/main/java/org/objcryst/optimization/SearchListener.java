package org.objcryst.optimization;

/**
 * Told how a search goes, every few thousand trials, by the thread that searches; several threads may call at once. What it
 * does takes time from the search.
 */
public interface SearchListener {
    /** Hears nothing. */
    SearchListener NONE = new SearchListener() {};

    /**
     * A run is under way.
     *
     * @param progress how far it is
     */
    default void progress(Progress progress) {}

    /**
     * A run has ended, for whatever reason.
     *
     * @param result what it found
     */
    default void ended(RunResult result) {}

    /**
     * Something does not go as it should, but the search goes on: state that cannot be written, or is damaged.
     *
     * @param line what it is; logged as a warning unless overridden
     */
    default void remark(String line) {
        System.getLogger(SearchListener.class.getName()).log(System.Logger.Level.WARNING, line);
    }
}
