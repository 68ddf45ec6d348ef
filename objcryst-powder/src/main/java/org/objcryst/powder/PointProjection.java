package org.objcryst.powder;

import java.util.List;

/** All points of a pattern. */
record PointProjection(double[] observed, double[] weights, double[] background, List<StoredProfiles> phases)
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
    public double[] project(double[] curve) {
        return curve.clone();
    }
}
