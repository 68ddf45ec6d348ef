package org.objcryst.powder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.objcryst.powder.format.AxisKind;
import org.objcryst.powder.format.PowderData;
import org.objcryst.refinable.RefinableClock;

/** The measured points of a pattern, the stretches that are left out of every comparison, and the weights that follow. */
public final class PatternPoints {
    /** The smallest uncertainty that is believed, as a part of the largest. */
    private static final double LEAST_SIGMA = 1e-3;

    private final PowderData data;
    private final double[] observed;
    private final double[] sigma;
    private final RefinableClock clock;
    private final List<double[]> excluded = new ArrayList<>();
    private double[] given;

    /**
     * All points of some data.
     *
     * @param data the measurement
     * @param clock ticks when other points are left out
     */
    PatternPoints(PowderData data, RefinableClock clock) {
        this.data = data;
        this.clock = clock;
        observed = data.intensity();
        sigma = data.sigma();
    }

    /**
     * The measurement.
     *
     * @return immutable
     */
    public PowderData data() {
        return data;
    }

    /**
     * Observed intensities.
     *
     * @return owned by the pattern, not to be modified
     */
    public double[] observed() {
        return observed;
    }

    /**
     * Standard uncertainties of the observed intensities.
     *
     * @return owned by the pattern, not to be modified
     */
    public double[] sigma() {
        return sigma;
    }

    /**
     * Sets the weights of the points; at first they follow from the uncertainties.
     *
     * @param weights one number a point, used as they are, 0 leaves a point out; copied
     * @return this
     */
    public PatternPoints weights(double[] weights) {
        if (weights.length != observed.length) {
            throw new IllegalArgumentException("%d weights for %d points".formatted(weights.length, observed.length));
        }
        for (double w : weights) {
            if (!(w >= 0 && w < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a weight must be finite and not negative, got " + w);
            }
        }
        given = weights.clone();
        clock.tick();
        return this;
    }

    /**
     * The weights that were set.
     *
     * @return a new array, one number a point; empty if weights follow from the uncertainties
     */
    public Optional<double[]> givenWeights() {
        return Optional.ofNullable(given).map(double[]::clone);
    }

    /**
     * Leaves a stretch out of costs, scales and agreement factors, the points at and just outside its ends included.
     *
     * @param from lower end, 2θ (rad) or time of flight (µs)
     * @param to upper end, in the same unit
     * @return this
     */
    public PatternPoints exclude(double from, double to) {
        if (!(from < to)) {
            throw new IllegalArgumentException(
                    "the lower end of an excluded region must lie below the upper, got %s-%s%s"
                            .formatted(
                                    data.axis().toFile(from),
                                    data.axis().toFile(to),
                                    data.axis().unit()));
        }
        excluded.add(new double[] {from, to});
        excluded.sort(Comparator.comparingDouble(r -> r[0]));
        for (int i = 1; i < excluded.size(); i++) {
            double[] before = excluded.get(i - 1);
            if (excluded.get(i)[0] <= before[1]) {
                before[1] = Math.max(before[1], excluded.get(i)[1]);
                excluded.remove(i--);
            }
        }
        clock.tick();
        return this;
    }

    void excludeDeg(double from, double to) {
        if (data.axis() != AxisKind.TWO_THETA) {
            throw new IllegalStateException(
                    "%s: the pattern has times of flight; leave stretches out with points().exclude(from, to) in µs"
                            .formatted(data.title()));
        }
        exclude(Math.toRadians(from), Math.toRadians(to));
    }

    /**
     * Leaves nothing out any more.
     *
     * @return this
     */
    public PatternPoints excludeNothing() {
        excluded.clear();
        clock.tick();
        return this;
    }

    /**
     * The stretches that are left out.
     *
     * @return lower and upper end of each (rad), sorted and merged
     */
    public List<double[]> excluded() {
        return excluded.stream().map(double[]::clone).toList();
    }

    /** As given, or 1/σ² with a floor for σ; 0 where the file gives no σ, beyond the limit of resolution and in excluded regions (4.3). */
    double[] weights(PatternAxis axis) {
        double largest = 0;
        for (double s : sigma) {
            largest = Math.max(largest, s);
        }
        double[] w = new double[sigma.length];
        int end = axis.end();
        for (int i = axis.first(); i < end; i++) {
            w[i] = given == null ? inverseVariance(sigma[i], LEAST_SIGMA * largest) : given[i];
        }
        for (double[] region : excluded) {
            int from = (int) Math.max(Math.floor(axis.pixel(region[0])), 0);
            int to = (int) Math.min(Math.ceil(axis.pixel(region[1])), w.length - 1);
            for (int i = from; i <= to; i++) {
                w[i] = 0;
            }
        }
        return w;
    }

    private static double inverseVariance(double sigma, double least) {
        double s = Math.max(sigma, least);
        return sigma > 0 ? 1 / (s * s) : 0;
    }

    /** Takes over what was set on other points of the same data. */
    void like(PatternPoints other) {
        other.excluded.forEach(r -> exclude(r[0], r[1]));
        other.givenWeights().ifPresent(this::weights);
    }
}
