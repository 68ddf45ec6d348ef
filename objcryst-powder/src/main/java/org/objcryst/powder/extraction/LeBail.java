package org.objcryst.powder.extraction;

import java.util.Arrays;
import org.objcryst.powder.intensity.SparseProfiles;

/**
 * Structure-free extraction of intensities by iterative partition (P-37): what is observed above the background is shared
 * between overlapping reflections in proportion to what they contribute at present,
 *
 * <pre>
 *   I ← I · (Σ P y′/c) / Σ P,   c = Σ I P
 * </pre>
 *
 * where the sums run over the points with a weight, so that reflections cut off at the end of the pattern or by an
 * excluded region are not underestimated. Reflections of several phases may be listed together. Intensities stay positive,
 * and exactly overlapping reflections keep the ratio of their starting values.
 *
 * @see "Le Bail, Duroy &amp; Fourquet (1988), Mater. Res. Bull. 23, 447–452"
 */
public final class LeBail {
    private static final double SMALLEST_SHARE = 1e-8;
    /** Of the largest intensity; a background that is too high would drive intensities to where numbers end. */
    private static final double SMALLEST_INTENSITY = 1e-12;

    private final SparseProfiles profiles;
    private final double[] net;
    private final boolean[] used;
    private final double[] area;
    private double damping = 1;

    /**
     * An extraction from one pattern.
     *
     * @param profiles of the reflections whose intensities are wanted
     * @param net observed minus background and all other contributions
     * @param weights of the points; those with 0 are left out
     */
    public LeBail(SparseProfiles profiles, double[] net, double[] weights) {
        if (net.length != profiles.points() || weights.length != profiles.points()) {
            throw new IllegalArgumentException("%d observed values and %d weights do not fit %d points"
                    .formatted(net.length, weights.length, profiles.points()));
        }
        this.profiles = profiles;
        this.net = net;
        used = new boolean[net.length];
        double[] one = new double[net.length];
        for (int i = 0; i < net.length; i++) {
            used[i] = weights[i] > 0;
            one[i] = used[i] ? 1 : 0;
        }
        area = profiles.dots(one);
    }

    /**
     * Takes only a part of each step.
     *
     * @param newDamping share of the step, above 0 to 1; 1 by default
     * @return this
     */
    public LeBail damping(double newDamping) {
        if (!(newDamping > 0 && newDamping <= 1)) {
            throw new IllegalArgumentException("the share of a step must be above 0 and at most 1, got " + newDamping);
        }
        damping = newDamping;
        return this;
    }

    /**
     * Starting intensities that give the right total: proportional to the given ones.
     *
     * @param proportions for example multiplicity × Lorentz-polarisation factor, positive
     * @return new array
     */
    public double[] start(double[] proportions) {
        double[] pattern = profiles.times(proportions, new double[profiles.points()]);
        double observed = 0;
        double calculated = 0;
        for (int i = 0; i < pattern.length; i++) {
            observed += used[i] ? net[i] : 0;
            calculated += used[i] ? pattern[i] : 0;
        }
        double scale = calculated > 0 ? Math.max(observed / calculated, SMALLEST_SHARE) : 1;
        return Arrays.stream(proportions).map(p -> scale * p).toArray();
    }

    /**
     * Iterates.
     *
     * @param intensity starting values, positive; improved in place
     * @param cycles number of iterations
     * @return {@code intensity}; reflections without any used point keep their values
     */
    public double[] iterate(double[] intensity, int cycles) {
        double[] calculated = new double[profiles.points()];
        double[] ratio = new double[profiles.points()];
        double least = SMALLEST_INTENSITY * Arrays.stream(intensity).max().orElse(0);
        for (int cycle = 0; cycle < cycles; cycle++) {
            profiles.times(intensity, calculated);
            for (int i = 0; i < ratio.length; i++) {
                ratio[i] = used[i] && calculated[i] > 0 ? net[i] / calculated[i] : 0;
            }
            for (int h = 0; h < intensity.length; h++) {
                if (area[h] > 0) {
                    double factor = Math.max(profiles.dot(h, ratio) / area[h], SMALLEST_SHARE);
                    intensity[h] = Math.max(intensity[h] * (1 + damping * (factor - 1)), least);
                }
            }
        }
        return intensity;
    }
}
