package org.objcryst.powder.plot;

import java.util.Locale;

/** The path of a curve in an SVG. */
final class SvgLine {
    private final StringBuilder path = new StringBuilder();

    void to(double x, double y) {
        path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", x, y));
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
