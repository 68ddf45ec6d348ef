package org.objcryst.powder.background;

/**
 * A background curve: points and how they are joined. The arrays are not copied.
 *
 * @param interpolation how the points are joined
 * @param x places of the points, increasing, in the unit of the pattern (rad)
 * @param height of the points, counts
 */
public record BackgroundPoints(Interpolation interpolation, double[] x, double[] height) {
    /**
     * Checks that there is a height for each point.
     *
     * @param interpolation how the points are joined
     * @param x places of the points (rad)
     * @param height of the points
     */
    public BackgroundPoints {
        if (x.length != height.length) {
            throw new IllegalArgumentException("%d points cannot have %d heights".formatted(x.length, height.length));
        }
    }

    /**
     * The curve.
     *
     * @param at where to evaluate, in the unit of the pattern (rad)
     * @return the values there, a new array
     */
    public double[] values(double[] at) {
        return new PointCurve(interpolation, x).values(height, at);
    }
}
