package org.objcryst.powder;

import java.util.Arrays;
import org.objcryst.powder.correction.PositionShift;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;

/**
 * The angles 2θ of a pattern and the corrections that lead from Bragg angles to them: zero, displacement of the specimen and
 * transparency (P-2), all added to the calculated position.
 */
public final class PatternAxis extends RefinableObj {
    private static final double LARGEST_SHIFT = 0.05; // rad

    private final double[] x;
    private final RefinablePar zero = shift("zero");
    private final RefinablePar displacement = shift("displacement");
    private final RefinablePar transparency = shift("transparency");

    /**
     * An axis without corrections.
     *
     * @param x angles 2θ (rad), increasing
     */
    PatternAxis(double[] x) {
        super("axis");
        this.x = x.clone();
    }

    /**
     * The angles 2θ of the points.
     *
     * @return rad, increasing; owned by the axis, not to be modified
     */
    public double[] x() {
        return x;
    }

    /**
     * Number of points.
     *
     * @return at least 1
     */
    public int size() {
        return x.length;
    }

    /**
     * The position of a reflection in the pattern (P-2).
     *
     * @param braggAngle 2θ₀ (rad)
     * @return 2θ with zero, displacement and transparency (rad)
     */
    public double corrected(double braggAngle) {
        return PositionShift.apply(braggAngle, zero.value(), displacement.value(), transparency.value());
    }

    /**
     * The Bragg angle that belongs to a position in the pattern: the inverse of {@link #corrected}.
     *
     * @param twoTheta position (rad)
     * @return 2θ₀ (rad), to rounding
     */
    public double braggAngle(double twoTheta) {
        double angle = twoTheta;
        for (int i = 0; i < 20; i++) { // contracts by the size of the corrections, 0.05 at most, each time
            angle += twoTheta - corrected(angle);
        }
        return angle;
    }

    /**
     * The place of an angle among the points, interpolated, and extrapolated beyond the ends.
     *
     * @param twoTheta position (rad)
     * @return 0 for the first point, negative before it
     */
    public double pixel(double twoTheta) {
        int i = Math.min(Math.max(lowerPoint(twoTheta), 0), x.length - 2);
        return x.length == 1 ? twoTheta - x[0] : i + (twoTheta - x[i]) / (x[i + 1] - x[i]);
    }

    /**
     * The distance between points near an angle.
     *
     * @param twoTheta position (rad)
     * @return rad
     */
    public double step(double twoTheta) {
        int i = Math.min(Math.max(lowerPoint(twoTheta), 0), x.length - 2);
        return x.length == 1 ? 0 : x[i + 1] - x[i];
    }

    private int lowerPoint(double twoTheta) {
        int found = Arrays.binarySearch(x, twoTheta);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    protected PatternAxis newCopy(Copies copies) {
        return new PatternAxis(x);
    }

    private RefinablePar shift(String parName) {
        return addPar(
                ParSpec.of(parName, ParType.POSITION_CORRECTION, 0)
                        .asAngle()
                        .withLimits(-LARGEST_SHIFT, LARGEST_SHIFT)
                        .withStep(Math.toRadians(0.01))
                        .withDerivativeStep(Math.toRadians(1e-4))
                        .startFixed(),
                clock());
    }
}
