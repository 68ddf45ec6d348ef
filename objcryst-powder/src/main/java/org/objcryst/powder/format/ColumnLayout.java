package org.objcryst.powder.format;

import java.util.List;

/** Whether lines are columns of which the first increases or decreases. */
final class ColumnLayout {
    private static final int LOOKED_AT = 20;
    private static final double LARGEST_ANGLE = 180;

    private ColumnLayout() {}

    /**
     * The same number of columns in the first lines, after a lone number perhaps: two or three in nearly all of them (a line
     * at fault shall be named, not hide the format), or more of which the first increases.
     */
    static boolean matches(List<DataLine> lines) {
        if (lines.isEmpty() || !lines.get(0).startsWithNumber()) {
            return false;
        }
        List<DataLine> looked = looked(lines);
        int columns = looked.get(0).size();
        long different = looked.stream().filter(l -> l.size() != columns).count();
        boolean few = columns == 2 || columns == 3;
        boolean oneAtFault =
                different == 1 && !SteppedRange.matches(looked.get(0).words()) && looked.size() > 2;
        return few && (different == 0 || oneAtFault) || columns > 3 && different == 0 && increases(looked);
    }

    /** Whether the first column can only be times of flight in µs: all beyond 180. */
    static boolean isTime(List<DataLine> lines) {
        return looked(lines).stream()
                .allMatch(l -> l.startsWithNumber() && l.number(0, "a time of flight in µs") > LARGEST_ANGLE);
    }

    /** The lines after those that begin with text. */
    static List<DataLine> afterText(List<DataLine> lines) {
        int i = 0;
        while (i < lines.size() && !lines.get(i).startsWithNumber()) {
            i++;
        }
        return lines.subList(i, lines.size());
    }

    private static List<DataLine> looked(List<DataLine> lines) {
        int start = lines.get(0).size() == 1 && lines.size() > 1 ? 1 : 0;
        return lines.subList(start, Math.min(lines.size(), start + LOOKED_AT));
    }

    private static boolean increases(List<DataLine> lines) {
        double last = Double.NEGATIVE_INFINITY;
        for (DataLine line : lines) {
            if (!line.startsWithNumber()) {
                return false;
            }
            double x = line.number(0, "an angle 2θ in degrees");
            if (!(x > last)) {
                return false;
            }
            last = x;
        }
        return true;
    }
}
