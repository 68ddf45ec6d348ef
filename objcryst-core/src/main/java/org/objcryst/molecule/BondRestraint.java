package org.objcryst.molecule;

/** A wanted bond length. */
public final class BondRestraint extends GeometricRestraint {
    private final int a;
    private final int b;
    private final double low;
    private final double high;

    /**
     * A wanted bond length.
     *
     * @param first index of an atom
     * @param second index of another atom
     * @param length in Å
     * @param delta half-width of the free range in Å
     * @param sigma standard deviation in Å; 0 switches the restraint off, the atoms stay bonded
     */
    public BondRestraint(int first, int second, double length, double delta, double sigma) {
        super(length, delta, sigma, first, second);
        a = 3 * first;
        b = 3 * second;
        double shortest = Math.max(0, length - delta);
        low = shortest * shortest;
        high = (length + delta) * (length + delta);
    }

    @Override
    public double value(double[] xyz) {
        return Geometry.distance(xyz, a, b);
    }

    @Override
    public double excess(double[] xyz) {
        double d2 = Geometry.squaredDistance(xyz, a, b);
        return d2 >= low && d2 <= high ? 0 : beyondDelta(Math.sqrt(d2) - target());
    }

    @Override
    public void gradient(double[] xyz, double[] gradient) {
        Geometry.distanceGradient(xyz, a, b, gradient);
    }

    @Override
    public String toString() {
        return "bond %d-%d %.3f ± %.3f Å".formatted(atom(0), atom(1), target(), delta());
    }
}
