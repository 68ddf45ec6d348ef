package org.objcryst.scattering.freeform;

/**
 * Points anywhere.
 *
 * @param size number of points
 * @param h first indices; arrays may be longer than needed and then end with any finite numbers
 * @param k second indices
 * @param l third indices
 */
public record ScatteredPoints(int size, double[] h, double[] k, double[] l) implements PointBlock {
    @Override
    public int computed() {
        return size;
    }

    @Override
    public void at(int point, double[] hkl) {
        hkl[0] = h[point];
        hkl[1] = k[point];
        hkl[2] = l[point];
    }

    @Override
    public void compact(double[] values) {
        // nothing was computed beyond
    }

    @Override
    public double[] reach() {
        double[] most = new double[3];
        for (int i = 0; i < size; i++) {
            most[0] = Math.max(most[0], Math.abs(h[i]));
            most[1] = Math.max(most[1], Math.abs(k[i]));
            most[2] = Math.max(most[2], Math.abs(l[i]));
        }
        return most;
    }

    @Override
    public String toString() {
        return size + " points";
    }
}
