package org.objcryst.powder.format;

import java.util.List;
import org.objcryst.format.TextSource;

/**
 * Columns x, intensity and perhaps σ; x is 2θ, or a time of flight if all of it lies beyond 180. A first line with one number
 * is the wavelength (the dialect of DASH); lines of text before the points are passed over.
 */
final class ColumnFile {
    private static final int MOST_TEXT = 30;
    private static final int FULLPROF_XY_HEADER = 6;
    private static final double LEAST_WAVELENGTH = 0.01;
    private static final double MOST_WAVELENGTH = 20;

    private final List<DataLine> points;
    private final AxisKind axis;
    private final boolean hasSigma;
    private final ProposedRadiation radiation;
    private final PointCollector collector;

    private ColumnFile(TextSource source, List<DataLine> lines) {
        axis = ColumnLayout.isTime(lines) ? AxisKind.TIME_OF_FLIGHT : AxisKind.TWO_THETA;
        radiation = axis == AxisKind.TIME_OF_FLIGHT ? ProposedRadiation.pulsedNeutrons() : wavelength(lines.get(0));
        points = radiation.wavelength().isPresent() ? lines.subList(1, lines.size()) : lines;
        hasSigma = !points.isEmpty() && points.get(0).size() > 2;
        collector = new PointCollector(source, axis);
    }

    /** Nothing but columns, after a wavelength perhaps. */
    static boolean matches(PatternText text) {
        return ColumnLayout.matches(text.data());
    }

    /** A few lines of text, then columns; or no other format begins so. */
    static boolean matchesAfterText(PatternText text) {
        List<DataLine> lines = ColumnLayout.afterText(text.data());
        int words = text.data().size() - lines.size();
        return words <= MOST_TEXT && ColumnLayout.matches(lines)
                || words == 0 && !lines.isEmpty() && lines.get(0).size() < FullprofFree.HEADER_WORDS;
    }

    static boolean matchesXyData(PatternText text) {
        return text.beginsWith("XYDATA");
    }

    static PowderData read(PatternText text) {
        List<DataLine> lines = ColumnLayout.afterText(text.data());
        if (lines.isEmpty()) {
            throw text.source().fault("points 2θ intensity [σ]", "no number");
        }
        ColumnFile file = new ColumnFile(text.source(), lines);
        int words = text.data().size() - lines.size();
        if (words > 0) {
            file.collector.remark("%d lines of text before the points were passed over".formatted(words));
        }
        return file.read(words > 0 ? text.data().get(0).line().text() : "", "columns");
    }

    /** Fullprof XYDATA (INSTRM = 10): six lines of header. */
    static PowderData readXyData(PatternText text) {
        List<DataLine> lines = text.after(FULLPROF_XY_HEADER);
        if (lines.isEmpty()) {
            throw text.source().fault("points after the six header lines of an XYDATA file", "the end of the file");
        }
        return new ColumnFile(text.source(), lines).read("", "Fullprof XYDATA");
    }

    private PowderData read(String title, String kind) {
        points.forEach(this::add);
        String columns = axis.quantity() + (hasSigma ? "-intensity-σ " : "-intensity ");
        boolean dash = radiation.wavelength().isPresent();
        SigmaOrigin origin = hasSigma ? SigmaOrigin.FILE : dash ? SigmaOrigin.COUNTS_OR_PERCENT : SigmaOrigin.COUNTS;
        return collector.finish(title, origin, radiation, columns + kind + (dash ? " after a wavelength" : ""));
    }

    private static ProposedRadiation wavelength(DataLine first) {
        if (first.size() != 1) {
            return ProposedRadiation.none();
        }
        double lambda = first.number(0, "a wavelength in Å or a point 2θ intensity [σ]");
        if (!(lambda >= LEAST_WAVELENGTH && lambda <= MOST_WAVELENGTH)) {
            throw first.line().fault("a wavelength of 0.01-20 Å");
        }
        return ProposedRadiation.of(lambda, "line " + first.line().number());
    }

    private void add(DataLine point) {
        if (point.hasDecimalComma()) {
            throw point.line().fault("numbers with decimal points");
        }
        double x = point.number(0, axis == AxisKind.TWO_THETA ? "an angle 2θ in degrees" : "a time of flight in µs");
        double counts = point.number(1, "an intensity");
        if (hasSigma) {
            double uncertainty = point.number(2, "the uncertainty σ of the intensity, not negative");
            collector.add(point.line(), x, counts, uncertainty);
        } else {
            collector.add(point.line(), x, counts);
        }
    }
}
