package org.objcryst.symmetry;

/**
 * Position in the basis a, b, c of a cell; dimensionless.
 *
 * @param x along a
 * @param y along b
 * @param z along c
 */
public record Fractional(double x, double y, double z) {
    /** The origin of the cell. */
    public static final Fractional ORIGIN = new Fractional(0, 0, 0);

    /**
     * Sum of two positions.
     *
     * @param o the other
     * @return this + o
     */
    public Fractional plus(Fractional o) {
        return new Fractional(x + o.x, y + o.y, z + o.z);
    }

    /**
     * Difference of two positions.
     *
     * @param o the other
     * @return this − o
     */
    public Fractional minus(Fractional o) {
        return new Fractional(x - o.x, y - o.y, z - o.z);
    }

    /**
     * Scaled position.
     *
     * @param s a factor
     * @return s·this
     */
    public Fractional times(double s) {
        return new Fractional(s * x, s * y, s * z);
    }

    /**
     * The same point of the crystal inside the unit cell.
     *
     * @return coordinates in [0, 1)
     */
    public Fractional inCell() {
        return new Fractional(inUnit(x), inUnit(y), inUnit(z));
    }

    /**
     * The same difference modulo lattice translations, each coordinate as small as possible. In an oblique cell this need
     * not be the shortest vector.
     *
     * @return coordinates in [−1/2, 1/2]
     */
    public Fractional nearOrigin() {
        return new Fractional(x - Math.rint(x), y - Math.rint(y), z - Math.rint(z));
    }

    private static double inUnit(double v) {
        double u = v - Math.floor(v);
        return u < 1 ? u : 0; // −1e-20 would give 1
    }
}
