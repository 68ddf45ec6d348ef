package org.objcryst.symmetry;

/**
 * Position or vector in Å in an orthonormal frame; the frame of a {@link Lattice} has X along a and Z along c*.
 *
 * @param x in Å
 * @param y in Å
 * @param z in Å
 */
public record Cartesian(double x, double y, double z) {
    /** The origin. */
    public static final Cartesian ORIGIN = new Cartesian(0, 0, 0);

    /**
     * Sum of two vectors.
     *
     * @param o the other
     * @return this + o
     */
    public Cartesian plus(Cartesian o) {
        return new Cartesian(x + o.x, y + o.y, z + o.z);
    }

    /**
     * Difference of two vectors.
     *
     * @param o the other
     * @return this − o
     */
    public Cartesian minus(Cartesian o) {
        return new Cartesian(x - o.x, y - o.y, z - o.z);
    }

    /**
     * Scaled vector.
     *
     * @param s a factor
     * @return s·this
     */
    public Cartesian times(double s) {
        return new Cartesian(s * x, s * y, s * z);
    }

    /**
     * Scalar product.
     *
     * @param o the other
     * @return this·o
     */
    public double dot(Cartesian o) {
        return x * o.x + y * o.y + z * o.z;
    }

    /**
     * Vector product.
     *
     * @param o the other
     * @return this × o
     */
    public Cartesian cross(Cartesian o) {
        return new Cartesian(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }

    /**
     * Length.
     *
     * @return √(x² + y² + z²)
     */
    public double norm() {
        return Math.sqrt(dot(this));
    }

    /**
     * Distance between two points.
     *
     * @param o the other
     * @return |this − o|
     */
    public double distance(Cartesian o) {
        return minus(o).norm();
    }

    /**
     * The angle between two vectors, exact for small ones too.
     *
     * @param o another vector
     * @return 0 to π
     */
    public double angle(Cartesian o) {
        return Math.atan2(cross(o).norm(), dot(o));
    }
}
