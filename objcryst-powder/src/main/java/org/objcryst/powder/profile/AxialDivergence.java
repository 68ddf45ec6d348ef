package org.objcryst.powder.profile;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A profile P₀ smeared by the axial divergence of the beam (P-19 … P-23). A detector slit of half height H and a specimen of
 * half length S at the distance L see a part of the cone of diffraction at T = 2θ, which reaches down to lower detector angles
 * p (to higher ones beyond 90°):
 *
 * <pre>
 *   h(p) = L √(cos²p/cos²T − 1)
 *   W(p) = H + S − h(p)  for p_min ≤ p ≤ p_infl,   2 min(H, S)  for p_infl ≤ p ≤ T
 *   profile(x) = ∫ D(p)·P₀(x − p) dp / ∫ D(p) dp,   D(p) = W(p) / (2 H h(p) cos p)
 * </pre>
 *
 * <p>The integral is a Gauss-Legendre sum in v with p = T − (T − p_min) v², which removes the singularity of D at T.
 *
 * @see "Finger, Cox &amp; Jephcoat (1994), J. Appl. Cryst. 27, 892–900"
 */
public final class AxialDivergence implements PeakShape {
    private static final double NODES_PER_WIDTH = 3;
    /** In the formulas neither S nor H may vanish beside the other. */
    private static final double LEAST_PART = 1e-4;

    private static final GaussLegendre[] RULES =
            IntStream.rangeClosed(1, 6).mapToObj(n -> new GaussLegendre(8 * n)).toArray(GaussLegendre[]::new);

    private final PeakShape narrow;
    private final double twoTheta;
    private final double sample;
    private final double slit;
    private final double width;
    private final double[] offset;
    private final double[] weight;

    /**
     * A smeared profile.
     *
     * @param narrow the profile P₀ without axial divergence, symmetric
     * @param twoTheta T (rad)
     * @param sample S/L, half length of the specimen over the distance to the detector, not negative
     * @param slit H/L, half height of the slit over the same distance, not negative; one of the two is positive
     */
    public AxialDivergence(PeakShape narrow, double twoTheta, double sample, double slit) {
        if (!(sample >= 0 && slit >= 0 && sample + slit > 0 && twoTheta > 0 && twoTheta < Math.PI)) {
            throw new IllegalArgumentException("no axial divergence at 2θ = %s° with S/L = %s, H/L = %s"
                    .formatted(Math.toDegrees(twoTheta), sample, slit));
        }
        this.narrow = narrow;
        this.twoTheta = twoTheta;
        this.sample = Math.max(sample, LEAST_PART * slit);
        this.slit = Math.max(slit, LEAST_PART * sample);
        width = narrow.fwhm();
        double reach = tail(twoTheta, this.sample + this.slit);
        double inflection = Math.sqrt(Math.max(tail(twoTheta, this.sample - this.slit) / reach, 0));
        GaussLegendre rule = RULES[Math.min((int) (NODES_PER_WIDTH * Math.abs(reach) / width / 8), RULES.length - 1)];
        int n = rule.node.length;
        offset = new double[2 * n];
        weight = new double[2 * n];
        for (int i = 0; i < n; i++) {
            node(i, inflection * rule.node[i], inflection * rule.weight[i], reach);
            node(n + i, inflection + (1 - inflection) * rule.node[i], (1 - inflection) * rule.weight[i], reach);
        }
        double sum = Arrays.stream(weight).sum();
        Arrays.setAll(weight, i -> weight[i] / sum);
    }

    /**
     * How far the cone at T reaches along the detector.
     *
     * @param twoTheta T (rad)
     * @param height over the plane of the goniometer, in units of the distance L
     * @return T − p where h(p) is the height: positive below 90°, negative above
     */
    public static double tail(double twoTheta, double height) {
        double cos = Math.cos(twoTheta) * Math.sqrt(1 + height * height);
        return twoTheta - Math.acos(Math.min(Math.max(cos, -1), 1));
    }

    /**
     * The centre of gravity of D(p): where the smearing puts a peak.
     *
     * @return ⟨p⟩ − T (rad), negative below 90°
     */
    public double shift() {
        double shift = 0;
        for (int i = 0; i < offset.length; i++) {
            shift += weight[i] * offset[i];
        }
        return shift;
    }

    private void node(int i, double v, double step, double reach) {
        double p = twoTheta - reach * v * v;
        double ratio = Math.cos(p) / Math.cos(twoTheta);
        double h = Math.sqrt(Math.max(ratio * ratio - 1, 0));
        double seen = Math.min(sample + slit - h, 2 * Math.min(sample, slit));
        offset[i] = p - twoTheta;
        weight[i] = h > 0 ? step * v * Math.max(seen, 0) / (h * Math.abs(Math.cos(p))) : 0;
    }

    @Override
    public double value(double u) {
        double value = 0;
        for (int i = 0; i < offset.length; i++) {
            value += weight[i] * narrow.value(u - offset[i]);
        }
        return value;
    }

    @Override
    public double slope(double u) {
        double slope = 0;
        for (int i = 0; i < offset.length; i++) {
            slope += weight[i] * narrow.slope(u - offset[i]);
        }
        return slope;
    }

    @Override
    public double fwhm() {
        return ShapeSearch.fwhm(this, width);
    }

    @Override
    public double reachBelow(double fraction) {
        return ShapeSearch.reach(this, width, fraction, -1);
    }

    @Override
    public double reachAbove(double fraction) {
        return ShapeSearch.reach(this, width, fraction, 1);
    }

    @Override
    public double area(double below, double above) {
        double area = 0;
        for (int i = 0; i < offset.length; i++) {
            area += weight[i] * narrow.area(below + offset[i], above - offset[i]);
        }
        return area;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AxialDivergence that
                && narrow.equals(that.narrow)
                && twoTheta == that.twoTheta
                && sample == that.sample
                && slit == that.slit;
    }

    @Override
    public int hashCode() {
        return Objects.hash(narrow, twoTheta, sample, slit);
    }
}
