package org.objcryst.scattering.freeform;

import org.objcryst.symmetry.Lattice;

/** Some neighbouring points of reciprocal space, given one by one or as lines of equal length. */
public sealed interface PointBlock permits ScatteredPoints, PointLines {
    /**
     * The number of points.
     *
     * @return those that were asked for
     */
    int size();

    /**
     * The number of points that are computed: what fills up the last piece of a line counts.
     *
     * @return at least {@link #size()}
     */
    int computed();

    /**
     * Where a point is.
     *
     * @param point from 0 to {@link #size()}, exclusive
     * @param hkl takes h, k, l
     */
    void at(int point, double[] hkl);

    /**
     * Removes what was computed but not asked for, in place.
     *
     * @param values {@link #computed()} numbers; afterwards the first {@link #size()} belong to the points
     */
    void compact(double[] values);

    /**
     * The largest |h|, |k| and |l|.
     *
     * @return bounds of phases
     */
    double[] reach();

    /**
     * s = sin θ/λ of all points.
     *
     * @param lattice the cell
     * @return in Å⁻¹
     */
    default double[] stol(Lattice lattice) {
        double[] m = lattice.fractionalization();
        double[] s = new double[size()];
        double[] hkl = new double[3];
        for (int i = 0; i < s.length; i++) {
            at(i, hkl);
            double x = m[0] * hkl[0];
            double y = m[1] * hkl[0] + m[4] * hkl[1];
            double z = m[2] * hkl[0] + m[5] * hkl[1] + m[8] * hkl[2];
            s[i] = 0.5 * Math.sqrt(x * x + y * y + z * z);
        }
        return s;
    }
}
