package org.objcryst.powder.indexing;

import java.util.List;
import org.objcryst.powder.peak.Peak;
import org.objcryst.powder.peak.PeakList;

/** The range of cells worth a search, from the lines alone. */
final class DerivedBounds {
    private static final double SHORTEST_EDGE = 2.3;
    private static final double LONGEST_EDGE = 40;
    /** The first line is the fourth order of the longest edge at most. */
    private static final int HIGHEST_FIRST_ORDER = 4;

    private static final double LARGEST_ANGLE = Math.toRadians(125);
    private static final double TOLERANCE = Math.toRadians(0.03);
    private static final double LEAST_TOLERANCE = Math.toRadians(0.01);
    /** Positions of peaks are found within this part of their width. */
    private static final double PART_OF_WIDTH = 0.25;

    private static final double LARGEST_ZERO = Math.toRadians(0.05);
    /** More lines than a cell of the largest believable volume has. */
    private static final double LINES_POSSIBLE_PER_OBSERVED = 3.6;

    private DerivedBounds() {}

    static SearchBounds of(PeakList peaks, int lines) {
        List<Peak> first = peaks.peaks().subList(0, Math.min(lines, peaks.size()));
        double longest = first.get(0).spacing(peaks.wavelength());
        double shortest = first.get(first.size() - 1).spacing(peaks.wavelength());
        LineCount count = LineCount.of(LatticeFamily.CUBIC_P, 1 / longest, 1 / shortest);
        return new SearchBounds(
                SHORTEST_EDGE,
                Math.min(Math.max(HIGHEST_FIRST_ORDER * longest, 3 * SHORTEST_EDGE), LONGEST_EDGE),
                LARGEST_ANGLE,
                count.volume(LINES_POSSIBLE_PER_OBSERVED * first.size()),
                tolerance(first),
                LARGEST_ZERO,
                Math.max(0, Math.min(2, (first.size() - 5) / 4)));
    }

    private static double tolerance(List<Peak> peaks) {
        double[] widths = peaks.stream()
                .mapToDouble(Peak::fwhm)
                .filter(w -> w > 0)
                .sorted()
                .toArray();
        if (widths.length == 0) {
            return TOLERANCE;
        }
        return Math.min(Math.max(PART_OF_WIDTH * widths[widths.length / 2], LEAST_TOLERANCE), TOLERANCE);
    }
}
