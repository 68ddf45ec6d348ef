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

    /**
     * Adds the change of the pattern when lines move: Σ −I·share·P′·shift.
     *
     * @param lines as many as at the construction
     * @param intensity of each reflection
     * @param slopes of the lines
     * @param shift of each line
     * @param into one value a point; added to
     */
    public void addShifts(PeakLines lines, double[] intensity, double[][] slopes, double[] shift, double[] into) {
        int[] first = firstPoints(lines);
        for (int m = 0; m < lines.size(); m++) {
            double scale = -shift[m] * lines.share()[m] * intensity[lines.reflection()[m]];
            if (scale != 0 && !Double.isNaN(shift[m])) {
                int from = first[lines.reflection()[m]];
                double[] slope = slopes[m];
                for (int i = 0; i < slope.length; i++) {
                    into[from + i] += scale * slope[i];
                }
            }
        }
    }

    /**
     * dP/dx of each line at its points.
     *
     * @param lines as many as at the construction
     * @param intensity of each reflection
     * @return one array a line, empty where there is no intensity
     */
    public double[][] slopes(PeakLines lines, double[] intensity) {
        int[] first = firstPoints(lines);
        int[] last = endPoints(lines);
        double[][] slopes = new double[lines.size()][];
        for (int m = 0; m < slopes.length; m++) {
            int from = first[lines.reflection()[m]];
            int to = intensity[lines.reflection()[m]] > 0 && exists(lines, m) ? last[lines.reflection()[m]] : from;
            PeakShape shape = lines.shape()[m];
            double centre = lines.centre()[m];
            slopes[m] = new double[Math.max(to - from, 0)];
            for (int i = 0; i < slopes[m].length; i++) {
                slopes[m][i] = shape.slope(x[from + i] - centre);
            }
        }
        return slopes;
    }

    /**
     * Adds the change of the pattern when the shapes change but not the centres: Σ I·share·(P″ − P′)·factor.
     *
     * @param lines as many as at the construction
     * @param above shape P″ of each line
     * @param below shape P′ of each line
     * @param intensity of each reflection
     * @param factor on the whole change
     * @param into one value a point; added to
     */
    public void addReshaped(
            PeakLines lines, PeakShape[] above, PeakShape[] below, double[] intensity, double factor, double[] into) {
        int[] first = firstPoints(lines);
        int[] last = endPoints(lines);
        for (int m = 0; m < lines.size(); m++) {
            int h = lines.reflection()[m];
            double scale = factor * lines.share()[m] * intensity[h];
            if (scale != 0 && exists(lines, m) && !above[m].equals(below[m])) {
                double centre = lines.centre()[m];
                PeakShape high = above[m];
                PeakShape low = below[m];
                for (int i = first[h]; i < last[h]; i++) {
                    double u = x[i] - centre;
                    into[i] += scale * (high.value(u) - low.value(u));
                }
            }
        }
    }

    /** Whether a line lies within the reach of the wavelength. */
    private static boolean exists(PeakLines lines, int m) {
        return !Double.isNaN(lines.centre()[m]);
    }

    /** Where the first of the lines of each reflection begins. */
    private int[] firstPoints(PeakLines lines) {
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
    private int[] endPoints(PeakLines lines) {
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
