package org.objcryst.molecule;

/**
 * A bond length, bond angle or dihedral that should have a certain value (M-11): up to {@code delta} away from it costs
 * nothing, beyond that ((|x − x₀| − delta)/sigma)².
 */
public abstract sealed class GeometricRestraint permits BondRestraint, AngleRestraint, DihedralRestraint {
    private static final double OFF = 1e-6;

    private final int[] atoms;
    private final double target;
    private final double delta;
    private final double sigma;
    private final double weight;

    GeometricRestraint(double target, double delta, double sigma, int... atoms) {
        if (!(target >= -2 * Math.PI && target < Double.POSITIVE_INFINITY && delta >= 0 && sigma >= 0)) {
            throw new IllegalArgumentException("a restraint needs a finite target and delta, sigma ≥ 0, got %s, %s, %s"
                    .formatted(target, delta, sigma));
        }
        this.atoms = atoms;
        this.target = target;
        this.delta = delta;
        this.sigma = sigma;
        weight = sigma < OFF ? 0 : 1 / (sigma * sigma);
    }

    /**
     * The atoms it is about, in order.
     *
     * @return two, three or four indices
     */
    public final int[] atoms() {
        return atoms.clone();
    }

    /**
     * The wanted value x₀.
     *
     * @return Å or radians
     */
    public final double target() {
        return target;
    }

    /**
     * Half-width of the range that costs nothing.
     *
     * @return Å or radians
     */
    public final double delta() {
        return delta;
    }

    /**
     * Standard deviation outside that range; below 10⁻⁶ the restraint is off.
     *
     * @return Å or radians
     */
    public final double sigma() {
        return sigma;
    }

    /**
     * Weight of the squared excess.
     *
     * @return 1/sigma², 0 if the restraint is off
     */
    public final double weight() {
        return weight;
    }

    /**
     * The restrained quantity.
     *
     * @param xyz coordinates of all atoms in Å, x, y, z of each side by side
     * @return Å or radians
     */
    public abstract double value(double[] xyz);

    /**
     * How far the quantity is from the wanted value.
     *
     * @param xyz coordinates of all atoms in Å
     * @return x − x₀, for dihedrals in (−π, π]
     */
    public double deviation(double[] xyz) {
        return value(xyz) - target;
    }

    /**
     * By how much the quantity leaves the range that costs nothing.
     *
     * @param xyz coordinates of all atoms in Å
     * @return with the sign of x − x₀; 0 within the range
     */
    public abstract double excess(double[] xyz);

    /**
     * The derivatives of the quantity by the coordinates of its atoms.
     *
     * @param xyz coordinates of all atoms in Å
     * @param gradient overwritten from the start, x, y, z for each of {@link #atoms()}
     */
    public abstract void gradient(double[] xyz, double[] gradient);

    /**
     * How badly it is violated.
     *
     * @param xyz coordinates of all atoms in Å
     * @return a χ²
     */
    public final double cost(double[] xyz) {
        double e = excess(xyz);
        return e * e * weight;
    }

    /** Number of atoms. */
    final int order() {
        return atoms.length;
    }

    /** Index of an atom. */
    final int atom(int i) {
        return atoms[i];
    }

    /** The part of a deviation beyond delta. */
    final double beyondDelta(double deviation) {
        double e = Math.abs(deviation) - delta;
        return e > 0 ? Math.copySign(e, deviation) : 0;
    }
}
