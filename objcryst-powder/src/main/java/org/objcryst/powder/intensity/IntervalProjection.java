package org.objcryst.powder.intensity;

import java.util.Arrays;
import java.util.List;
import org.objcryst.refinable.Snapshottable;

/**
 * Sums over integration intervals (P-31, P-32): observed Y_k = Σ y, weight 1/Σ σ², and for each column the sums
 * of its profile over the few intervals it touches. Points without weight are left out of all sums.
 */
public final class IntervalProjection implements Projection, Snapshottable {
    private final IntegrationIntervals intervals;
    private final boolean[] used;
    private final double[] observed;
    private final double[] weights;
    private final double[] background;
    private final List<PhaseProfiles> phases;
    private final int[][] firstInterval;
    private final double[][][] sums;

    private IntervalProjection(IntegrationIntervals intervals, PointProjection points) {
        this.intervals = intervals;
        used = new boolean[points.size()];
        double[] variance = new double[points.size()];
        for (int i = 0; i < used.length; i++) {
            used[i] = points.weights()[i] > 0;
            variance[i] = used[i] ? 1 / points.weights()[i] : 0;
        }
        observed = project(points.observed());
        background = project(points.background());
        weights = project(variance);
        for (int k = 0; k < weights.length; k++) {
            weights[k] = weights[k] > 0 ? 1 / weights[k] : 0;
        }
        phases = points.phases();
        firstInterval = phases.stream().map(p -> new int[p.columns().size()]).toArray(int[][]::new);
        sums = phases.stream().map(p -> new double[p.columns().size()][]).toArray(double[][][]::new);
        for (int p = 0; p < sums.length; p++) {
            for (int h = 0; h < sums[p].length; h++) {
                sum(p, h);
            }
        }
    }

    /**
     * Sums over intervals of about one resolved peak.
     *
     * @param x angles of the points (rad), increasing
     * @param end points from here on belong to no interval
     * @param points all points
     * @return sums of the points
     */
    public static IntervalProjection of(double[] x, int end, PointProjection points) {
        return new IntervalProjection(IntegrationIntervals.of(x, end, points.phases()), points);
    }

    /**
     * The normal equations of these sums, one row a column.
     *
     * @param phase number of the phase, the only one of the pattern
     * @return with the cost as it is here for any intensities
     */
    public IntensityEquations equations(int phase) {
        double[] net = new double[size()];
        Arrays.setAll(net, k -> observed[k] - background[k]);
        return new IntensityEquations(new SparseProfiles(size(), firstInterval[phase], sums[phase]), net, weights);
    }

    @Override
    public int size() {
        return intervals.count();
    }

    @Override
    public double[] observed() {
        return observed;
    }

    @Override
    public double[] weights() {
        return weights;
    }

    @Override
    public double[] background() {
        return background;
    }

    @Override
    public void add(int phase, double[] perReflection, double factor, double[] out) {
        PhaseProfiles profiles = phases.get(phase);
        for (int i = 0; i < perReflection.length; i++) {
            int h = profiles.columnOf(i);
            double[] sum = sums[phase][h];
            int first = firstInterval[phase][h];
            for (int k = 0; k < sum.length; k++) {
                out[first + k] += factor * perReflection[i] * sum[k];
            }
        }
    }

    @Override
    public double[] along(int phase, double[] curve) {
        PhaseProfiles profiles = phases.get(phase);
        double[] along = new double[profiles.reflections()];
        for (int i = 0; i < along.length; i++) {
            int h = profiles.columnOf(i);
            double[] sum = sums[phase][h];
            for (int k = 0; k < sum.length; k++) {
                along[i] += sum[k] * curve[firstInterval[phase][h] + k];
            }
        }
        return along;
    }

    @Override
    public double[] project(double[] curve) {
        double[] sums = new double[intervals.count()];
        for (int k = 0; k < sums.length; k++) {
            for (int i = intervals.first(k); i < intervals.end(k); i++) {
                sums[k] += used[i] ? curve[i] : 0;
            }
        }
        return sums;
    }

    private void sum(int phase, int column) {
        SparseProfiles profiles = phases.get(phase).columns();
        int first = Math.max(intervals.at(profiles.first(column)), 0);
        int last = Math.min(intervals.at(profiles.end(column) - 1), intervals.count() - 1);
        double[] sum = new double[Math.max(last - first + 1, 0)];
        for (int k = 0; k < sum.length; k++) {
            int from = Math.max(intervals.first(first + k), profiles.first(column));
            int to = Math.min(intervals.end(first + k), profiles.end(column));
            for (int i = from; i < to; i++) {
                sum[k] += used[i] ? profiles.value(column, i) : 0;
            }
        }
        firstInterval[phase][column] = first;
        sums[phase][column] = sum;
    }

    @Override
    public Object snapshot() {
        return new Object[] {
            observed.clone(),
            weights.clone(),
            background.clone(),
            Arrays.stream(sums).map(double[][]::clone).toArray()
        };
    }
}
