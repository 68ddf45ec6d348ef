package org.objcryst.powder.plot;

import java.util.Locale;

/** Where things are in the picture of a pattern, and the parts of it that are no curves. All lengths in units of the picture. */
final class SvgFrame {
    private static final double LEFT = 20;
    private static final double WIDTH = 860;
    private static final double TOP = 20;
    private static final double HEIGHT = 250;
    private static final double ROW = 9;
    private static final double DIFFERENCE = 60; // half of its height is 10 σ
    private static final double MOST_SIGMAS = 10;

    private final double first;
    private final double last;
    private final double highest;
    private final double bottomOfMarks;
    private final StringBuilder points = new StringBuilder();
    private final StringBuilder marks = new StringBuilder();
    private final StringBuilder texts = new StringBuilder();

    SvgFrame(double first, double last, double highest, int rowsOfMarks) {
        this.first = first;
        this.last = last;
        this.highest = highest;
        bottomOfMarks = TOP + HEIGHT + 6 + ROW * rowsOfMarks;
    }

    double across(double degrees) {
        return LEFT + WIDTH * (degrees - first) / (last - first);
    }

    double down(double counts) {
        return TOP + HEIGHT * (1 - Math.sqrt(Math.max(0, counts) / highest));
    }

    double downDifference(double sigmas) {
        double shown = Math.max(-MOST_SIGMAS, Math.min(MOST_SIGMAS, sigmas));
        return bottomOfMarks + DIFFERENCE / 2 * (1 - shown / MOST_SIGMAS);
    }

    void observed(double degrees, double counts) {
        points.append(text("M%.1f %.1fh0", across(degrees), down(counts)));
    }

    void mark(double degrees, int row) {
        if (degrees >= first && degrees <= last) {
            marks.append(text("M%.1f %.1fv%.1f", across(degrees), TOP + HEIGHT + 4 + ROW * row, ROW - 3));
        }
    }

    void title(String... lines) {
        for (int i = 0; i < lines.length; i++) {
            line(34 + 18 * i, lines[i]);
        }
    }

    private void line(double y, String content) {
        String plain = content.replace("&", "&amp;").replace("<", "&lt;");
        texts.append(text("<text x=\"870\" y=\"%.0f\" text-anchor=\"end\">%s</text>%n", y, plain));
    }

    /** About so many places, at round numbers. */
    void axis(int number, String unit) {
        double step = round((last - first) / number);
        double y = bottomOfMarks + DIFFERENCE;
        texts.append(text("<path d=\"M%.1f %.1fh%.1f\" stroke=\"#444\"/>%n", LEFT, y, WIDTH));
        for (double a = Math.ceil(first / step) * step; a <= last; a += step) {
            texts.append(text(
                    "<path d=\"M%.1f %.1fv6\" stroke=\"#444\"/><text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s%s</text>%n",
                    across(a), y, across(a), y + 20, text(step < 1 ? "%.2f" : "%.0f", a), unit));
        }
    }

    /** The least of 1, 2, 5 times a power of ten that is not below. */
    private static double round(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double rest = step / power;
        return power * (rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 5 ? 5 : 10);
    }

    String document(SvgLine calculated, SvgLine difference) {
        double height = bottomOfMarks + DIFFERENCE + 30;
        return text("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 %.0f" font-family="sans-serif" font-size="13" fill="#444">
                <rect width="900" height="%.0f" fill="#fff"/>
                <path d="%s" fill="none" stroke="#1f6fb4" stroke-width="2.6" stroke-linecap="round"/>
                <path d="%s" fill="none" stroke="#c8402f" stroke-width="1"/>
                <path d="%s" fill="none" stroke="#2a7d3f" stroke-width="1"/>
                <path d="%s" fill="none" stroke="#777" stroke-width="0.7"/>
                %s</svg>
                """, height, height, points, calculated, marks, difference, texts);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
