package org.objcryst.refinable;

/**
 * What is constant about a parameter, and how it starts. Made by {@link #of} and the {@code with} methods:
 *
 * <pre>ParSpec.of("a", ParType.CELL_LENGTH, 10).withUnit("Å").withLimits(1, 100).startFixed()</pre>
 *
 * @param name name, unique within the owner
 * @param type meaning
 * @param value first value, internal units
 * @param unit unit of the human value: Å, °, Å², 1
 * @param humanScale human value = value · humanScale; 180/π for an angle
 * @param range limits and period
 * @param fixed whether algorithms leave it alone at first
 * @param derivativeStep step for numerical derivatives, absolute or relative to the value
 * @param relativeStep whether the derivative step is relative
 * @param step half-width of one random move at amplitude 1
 */
public record ParSpec(
        String name,
        ParType type,
        double value,
        String unit,
        double humanScale,
        ParRange range,
        boolean fixed,
        double derivativeStep,
        boolean relativeStep,
        double step) {

    private static final double SMALLEST_RELATIVE_STEP = 1e-8;

    /**
     * A free, unlimited, dimensionless parameter with a relative derivative step of 10⁻⁵.
     *
     * @param name name
     * @param type meaning
     * @param value first value
     * @return the specification
     */
    public static ParSpec of(String name, ParType type, double value) {
        return new ParSpec(name, type, value, "1", 1, ParRange.ANYWHERE, false, 1e-5, true, 0);
    }

    /**
     * With a unit for people.
     *
     * @param newUnit for example Å
     * @return a changed copy
     */
    public ParSpec withUnit(String newUnit) {
        return new ParSpec(name, type, value, newUnit, humanScale, range, fixed, derivativeStep, relativeStep, step);
    }

    /**
     * Radians inside, degrees for people.
     *
     * @return a changed copy
     */
    public ParSpec asAngle() {
        return withHuman("°", 180 / Math.PI);
    }

    /**
     * With another unit for people.
     *
     * @param newUnit unit of the human value
     * @param scale human value = value · scale
     * @return a changed copy
     */
    public ParSpec withHuman(String newUnit, double scale) {
        return new ParSpec(name, type, value, newUnit, scale, range, fixed, derivativeStep, relativeStep, step);
    }

    /**
     * With another name.
     *
     * @param newName the name
     * @return a changed copy
     */
    public ParSpec withName(String newName) {
        return new ParSpec(newName, type, value, unit, humanScale, range, fixed, derivativeStep, relativeStep, step);
    }

    /**
     * With limits; also sets the random step to a hundredth of the range if none was given.
     *
     * @param newMin lower limit, internal units
     * @param newMax upper limit
     * @return a changed copy
     */
    public ParSpec withLimits(double newMin, double newMax) {
        double newStep = step == 0 ? (newMax - newMin) / 100 : step;
        return new ParSpec(
                name,
                type,
                value,
                unit,
                humanScale,
                range.between(newMin, newMax),
                fixed,
                derivativeStep,
                relativeStep,
                newStep);
    }

    /**
     * Periodic; limits, where given, win.
     *
     * @param newPeriod positive, internal units
     * @return a changed copy
     */
    public ParSpec withPeriod(double newPeriod) {
        return new ParSpec(
                name,
                type,
                value,
                unit,
                humanScale,
                range.withPeriod(newPeriod),
                fixed,
                derivativeStep,
                relativeStep,
                step);
    }

    /**
     * Fixed at first.
     *
     * @return a changed copy
     */
    public ParSpec startFixed() {
        return new ParSpec(name, type, value, unit, humanScale, range, true, derivativeStep, relativeStep, step);
    }

    /**
     * With an absolute step for numerical derivatives.
     *
     * @param newStep positive, internal units
     * @return a changed copy
     */
    public ParSpec withDerivativeStep(double newStep) {
        return new ParSpec(name, type, value, unit, humanScale, range, fixed, newStep, false, step);
    }

    /**
     * With a step for numerical derivatives relative to the value.
     *
     * @param newStep positive
     * @return a changed copy
     */
    public ParSpec withRelativeDerivativeStep(double newStep) {
        return new ParSpec(name, type, value, unit, humanScale, range, fixed, newStep, true, step);
    }

    /**
     * With a step for random moves.
     *
     * @param newStep half-width at amplitude 1, internal units
     * @return a changed copy
     */
    public ParSpec withStep(double newStep) {
        return new ParSpec(name, type, value, unit, humanScale, range, fixed, derivativeStep, relativeStep, newStep);
    }

    double derivativeStepAt(double at) {
        double h = relativeStep ? Math.abs(at) * derivativeStep : derivativeStep;
        return h > 0 ? h : SMALLEST_RELATIVE_STEP;
    }
}
