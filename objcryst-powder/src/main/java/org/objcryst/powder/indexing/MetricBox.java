package org.objcryst.powder.indexing;

import java.util.Arrays;
import java.util.List;

/**
 * A box of parameters of the metric and of zero shifts. The arrays belong to the box.
 *
 * @param lower lower bounds of the parameters
 * @param upper upper bounds
 * @param leastZero smallest shift of the zero (rad)
 * @param mostZero largest
 */
record MetricBox(double[] lower, double[] upper, double leastZero, double mostZero) {
    /** The whole range of a family of lattices. */
    static MetricBox of(LatticeFamily family, SearchBounds bounds) {
        MetricForm form = family.form();
        double[] lower = new double[form.size()];
        double[] upper = new double[form.size()];
        double shortest = bounds.minLength() * bounds.minLength();
        double longest = bounds.maxLength() * bounds.maxLength();
        double obliqueness =
                switch (form) {
                    case HEXAGONAL, MONOCLINIC -> 4.0 / 3;
                    case TRICLINIC -> 2;
                    default -> 1;
                };
        for (int m = 0; m < form.squares(); m++) {
            lower[m] = 1 / longest;
            upper[m] = obliqueness / shortest;
        }
        if (form == MetricForm.MONOCLINIC || form == MetricForm.TRICLINIC) {
            Arrays.fill(upper, form.squares(), form.size(), upper[0]);
            lower[form.size() - 1] = form == MetricForm.TRICLINIC ? -upper[0] : 0;
        }
        return new MetricBox(lower, upper, -bounds.maxZero(), bounds.maxZero());
    }

    MetricBox withParameter(int m, double low, double high) {
        double[] newLower = lower.clone();
        double[] newUpper = upper.clone();
        newLower[m] = low;
        newUpper[m] = high;
        return new MetricBox(newLower, newUpper, leastZero, mostZero);
    }

    MetricBox withZero(double low, double high) {
        return new MetricBox(lower, upper, low, high);
    }

    /** Whether parameters lie inside, each side moved outwards by a part of its length. */
    boolean contains(double[] p, double margin) {
        for (int m = 0; m < p.length; m++) {
            double slack = margin * (upper[m] - lower[m]);
            if (!(p[m] >= lower[m] - slack && p[m] <= upper[m] + slack)) {
                return false;
            }
        }
        return true;
    }

    double[] centre() {
        double[] centre = new double[lower.length];
        for (int m = 0; m < centre.length; m++) {
            centre[m] = 0.5 * (lower[m] + upper[m]);
        }
        return centre;
    }

    double centreZero() {
        return 0.5 * (leastZero + mostZero);
    }

    /** By what part of Q a parameter may move a line. */
    double relativeWidth(MetricForm form, int m) {
        double width = upper[m] - lower[m];
        if (m < form.squares()) {
            return width / upper[m];
        }
        int[] edges = form.edgesOf(m);
        return width / (2 * Math.sqrt(upper[edges[0]] * upper[edges[1]]));
    }

    /** The parameter that may move a line most. */
    int widest(MetricForm form) {
        int widest = 0;
        for (int m = 1; m < form.size(); m++) {
            if (relativeWidth(form, m) > relativeWidth(form, widest)) {
                widest = m;
            }
        }
        return widest;
    }

    /** Cuts one parameter in two, squares of edges at the geometric mean; the larger values first. */
    List<MetricBox> halves(MetricForm form, int m) {
        double cut = m < form.squares() ? Math.sqrt(lower[m] * upper[m]) : 0.5 * (lower[m] + upper[m]);
        return List.of(withParameter(m, cut, upper[m]), withParameter(m, lower[m], cut));
    }

    /** Cuts the zero in two. */
    List<MetricBox> halvesOfZero() {
        double cut = centreZero();
        return List.of(withZero(leastZero, cut), withZero(cut, mostZero));
    }
}
