package org.objcryst.optimization;

import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/**
 * What the last steps of a descent say about the curvature of the cost: the quasi-Newton method with limited memory (L-BFGS).
 *
 * @see "Liu &amp; Nocedal (1989), Math. Program. 45, 503–528"
 */
final class LimitedMemory {
    private static final int MEMORY = 8;
    private static final double CURVED = 1e-8; // of what a curvature must be to be remembered

    private final double[][] moved; // differences of places
    private final double[][] turned; // and of slopes
    private final double[] inverse = new double[MEMORY];
    private final double[] weight = new double[MEMORY];
    private int remembered;
    private int newest;

    LimitedMemory(int motions) {
        moved = new double[MEMORY][motions];
        turned = new double[MEMORY][motions];
    }

    boolean isEmpty() {
        return remembered == 0;
    }

    void clear() {
        remembered = 0;
    }

    /** Keeps a step and what it did to the slope. */
    void remember(double length, double[] direction, double[] slopeBefore, double[] slopeAfter) {
        int k = (newest + 1) % MEMORY;
        double[] s = moved[k];
        double[] y = turned[k];
        double sy = 0;
        double yy = 0;
        for (int i = 0; i < s.length; i++) {
            s[i] = length * direction[i];
            y[i] = -slopeBefore[i];
            y[i] += slopeAfter[i];
            sy += s[i] * y[i];
            yy += y[i] * y[i];
        }
        if (sy > CURVED * yy) {
            inverse[k] = 1 / sy;
            newest = k;
            remembered = Math.min(remembered + 1, MEMORY);
        }
    }

    /** The two loops; writes the direction and returns the slope along it. */
    double choose(double[] slope, double[] direction) {
        for (int i = 0; i < direction.length; i++) {
            direction[i] = -slope[i];
        }
        for (int n = 0; n < remembered; n++) {
            int k = Math.floorMod(newest - n, MEMORY);
            weight[k] = inverse[k] * dot(moved[k], direction);
            add(-weight[k], turned[k], direction);
        }
        if (remembered > 0) {
            double scale = 1 / (inverse[newest] * dot(turned[newest], turned[newest]));
            for (int i = 0; i < direction.length; i++) {
                direction[i] *= scale;
            }
        }
        for (int n = remembered - 1; n >= 0; n--) {
            int k = Math.floorMod(newest - n, MEMORY);
            add(weight[k] - inverse[k] * dot(turned[k], direction), moved[k], direction);
        }
        return dot(direction, slope);
    }

    void write(StateOutput out) {
        out.integer(remembered).integer(newest).numbers(inverse);
        for (int k = 0; k < MEMORY; k++) {
            out.numbers(moved[k]).numbers(turned[k]);
        }
    }

    void read(StateInput in) {
        remembered = in.integer("steps remembered", 0, MEMORY);
        newest = in.integer("newest step", 0, MEMORY - 1);
        System.arraycopy(in.numbers("curvatures", MEMORY), 0, inverse, 0, MEMORY);
        for (int k = 0; k < MEMORY; k++) {
            moved[k] = in.numbers("step", moved[k].length);
            turned[k] = in.numbers("change of the slope", turned[k].length);
        }
    }

    private static void add(double factor, double[] vector, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * vector[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
