package org.objcryst.kinematics;

/** Something that moves as a linkage does. */
public interface Articulation {
    /**
     * The linkage, of the shape that it had when this object was made.
     *
     * @return numbers that stay as they are
     */
    Linkage linkage();

    /**
     * Writes where it is, if it has not changed its shape since: all angles are 0.
     *
     * @param place overwritten
     * @param at its first number
     */
    void tellPlace(double[] place, int at);

    /**
     * Makes it go to a place, whatever its shape has become meanwhile.
     *
     * @param place not modified
     * @param at its first number
     */
    void goTo(double[] place, int at);
}
