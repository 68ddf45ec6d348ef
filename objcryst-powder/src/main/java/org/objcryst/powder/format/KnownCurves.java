package org.objcryst.powder.format;

import java.util.Optional;

/**
 * What a file tells beyond the measurement: curves that somebody calculated for the same points.
 *
 * @param calculated the calculated pattern, as many values as points
 * @param background the background, as many values as points
 */
public record KnownCurves(Optional<double[]> calculated, Optional<double[]> background) {
    private static final KnownCurves NONE = new KnownCurves(Optional.empty(), Optional.empty());

    /**
     * Copies the arrays.
     *
     * @param calculated the calculated pattern
     * @param background the background
     */
    public KnownCurves {
        calculated = calculated.map(double[]::clone);
        background = background.map(double[]::clone);
    }

    /**
     * The file has none.
     *
     * @return no curves
     */
    public static KnownCurves none() {
        return NONE;
    }

    /**
     * The calculated pattern.
     *
     * @return a new array, or empty
     */
    @Override
    public Optional<double[]> calculated() {
        return calculated.map(double[]::clone);
    }

    /**
     * The background.
     *
     * @return a new array, or empty
     */
    @Override
    public Optional<double[]> background() {
        return background.map(double[]::clone);
    }

    boolean fit(int points) {
        return calculated.map(c -> c.length == points).orElse(true)
                && background.map(b -> b.length == points).orElse(true);
    }
}
