package org.objcryst.scattering.freeform;

/** Takes amplitudes block by block, in the order of the points. */
public interface AmplitudeSink {
    /**
     * Takes the amplitudes of the next points.
     *
     * @param points where
     * @param re real parts of F, {@link PointBlock#size()} of them; the array is used again afterwards
     * @param im imaginary parts
     */
    void accept(PointBlock points, double[] re, double[] im);
}
