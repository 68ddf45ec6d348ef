package org.objcryst.powder.indexing;

import java.util.List;
import org.objcryst.symmetry.Lattice;

/**
 * What indexing has found.
 *
 * @param solutions the lattices, best first; none is equivalent to another, or derived from a better one
 * @param bounds what was searched
 * @param complete false if the search was stopped or gave up because it became too large
 * @param remarks what the user should know: what was seen, and what to try
 */
public record IndexingResult(
        List<CellSolution> solutions, SearchBounds bounds, boolean complete, List<String> remarks) {
    /**
     * Copies the lists.
     *
     * @param solutions best first
     * @param bounds what was searched
     * @param complete whether all of it
     * @param remarks for the user
     */
    public IndexingResult {
        solutions = List.copyOf(solutions);
        remarks = List.copyOf(remarks);
    }

    /**
     * Whether any lattice was found.
     *
     * @return false if there are no solutions
     */
    public boolean isFound() {
        return !solutions.isEmpty();
    }

    /**
     * The best lattice.
     *
     * @return its conventional cell
     * @throws IllegalStateException if none was found; the message says what to try
     */
    public Lattice best() {
        return bestSolution().cell();
    }

    /**
     * The best lattice with its figures of merit.
     *
     * @return the first solution
     * @throws IllegalStateException if none was found; the message says what to try
     */
    public CellSolution bestSolution() {
        if (solutions.isEmpty()) {
            throw new IllegalStateException("no cell found; " + String.join("; ", remarks));
        }
        return solutions.get(0);
    }

    @Override
    public String toString() {
        return solutions.isEmpty()
                ? "no cell found; " + String.join("; ", remarks)
                : "%d lattices; best: %s".formatted(solutions.size(), solutions.get(0));
    }
}
