package org.objcryst.powder.profile;

import java.util.random.RandomGenerator;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;

/** Gives each reflection of a phase its shape, from parameters that can be refined. */
public abstract class ReflectionProfile extends RefinableObj {
    private static final double DEG = Math.PI / 180;

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
     * @param centre corrected position 2θ of the reflection (rad)
     * @param narrowest smallest width to give (rad): a fraction of the step of the data, so that no peak can vanish between
     *     two points
     * @return an immutable shape
     */
    public abstract PeakShape shape(int h, int k, int l, double centre, double narrowest);

    /**
     * Full width at half maximum of an hkl-independent profile, or of the part of it that does not depend on hkl.
     *
     * @param twoTheta corrected position 2θ (rad)
     * @return in radians
     */
    public double fwhm(double twoTheta) {
        return shape(0, 0, 0, twoTheta, Double.MIN_NORMAL).fwhm();
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
        return addPar(
                ParSpec.of(parName, ParType.PROFILE_WIDTH, deg2 * DEG * DEG)
                        .withHuman("deg²", 1 / (DEG * DEG))
                        .withLimits(-10 * DEG * DEG, 10 * DEG * DEG)
                        .withStep(1e-3 * DEG * DEG)
                        .withDerivativeStep(1e-6 * DEG * DEG)
                        .startFixed(),
                clock());
    }

    /**
     * Adds a parameter for a width, 0 and fixed at first.
     *
     * @param parName its name
     * @return the new parameter, in radians
     */
    protected final RefinablePar linearWidth(String parName) {
        return addPar(
                ParSpec.of(parName, ParType.PROFILE_WIDTH, 0)
                        .asAngle()
                        .withLimits(-5 * DEG, 5 * DEG)
                        .withStep(1e-3 * DEG)
                        .withDerivativeStep(1e-6 * DEG)
                        .startFixed(),
                clock());
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
        return addPar(
                ParSpec.of(parName, type, value)
                        .withLimits(min, max)
                        .withDerivativeStep(1e-5)
                        .startFixed(),
                clock());
    }
}
