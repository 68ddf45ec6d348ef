package org.objcryst.kinematics;

import java.util.random.RandomGenerator;

/** How the place of a {@link Linkage} changes, along its motions or at random. Immutable. */
public final class Movement {
    private static final int ORIENTATION = 3; // first motion
    private static final int FIRST_TURN = Linkage.FIRST_TURN;
    private static final double FULL_TURN = 2 * Math.PI;

    private final double[] steps;

    Movement(double[] steps) {
        this.steps = steps;
    }

    /**
     * Moves a place.
     *
     * @param place modified
     * @param at its first number
     * @param changes one a motion, counted in its steps
     * @param from the first of them
     * @param length factor on all of them
     */
    public void advance(double[] place, int at, double[] changes, int from, double length) {
        for (int k = 0; k < 3; k++) {
            place[at + k] += length * changes[from + k] * steps[k];
        }
        rotate(
                place,
                at + 3,
                length * changes[from + 3] * steps[3],
                length * changes[from + 4] * steps[4],
                length * changes[from + 5] * steps[5]);
        for (int k = FIRST_TURN; k < steps.length; k++) {
            place[at + 1 + k] += length * changes[from + k] * steps[k];
        }
    }

    /**
     * Moves a place at random: position and orientation change, and each turn with probability ½.
     *
     * @param random source of randomness
     * @param place modified
     * @param at its first number
     * @param amplitude factor on the steps
     */
    public void wander(RandomGenerator random, double[] place, int at, double amplitude) {
        for (int k = 0; k < ORIENTATION; k++) {
            if (steps[k] > 0) {
                place[at + k] += amplitude * steps[k] * symmetric(random);
            }
        }
        if (steps[ORIENTATION] > 0) {
            rotate(
                    place,
                    at + 3,
                    amplitude * steps[3] * symmetric(random),
                    amplitude * steps[4] * symmetric(random),
                    amplitude * steps[5] * symmetric(random));
        }
        for (int k = FIRST_TURN; k < steps.length; k++) {
            if (random.nextBoolean()) {
                place[at + 1 + k] += amplitude * steps[k] * symmetric(random);
            }
        }
    }

    /** Between -1 and 1. */
    private static double symmetric(RandomGenerator random) {
        return 2 * random.nextDouble() - 1;
    }

    /**
     * Writes a random place: whatever can move goes anywhere.
     *
     * @param random source of randomness
     * @param place modified
     * @param at its first number
     */
    public void randomize(RandomGenerator random, double[] place, int at) {
        for (int k = 0; k < steps.length; k++) {
            if (steps[k] > 0 && (k < ORIENTATION || k >= FIRST_TURN)) {
                jump(random, place, at, k);
            }
        }
        if (steps[ORIENTATION] > 0) {
            Rotation.randomize(random, place, at + 3);
        }
    }

    /**
     * Moves along one motion to anywhere: a coordinate into the cell, anything else by up to half a turn.
     *
     * @param random source of randomness
     * @param place modified
     * @param at its first number
     * @param motion number of the motion, one that can move
     */
    public void jump(RandomGenerator random, double[] place, int at, int motion) {
        double angle = FULL_TURN * (random.nextDouble() - 0.5);
        if (motion < ORIENTATION) {
            place[at + motion] = random.nextDouble();
        } else if (motion < FIRST_TURN) {
            double[] axis = new double[3];
            axis[motion - ORIENTATION] = angle;
            rotate(place, at + 3, axis[0], axis[1], axis[2]);
        } else {
            place[at + 1 + motion] += angle;
        }
    }

    /** q · dq for a turn by a vector of the frame: dq acts first. */
    private static void rotate(double[] q, int at, double x, double y, double z) {
        double angle = Math.sqrt(x * x + y * y + z * z);
        double s = angle > 0 ? Math.sin(angle / 2) / angle : 0.5;
        double c = Math.cos(angle / 2);
        double i = s * x;
        double j = s * y;
        double k = s * z;
        double w0 = q[at];
        double x0 = q[at + 1];
        double y0 = q[at + 2];
        double z0 = q[at + 3];
        double w1 = w0 * c - x0 * i - y0 * j - z0 * k;
        double x1 = w0 * i + x0 * c + y0 * k - z0 * j;
        double y1 = w0 * j + y0 * c + z0 * i - x0 * k;
        double z1 = w0 * k + z0 * c + x0 * j - y0 * i;
        double f = 1 / Math.sqrt(w1 * w1 + x1 * x1 + y1 * y1 + z1 * z1);
        q[at] = f * w1;
        q[at + 1] = f * x1;
        q[at + 2] = f * y1;
        q[at + 3] = f * z1;
    }
}
