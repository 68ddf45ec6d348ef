package org.objcryst.scattering.freeform;

import java.util.function.BooleanSupplier;

/** A computation in progress: points first, then the atoms block by block, then the sums. */
public interface FreeFormKernel extends AutoCloseable {
    /**
     * How many points it likes to have at a time.
     *
     * @param atoms how many will be summed over
     * @return enough to keep it busy, not more than it does in a few seconds
     */
    int pointsAtOnce(long atoms);

    /**
     * Begins with new points; all sums are zero.
     *
     * @param points where
     * @param kinds number of kinds of atoms
     */
    void begin(PointBlock points, int kinds);

    /**
     * Adds atoms to the sums of all points. The work may still be going on when this returns.
     *
     * @param atoms of the kinds announced; the caller may change them afterwards
     * @param stop asked now and then; once it is true the sums are worth nothing, and this returns soon
     */
    void add(SortedAtoms atoms, BooleanSupplier stop);

    /**
     * Hands out the sums g = Σ o·exp(2πi h·x) of one kind over all atoms that were added.
     *
     * @param kind which
     * @param re takes the real parts, {@link PointBlock#computed()} of them
     * @param im takes the imaginary parts
     */
    void finish(int kind, double[] re, double[] im);

    @Override
    void close();
}
