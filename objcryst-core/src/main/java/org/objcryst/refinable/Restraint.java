package org.objcryst.refinable;

/** Something that should be so, within limits: a term of the cost of the object it belongs to. */
public interface Restraint {
    /**
     * How badly it is violated.
     *
     * @return a χ², 0 if satisfied
     */
    double cost();
}
