package org.objcryst.powder.profile;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;

/** Gives each reflection of a phase its shape, from parameters that can be refined. */
public abstract class ReflectionProfile extends RefinableObj {
    private static final double DEG = Math.PI / 180;

    private final Map<RefinablePar, Double> made = new IdentityHashMap<>();

    /**
     * A profile without parameters.
     *
     * @param name what users call it
     */
    protected ReflectionProfile(String name) {
        super(name);
    }

    /**
     * Whether reflections at the same angle may have different shapes.
     *
     * @return true if the shape depends on hkl
     */
    public abstract boolean isAnisotropic();

    /**
     * The shape of one reflection with the present parameters.
     *
     * @param h index
     * @param k index
     * @param l index
     * @param place where it lies
     * @return an immutable shape, not narrower than the data can show
     */
    public abstract PeakShape shape(int h, int k, int l, PeakPlace place);

    /**
     * Gives a profile that nobody has touched a width to start a fit from; another one is left as it is.
     *
     * @param fwhm full width at half maximum in the unit of the abscissa (rad)
     */
    public void start(double fwhm) {}

    /**
     * The widths in which phases on one instrument differ, those that their crystallites make.
     *
     * @return parameters of this profile; by default all widths that are not 0
     */
    public List<RefinablePar> ownWidths() {
        return parameters().stream()
                .filter(p -> p.type().isA(ParType.PROFILE_WIDTH) && p.value() != 0)
                .toList();
    }

    /**
     * Whether all parameters have the values that they were made with.
     *
     * @return true before anything was set or refined
     */
    protected final boolean isUntouched() {
        return made.entrySet().stream().allMatch(e -> e.getKey().value() == e.getValue());
    }

    /**
     * Full width at half maximum of an hkl-independent profile, or of the part of it that does not depend on hkl.
     *
     * @param twoTheta corrected position 2θ (rad)
     * @return in radians
     */
    public double fwhm(double twoTheta) {
        return shape(0, 0, 0, PeakPlace.of(twoTheta, Double.MIN_NORMAL)).fwhm();
    }

    /** Leaves everything as it is: a random start concerns the structure. */
    @Override
    protected void randomizeOwn(RandomGenerator random) {}

    /**
     * Adds a parameter for a squared width, rad² inside and deg² for people, fixed at first.
     *
     * @param parName its name
     * @param deg2 its value in deg²
     * @return the new parameter
     */
    protected final RefinablePar squaredWidth(String parName, double deg2) {
        return add(ParSpec.of(parName, ParType.PROFILE_WIDTH, deg2 * DEG * DEG)
                .withHuman("deg²", 1 / (DEG * DEG))
                .withLimits(-10 * DEG * DEG, 10 * DEG * DEG)
                .withStep(1e-3 * DEG * DEG)
                .withDerivativeStep(1e-6 * DEG * DEG)
                .startFixed());
    }

    /**
     * Adds a parameter for a width, 0 and fixed at first.
     *
     * @param parName its name
     * @return the new parameter, in radians
     */
    protected final RefinablePar linearWidth(String parName) {
        return linearWidth(parName, ParType.PROFILE_WIDTH);
    }

    /**
     * Adds a parameter for a width, 0 and fixed at first.
     *
     * @param parName its name
     * @param type its meaning
     * @return the new parameter, in radians
     */
    protected final RefinablePar linearWidth(String parName, ParType type) {
        return add(ParSpec.of(parName, type, 0)
                .asAngle()
                .withLimits(-5 * DEG, 5 * DEG)
                .withStep(1e-3 * DEG)
                .withDerivativeStep(1e-6 * DEG)
                .startFixed());
    }

    /**
     * Adds a parameter without unit, fixed at first.
     *
     * @param parName its name
     * @param type its meaning
     * @param value its value
     * @param min lower limit
     * @param max upper limit
     * @return the new parameter
     */
    protected final RefinablePar number(String parName, ParType type, double value, double min, double max) {
        return add(ParSpec.of(parName, type, value)
                .withLimits(min, max)
                .withDerivativeStep(1e-5)
                .startFixed());
    }

    /**
     * Adds a parameter.
     *
     * @param spec what it is
     * @return the new parameter
     */
    protected final RefinablePar add(ParSpec spec) {
        RefinablePar par = addPar(spec, clock());
        made.put(par, par.value());
        return par;
    }
}
