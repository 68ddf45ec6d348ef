package org.objcryst.powder.extraction;

import java.util.Arrays;
import org.objcryst.powder.intensity.SparseProfiles;
import org.objcryst.powder.profile.PeakShape;

/** Evaluates lines on the points of a pattern. */
final class LineProfiles {
    private final double[] x;
    private final int end;
    private final double[] below;
    private final double[] above;

    /**
     * Lines keep the reach they have here, so that derivatives are those of what is evaluated.
     *
     * @param x abscissa of the points, increasing
     * @param end points from here on are left out
     * @param lines as they are now
     * @param cutOff fraction of its maximum at which a profile ends
     */
    LineProfiles(double[] x, int end, PeakLines lines, double cutOff) {
        this.x = x;
        this.end = end;
        below = new double[lines.size()];
        above = new double[lines.size()];
        for (int m = 0; m < below.length; m++) {
            below[m] = lines.shape()[m].reachBelow(cutOff);
            above[m] = lines.shape()[m].reachAbove(cutOff);
        }
    }

    /** The profile of each reflection, all its lines together. */
    SparseProfiles of(PeakLines lines) {
        int n = lines.reflections();
        int[] first = new int[n];
        int[] last = new int[n];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int m = 0; m < lines.size(); m++) {
            int h = lines.reflection()[m];
            first[h] = Math.min(first[h], from(lines, m));
            last[h] = Math.max(last[h], to(lines, m));
        }
        double[][] values = new double[n][];
        for (int h = 0; h < n; h++) {
            values[h] = new double[Math.max(last[h] - first[h], 0)];
            first[h] = values[h].length > 0 ? first[h] : end;
        }
        for (int m = 0; m < lines.size(); m++) {
            int h = lines.reflection()[m];
            add(values[h], first[h], from(lines, m), to(lines, m), lines, m);
        }
        return new SparseProfiles(x.length, first, values);
    }

    private void add(double[] values, int first, int from, int to, PeakLines lines, int m) {
        PeakShape shape = lines.shape()[m];
        double centre = lines.centre()[m];
        double share = lines.share()[m];
        for (int i = from; i < to; i++) {
            values[i - first] += share * shape.value(x[i] - centre);
        }
    }

    /** Adds the change of the pattern when every line of a set moves: Σ −I·share·P′·shift. */
    void addShifts(PeakLines lines, double[] intensity, double[][] slopes, double[] shift, double[] into) {
        for (int m = 0; m < lines.size(); m++) {
            double scale = -shift[m] * lines.share()[m] * intensity[lines.reflection()[m]];
            if (scale != 0 && shift[m] == shift[m]) {
                int from = from(lines, m);
                double[] slope = slopes[m];
                for (int i = 0; i < slope.length; i++) {
                    into[from + i] += scale * slope[i];
                }
            }
        }
    }

    /** dP/dx of each line at its points. */
    double[][] slopes(PeakLines lines, double[] intensity) {
        double[][] slopes = new double[lines.size()][];
        for (int m = 0; m < slopes.length; m++) {
            int from = from(lines, m);
            int to = intensity[lines.reflection()[m]] > 0 ? to(lines, m) : from;
            PeakShape shape = lines.shape()[m];
            double centre = lines.centre()[m];
            double step = 0.01 * shape.fwhm();
            slopes[m] = new double[Math.max(to - from, 0)];
            for (int i = 0; i < slopes[m].length; i++) {
                double u = x[from + i] - centre;
                slopes[m][i] = (shape.value(u + step) - shape.value(u - step)) / (2 * step);
            }
        }
        return slopes;
    }

    /** Adds the change of the pattern when the shapes change but not the centres: Σ I·share·(P″ − P′)·factor. */
    void addReshaped(
            PeakLines lines, PeakShape[] above, PeakShape[] below, double[] intensity, double factor, double[] into) {
        for (int m = 0; m < lines.size(); m++) {
            double scale = factor * lines.share()[m] * intensity[lines.reflection()[m]];
            if (scale != 0 && !above[m].equals(below[m])) {
                double centre = lines.centre()[m];
                PeakShape high = above[m];
                PeakShape low = below[m];
                int to = to(lines, m);
                for (int i = from(lines, m); i < to; i++) {
                    double u = x[i] - centre;
                    into[i] += scale * (high.value(u) - low.value(u));
                }
            }
        }
    }

    private int from(PeakLines lines, int m) {
        return index(lines.centre()[m] - below[m]);
    }

    private int to(PeakLines lines, int m) {
        return index(lines.centre()[m] + above[m]);
    }

    /** The first point at or above a place. */
    private int index(double place) {
        if (place != place) {
            return end; // a line beyond the reach of the wavelength
        }
        int found = Arrays.binarySearch(x, 0, end, place);
        return found >= 0 ? found : -found - 1;
    }
}
