package org.objcryst.molecule;

import org.objcryst.kinematics.SmallAngles;

/** A wanted dihedral (torsion) angle; deviations are taken modulo 2π. */
public final class DihedralRestraint extends GeometricRestraint {
    private final int a;
    private final int b;
    private final int c;
    private final int d;
    private final double cosTarget;
    private final double sinTarget;
    private final double tanDelta;

    /**
     * A wanted dihedral angle.
     *
     * @param first index of an atom
     * @param second index of an atom at the axis
     * @param third index of the other atom at the axis
     * @param last index of an atom
     * @param angle in radians, IUPAC sign
     * @param delta half-width of the free range in radians
     * @param sigma standard deviation in radians; 0 switches the restraint off
     */
    public DihedralRestraint(int first, int second, int third, int last, double angle, double delta, double sigma) {
        super(angle, delta, sigma, first, second, third, last);
        a = 3 * first;
        b = 3 * second;
        c = 3 * third;
        d = 3 * last;
        cosTarget = Math.cos(angle);
        sinTarget = Math.sin(angle);
        tanDelta = delta < Math.PI / 2 ? Math.tan(delta) : 0;
    }

    @Override
    public double value(double[] xyz) {
        return Geometry.dihedral(xyz, a, b, c, d);
    }

    @Override
    public double deviation(double[] xyz) {
        return Math.IEEEremainder(value(xyz) - target(), 2 * Math.PI);
    }

    @Override
    public double excess(double[] r) {
        double b1x = r[b] - r[a];
        double b1y = r[b + 1] - r[a + 1];
        double b1z = r[b + 2] - r[a + 2];
        double b2x = r[c] - r[b];
        double b2y = r[c + 1] - r[b + 1];
        double b2z = r[c + 2] - r[b + 2];
        double b3x = r[d] - r[c];
        double b3y = r[d + 1] - r[c + 1];
        double b3z = r[d + 2] - r[c + 2];
        double n1x = b1y * b2z - b1z * b2y;
        double n1y = b1z * b2x - b1x * b2z;
        double n1z = b1x * b2y - b1y * b2x;
        double n2x = b2y * b3z - b2z * b3y;
        double n2y = b2z * b3x - b2x * b3z;
        double n2z = b2x * b3y - b2y * b3x;
        double x = n1x * n2x + n1y * n2y + n1z * n2z;
        double y = Math.sqrt(b2x * b2x + b2y * b2y + b2z * b2z) * (b1x * n2x + b1y * n2y + b1z * n2z);
        double along = x * cosTarget + y * sinTarget;
        double across = y * cosTarget - x * sinTarget;
        if (along > 0 && Math.abs(across) <= tanDelta * along) {
            return 0;
        }
        boolean undefined = Geometry.isDegenerate(n1x, n1y, n1z) || Geometry.isDegenerate(n2x, n2y, n2z);
        return undefined ? 0 : beyondDelta(SmallAngles.direction(along, across));
    }

    @Override
    public void gradient(double[] xyz, double[] gradient) {
        Geometry.dihedralGradient(xyz, a, b, c, d, gradient);
    }

    /** Whether the bond between two atoms is its axis. */
    boolean isAbout(int i, int j) {
        return atom(1) == i && atom(2) == j || atom(1) == j && atom(2) == i;
    }

    @Override
    public String toString() {
        return "dihedral %d-%d-%d-%d %.1f ± %.1f°"
                .formatted(atom(0), atom(1), atom(2), atom(3), Math.toDegrees(target()), Math.toDegrees(delta()));
    }
}
