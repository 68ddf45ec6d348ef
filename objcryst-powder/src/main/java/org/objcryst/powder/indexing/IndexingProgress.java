package org.objcryst.powder.indexing;

import java.util.Optional;

/** Hears how a search goes on; called by the thread that runs it. */
@FunctionalInterface
public interface IndexingProgress {
    /**
     * A part of the search is done.
     *
     * @param part what was searched, in words
     * @param boxes how many boxes of cells were looked at so far
     * @param best the best lattice so far
     */
    void searched(String part, long boxes, Optional<CellSolution> best);
}
