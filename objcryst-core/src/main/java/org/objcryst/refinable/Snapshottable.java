package org.objcryst.refinable;

/** A mutable result whose present content can be kept for a comparison in verify mode. */
public interface Snapshottable {
    /**
     * The present content.
     *
     * @return an array (of arrays) or a value with {@code equals} that later changes of this object leave alone
     */
    Object snapshot();
}
