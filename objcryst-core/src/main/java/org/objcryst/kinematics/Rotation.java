package org.objcryst.kinematics;

import java.util.random.RandomGenerator;

/** Rotation of atoms in place, and random orientations. */
public final class Rotation {
    private Rotation() {}

    /**
     * Turns atoms about an axis, right-handed.
     *
     * @param r coordinates, x, y, z of an atom side by side; modified
     * @param moved index of the x of each atom to turn
     * @param origin index of the x of an atom on the axis
     * @param ux component of the unit vector along the axis
     * @param uy component
     * @param uz component
     * @param angle in radians
     */
    public static void apply(double[] r, int[] moved, int origin, double ux, double uy, double uz, double angle) {
        double half = SmallAngles.sine(0.5 * angle);
        double s = 2 * half * SmallAngles.cosine(0.5 * angle);
        double t = 2 * half * half;
        double c = 1 - t;
        double m00 = t * ux * ux + c;
        double m01 = t * ux * uy - s * uz;
        double m02 = t * ux * uz + s * uy;
        double m10 = t * ux * uy + s * uz;
        double m11 = t * uy * uy + c;
        double m12 = t * uy * uz - s * ux;
        double m20 = t * ux * uz - s * uy;
        double m21 = t * uy * uz + s * ux;
        double m22 = t * uz * uz + c;
        double ox = r[origin];
        double oy = r[origin + 1];
        double oz = r[origin + 2];
        for (int at : moved) {
            double x = r[at] - ox;
            double y = r[at + 1] - oy;
            double z = r[at + 2] - oz;
            r[at] = ox + m00 * x + m01 * y + m02 * z;
            r[at + 1] = oy + m10 * x + m11 * y + m12 * z;
            r[at + 2] = oz + m20 * x + m21 * y + m22 * z;
        }
    }

    /**
     * Writes a random orientation as a unit quaternion; all orientations are equally likely.
     *
     * @param random source of randomness
     * @param q overwritten: four numbers, the scalar part first
     * @param at where the first of them goes
     * @see "Shoemake (1992), Graphics Gems III, 124–132"
     */
    public static void randomize(RandomGenerator random, double[] q, int at) {
        double u = random.nextDouble();
        double a = 2 * Math.PI * random.nextDouble();
        double b = 2 * Math.PI * random.nextDouble();
        double r = Math.sqrt(1 - u);
        double s = Math.sqrt(u);
        q[at] = r * Math.sin(a);
        q[at + 1] = r * Math.cos(a);
        q[at + 2] = s * Math.sin(b);
        q[at + 3] = s * Math.cos(b);
    }
}
