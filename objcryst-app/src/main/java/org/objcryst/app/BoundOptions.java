package org.objcryst.app;

import org.objcryst.powder.indexing.SearchBounds;
import picocli.CommandLine.Option;

/** What of the bounds of a search for cells may be set by options; the rest stays as derived from the lines. */
final class BoundOptions {
    @Option(names = "--min-length", paramLabel = "Å", description = "Shortest edge.")
    private Double minLength;

    @Option(names = "--max-length", paramLabel = "Å", description = "Longest edge.")
    private Double maxLength;

    @Option(names = "--max-angle", paramLabel = "DEG", description = "Largest angle.")
    private Double maxAngle;

    @Option(names = "--max-volume", paramLabel = "Å³", description = "Largest volume of a primitive cell.")
    private Double maxVolume;

    @Option(names = "--tolerance", paramLabel = "DEG", description = "Largest error of a line in 2theta.")
    private Double tolerance;

    @Option(names = "--max-zero", paramLabel = "DEG", description = "Largest shift of the zero in 2theta.")
    private Double maxZero;

    @Option(names = "--impurities", paramLabel = "N", description = "How many lines may stay unexplained.")
    private Integer impurities;

    SearchBounds applyTo(SearchBounds derived) {
        return new SearchBounds(
                minLength == null ? derived.minLength() : minLength,
                maxLength == null ? derived.maxLength() : maxLength,
                maxAngle == null ? derived.maxAngle() : Math.toRadians(maxAngle),
                maxVolume == null ? derived.maxVolume() : maxVolume,
                tolerance == null ? derived.tolerance() : Math.toRadians(tolerance),
                maxZero == null ? derived.maxZero() : Math.toRadians(maxZero),
                impurities == null ? derived.impurities() : impurities);
    }
}
