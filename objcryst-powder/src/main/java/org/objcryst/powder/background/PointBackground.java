package org.objcryst.powder.background;

import java.util.Arrays;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.Option;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;

/**
 * Background through points: straight lines or a natural cubic spline. The places of the points, angles or times of flight,
 * stand still, their heights are the parameters.
 */
public final class PointBackground extends Background {
    private final double[] at;
    private final Option<Interpolation> interpolation = addOption("interpolation", Interpolation.LINEAR);

    /**
     * A background through points.
     *
     * @param twoTheta angles (rad), increasing
     * @param heights counts at the angles
     */
    public PointBackground(double[] twoTheta, double[] heights) {
        super("background");
        if (twoTheta.length == 0 || twoTheta.length != heights.length) {
            throw new IllegalArgumentException(
                    "%d angles and %d heights make no background".formatted(twoTheta.length, heights.length));
        }
        at = twoTheta.clone();
        for (int i = 0; i < at.length; i++) {
            if (!(i == 0 || at[i] > at[i - 1])) {
                throw new IllegalArgumentException("background points must increase in 2θ, got %.4f° after %.4f°"
                        .formatted(Math.toDegrees(at[i]), Math.toDegrees(at[i - 1])));
            }
            ParSpec height = ParSpec.of("height%d".formatted(i + 1), ParType.BACKGROUND, heights[i])
                    .withUnit("counts")
                    .withRelativeDerivativeStep(1e-3)
                    .startFixed();
            addPar(height, clock());
        }
    }

    /**
     * A background through points.
     *
     * @param twoThetaDeg angles in degrees, increasing
     * @param heights counts at the angles
     * @return the background
     */
    public static PointBackground ofDegrees(double[] twoThetaDeg, double[] heights) {
        return new PointBackground(
                Arrays.stream(twoThetaDeg).map(Math::toRadians).toArray(), heights);
    }

    /**
     * Sets how to go from point to point.
     *
     * @param newInterpolation lines (at first) or a spline
     * @return this
     */
    public PointBackground interpolation(Interpolation newInterpolation) {
        interpolation.choose(newInterpolation);
        return this;
    }

    /**
     * How to go from point to point.
     *
     * @return the present choice
     */
    public Interpolation interpolation() {
        return interpolation.choice();
    }

    /**
     * The angles of the points.
     *
     * @return a new array (rad)
     */
    public double[] twoTheta() {
        return at.clone();
    }

    /**
     * The heights at the points.
     *
     * @return a new array, counts
     */
    public double[] heights() {
        return parameters().stream().mapToDouble(p -> p.value()).toArray();
    }

    /**
     * Sets all heights.
     *
     * @param heights counts, as many as points
     * @return this
     */
    public PointBackground heights(double[] heights) {
        if (heights.length != at.length) {
            throw new IllegalArgumentException("%d heights for %d points".formatted(heights.length, at.length));
        }
        for (int i = 0; i < at.length; i++) {
            parameters().get(i).set(heights[i]);
        }
        return this;
    }

    @Override
    public double[] values(double[] x) {
        return curve().values(heights(), x);
    }

    @Override
    public double[][] basis(double[] x) {
        return curve().basis(x);
    }

    @Override
    protected PointBackground newCopy(Copies copies) {
        return new PointBackground(at, heights());
    }

    private PointCurve curve() {
        return new PointCurve(interpolation.choice(), at);
    }
}
