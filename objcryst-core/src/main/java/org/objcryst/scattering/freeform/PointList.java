package org.objcryst.scattering.freeform;

import java.util.Arrays;

/** Points anywhere, in memory. */
public final class PointList implements ReciprocalPoints {
    private final double[] h;
    private final double[] k;
    private final double[] l;

    /**
     * Points in arrays of equal length, which are not copied.
     *
     * @param h first indices, any real numbers
     * @param k second indices
     * @param l third indices
     */
    public PointList(double[] h, double[] k, double[] l) {
        if (h.length != k.length || h.length != l.length) {
            throw new IllegalArgumentException(
                    "h, k, l need equal lengths, got %d, %d, %d".formatted(h.length, k.length, l.length));
        }
        for (int i = 0; i < h.length; i++) {
            if (!(Math.abs(h[i]) + Math.abs(k[i]) + Math.abs(l[i]) < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("point %d: %s, %s, %s".formatted(i, h[i], k[i], l[i]));
            }
        }
        this.h = h;
        this.k = k;
        this.l = l;
    }

    @Override
    public long size() {
        return h.length;
    }

    @Override
    public PointBlock block(long first, int most) {
        int from = Math.toIntExact(first);
        int to = Math.min(h.length, from + Math.max(1, most));
        return new ScatteredPoints(
                to - from,
                Arrays.copyOfRange(h, from, to),
                Arrays.copyOfRange(k, from, to),
                Arrays.copyOfRange(l, from, to));
    }

    @Override
    public String toString() {
        return h.length + " points";
    }
}
