package org.objcryst.refinable;

import java.util.ArrayList;
import java.util.List;

/**
 * The normal equations of a least-squares problem (O-12): M = Σ w dᵢ dᵢᵀ, g = Σ w dᵢ rᵢ, χ² = Σ w rᵢ².
 *
 * <p>Parameters that follow an unknown take part: derivatives are partial, by each parameter alone, and whoever adds to
 * the equations need not know who follows whom. {@link #forUnknowns()} applies the chain rule once, when all is added.
 */
public final class NormalEquations {
    private final List<RefinablePar> unknowns;
    private final List<RefinablePar> parameters;
    private final double[][] matrix;
    private final double[] gradient;
    private double chiSquare;
    private int observations;

    /**
     * Empty equations.
     *
     * @param unknowns what is to be found; none of them may follow another parameter
     */
    public NormalEquations(List<RefinablePar> unknowns) {
        this(unknowns, withFollowers(unknowns));
    }

    private NormalEquations(List<RefinablePar> unknowns, List<RefinablePar> parameters) {
        this.unknowns = List.copyOf(unknowns);
        this.parameters = parameters;
        matrix = new double[parameters.size()][parameters.size()];
        gradient = new double[parameters.size()];
    }

    /**
     * The parameters by which derivatives are wanted, each as if nothing followed it.
     *
     * @return the unknowns, then those that follow them; in the order of rows and columns
     */
    public List<RefinablePar> parameters() {
        return parameters;
    }

    /**
     * The matrix M, symmetric.
     *
     * @return [n][n], owned by this object and open to contributions; both triangles must be filled
     */
    public double[][] matrix() {
        return matrix;
    }

    /**
     * The vector g = −½ dχ²/dp.
     *
     * @return [n], owned by this object and open to contributions
     */
    public double[] gradient() {
        return gradient;
    }

    /**
     * χ² of everything added so far.
     *
     * @return not negative
     */
    public double chiSquare() {
        return chiSquare;
    }

    /**
     * Number of observations with a weight.
     *
     * @return n of everything added so far
     */
    public int observations() {
        return observations;
    }

    /**
     * Adds a χ² whose matrix and gradient the caller has added himself.
     *
     * @param value its χ²
     * @param count number of observations behind it
     */
    public void addChiSquare(double value, int count) {
        chiSquare += value;
        observations += count;
    }

    /**
     * Adds independent observations.
     *
     * @param y observed
     * @param c calculated
     * @param w weights
     * @param d derivatives of c, one row a parameter, null where zero
     */
    public void add(double[] y, double[] c, double[] w, double[][] d) {
        double[] wr = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double r = y[i] - c[i];
            wr[i] = w[i] * r;
            chiSquare += wr[i] * r;
            observations += w[i] > 0 ? 1 : 0;
        }
        double[] wd = new double[y.length];
        for (int j = 0; j < d.length; j++) {
            if (d[j] != null) {
                for (int i = 0; i < y.length; i++) {
                    wd[i] = w[i] * d[j][i];
                }
                gradient[j] += dot(d[j], wr);
                for (int k = 0; k <= j; k++) {
                    if (d[k] != null) {
                        double m = dot(d[k], wd);
                        matrix[j][k] += m;
                        if (k != j) {
                            matrix[k][j] += m;
                        }
                    }
                }
            }
        }
    }

    /**
     * The equations for the unknowns alone: with C = ∂(parameters)/∂(unknowns), M becomes CᵀMC and g becomes Cᵀg.
     *
     * @return new equations, whose {@link #parameters()} are the unknowns; this if nothing follows them
     */
    public NormalEquations forUnknowns() {
        int n = unknowns.size();
        if (parameters.size() == n) {
            return this;
        }
        NormalEquations reduced = new NormalEquations(unknowns, unknowns);
        reduced.addChiSquare(chiSquare, observations);
        for (int j = 0; j < parameters.size(); j++) {
            int row = leadingRow(j);
            double factor = factor(j);
            reduced.gradient[row] += factor * gradient[j];
            for (int k = 0; k < parameters.size(); k++) {
                reduced.matrix[row][leadingRow(k)] += factor * factor(k) * matrix[j][k];
            }
        }
        return reduced;
    }

    private int leadingRow(int j) {
        return j < unknowns.size()
                ? j
                : unknowns.indexOf(parameters.get(j).tie().leader());
    }

    private double factor(int j) {
        return j < unknowns.size() ? 1 : parameters.get(j).tie().factor();
    }

    private static List<RefinablePar> withFollowers(List<RefinablePar> unknowns) {
        List<RefinablePar> all = new ArrayList<>(unknowns);
        for (RefinablePar p : unknowns) {
            if (p.isFollowing()) {
                throw new IllegalArgumentException("%s follows %s and cannot be an unknown"
                        .formatted(p.path(), p.tie().leader().path()));
            }
            all.addAll(List.of(p.followers()));
        }
        return List.copyOf(all);
    }

    /**
     * A sum of products, in four partial sums that need not wait for each other.
     *
     * @param a numbers
     * @param b at least as many
     * @return their scalar product
     */
    public static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i < a.length - 3; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
