package org.objcryst.refinable;

/** The factor on a part of the cost of a model, the χ² of some data or restraints: its weight beside the others. */
public final class CostScale {
    private final RefinableObj owner;
    private double factor = 1;

    /**
     * A factor of 1.
     *
     * @param owner whose cost is meant; its master clock ticks with every change
     */
    public CostScale(RefinableObj owner) {
        this.owner = owner;
    }

    /**
     * The factor.
     *
     * @return not negative
     */
    public double factor() {
        return factor;
    }

    /**
     * Sets the factor.
     *
     * @param newFactor not negative and finite; 0 leaves this part of the cost out
     */
    public void set(double newFactor) {
        if (!(newFactor >= 0 && newFactor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s: the scale of the cost must be ≥ 0, got %s".formatted(owner.name(), newFactor));
        }
        if (newFactor != factor) {
            factor = newFactor;
            owner.clock().tick();
        }
    }
}
