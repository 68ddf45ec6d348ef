package org.objcryst.scattering.freeform;

/** Points of reciprocal space in a fixed order; they need not be in memory. */
public interface ReciprocalPoints {
    /**
     * The number of points.
     *
     * @return all of them
     */
    long size();

    /**
     * Some points in a row.
     *
     * @param first the first of them; where a block ended, or 0
     * @param most how many are wanted at most; lines that are longer are not cut
     * @return at least one point
     */
    PointBlock block(long first, int most);
}
