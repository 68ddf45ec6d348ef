package org.objcryst.powder.intensity;

import java.util.Arrays;
import org.objcryst.powder.profile.PeakLines;
import org.objcryst.powder.profile.PeakShape;
import org.objcryst.powder.profile.ProfileRange;

/** Evaluates lines on the points of a pattern; all lines of a reflection reach equally far. */
public final class LineProfiles {
    private final double[] x;
    private final int end;
    private final boolean smooth;
    private final double[] below;
    private final double[] above;

    /**
     * Lines keep the reach they have here, so that derivatives are those of what is evaluated.
     *
     * @param x abscissa of the points, increasing
     * @param end points from here on are left out
     * @param lines as they are now
     * @param range how far profiles reach
     */
    public LineProfiles(double[] x, int end, PeakLines lines, ProfileRange range) {
        this.x = x;
        this.end = end;
        smooth = range.smooth();
        below = new double[lines.size()];
        above = new double[lines.size()];
        for (int m = 0; m < below.length; m++) {
            below[m] = lines.shape()[m].reachBelow(range.fraction());
            above[m] = lines.shape()[m].reachAbove(range.fraction());
        }
    }

    /**
     * The profile of each reflection, all its lines together.
     *
     * @param lines as many as at the construction
     * @return one column a reflection
     */
    public SparseProfiles of(PeakLines lines) {
        int[] first = firstPoints(lines);
        int[] last = endPoints(lines);
        double[][] values = new double[lines.reflections()][];
        for (int h = 0; h < values.length; h++) {
            values[h] = new double[Math.max(last[h] - first[h], 0)];
        }
        for (int m = 0; m < lines.size(); m++) {
            int h = lines.reflection()[m];
            if (smooth) {
                addSmooth(values[h], first[h], lines, m);
            } else if (exists(lines, m)) {
                addCut(values[h], first[h], lines, m);
            }
        }
        return new SparseProfiles(x.length, first, values);
    }

    private void addCut(double[] values, int first, PeakLines lines, int m) {
        PeakShape shape = lines.shape()[m];
        double centre = lines.centre()[m];
        double share = lines.share()[m];
        for (int i = 0; i < values.length; i++) {
            values[i] += share * shape.value(x[first + i] - centre);
        }
    }

    private void addSmooth(double[] values, int first, PeakLines lines, int m) {
        PeakShape shape = lines.shape()[m];
        double centre = lines.centre()[m];
        double base = shape.value(-below[m]);
        double factor = lines.share()[m] / (shape.area(below[m], above[m]) - base * (below[m] + above[m]));
        for (int i = 0; i < values.length; i++) {
            double u = x[first + i] - centre;
            if (u > -below[m] && u < above[m]) {
                values[i] += factor * (shape.value(u) - base);
            }
        }
    }

    /** Whether a line lies within the reach of the wavelength. */
    static boolean exists(PeakLines lines, int m) {
        return !Double.isNaN(lines.centre()[m]);
    }

    /** Where the first of the lines of each reflection begins. */
    int[] firstPoints(PeakLines lines) {
        int[] first = new int[lines.reflections()];
        Arrays.fill(first, end);
        for (int m = 0; m < lines.size(); m++) {
            int h = lines.reflection()[m];
            if (exists(lines, m)) {
                first[h] = Math.min(first[h], index(lines.centre()[m] - below[m]));
            }
        }
        return first;
    }

    /** Where the last of the lines of each reflection ends. */
    int[] endPoints(PeakLines lines) {
        int[] last = new int[lines.reflections()];
        for (int m = 0; m < lines.size(); m++) {
            int h = lines.reflection()[m];
            if (exists(lines, m)) {
                last[h] = Math.max(last[h], index(lines.centre()[m] + above[m]));
            }
        }
        return last;
    }

    /** The first point at or above a place. */
    private int index(double place) {
        int found = Arrays.binarySearch(x, 0, end, place);
        return found >= 0 ? found : -found - 1;
    }
}
