package org.objcryst.scattering.freeform;

/** Goes through the atoms of a source once. */
public interface AtomReader extends AutoCloseable {
    /**
     * Adds the next atoms to a block until it is full or there are no more.
     *
     * @param block with room
     */
    void fill(AtomBlock block);

    @Override
    void close();
}
