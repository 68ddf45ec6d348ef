package org.objcryst.powder;

import java.util.Arrays;
import org.objcryst.powder.intensity.LineProfiles;
import org.objcryst.powder.intensity.PhaseProfiles;
import org.objcryst.powder.profile.PeakLines;
import org.objcryst.powder.profile.PeakShape;
import org.objcryst.powder.profile.ReflectionProfile;

/** Computes the stored profiles of one phase: one for all reflections that lie at the same angle by symmetry. */
final class ProfileBuilder {
    /** Reflections this near in s (Å⁻¹) lie at the same angle by symmetry; others are nearer only by accident. */
    static final double SAME_STOL = 1e-9;

    private final PatternAxis axis;
    private final ReflectionProfile profile;
    private final ReflectionLines at;

    ProfileBuilder(PatternAxis axis, ReflectionProfile profile, ReflectionLines at) {
        this.axis = axis;
        this.profile = profile;
        this.at = at;
    }

    PhaseProfiles build(int[] h, int[] k, int[] l) {
        int[] columnOf = columns();
        int[] first = firstReflections(columnOf);
        PeakLines lines = lines(h, k, l, first);
        double[] centre = Arrays.stream(first).mapToDouble(at::mean).toArray();
        double[] fwhm = new double[first.length];
        Arrays.setAll(fwhm, column -> lines.shape()[column * at.lines()].fwhm());
        LineProfiles evaluation = new LineProfiles(axis.x(), axis.end(), lines, axis.range());
        return new PhaseProfiles(evaluation.of(lines), columnOf, centre, fwhm);
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

    private static int[] firstReflections(int[] columnOf) {
        int columns = columnOf.length == 0 ? 0 : columnOf[columnOf.length - 1] + 1;
        int[] first = new int[columns];
        for (int i = columnOf.length - 1; i >= 0; i--) {
            first[columnOf[i]] = i;
        }
        return first;
    }

    private PeakLines lines(int[] h, int[] k, int[] l, int[] first) {
        int n = first.length * at.lines();
        int[] column = new int[n];
        double[] centre = new double[n];
        double[] share = new double[n];
        PeakShape[] shape = new PeakShape[n];
        for (int m = 0; m < n; m++) {
            int line = m % at.lines();
            column[m] = m / at.lines();
            int i = first[column[m]];
            centre[m] = at.centre()[line][i];
            share[m] = at.weight()[line];
            shape[m] = axis.shape(profile, h[i], k[i], l[i], centre[m], at.stol()[i]);
        }
        return new PeakLines(first.length, column, centre, share, shape);
    }
}
