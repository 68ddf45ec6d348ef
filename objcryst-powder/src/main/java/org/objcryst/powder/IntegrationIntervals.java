package org.objcryst.powder;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Groups of consecutive points whose sums are compared instead of the points, roughly one a resolved peak (4.4.2):
 * boundaries lie half way between neighbouring reflections of each phase.
 */
final class IntegrationIntervals {
    private static final int FEWEST_POINTS = 3;

    private final int[] boundary;

    private IntegrationIntervals(int[] boundary) {
        this.boundary = boundary;
    }

    /** Intervals for some phases within the first {@code end} points. */
    static IntegrationIntervals of(PatternAxis axis, List<StoredProfiles> phases, int end) {
        double[] wanted = phases.stream()
                .flatMapToDouble(IntegrationIntervals::boundaries)
                .filter(b -> b < end)
                .map(b -> Math.max(b, 0))
                .sorted()
                .toArray();
        int[] kept = new int[wanted.length];
        int n = 0;
        for (double pixel : wanted) {
            int point = (int) Math.round(pixel);
            if (n == 0 || point - kept[n - 1] >= leastDistance(axis, phases, point)) {
                kept[n++] = point;
            }
        }
        return new IntegrationIntervals(Arrays.copyOf(kept, n));
    }

    int count() {
        return Math.max(boundary.length - 1, 0);
    }

    int first(int interval) {
        return boundary[interval];
    }

    /** The point after the last one. */
    int end(int interval) {
        return boundary[interval + 1];
    }

    /** The interval of a point: −1 before the first one, {@link #count()} after the last one. */
    int at(int point) {
        int found = Arrays.binarySearch(boundary, point);
        return Math.min(found >= 0 ? found : -found - 2, count());
    }

    private static DoubleStream boundaries(StoredProfiles profiles) {
        int n = profiles.groups();
        DoubleStream.Builder all = DoubleStream.builder();
        int last = -1;
        for (int g = 0; g < n; g++) {
            if (profiles.end(g) > profiles.first(g)) {
                all.add(last < 0 ? profiles.first(g) : 0.5 * (middle(profiles, last) + middle(profiles, g)));
                last = g;
            }
        }
        if (last >= 0) {
            all.add(profiles.end(last) - 1e-9);
        }
        return all.build();
    }

    private static double middle(StoredProfiles profiles, int group) {
        return 0.5 * (profiles.first(group) + profiles.end(group) - 1);
    }

    private static double leastDistance(PatternAxis axis, List<StoredProfiles> phases, int point) {
        double x = axis.x()[Math.min(point, axis.size() - 1)];
        double narrowest = Double.POSITIVE_INFINITY;
        for (StoredProfiles profiles : phases) {
            narrowest = Math.min(narrowest, nearestWidth(profiles, x));
        }
        return Math.max(FEWEST_POINTS, 0.5 * narrowest / axis.step(x));
    }

    private static double nearestWidth(StoredProfiles profiles, double x) {
        double width = Double.POSITIVE_INFINITY;
        double nearest = Double.POSITIVE_INFINITY;
        for (int g = 0; g < profiles.groups(); g++) {
            double distance = Math.abs(profiles.centre(g) - x);
            if (distance < nearest) {
                nearest = distance;
                width = profiles.fwhm(g);
            }
        }
        return width;
    }
}
