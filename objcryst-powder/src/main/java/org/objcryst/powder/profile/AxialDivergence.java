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
    /** In the formulas neither S nor H may vanish beside the other. */
    private static final double LEAST_PART = 1e-4;
    /** Widths and spreads from the peak: a pair of nodes is then right to 10⁻⁵ of the height. */
    private static final double FAR = 6;
    /** Of S + H, for the derivatives of the nodes. */
    private static final double STEP = 1e-6;

    /** Nodes on either side of the inflection. */
    private static final GaussLegendre[] RULES = IntStream.of(3, 4, 6, 8, 16, 24, 32, 40, 48)
            .mapToObj(GaussLegendre::new)
            .toArray(GaussLegendre[]::new);

    /** The longest tail for each rule but the last, in widths of the narrow peak: right to some 10⁻⁴ of the height, to 10⁻³ beyond a width. */
    private static final double[] LONGEST = {0.2, 0.5, 1, 2.7, 5.3, 8, 10.7, 13.3};

    private final PeakShape narrow;
    private final double twoTheta;
    private final double sample;
    private final double slit;
    private final double width;
    private final int numbers;
    private ConeNodes nodes;
    private ConeNodes[] derivatives;

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
        numbers = narrow.numbers().length;
    }

    /**
     * How far the cone at T reaches along the detector.
     *
     * @param twoTheta T (rad)
     * @param height over the plane of the goniometer, in units of the distance L
     * @return T − p where h(p) is the height: positive below 90°, negative above
     */
    public static double tail(double twoTheta, double height) {
        double cos = Math.cos(twoTheta);
        double sin = Math.sin(twoTheta);
        double square = height * height;
        double sinP = sin * sin - cos * cos * square;
        if (sinP <= 0) { // the cone ends before
            return cos > 0 ? twoTheta : twoTheta - Math.PI;
        }
        return Math.asin(
                cos * square / (sin * Math.sqrt(1 + square) + Math.sqrt(sinP))); // sin(T − p) without cancellation
    }

    /**
     * Where the peak lies.
     *
     * @return T (rad)
     */
    public double twoTheta() {
        return twoTheta;
    }

    /**
     * The centre of gravity of D(p): where the smearing puts a peak.
     *
     * @return ⟨p⟩ − T (rad), negative below 90°
     */
    public double shift() {
        return nodes().mean();
    }

    private ConeNodes nodes() {
        if (nodes == null) {
            nodes = new ConeNodes(twoTheta, sample, slit, rule());
        }
        return nodes;
    }

    /** The derivatives of the nodes by S and by H. */
    private ConeNodes[] derivatives() {
        if (derivatives == null) {
            double step = STEP * (sample + slit);
            derivatives = new ConeNodes[] {
                ConeNodes.derivative(moved(step, 0), moved(-step, 0), 2 * step),
                ConeNodes.derivative(moved(0, step), moved(0, -step), 2 * step)
            };
        }
        return derivatives;
    }

    private ConeNodes moved(double bySample, double bySlit) {
        return new ConeNodes(twoTheta, Math.abs(sample + bySample), Math.abs(slit + bySlit), rule());
    }

    private GaussLegendre rule() {
        double widths = Math.abs(tail(twoTheta, sample + slit)) / width;
        int i = 0;
        while (i < LONGEST.length && widths > LONGEST[i]) {
            i++;
        }
        return RULES[i];
    }

    private ConeNodes nodes(double u) {
        ConeNodes all = nodes();
        return Math.abs(u - all.mean()) > FAR * (width + all.spread()) ? all.pair() : all;
    }

    @Override
    public double value(double u) {
        ConeNodes n = nodes(u);
        double value = 0;
        for (int i = n.first; i < n.offset.length; i++) {
            value += n.weight[i] * narrow.value(u - n.offset[i]);
        }
        return value;
    }

    @Override
    public double slope(double u) {
        ConeNodes n = nodes(u);
        double slope = 0;
        for (int i = 0; i < n.offset.length; i++) {
            slope += n.weight[i] * narrow.slope(u - n.offset[i]);
        }
        return slope;
    }

    /** {@inheritDoc} Those of P₀, then S/L and H/L. */
    @Override
    public double[] numbers() {
        double[] own = narrow.numbers();
        double[] all = Arrays.copyOf(own, own.length + 2);
        all[own.length] = sample;
        all[own.length + 1] = slit;
        return all;
    }

    /**
     * {@inheritDoc} Nodes p and their weights w move with S and H: ∂P/∂S = Σ (∂w/∂S) P₀(x − p) − w P₀′(x − p) ∂p/∂S. Where S = H
     * the derivative is the mean of those from either side.
     */
    @Override
    public double gradient(double u, double[] into) {
        ConeNodes n = nodes(u);
        boolean far = n != nodes();
        ConeNodes bySample = far ? derivatives()[0].pair() : derivatives()[0];
        ConeNodes bySlit = far ? derivatives()[1].pair() : derivatives()[1];
        double[] own = new double[numbers + 1];
        Arrays.fill(into, 0, numbers + 3, 0);
        double value = 0;
        for (int i = 0; i < n.offset.length; i++) {
            double weight = n.weight[i];
            double narrowValue = narrow.gradient(u - n.offset[i], own);
            for (int k = 0; k < own.length; k++) {
                into[k] += weight * own[k];
            }
            double steep = weight * own[0];
            into[numbers + 1] += bySample.weight[i] * narrowValue - steep * bySample.offset[i];
            into[numbers + 2] += bySlit.weight[i] * narrowValue - steep * bySlit.offset[i];
            value += weight * narrowValue;
        }
        return value;
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
        ConeNodes n = nodes();
        double area = 0;
        for (int i = 0; i < n.offset.length; i++) {
            area += n.weight[i] * narrow.area(below + n.offset[i], above - n.offset[i]);
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
