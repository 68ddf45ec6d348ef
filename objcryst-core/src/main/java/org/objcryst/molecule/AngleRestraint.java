package org.objcryst.molecule;

/** A wanted bond angle. */
public final class AngleRestraint extends GeometricRestraint {
    private static final double NEVER = 2; // no cosine is as large

    private final int a;
    private final int b;
    private final int c;
    private final double lowCosine;
    private final double highCosine;

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
        highCosine = angle - delta <= 0 ? NEVER : Math.cos(angle - delta);
        lowCosine = angle + delta >= Math.PI ? -NEVER : Math.cos(angle + delta);
    }

    @Override
    public double value(double[] xyz) {
        return Geometry.angle(xyz, a, b, c);
    }

    @Override
    public double excess(double[] xyz) {
        double cos = Geometry.cosine(xyz, a, b, c);
        return cos >= lowCosine && cos <= highCosine ? 0 : beyondDelta(Geometry.angle(xyz, a, b, c) - target());
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
