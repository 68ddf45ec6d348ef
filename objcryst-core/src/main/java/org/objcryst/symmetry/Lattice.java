package org.objcryst.symmetry;

import static java.lang.Math.PI;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;

import java.util.Locale;

/**
 * Edges and angles of a cell and what follows from them. The Cartesian frame has X along a and Z along c* (C-8), in direct
 * and in reciprocal space alike. The same record describes a reciprocal cell, with edges in Å⁻¹.
 *
 * @param a edge in Å
 * @param b edge in Å
 * @param c edge in Å
 * @param alpha angle between b and c in radians
 * @param beta angle between a and c in radians
 * @param gamma angle between a and b in radians
 */
public record Lattice(double a, double b, double c, double alpha, double beta, double gamma) {
    private static final double SMALLEST_SQUARED_SINE = 1e-8;

    /**
     * Refuses edges that are not positive and angles that no three vectors can make.
     *
     * @param a edge in Å
     * @param b edge in Å
     * @param c edge in Å
     * @param alpha radians
     * @param beta radians
     * @param gamma radians
     */
    public Lattice {
        if (!(a > 0 && b > 0 && c > 0) || !(a * b * c < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "cell edges must be positive and finite, got a=%s b=%s c=%s Å".formatted(a, b, c));
        }
        if (!(inOpenHalfTurn(alpha)
                && inOpenHalfTurn(beta)
                && inOpenHalfTurn(gamma)
                && squaredSine(alpha, beta, gamma) > SMALLEST_SQUARED_SINE)) {
            throw new IllegalArgumentException("no cell has the angles α=%s° β=%s° γ=%s°"
                    .formatted(toDegrees(alpha), toDegrees(beta), toDegrees(gamma)));
        }
    }

    /**
     * A cell with its angles in degrees; 90° and 120° become the nearest doubles to π/2 and 2π/3.
     *
     * @param a edge in Å
     * @param b edge in Å
     * @param c edge in Å
     * @param alphaDeg degrees
     * @param betaDeg degrees
     * @param gammaDeg degrees
     * @return the cell
     */
    public static Lattice ofDegrees(double a, double b, double c, double alphaDeg, double betaDeg, double gammaDeg) {
        return new Lattice(a, b, c, toRadians(alphaDeg), toRadians(betaDeg), toRadians(gammaDeg));
    }

    /**
     * A cubic cell.
     *
     * @param a edge in Å
     * @return the cell
     */
    public static Lattice cubic(double a) {
        return orthorhombic(a, a, a);
    }

    /**
     * A cell with right angles.
     *
     * @param a edge in Å
     * @param b edge in Å
     * @param c edge in Å
     * @return the cell
     */
    public static Lattice orthorhombic(double a, double b, double c) {
        return new Lattice(a, b, c, PI / 2, PI / 2, PI / 2);
    }

    /**
     * A cell with α = β = 90° and γ = 120°.
     *
     * @param a edge in Å
     * @param c edge in Å
     * @return the cell
     */
    public static Lattice hexagonal(double a, double c) {
        return new Lattice(a, a, c, PI / 2, PI / 2, toRadians(120));
    }

    /**
     * The cell with a given metric tensor.
     *
     * @param g G11, G22, G33, G12, G13, G23 in Å²
     * @return the cell
     */
    public static Lattice ofMetric(double... g) {
        double a = sqrt(g[0]);
        double b = sqrt(g[1]);
        double c = sqrt(g[2]);
        return new Lattice(a, b, c, angle(g[5], b * c), angle(g[4], a * c), angle(g[3], a * b));
    }

    /**
     * The lattice that three vectors of this one span.
     *
     * @param axes the new a, b, c in terms of the old ones, whole numbers
     * @return this lattice or one of its sublattices
     */
    public Lattice onAxes(int[]... axes) {
        double[] g = metric();
        return ofMetric(
                LatticeVectors.dot(g, axes[0], axes[0]),
                LatticeVectors.dot(g, axes[1], axes[1]),
                LatticeVectors.dot(g, axes[2], axes[2]),
                LatticeVectors.dot(g, axes[0], axes[1]),
                LatticeVectors.dot(g, axes[0], axes[2]),
                LatticeVectors.dot(g, axes[1], axes[2]));
    }

    /**
     * Volume (C-1).
     *
     * @return Å³
     */
    public double volume() {
        return a * b * c * sqrt(squaredSine(alpha, beta, gamma));
    }

    /**
     * The reciprocal cell, a·a* = 1 (C-2, C-3).
     *
     * @return edges in Å⁻¹
     */
    public Lattice reciprocal() {
        double v = volume();
        return new Lattice(
                b * c * sin(alpha) / v,
                a * c * sin(beta) / v,
                a * b * sin(gamma) / v,
                reciprocalAngle(alpha, beta, gamma),
                reciprocalAngle(beta, gamma, alpha),
                reciprocalAngle(gamma, alpha, beta));
    }

    /**
     * The metric tensor (C-4).
     *
     * @return G11, G22, G33, G12, G13, G23 in Å²
     */
    public double[] metric() {
        return new double[] {a * a, b * b, c * c, a * b * cosine(gamma), a * c * cosine(beta), b * c * cosine(alpha)};
    }

    /**
     * M of (C-8): Cartesian = M · fractional.
     *
     * @return nine numbers in Å, row by row
     */
    public double[] orthogonalization() {
        double sinGamma = sin(gamma);
        double y = (cosine(alpha) - cosine(beta) * cosine(gamma)) / sinGamma;
        return new double[] {
            a, b * cosine(gamma), c * cosine(beta), 0, b * sinGamma, c * y, 0, 0, volume() / (a * b * sinGamma)
        };
    }

    /**
     * M⁻¹ of (C-8): fractional = M⁻¹ · Cartesian.
     *
     * @return nine numbers in Å⁻¹, row by row
     */
    public double[] fractionalization() {
        double[] m = orthogonalization();
        double m02 = (m[1] * m[5] - m[2] * m[4]) / (m[0] * m[4] * m[8]);
        return new double[] {1 / m[0], -m[1] / (m[0] * m[4]), m02, 0, 1 / m[4], -m[5] / (m[4] * m[8]), 0, 0, 1 / m[8]};
    }

    /**
     * Where a fractional position lies.
     *
     * @param f a position in this cell
     * @return Å
     */
    public Cartesian toCartesian(Fractional f) {
        double[] m = orthogonalization();
        return new Cartesian(m[0] * f.x() + m[1] * f.y() + m[2] * f.z(), m[4] * f.y() + m[5] * f.z(), m[8] * f.z());
    }

    /**
     * The fractional coordinates of a point.
     *
     * @param p Å
     * @return its position in this cell
     */
    public Fractional toFractional(Cartesian p) {
        double[] m = fractionalization();
        return new Fractional(m[0] * p.x() + m[1] * p.y() + m[2] * p.z(), m[4] * p.y() + m[5] * p.z(), m[8] * p.z());
    }

    /**
     * The reciprocal-lattice vector h a* + k b* + l c* in the Cartesian frame of this cell (C-10).
     *
     * @param h index
     * @param k index
     * @param l index
     * @return components in Å⁻¹
     */
    public Cartesian reciprocalToCartesian(double h, double k, double l) {
        double[] m = fractionalization();
        return new Cartesian(m[0] * h, m[1] * h + m[4] * k, m[2] * h + m[5] * k + m[8] * l);
    }

    /**
     * Length of a reciprocal-lattice vector (C-5).
     *
     * @param h index
     * @param k index
     * @param l index
     * @return 1/d in Å⁻¹
     */
    public double inverseSpacing(double h, double k, double l) {
        return reciprocalToCartesian(h, k, l).norm();
    }

    /**
     * Lengths of many reciprocal-lattice vectors (C-5).
     *
     * @param h indices
     * @param k indices
     * @param l indices, as many each
     * @return 1/d of each in Å⁻¹
     */
    public double[] inverseSpacings(int[] h, int[] k, int[] l) {
        double[] m = fractionalization();
        double[] result = new double[h.length];
        for (int i = 0; i < result.length; i++) {
            double x = m[0] * h[i];
            double y = m[1] * h[i] + m[4] * k[i];
            double z = m[2] * h[i] + m[5] * k[i] + m[8] * l[i];
            result[i] = sqrt(x * x + y * y + z * z);
        }
        return result;
    }

    /**
     * Distance of two points as they stand; no lattice translation is looked for (C-7).
     *
     * @param f1 a position
     * @param f2 another
     * @return Å
     */
    public double distance(Fractional f1, Fractional f2) {
        return toCartesian(f2.minus(f1)).norm();
    }

    /**
     * Distance to the nearest lattice translate, exact in oblique cells too.
     *
     * @param f1 a position
     * @param f2 another
     * @return Å
     * @see NearestTranslate for many distances
     */
    public double shortestDistance(Fractional f1, Fractional f2) {
        return new NearestTranslate(this).distance(f2.minus(f1));
    }

    /**
     * The six parameters in the order of the record, angles in radians.
     *
     * @return a new array
     */
    public double[] toArray() {
        return new double[] {a, b, c, alpha, beta, gamma};
    }

    /**
     * A cell from its six parameters.
     *
     * @param p a, b, c in Å, alpha, beta, gamma in radians
     * @return the cell
     */
    public static Lattice ofArray(double[] p) {
        return new Lattice(p[0], p[1], p[2], p[3], p[4], p[5]);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.5f %.5f %.5f %.4f° %.4f° %.4f°",
                a,
                b,
                c,
                toDegrees(alpha),
                toDegrees(beta),
                toDegrees(gamma));
    }

    /** The cosine, exactly 0 for a right angle: no spurious 1e-17 in the metric of orthogonal cells. */
    private static double cosine(double angle) {
        return angle == PI / 2 ? 0 : cos(angle);
    }

    private static double reciprocalAngle(double own, double first, double second) {
        double numerator = cosine(first) * cosine(second) - cosine(own);
        return angle(numerator, sin(first) * sin(second));
    }

    private static double angle(double dot, double norms) {
        return dot == 0 ? PI / 2 : Math.acos(dot / norms);
    }

    private static boolean inOpenHalfTurn(double angle) {
        return angle > 0 && angle < PI;
    }

    private static double squaredSine(double alpha, double beta, double gamma) {
        double ca = cosine(alpha);
        double cb = cosine(beta);
        double cg = cosine(gamma);
        return 1 - ca * ca - cb * cb - cg * cg + 2 * ca * cb * cg;
    }
}
