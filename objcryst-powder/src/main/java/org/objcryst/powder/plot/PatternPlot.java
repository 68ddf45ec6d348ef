package org.objcryst.powder.plot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.objcryst.format.FileReplacement;

/**
 * A picture of a pattern: observed points, calculated line, marks of the reflections, and below them the difference in units of
 * its uncertainty. Intensities on a square-root scale, where the noise of a counter is equally high everywhere.
 *
 * <pre>
 *   pattern.plot().betweenDeg(8, 40).write(Path.of("fit.svg"));
 * </pre>
 */
public final class PatternPlot {
    private static final int MARKS_OF_THE_AXIS = 8;

    private final String title;
    private final double scale;
    private final double[] places;
    private final double[] observed;
    private final double[] calculated;
    private final double[] weights;
    private final List<double[]> reflections = new ArrayList<>();
    private double first;
    private double last;

    /**
     * A picture of a whole pattern.
     *
     * @param title a line of text
     * @param x angles 2θ in radians, increasing
     * @param observed intensities
     * @param calculated intensities, the background included
     * @param weights 1/σ²; 0 for points that are left out
     */
    public PatternPlot(String title, double[] x, double[] observed, double[] calculated, double[] weights) {
        this(title, Math.toDegrees(1), x, observed, calculated, weights);
    }

    private PatternPlot(
            String title, double scale, double[] x, double[] observed, double[] calculated, double[] weights) {
        int n = x.length;
        if (n < 2 || observed.length != n || calculated.length != n || weights.length != n) {
            throw new IllegalArgumentException("a plot needs arrays of one length, 2 at least, got %d, %d, %d, %d"
                    .formatted(n, observed.length, calculated.length, weights.length));
        }
        this.title = title;
        this.scale = scale;
        places = new double[n];
        for (int i = 0; i < n; i++) {
            places[i] = scale * x[i];
        }
        this.observed = observed.clone();
        this.calculated = calculated.clone();
        this.weights = weights.clone();
        first = places[0];
        last = places[n - 1];
    }

    /**
     * A picture of a pattern of times of flight.
     *
     * @param title a line of text
     * @param x times in µs, increasing
     * @param observed intensities
     * @param calculated intensities, the background included
     * @param weights 1/σ²; 0 for points that are left out
     * @return the picture
     */
    public static PatternPlot ofTimes(
            String title, double[] x, double[] observed, double[] calculated, double[] weights) {
        return new PatternPlot(title, 1, x, observed, calculated, weights);
    }

    /**
     * Adds a row of marks.
     *
     * @param positions of the reflections of a phase, angles 2θ in radians or times in µs
     * @return this
     */
    public PatternPlot reflections(double[] positions) {
        reflections.add(positions.clone());
        return this;
    }

    /**
     * Shows a part of the pattern.
     *
     * @param from 2θ in degrees, or µs where the pattern is one of times
     * @param to the same
     * @return this
     */
    public PatternPlot betweenDeg(double from, double to) {
        if (!(from < to)) {
            throw new IllegalArgumentException(
                    "the first angle must lie below the last, got %s and %s".formatted(from, to));
        }
        first = from;
        last = to;
        return this;
    }

    /**
     * The picture.
     *
     * @return an SVG document
     */
    public String toSvg() {
        SvgFrame frame = new SvgFrame(first, last, highest(), reflections.size());
        frame.axis(MARKS_OF_THE_AXIS, scale == 1 ? " µs" : "°");
        frame.title(
                title,
                "observed (points), calculated (line), square-root scale",
                "below: difference divided by its uncertainty");
        for (int i = 0; i < places.length; i++) {
            if (isShown(i)) {
                frame.observed(places[i], observed[i]);
            }
        }
        SvgLine line = new SvgLine();
        SvgLine difference = new SvgLine();
        for (int i = 0; i < places.length; i++) {
            if (isShown(i)) {
                line.to(frame.across(places[i]), frame.down(calculated[i]));
                difference.to(
                        frame.across(places[i]),
                        frame.downDifference((observed[i] - calculated[i]) * Math.sqrt(weights[i])));
            }
        }
        for (int row = 0; row < reflections.size(); row++) {
            for (double position : reflections.get(row)) {
                frame.mark(scale * position, row);
            }
        }
        return frame.document(line, difference);
    }

    /**
     * Writes the picture.
     *
     * @param file an SVG, replaced if it exists
     * @return this
     */
    public PatternPlot write(Path file) {
        FileReplacement.write(file, toSvg());
        return this;
    }

    /**
     * Opens the picture in the viewer of the desktop. It is written to a temporary file, also where there is no screen.
     *
     * @return where it is, and whether a viewer was opened
     */
    public ShownPlot show() {
        try {
            Path file = Files.createTempFile("objcryst-", ".svg");
            write(file);
            return new ShownPlot(
                    file, Viewer.here().map(viewer -> viewer.opens(file)).orElse(false));
        } catch (IOException e) {
            throw new UncheckedIOException("no plot could be written: " + e.getMessage(), e);
        }
    }

    private boolean isShown(int point) {
        return places[point] >= first && places[point] <= last;
    }

    private double highest() {
        double highest = 1;
        for (int i = 0; i < places.length; i++) {
            if (isShown(i)) {
                highest = Math.max(highest, Math.max(observed[i], calculated[i]));
            }
        }
        return highest;
    }

    @Override
    public String toString() {
        return "plot of %s, %.2f to %.2f %s".formatted(title, first, last, scale == 1 ? "µs" : "° 2θ");
    }
}
