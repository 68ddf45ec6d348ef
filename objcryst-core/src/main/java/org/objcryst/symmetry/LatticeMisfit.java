package org.objcryst.symmetry;

import static java.lang.Math.abs;

import java.util.Locale;

/**
 * How far two cells differ.
 *
 * @param length largest difference of an edge, as a fraction of the edge
 * @param angle largest difference of an angle in radians
 */
public record LatticeMisfit(double length, double angle) {
    /** Sensible bounds for a measured cell: 1 % and 1°. */
    public static final LatticeMisfit USUAL = new LatticeMisfit(0.01, Math.toRadians(1));

    /**
     * Compares two cells parameter by parameter.
     *
     * @param one a cell, to whose edges the differences are related
     * @param other another
     * @return the largest differences
     */
    public static LatticeMisfit between(Lattice one, Lattice other) {
        double length = Math.max(
                abs(other.a() / one.a() - 1), Math.max(abs(other.b() / one.b() - 1), abs(other.c() / one.c() - 1)));
        double angle = Math.max(
                abs(other.alpha() - one.alpha()),
                Math.max(abs(other.beta() - one.beta()), abs(other.gamma() - one.gamma())));
        return new LatticeMisfit(length, angle);
    }

    /**
     * Compares with bounds.
     *
     * @param bounds the largest differences allowed
     * @return true if neither is exceeded
     */
    public boolean isWithin(LatticeMisfit bounds) {
        return length <= bounds.length && angle <= bounds.angle;
    }

    /**
     * The larger of two misfits in each respect.
     *
     * @param o another
     * @return the larger length and the larger angle
     */
    public LatticeMisfit max(LatticeMisfit o) {
        return new LatticeMisfit(Math.max(length, o.length), Math.max(angle, o.angle));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "edges differ by %.2f %%, angles by %.2f°", 100 * length, Math.toDegrees(angle));
    }
}
