package org.objcryst.powder.intensity;

import java.util.Arrays;
import java.util.List;

/**
 * All points of a pattern.
 *
 * @param observed intensities
 * @param weights 1/σ² of the points; 0 leaves a point out
 * @param background curve at the points
 * @param phases profiles of each phase
 */
public record PointProjection(double[] observed, double[] weights, double[] background, List<PhaseProfiles> phases)
        implements Projection {
    @Override
    public int size() {
        return observed.length;
    }

    @Override
    public void add(int phase, double[] perReflection, double factor, double[] out) {
        phases.get(phase).addTo(perReflection, factor, out);
    }

    @Override
    public double[] along(int phase, double[] curve) {
        PhaseProfiles profiles = phases.get(phase);
        double[] perColumn = profiles.columns().dots(curve);
        double[] along = new double[profiles.reflections()];
        Arrays.setAll(along, i -> perColumn[profiles.columnOf(i)]);
        return along;
    }

    @Override
    public double[] project(double[] curve) {
        return curve.clone();
    }
}
