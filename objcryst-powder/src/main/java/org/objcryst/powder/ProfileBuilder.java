package org.objcryst.powder;

import org.objcryst.powder.intensity.PhaseProfiles;
import org.objcryst.powder.intensity.SparseProfiles;
import org.objcryst.powder.profile.PeakShape;
import org.objcryst.powder.profile.ReflectionProfile;

/** Computes the stored profiles of one phase. */
final class ProfileBuilder {
    /** Reflections this near in s (Å⁻¹) lie at the same angle by symmetry; others are nearer only by accident. */
    private static final double SAME_STOL = 1e-9;

    private static final double NARROWEST_STEPS = 0.25;

    private final PatternAxis axis;
    private final double[] x;
    private final int end;
    private final ReflectionProfile profile;
    private final ProfileRange range;
    private final ReflectionLines at;

    /** {@code end}: the point after the last one at which profiles are wanted. */
    ProfileBuilder(PatternAxis axis, int end, ReflectionProfile profile, ProfileRange range, ReflectionLines at) {
        this.axis = axis;
        this.x = axis.x();
        this.end = end;
        this.profile = profile;
        this.range = range;
        this.at = at;
    }

    PhaseProfiles build(int[] h, int[] k, int[] l) {
        int[] columnOf = columns();
        int columns = columnOf.length == 0 ? 0 : columnOf[columnOf.length - 1] + 1;
        int[] first = new int[columns];
        double[][] values = new double[columns][];
        double[] centre = new double[columns];
        double[] fwhm = new double[columns];
        for (int i = 0, column = -1; i < columnOf.length; i++) {
            if (columnOf[i] != column) {
                column = columnOf[i];
                centre[column] = at.mean(i);
                values[column] = new double[0];
                if (at.exists(i)) {
                    PeakShape[] shapes = shapes(h[i], k[i], l[i], i);
                    fwhm[column] = shapes[0].fwhm();
                    first[column] = firstPoint(shapes, i);
                    values[column] = values(shapes, i, first[column]);
                }
            }
        }
        return new PhaseProfiles(new SparseProfiles(x.length, first, values), columnOf, centre, fwhm);
    }

    private int[] columns() {
        int[] columnOf = new int[at.size()];
        for (int i = 1, first = 0; i < columnOf.length; i++) {
            boolean shared = !profile.isAnisotropic() && Math.abs(at.stol()[i] - at.stol()[first]) < SAME_STOL;
            columnOf[i] = columnOf[i - 1] + (shared ? 0 : 1);
            first = shared ? first : i;
        }
        return columnOf;
    }

    private PeakShape[] shapes(int h, int k, int l, int reflection) {
        PeakShape[] shapes = new PeakShape[at.lines()];
        for (int line = 0; line < shapes.length; line++) {
            double centre = at.centre()[line][reflection];
            shapes[line] = profile.shape(h, k, l, centre, NARROWEST_STEPS * axis.step(centre));
        }
        return shapes;
    }

    private int firstPoint(PeakShape[] shapes, int reflection) {
        double low = Double.POSITIVE_INFINITY;
        for (int line = 0; line < shapes.length; line++) {
            low = Math.min(low, at.centre()[line][reflection] - shapes[line].reachBelow(range.fraction()));
        }
        return (int) Math.min(Math.max(0, Math.floor(axis.pixel(low))), end);
    }

    private int endPoint(PeakShape[] shapes, int reflection) {
        double high = Double.NEGATIVE_INFINITY;
        for (int line = 0; line < shapes.length; line++) {
            high = Math.max(high, at.centre()[line][reflection] + shapes[line].reachAbove(range.fraction()));
        }
        return (int) Math.min(end, Math.ceil(axis.pixel(high)) + 1);
    }

    /** The profile of one reflection from its first point on. */
    private double[] values(PeakShape[] shapes, int reflection, int from) {
        double[] values = new double[Math.max(endPoint(shapes, reflection) - from, 0)];
        for (int line = 0; line < shapes.length; line++) {
            double centre = at.centre()[line][reflection];
            double share = at.weight()[line];
            if (range.smooth()) {
                addSmooth(shapes[line], centre, share, from, values);
            } else {
                addCut(shapes[line], centre, share, from, values);
            }
        }
        return values;
    }

    private void addCut(PeakShape shape, double centre, double share, int from, double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] += share * shape.value(x[from + i] - centre);
        }
    }

    private void addSmooth(PeakShape shape, double centre, double share, int from, double[] values) {
        double below = shape.reachBelow(range.fraction());
        double above = shape.reachAbove(range.fraction());
        double base = shape.value(-below);
        double factor = share / (shape.area(below, above) - base * (below + above));
        for (int i = 0; i < values.length; i++) {
            double u = x[from + i] - centre;
            if (u > -below && u < above) {
                values[i] += factor * (shape.value(u) - base);
            }
        }
    }
}
