package org.objcryst.scattering.freeform;

/** Keeps amplitudes in memory. */
public final class AmplitudeArrays implements AmplitudeSink {
    private final double[] re;
    private final double[] im;
    private int size;

    /**
     * Room for amplitudes.
     *
     * @param points how many there will be
     */
    public AmplitudeArrays(long points) {
        re = new double[Math.toIntExact(points)];
        im = new double[re.length];
    }

    @Override
    public void accept(PointBlock points, double[] newRe, double[] newIm) {
        System.arraycopy(newRe, 0, re, size, points.size());
        System.arraycopy(newIm, 0, im, size, points.size());
        size += points.size();
    }

    /**
     * The number of amplitudes that have come.
     *
     * @return those of the first points
     */
    public int size() {
        return size;
    }

    /**
     * The real parts.
     *
     * @return the array itself
     */
    public double[] re() {
        return re;
    }

    /**
     * The imaginary parts.
     *
     * @return the array itself
     */
    public double[] im() {
        return im;
    }

    @Override
    public String toString() {
        return "%d of %d amplitudes".formatted(size, re.length);
    }
}
