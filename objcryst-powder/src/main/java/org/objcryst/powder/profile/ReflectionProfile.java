package org.objcryst.powder.profile;

import org.objcryst.refinable.RefinableObj;

/** Gives each reflection of a phase its shape, from parameters that can be refined. */
public abstract class ReflectionProfile extends RefinableObj {
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
}
