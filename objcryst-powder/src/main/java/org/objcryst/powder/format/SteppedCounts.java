package org.objcryst.powder.format;

import org.objcryst.format.TextSource;

/** Counts, and perhaps σ, for the points of a stepped range, in free format. */
final class SteppedCounts {
    private static final String COUNTS = "a number of counts";

    private SteppedCounts() {}

    /** Counts only; too many or too few are remarked upon. */
    static PointCollector read(TextSource source, SteppedRange range, NumberStream numbers) {
        PointCollector points = new PointCollector(source, AxisKind.TWO_THETA);
        double announced = range.announced();
        int n = 0;
        while (n < announced && numbers.hasNext()) {
            points.add(numbers.line(), range.angleDeg(n), numbers.next(COUNTS));
            n++;
        }
        int surplus = 0;
        while (numbers.hasNext()) {
            numbers.next(COUNTS);
            surplus++;
        }
        remarkOn(points, announced, n, surplus);
        return points;
    }

    /** First all counts, then all σ; what follows is passed over. */
    static PointCollector readWithSigma(TextSource source, SteppedRange range, NumberStream numbers, double announced) {
        double[] counts = new double[(int) announced];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = numbers.next(COUNTS);
        }
        PointCollector points = new PointCollector(source, AxisKind.TWO_THETA);
        for (int i = 0; i < counts.length; i++) {
            points.add(numbers.line(), range.angleDeg(i), counts[i], numbers.next("the uncertainty σ of a count"));
        }
        return points;
    }

    static void remarkOn(PointCollector points, double announced, int found, int surplus) {
        if (surplus > 0) {
            points.remark("%d values after the last angle were not used".formatted(surplus));
        } else if (found < announced) {
            points.remark("%.0f counts are missing at the end; the pattern was cut there".formatted(announced - found));
        }
    }
}
