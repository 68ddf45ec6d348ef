package org.objcryst.powder;

import java.util.Arrays;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.objcryst.powder.format.AxisKind;
import org.objcryst.powder.profile.PeakPlace;
import org.objcryst.powder.profile.PeakShape;
import org.objcryst.powder.profile.ProfileRange;
import org.objcryst.powder.profile.ReflectionProfile;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.RefinableClock;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.Radiation;

/**
 * The abscissa of a pattern, angles 2θ or times of flight, how reflections find their place on it, and the limit of
 * resolution. Angles follow from the wavelength, with the parameters zero, displacement of the specimen, transparency (P-2) and
 * flat detector; times from the spacing d with the parameters zero, difc and difa, t = zero + difc·d + difa·d² (P-3).
 */
public final class PatternAxis extends RefinableObj {
    private static final double NO_LIMIT = 10; // Å⁻¹
    private static final double TAIL = 1e-3;
    private static final double NARROWEST_STEPS = 0.25;
    /** Tails of reflections at shorter times than this part of the first one are not looked for. */
    private static final double SHORTEST_TIME = 0.5;

    private final double[] x;
    private final Radiation radiation;
    private final RefinableClock positionClock = newClock("positions");
    private final AxisKind kind;
    private final BraggPositions angles;
    private final PositionLaw law;
    private double maxStol = NO_LIMIT;
    private ProfileRange range = ProfileRange.SOLVING;

    /**
     * An axis of angles without corrections.
     *
     * @param x angles 2θ (rad), increasing
     * @param radiation what is diffracted
     */
    PatternAxis(double[] x, Radiation radiation) {
        this(AxisKind.TWO_THETA, x, radiation);
    }

    /**
     * An axis without corrections.
     *
     * @param kind angles or times
     * @param x angles 2θ (rad) or times of flight (µs), increasing
     * @param radiation what is diffracted
     */
    PatternAxis(AxisKind kind, double[] x, Radiation radiation) {
        super("axis");
        this.kind = kind;
        this.x = x.clone();
        Function<ParSpec, RefinablePar> parameters = spec -> addPar(spec, positionClock);
        angles = isTimeOfFlight() ? null : new BraggPositions(radiation, parameters);
        law = isTimeOfFlight() ? new FlightTimes(parameters) : angles;
        this.radiation = radiation;
        addSubObject(radiation);
        positionClock.addChild(radiation.wavelengthClock());
    }

    /**
     * What the points are measured against.
     *
     * @return angles 2θ or times of flight
     */
    public AxisKind kind() {
        return kind;
    }

    /**
     * Whether the points are times of flight.
     *
     * @return false for angles 2θ
     */
    public boolean isTimeOfFlight() {
        return kind == AxisKind.TIME_OF_FLIGHT;
    }

    /**
     * The angles 2θ or times of flight of the points.
     *
     * @return rad or µs, increasing; owned by the axis, not to be modified
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
     * The first point within the limit of resolution; 0 for angles.
     *
     * @return at most {@link #size()}
     */
    public int first() {
        return isTimeOfFlight() ? clamped(Math.ceil(pixel(position(maxStol)))) : 0;
    }

    /**
     * The point after the last one within the limit of resolution; {@link #size()} for times of flight.
     *
     * @return at most {@link #size()}
     */
    public int end() {
        double position = isTimeOfFlight() ? Double.NaN : position(maxStol);
        return Double.isFinite(position) ? clamped(Math.floor(pixel(position)) + 1) : x.length;
    }

    private int clamped(double point) {
        return (int) Math.min(Math.max(point, 0), x.length);
    }

    /**
     * The position of a reflection in the pattern, at the mean wavelength.
     *
     * @param stol sinθ/λ (Å⁻¹)
     * @return 2θ (rad) or time of flight (µs) with all corrections; NaN beyond 180°
     */
    public double position(double stol) {
        return law.position(stol);
    }

    /**
     * The place of a position in reciprocal space: the inverse of {@link #position}.
     *
     * @param position in the pattern (rad or µs)
     * @return sinθ/λ at the mean wavelength (Å⁻¹)
     */
    public double stol(double position) {
        return law.stol(position);
    }

    /**
     * The place of a position among the points, interpolated, and extrapolated beyond the ends.
     *
     * @param position in the pattern (rad or µs)
     * @return 0 for the first point, negative before it
     */
    public double pixel(double position) {
        int i = Math.min(Math.max(lowerPoint(position), 0), x.length - 2);
        return x.length == 1 ? position - x[0] : i + (position - x[i]) / (x[i + 1] - x[i]);
    }

    /**
     * The distance between points near a position.
     *
     * @param position in the pattern (rad or µs)
     * @return rad or µs
     */
    public double step(double position) {
        int i = Math.min(Math.max(lowerPoint(position), 0), x.length - 2);
        return x.length == 1 ? 0 : x[i + 1] - x[i];
    }

    /** Bragg angle 2θ₀ at the mean wavelength; only for angles. */
    double braggAngleOf(double stol) {
        return angles.braggAngle(stol);
    }

    /** Corrected positions of reflections [spectral line][reflection]; {@code flat} is added to the ratio of the flat detector. */
    double[][] positions(double[] stol, double flat) {
        return law.positions(stol, flat);
    }

    /** Shares of the spectral lines. */
    double[] shares() {
        return law.shares();
    }

    /** The shape of a reflection with a given sinθ/λ, never so narrow that it falls between two points. */
    PeakShape shape(ReflectionProfile profile, int h, int k, int l, double centre, double stol) {
        double place = Double.isFinite(centre) ? centre : law.outOfReach();
        return profile.shape(h, k, l, new PeakPlace(place, 0.5 / stol, NARROWEST_STEPS * step(place)));
    }

    /** The largest sinθ/λ whose reflection can still be seen, by its tail, within the limits. */
    double stolLimit(ReflectionProfile profile) {
        double fraction = Math.max(range.fraction(), TAIL);
        if (isTimeOfFlight()) {
            double start = x[Math.min(first(), x.length - 1)];
            double reach = shape(profile, 0, 0, 0, start, stol(start)).reachAbove(fraction);
            return stol(Math.max(start - reach, SHORTEST_TIME * start));
        }
        double last = x[Math.max(end() - 1, 0)];
        double reach = shape(profile, 0, 0, 0, last, stol(last)).reachBelow(fraction);
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
        requireAngles("a doublet");
        angles.firstOrderDoublet(on);
        positionClock.tick();
    }

    void requireAngles(String what) {
        if (isTimeOfFlight()) {
            throw new IllegalStateException("there is no such thing for times of flight yet: " + what);
        }
    }

    /** The last point that is not above a position, −1 if there is none; points at equal distances are counted, others searched for. */
    private int lowerPoint(double position) {
        int last = x.length - 1;
        double counted = last * ((position - x[0]) / (x[last] - x[0]));
        if (counted > 0 && counted < last) {
            int i = (int) counted;
            if (x[i] <= position && position < x[i + 1]) {
                return i;
            }
        }
        int found = Arrays.binarySearch(x, position);
        return found >= 0 ? found : -found - 2;
    }

    /** Leaves everything as it is: a random start concerns the structure. */
    @Override
    protected void randomizeOwn(RandomGenerator random) {}

    @Override
    protected PatternAxis newCopy(Copies copies) {
        PatternAxis copy = new PatternAxis(kind, x, copies.of(radiation));
        copy.maxStol = maxStol;
        copy.range = range;
        if (angles != null) {
            copy.angles.firstOrderDoublet(angles.isFirstOrderDoublet());
        }
        return copy;
    }
}
