package org.objcryst.molecule;

import java.util.random.RandomGenerator;
import org.objcryst.kinematics.Rotation;
import org.objcryst.symmetry.Cartesian;

/**
 * An orientation: the unit quaternion (w; x, y, z) of a rotation, (M-3) to (M-5). A rotation by the angle a about the unit
 * axis u, right-handed, is (cos a/2; u sin a/2); q and −q are the same orientation.
 *
 * @param w scalar part
 * @param x first component of the vector part
 * @param y second component
 * @param z third component
 */
public record Quaternion(double w, double x, double y, double z) {
    /** No rotation. */
    public static final Quaternion IDENTITY = new Quaternion(1, 0, 0, 0);

    /**
     * A rotation about an axis (M-4).
     *
     * @param axis of any length but zero
     * @param angle in radians, right-handed
     * @return a unit quaternion
     */
    public static Quaternion ofAxisAngle(Cartesian axis, double angle) {
        double s = Math.sin(angle / 2) / axis.norm();
        return new Quaternion(Math.cos(angle / 2), s * axis.x(), s * axis.y(), s * axis.z());
    }

    /**
     * A random orientation; all are equally likely.
     *
     * @param random source of randomness
     * @return a unit quaternion
     * @see Rotation#randomize
     */
    public static Quaternion random(RandomGenerator random) {
        double[] q = new double[4];
        Rotation.randomize(random, q, 0);
        return new Quaternion(q[0], q[1], q[2], q[3]);
    }

    /**
     * The length.
     *
     * @return 1 for a unit quaternion
     */
    public double norm() {
        return Math.sqrt(w * w + x * x + y * y + z * z);
    }

    /**
     * The unit quaternion of the same orientation.
     *
     * @return norm 1
     */
    public Quaternion normalized() {
        double n = norm();
        if (!(n > 0)) {
            throw new ArithmeticException("the quaternion 0 is no orientation");
        }
        return new Quaternion(w / n, x / n, y / n, z / n);
    }

    /**
     * The product (M-5): {@code first}, then this.
     *
     * @param first the rotation that acts first
     * @return R(this · first) = R(this) R(first)
     */
    public Quaternion times(Quaternion first) {
        return new Quaternion(
                w * first.w - x * first.x - y * first.y - z * first.z,
                w * first.x + first.w * x + y * first.z - z * first.y,
                w * first.y + first.w * y + z * first.x - x * first.z,
                w * first.z + first.w * z + x * first.y - y * first.x);
    }

    /**
     * The rotated vector R v (M-3); this must be a unit quaternion.
     *
     * @param v a vector
     * @return as long as v
     */
    public Cartesian rotate(Cartesian v) {
        Cartesian p = new Cartesian(x, y, z);
        return v.times(w * w - p.dot(p))
                .plus(p.times(2 * p.dot(v)))
                .plus(p.cross(v).times(2 * w));
    }

    /**
     * The rotation matrix of q/|q|, row by row.
     *
     * @param q w, x, y, z of any length but zero
     * @param m nine numbers, overwritten
     */
    static void matrix(double[] q, double[] m) {
        double n = 1 / (q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
        double w = q[0];
        double x = q[1];
        double y = q[2];
        double z = q[3];
        m[0] = n * (w * w + x * x - y * y - z * z);
        m[1] = n * 2 * (x * y - w * z);
        m[2] = n * 2 * (x * z + w * y);
        m[3] = n * 2 * (x * y + w * z);
        m[4] = n * (w * w - x * x + y * y - z * z);
        m[5] = n * 2 * (y * z - w * x);
        m[6] = n * 2 * (x * z - w * y);
        m[7] = n * 2 * (y * z + w * x);
        m[8] = n * (w * w - x * x - y * y + z * z);
    }
}
