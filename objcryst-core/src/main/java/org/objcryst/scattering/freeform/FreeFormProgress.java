package org.objcryst.scattering.freeform;

/**
 * How far a sum is.
 *
 * @param points points whose amplitudes are done and handed on
 * @param allPoints all points
 * @param terms pairs of an atom and a point that were summed up
 * @param allTerms all pairs
 */
public record FreeFormProgress(long points, long allPoints, double terms, double allTerms) {
    /**
     * Whether nothing is left.
     *
     * @return true if every point is done
     */
    public boolean isComplete() {
        return points == allPoints;
    }

    @Override
    public String toString() {
        return "%d of %d points done, %.1f %% of %.3g atoms x points"
                .formatted(points, allPoints, allTerms > 0 ? 100 * terms / allTerms : 100, allTerms);
    }
}
