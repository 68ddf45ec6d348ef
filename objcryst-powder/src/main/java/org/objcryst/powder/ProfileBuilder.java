package org.objcryst.powder;

import java.util.Arrays;
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
    private double[] values = new double[1024];
    private int filled;

    /** {@code end}: the point after the last one at which profiles are wanted. */
    ProfileBuilder(PatternAxis axis, int end, ReflectionProfile profile, ProfileRange range, ReflectionLines at) {
        this.axis = axis;
        this.x = axis.x();
        this.end = end;
        this.profile = profile;
        this.range = range;
        this.at = at;
    }

    StoredProfiles build(int[] h, int[] k, int[] l) {
        int[] groupOf = groups();
        int groups = groupOf.length == 0 ? 0 : groupOf[groupOf.length - 1] + 1;
        int[] first = new int[groups];
        int[] start = new int[groups + 1];
        double[] centre = new double[groups];
        double[] fwhm = new double[groups];
        for (int i = 0, g = -1; i < groupOf.length; i++) {
            if (groupOf[i] != g) {
                g = groupOf[i];
                centre[g] = at.mean(i);
                if (at.exists(i)) {
                    PeakShape[] shapes = shapes(h[i], k[i], l[i], i);
                    fwhm[g] = shapes[0].fwhm();
                    first[g] = store(shapes, i);
                }
                start[g + 1] = filled;
            }
        }
        return new StoredProfiles(groupOf, first, start, Arrays.copyOf(values, filled), centre, fwhm);
    }

    private int[] groups() {
        int[] groupOf = new int[at.size()];
        for (int i = 1, first = 0; i < groupOf.length; i++) {
            boolean shared = !profile.isAnisotropic() && Math.abs(at.stol()[i] - at.stol()[first]) < SAME_STOL;
            groupOf[i] = groupOf[i - 1] + (shared ? 0 : 1);
            first = shared ? first : i;
        }
        return groupOf;
    }

    private PeakShape[] shapes(int h, int k, int l, int reflection) {
        PeakShape[] shapes = new PeakShape[at.lines()];
        for (int line = 0; line < shapes.length; line++) {
            double centre = at.centre()[line][reflection];
            shapes[line] = profile.shape(h, k, l, centre, NARROWEST_STEPS * axis.step(centre));
        }
        return shapes;
    }

    /** Appends the values of one reflection; gives its first point. */
    private int store(PeakShape[] shapes, int reflection) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int line = 0; line < shapes.length; line++) {
            double centre = at.centre()[line][reflection];
            low = Math.min(low, centre - shapes[line].reachBelow(range.fraction()));
            high = Math.max(high, centre + shapes[line].reachAbove(range.fraction()));
        }
        int from = (int) Math.max(0, Math.floor(axis.pixel(low)));
        int to = (int) Math.min(end, Math.ceil(axis.pixel(high)) + 1);
        if (from >= to) {
            return Math.min(from, end);
        }
        room(to - from);
        for (int line = 0; line < shapes.length; line++) {
            double centre = at.centre()[line][reflection];
            double share = at.weight()[line];
            if (range.smooth()) {
                addSmooth(shapes[line], centre, share, from, to);
            } else {
                addCut(shapes[line], centre, share, from, to);
            }
        }
        filled += to - from;
        return from;
    }

    private void addCut(PeakShape shape, double centre, double share, int from, int to) {
        for (int i = from; i < to; i++) {
            values[filled + i - from] += share * shape.value(x[i] - centre);
        }
    }

    private void addSmooth(PeakShape shape, double centre, double share, int from, int to) {
        double below = shape.reachBelow(range.fraction());
        double above = shape.reachAbove(range.fraction());
        double base = shape.value(-below);
        double factor = share / (shape.area(below, above) - base * (below + above));
        for (int i = from; i < to; i++) {
            double u = x[i] - centre;
            if (u > -below && u < above) {
                values[filled + i - from] += factor * (shape.value(u) - base);
            }
        }
    }

    private void room(int more) {
        if (filled + more > values.length) {
            values = Arrays.copyOf(values, Math.max(filled + more, 2 * values.length));
        }
    }
}
