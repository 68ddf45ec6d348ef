package org.objcryst.molecule;

import org.objcryst.kinematics.SmallAngles;

/** A wanted bond angle. */
public final class AngleRestraint extends GeometricRestraint {
    private final int a;
    private final int b;
    private final int c;
    private final double cosTarget;
    private final double sinTarget;
    private final double tanDelta;

    /**
     * A wanted bond angle.
     *
     * @param first index of an atom
     * @param centre index of the atom at the apex
     * @param last index of a third atom
     * @param angle in radians, 0 to π
     * @param delta half-width of the free range in radians
     * @param sigma standard deviation in radians; 0 switches the restraint off
     */
    public AngleRestraint(int first, int centre, int last, double angle, double delta, double sigma) {
        super(angle, delta, sigma, first, centre, last);
        a = 3 * first;
        b = 3 * centre;
        c = 3 * last;
        cosTarget = Math.cos(angle);
        sinTarget = Math.sin(angle);
        tanDelta = delta < Math.PI / 2 ? Math.tan(delta) : 0;
    }

    @Override
    public double value(double[] xyz) {
        return Geometry.angle(xyz, a, b, c);
    }

    /** 0 where atoms coincide. */
    @Override
    public double deviation(double[] xyz) {
        double along = Geometry.dot(xyz, a, b, c);
        double beside = Geometry.cross(xyz, a, b, c);
        return SmallAngles.direction(along * cosTarget + beside * sinTarget, beside * cosTarget - along * sinTarget);
    }

    @Override
    public double excess(double[] xyz) {
        double along = Geometry.dot(xyz, a, b, c);
        double beside = Geometry.cross(xyz, a, b, c);
        double x = along * cosTarget + beside * sinTarget;
        double y = beside * cosTarget - along * sinTarget;
        boolean isFree = x > 0 && Math.abs(y) <= tanDelta * x;
        return isFree ? 0 : beyondDelta(SmallAngles.direction(x, y));
    }

    @Override
    public void gradient(double[] xyz, double[] gradient) {
        Geometry.angleGradient(xyz, a, b, c, gradient);
    }

    @Override
    public String toString() {
        return "angle %d-%d-%d %.1f ± %.1f°"
                .formatted(atom(0), atom(1), atom(2), Math.toDegrees(target()), Math.toDegrees(delta()));
    }
}
