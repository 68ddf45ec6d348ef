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
    /** Positions of peaks are found within this part of their width: asymmetry, overlap, displacement of the specimen. */
    private static final double PART_OF_WIDTH = 0.2;

    private static final double MOST_TOLERANCE = Math.toRadians(0.1);
    private static final double LARGEST_ZERO = Math.toRadians(0.05);
    private static final double ZERO_PART_OF_WIDTH = 0.3;
    /** More lines than a cell of the largest believable volume has. */
    private static final double LINES_POSSIBLE_PER_OBSERVED = 3.6;

    private DerivedBounds() {}

    static SearchBounds of(PeakList peaks, int lines) {
        List<Peak> first = peaks.peaks().subList(0, Math.min(lines, peaks.size()));
        double longest = first.get(0).spacing(peaks.wavelength());
        double shortest = first.get(first.size() - 1).spacing(peaks.wavelength());
        double width = width(first);
        LineCount count = LineCount.of(LatticeFamily.CUBIC_P, 1 / longest, 1 / shortest);
        return new SearchBounds(
                SHORTEST_EDGE,
                Math.min(Math.max(HIGHEST_FIRST_ORDER * longest, 3 * SHORTEST_EDGE), LONGEST_EDGE),
                LARGEST_ANGLE,
                count.volume(LINES_POSSIBLE_PER_OBSERVED * first.size()),
                width > 0 ? Math.min(Math.max(PART_OF_WIDTH * width, LEAST_TOLERANCE), MOST_TOLERANCE) : TOLERANCE,
                Math.max(LARGEST_ZERO, ZERO_PART_OF_WIDTH * width),
                Math.max(0, Math.min(2, (first.size() - 5) / 4)));
    }

    /** The median width, 0 if none is known. */
    private static double width(List<Peak> peaks) {
        double[] widths = peaks.stream()
                .mapToDouble(Peak::fwhm)
                .filter(w -> w > 0)
                .sorted()
                .toArray();
        return widths.length == 0 ? 0 : widths[widths.length / 2];
    }
}
