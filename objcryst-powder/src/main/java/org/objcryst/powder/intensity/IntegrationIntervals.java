package org.objcryst.powder.intensity;

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
    static IntegrationIntervals of(double[] x, int end, List<PhaseProfiles> phases) {
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
            if (n == 0 || point - kept[n - 1] >= leastDistance(x, phases, point)) {
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

    private static DoubleStream boundaries(PhaseProfiles phase) {
        SparseProfiles profiles = phase.columns();
        int n = profiles.size();
        DoubleStream.Builder all = DoubleStream.builder();
        int last = -1;
        boolean falling = n > 1 && phase.centre(0) > phase.centre(n - 1); // times of flight
        for (int i = 0; i < n; i++) {
            int h = falling ? n - 1 - i : i;
            if (profiles.end(h) > profiles.first(h)) {
                all.add(last < 0 ? profiles.first(h) : 0.5 * (middle(profiles, last) + middle(profiles, h)));
                last = h;
            }
        }
        if (last >= 0) {
            all.add(profiles.end(last) - 1e-9);
        }
        return all.build();
    }

    private static double middle(SparseProfiles profiles, int column) {
        return 0.5 * (profiles.first(column) + profiles.end(column) - 1);
    }

    private static double leastDistance(double[] x, List<PhaseProfiles> phases, int point) {
        double narrowest = Double.POSITIVE_INFINITY;
        for (PhaseProfiles profiles : phases) {
            narrowest = Math.min(narrowest, nearestWidth(profiles, x[Math.min(point, x.length - 1)]));
        }
        return Math.max(FEWEST_POINTS, 0.5 * narrowest / step(x, point));
    }

    private static double step(double[] x, int point) {
        int i = Math.min(point, x.length - 2);
        return x.length == 1 ? 0 : x[i + 1] - x[i];
    }

    private static double nearestWidth(PhaseProfiles profiles, double x) {
        double width = Double.POSITIVE_INFINITY;
        double nearest = Double.POSITIVE_INFINITY;
        for (int h = 0; h < profiles.columns().size(); h++) {
            double distance = Math.abs(profiles.centre(h) - x);
            if (distance < nearest) {
                nearest = distance;
                width = profiles.fwhm(h);
            }
        }
        return width;
    }
}
