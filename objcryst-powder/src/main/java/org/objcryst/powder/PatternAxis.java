package org.objcryst.powder;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.objcryst.powder.correction.PositionShift;
import org.objcryst.powder.profile.PeakShape;
import org.objcryst.powder.profile.ProfileRange;
import org.objcryst.powder.profile.ReflectionProfile;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableClock;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.Radiation;

/**
 * The angles 2θ of a pattern, and how reflections find their place among them: wavelength, zero, displacement of the
 * specimen and transparency (P-2), and the limit of resolution.
 */
public final class PatternAxis extends RefinableObj {
    private static final double LARGEST_SHIFT = 0.05; // rad
    private static final double NO_LIMIT = 10; // Å⁻¹
    private static final double TAIL = 1e-3;
    private static final double NARROWEST_STEPS = 0.25;
    /** Where a reflection that the wavelength does not reach is shaped. */
    private static final double BACKWARDS = Math.toRadians(179.9);

    private final double[] x;
    private final Radiation radiation;
    private final RefinableClock positionClock = newClock("positions");
    private final RefinablePar zero = shift("zero");
    private final RefinablePar displacement = shift("displacement");
    private final RefinablePar transparency = shift("transparency");
    private double maxStol = NO_LIMIT;
    private ProfileRange range = ProfileRange.SOLVING;
    private boolean firstOrderDoublet;

    /**
     * An axis without corrections.
     *
     * @param x angles 2θ (rad), increasing
     * @param radiation what is diffracted
     */
    PatternAxis(double[] x, Radiation radiation) {
        super("axis");
        this.x = x.clone();
        this.radiation = radiation;
        addSubObject(radiation);
        positionClock.addChild(radiation.wavelengthClock());
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
     * What is diffracted.
     *
     * @return a part of the axis
     */
    public Radiation radiation() {
        return radiation;
    }

    /**
     * Ticks when reflections find another place, or other points are used: wavelengths, corrections and limits.
     *
     * @return a clock below that of the axis
     */
    public RefinableClock positionClock() {
        return positionClock;
    }

    /**
     * The limit of resolution.
     *
     * @return largest sinθ/λ that is used (Å⁻¹); 10 means none
     */
    public double maxStol() {
        return maxStol;
    }

    /**
     * How far profiles are stored.
     *
     * @return the present choice
     */
    public ProfileRange range() {
        return range;
    }

    /**
     * Number of points within the limit of resolution: the first ones.
     *
     * @return at most {@link #size()}
     */
    public int end() {
        double position = position(maxStol);
        if (!Double.isFinite(position)) {
            return x.length;
        }
        return (int) Math.min(Math.max(Math.floor(pixel(position)) + 1, 0), x.length);
    }

    /**
     * The position of a reflection in the pattern, at the mean wavelength.
     *
     * @param stol sinθ/λ (Å⁻¹)
     * @return 2θ with zero, displacement and transparency (rad); NaN beyond 180°
     */
    public double position(double stol) {
        return corrected(braggAngleOf(stol));
    }

    /**
     * The place of an angle in reciprocal space: the inverse of {@link #position}.
     *
     * @param twoTheta position in the pattern (rad)
     * @return sinθ/λ at the mean wavelength (Å⁻¹)
     */
    public double stol(double twoTheta) {
        return Math.sin(0.5 * braggAngle(twoTheta)) / radiation.wavelength();
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

    /** Bragg angle 2θ₀ at the mean wavelength. */
    double braggAngleOf(double stol) {
        return PositionShift.braggAngle(stol, radiation.wavelength());
    }

    /** Corrected positions of reflections [spectral line][reflection]. */
    double[][] positions(double[] stol) {
        double[] lambda = radiation.wavelengths();
        double[][] positions = new double[lambda.length][stol.length];
        for (int line = 0; line < lambda.length; line++) {
            for (int i = 0; i < stol.length; i++) {
                positions[line][i] = corrected(lineAngle(stol[i], lambda[line]));
            }
        }
        return positions;
    }

    /** The shape of a reflection, never so narrow that it falls between two points. */
    PeakShape shape(ReflectionProfile profile, int h, int k, int l, double centre) {
        double place = Double.isFinite(centre) ? centre : BACKWARDS;
        return profile.shape(h, k, l, place, NARROWEST_STEPS * step(place));
    }

    /** The largest sinθ/λ whose reflection can still be seen, by its tail, within the limits. */
    double stolLimit(ReflectionProfile profile) {
        double last = x[Math.max(end() - 1, 0)];
        double reach = shape(profile, 0, 0, 0, last).reachBelow(Math.max(range.fraction(), TAIL));
        return stol(Math.min(last + reach, Math.PI));
    }

    void maxStol(double newMaxStol) {
        if (!(newMaxStol > 0)) {
            throw new IllegalArgumentException(
                    "the limit of sinθ/λ must be positive, got %s Å⁻¹".formatted(newMaxStol));
        }
        maxStol = newMaxStol;
        positionClock.tick();
    }

    void range(ProfileRange newRange) {
        range = newRange;
        positionClock.tick();
    }

    /**
     * Whether the lines of a doublet are shifted to first order only, 2 tan θ Δλ/λ, as ObjCryst++ does it: for comparisons with that
     * program. Bragg's law is used otherwise.
     *
     * @param on false at first
     */
    public void firstOrderDoublet(boolean on) {
        firstOrderDoublet = on;
        positionClock.tick();
    }

    private double lineAngle(double stol, double lambda) {
        return firstOrderDoublet
                ? PositionShift.firstOrderAngle(stol, radiation.wavelength(), lambda)
                : PositionShift.braggAngle(stol, lambda);
    }

    private int lowerPoint(double twoTheta) {
        int found = Arrays.binarySearch(x, twoTheta);
        return found >= 0 ? found : -found - 2;
    }

    /** Leaves everything as it is: a random start concerns the structure. */
    @Override
    protected void randomizeOwn(RandomGenerator random) {}

    @Override
    protected PatternAxis newCopy(Copies copies) {
        PatternAxis copy = new PatternAxis(x, copies.of(radiation));
        copy.maxStol = maxStol;
        copy.range = range;
        copy.firstOrderDoublet = firstOrderDoublet;
        return copy;
    }

    private RefinablePar shift(String parName) {
        return addPar(
                ParSpec.of(parName, ParType.POSITION_CORRECTION, 0)
                        .asAngle()
                        .withLimits(-LARGEST_SHIFT, LARGEST_SHIFT)
                        .withStep(Math.toRadians(0.01))
                        .withDerivativeStep(Math.toRadians(1e-4))
                        .startFixed(),
                positionClock);
    }
}
