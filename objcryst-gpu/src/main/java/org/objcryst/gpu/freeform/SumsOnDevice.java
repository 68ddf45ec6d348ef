package org.objcryst.gpu.freeform;

import java.util.function.BooleanSupplier;
import org.objcryst.scattering.freeform.SortedAtoms;

/** The sums of one portion of points on a device, in buffers of a scope that others close after them. */
interface SumsOnDevice extends AutoCloseable {
    /** Adds atoms; the last part of the work may still be going on afterwards. */
    void add(SortedAtoms atoms, BooleanSupplier stop);

    /** Hands out the sums of a kind. */
    void finish(int kind, double[] re, double[] im);

    @Override
    void close();
}
