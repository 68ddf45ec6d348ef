package org.objcryst.powder.profile;

import java.util.Arrays;

/** Places and weights of the narrow peaks that axial divergence makes of one, (P-19 … P-23) as a sum. */
final class ConeNodes {
    /** p − T (rad). */
    final double[] offset;
    /** The sum is 1, or 0 for derivatives. */
    final double[] weight;

    /** The nodes before have no weight: without an inflection, as with S = H, the first half of them. */
    final int first;

    private final ConeNodes pair;

    /** Nodes of a rule on either side of the inflection; S/L and H/L are positive. */
    ConeNodes(double twoTheta, double sample, double slit, GaussLegendre rule) {
        double reach = AxialDivergence.tail(twoTheta, sample + slit);
        double inflection = Math.sqrt(Math.max(AxialDivergence.tail(twoTheta, sample - slit) / reach, 0));
        int n = rule.node.length;
        first = inflection > 0 ? 0 : n;
        offset = new double[2 * n];
        weight = new double[2 * n];
        for (int i = 0; i < 2 * n; i++) {
            double part = i < n ? inflection : 1 - inflection;
            double v = (i < n ? 0 : inflection) + part * rule.node[i % n];
            offset[i] = -reach * v * v;
            weight[i] = part * rule.weight[i % n] * v * density(offset[i], twoTheta, sample, slit);
        }
        double sum = Arrays.stream(weight).sum();
        Arrays.setAll(weight, i -> weight[i] / sum);
        pair = pairOf(offset, weight);
    }

    private ConeNodes(double[] offset, double[] weight, ConeNodes pair) {
        this.offset = offset;
        this.weight = weight;
        first = 0;
        this.pair = pair;
    }

    /** W/(h cos p), without the factors that do not depend on p. */
    private static double density(double offset, double twoTheta, double sample, double slit) {
        double p = twoTheta + offset;
        double square = Math.sin(-offset) * Math.sin(twoTheta + p); // cos²p − cos²T
        double h = Math.sqrt(Math.max(square, 0)) / Math.abs(Math.cos(twoTheta));
        double seen = Math.max(Math.min(sample + slit - h, 2 * Math.min(sample, slit)), 0);
        return h > 0 ? seen / (h * Math.abs(Math.cos(p))) : 0;
    }

    /** Two nodes with the same moments up to the third. */
    private static ConeNodes pairOf(double[] offset, double[] weight) {
        double mean = 0;
        for (int i = 0; i < offset.length; i++) {
            mean += weight[i] * offset[i];
        }
        double variance = 0;
        double third = 0;
        for (int i = 0; i < offset.length; i++) {
            double d = offset[i] - mean;
            variance += weight[i] * d * d;
            third += weight[i] * d * d * d;
        }
        double half = 0.5 * third / variance;
        double root = Math.sqrt(half * half + variance);
        double[] places = {mean + half - root, mean + half + root};
        double[] weights = {0.5 * (1 + half / root), 0.5 * (1 - half / root)};
        return new ConeNodes(places, weights, null);
    }

    /** How the nodes move, by central differences of those of the same rule. */
    static ConeNodes derivative(ConeNodes above, ConeNodes below, double step) {
        return new ConeNodes(
                difference(above.offset, below.offset, step),
                difference(above.weight, below.weight, step),
                new ConeNodes(
                        difference(above.pair.offset, below.pair.offset, step),
                        difference(above.pair.weight, below.pair.weight, step),
                        null));
    }

    private static double[] difference(double[] above, double[] below, double step) {
        double[] d = new double[above.length];
        Arrays.setAll(d, i -> (above[i] - below[i]) / step);
        return d;
    }

    /** The two nodes that stand for all of them far away. */
    ConeNodes pair() {
        return pair;
    }

    /** Centre of gravity (rad). */
    double mean() {
        return pair.weight[0] * pair.offset[0] + pair.weight[1] * pair.offset[1];
    }

    /** Distance of the two nodes that stand for all of them (rad): two standard deviations or more. */
    double spread() {
        return pair.offset[1] - pair.offset[0];
    }
}
