package org.objcryst.powder.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;

/** Takes the points of a pattern one by one, checks them, and counts what has to be passed over. */
final class PointCollector {
    private static final int FEWEST = 3;
    private static final int FEW = 11;
    private static final int MOST = 2_000_000;
    private static final double LARGEST_ANGLE = 180; // °

    private final TextSource source;
    private final AxisKind axis;
    private final List<String> remarks = new ArrayList<>();
    private double[] x = new double[1024];
    private double[] intensity = new double[1024];
    private double[] sigma = new double[1024];
    private int n;
    private int direction;
    private int notPositive;
    private int duplicates;
    private int withoutSigma;
    private int outOfUse;

    PointCollector(TextSource source, AxisKind axis) {
        this.source = source;
        this.axis = axis;
    }

    /** A point whose uncertainty follows from its counts. */
    void add(TextLine line, double position, double counts) {
        add(line, position, counts, Double.NaN);
    }

    /**
     * A point.
     *
     * @param line where it stands
     * @param position ° or µs
     * @param counts its intensity
     * @param uncertainty not negative, or NaN if it follows from the counts; 0 leaves the point out of fits, unless it has no counts
     */
    void add(TextLine line, double position, double counts, double uncertainty) {
        if (!Double.isFinite(position) || !Double.isFinite(counts) || Double.isInfinite(uncertainty)) {
            throw line.fault("finite numbers", position + ", " + counts + ", " + uncertainty);
        }
        if (axis == AxisKind.TWO_THETA && !(position < LARGEST_ANGLE)) {
            throw line.fault("an angle 2θ below 180°", String.valueOf(position));
        }
        if (uncertainty < 0) {
            throw line.fault("an uncertainty σ that is not negative", String.valueOf(uncertainty));
        }
        double here = axis.fromFile(position);
        if (!(here > 0)) {
            notPositive++;
        } else if (n > 0 && here == x[n - 1]) {
            duplicates++;
        } else {
            checkOrder(line, here, position);
            boolean used = uncertainty != 0 || counts == 0;
            outOfUse += used ? 0 : 1;
            requireFew(line);
            append(here, counts, uncertainty == 0 && counts == 0 ? 1 : uncertainty);
        }
    }

    /** A point which is left out, and counted, if its uncertainty is not positive. */
    void addIfCertain(TextLine line, double position, double counts, double uncertainty) {
        if (uncertainty > 0) {
            add(line, position, counts, uncertainty);
        } else {
            withoutSigma++;
        }
    }

    void remark(String remark) {
        remarks.add(remark);
    }

    int size() {
        return n;
    }

    /** The points in increasing order; σ that were not given follow the rule. */
    PowderData finish(String title, SigmaOrigin origin, ProposedRadiation radiation, String rule) {
        if (direction < 0) {
            reverse();
        }
        double[] counts = Arrays.copyOf(intensity, n);
        check(counts);
        double[] uncertainties = Arrays.copyOf(sigma, n);
        for (int i = 0; i < n; i++) {
            uncertainties[i] = Double.isNaN(uncertainties[i]) ? origin.of(counts[i]) : uncertainties[i];
        }
        return new PowderData(
                title.isBlank() ? fileName() : title.strip(),
                axis,
                Arrays.copyOf(x, n),
                counts,
                uncertainties,
                origin,
                radiation,
                KnownCurves.none(),
                rule,
                allRemarks());
    }

    private String fileName() {
        return source.name().replaceFirst("^.*[\\\\/](?=.)", "");
    }

    /** Angles increase; times of flight may be listed in either order, but in one. */
    private void checkOrder(TextLine line, double here, double position) {
        if (n == 0) {
            return;
        }
        int step = here > x[n - 1] ? 1 : -1;
        if (direction == 0 && (step > 0 || axis == AxisKind.TIME_OF_FLIGHT)) {
            direction = step;
        }
        if (step != direction) {
            throw line.fault(
                    "%s %s %s %s%s"
                            .formatted(
                                    axis == AxisKind.TWO_THETA ? "an angle" : "a",
                                    axis.quantity(),
                                    direction < 0 ? "below" : "above",
                                    (float) axis.toFile(x[n - 1]),
                                    axis.unit()),
                    String.valueOf(position));
        }
    }

    private void requireFew(TextLine line) {
        if (n == MOST) {
            throw line.fault("at most %d points".formatted(MOST), "more");
        }
    }

    private void append(double position, double counts, double uncertainty) {
        if (n == x.length) {
            x = Arrays.copyOf(x, 2 * n);
            intensity = Arrays.copyOf(intensity, 2 * n);
            sigma = Arrays.copyOf(sigma, 2 * n);
        }
        x[n] = position;
        intensity[n] = counts;
        sigma[n++] = uncertainty;
    }

    private void reverse() {
        for (double[] values : new double[][] {x, intensity, sigma}) {
            for (int i = 0, j = n - 1; i < j; i++, j--) {
                double swapped = values[i];
                values[i] = values[j];
                values[j] = swapped;
            }
        }
    }

    private void check(double[] counts) {
        if (n < FEWEST) {
            throw source.fault("at least " + FEWEST + " points", n + " points");
        }
        if (Arrays.stream(counts).allMatch(y -> y == 0)) {
            throw source.fault("intensities", "nothing but zeros");
        }
    }

    private List<String> allRemarks() {
        List<String> all = new ArrayList<>(remarks);
        String quantity = axis.quantity();
        count(all, notPositive, "points at %s <= 0 were left out".formatted(quantity));
        count(all, duplicates, "points at the %s of the point before were left out".formatted(quantity));
        count(all, withoutSigma, "points with σ <= 0 were left out");
        count(all, outOfUse, "points with σ = 0 take no part in fits");
        if (n < FEW) {
            all.add("only %d points; a pattern has more".formatted(n));
        }
        return all;
    }

    private static void count(List<String> all, int number, String what) {
        if (number > 0) {
            all.add(number + " " + what);
        }
    }
}
