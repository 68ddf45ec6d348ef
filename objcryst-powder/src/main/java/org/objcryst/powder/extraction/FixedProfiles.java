package org.objcryst.powder.extraction;

import java.util.Arrays;
import org.objcryst.powder.intensity.IntensityEquations;
import org.objcryst.powder.intensity.SparseProfiles;

/**
 * A pattern whose positions, peak shapes and background stand still, while intensities are extracted in several ways. The arrays are
 * not copied.
 *
 * @param profiles of the reflections
 * @param observed values
 * @param background curve
 * @param weights 1/σ²; 0 leaves a point out
 */
public record FixedProfiles(SparseProfiles profiles, double[] observed, double[] background, double[] weights) {
    /**
     * The intensities that Le Bail's iterative partition reaches from equal ones.
     *
     * @param cycles of the iteration
     * @return a new array, in the order of the reflections
     */
    public double[] partitioned(int cycles) {
        LeBail partition = new LeBail(profiles, net(), weights);
        double[] ones = new double[profiles.size()];
        Arrays.fill(ones, 1);
        return partition.iterate(partition.start(ones), cycles);
    }

    /**
     * The intensities of a Pawley fit, with their covariance.
     *
     * @return in the order of the reflections; they may be negative
     */
    public PawleyIntensities pawley() {
        int points = (int) Arrays.stream(weights).filter(w -> w > 0).count();
        return new PawleyIntensities(new IntensityEquations(profiles, net(), weights), points);
    }

    /**
     * The pattern with given intensities, background included.
     *
     * @param intensity one number a reflection
     * @return a new array, one value a point
     */
    public double[] calculated(double[] intensity) {
        double[] total = profiles.times(intensity, new double[background.length]);
        for (int i = 0; i < total.length; i++) {
            total[i] += background[i];
        }
        return total;
    }

    /** What is left without the background; a new array. */
    double[] net() {
        double[] net = observed.clone();
        for (int i = 0; i < net.length; i++) {
            net[i] -= background[i];
        }
        return net;
    }
}
