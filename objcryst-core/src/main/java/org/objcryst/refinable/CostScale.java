package org.objcryst.refinable;

/** The factor on the χ² of some data in the cost of a model: their weight beside restraints and other data. */
public final class CostScale {
    private final RefinableObj data;
    private double factor = 1;

    /**
     * A factor of 1.
     *
     * @param data whose χ² is meant; its master clock ticks with every change
     */
    public CostScale(RefinableObj data) {
        this.data = data;
    }

    /**
     * The factor.
     *
     * @return positive
     */
    public double factor() {
        return factor;
    }

    /**
     * Sets the factor.
     *
     * @param newFactor positive and finite
     */
    public void set(double newFactor) {
        if (!(newFactor > 0 && newFactor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s: the scale of the cost must be > 0, got %s".formatted(data.name(), newFactor));
        }
        if (newFactor != factor) {
            factor = newFactor;
            data.clock().tick();
        }
    }
}
