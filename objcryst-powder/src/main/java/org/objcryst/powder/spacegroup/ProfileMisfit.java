package org.objcryst.powder.spacegroup;

import java.util.Arrays;

/**
 * What a fit leaves unexplained beyond counting statistics, as further uncertainty of the points near by: with χ²ᵣ the mean of
 * w (y − c)² over a few widths, and n points in a width,
 *
 * <pre>
 *   σ² ← σ² (1 + n·max(χ²ᵣ − 1, 0))
 * </pre>
 *
 * <p>The factor n is there because errors of profiles and background extend over a width and do not average out in it.
 *
 * @param weights 1/σ² of the points; 0 where the point was left out
 * @param excess mean of χ²ᵣ − 1 where positive
 */
record ProfileMisfit(double[] weights, double excess) {
    /** The mean is taken over this many widths to both sides. */
    private static final double WIDTHS = 2;

    /** From the pattern without background, observed and calculated, and the typical width of a line in points. */
    static ProfileMisfit of(double[] net, double[] calculated, double[] weights, double width) {
        int n = net.length;
        double[] sum = new double[n + 1];
        int[] count = new int[n + 1];
        for (int i = 0; i < n; i++) {
            double d = net[i] - calculated[i];
            sum[i + 1] = sum[i] + weights[i] * d * d;
            count[i + 1] = count[i] + (weights[i] > 0 ? 1 : 0);
        }
        int reach = (int) Math.ceil(WIDTHS * width);
        double[] inflated = weights.clone();
        double total = 0;
        for (int i = 0; i < n; i++) {
            int from = Math.max(i - reach, 0);
            int to = Math.min(i + reach + 1, n);
            double reduced = (sum[to] - sum[from]) / Math.max(count[to] - count[from], 1);
            double excess = Math.max(reduced - 1, 0);
            inflated[i] /= 1 + Math.max(width, 1) * excess;
            total += weights[i] > 0 ? excess : 0;
        }
        return new ProfileMisfit(inflated, total / Math.max(count[n], 1));
    }

    @Override
    public String toString() {
        return "excess of chi2 %.3f over %d points"
                .formatted(excess, Arrays.stream(weights).filter(w -> w > 0).count());
    }
}
