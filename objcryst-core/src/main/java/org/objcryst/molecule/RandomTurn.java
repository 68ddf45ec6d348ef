package org.objcryst.molecule;

import java.util.random.RandomGenerator;
import org.objcryst.kinematics.SmallAngles;

/** A rotation about an axis of random direction, all directions equally likely. */
final class RandomTurn {
    private static final double TOO_SHORT = 1e-6;

    private RandomTurn() {}

    /** Replaces q by q · dq (dq acts first) and gives it the length 1. */
    static void apply(double[] q, double angle, RandomGenerator random) {
        double[] axis = new double[3];
        draw(random, axis);
        apply(q, angle, axis);
    }

    /** A vector of any length up to 1, all directions equally likely. */
    static void draw(RandomGenerator random, double[] axis) {
        double x;
        double y;
        double z;
        double square;
        do {
            x = 2 * random.nextDouble() - 1;
            y = 2 * random.nextDouble() - 1;
            z = 2 * random.nextDouble() - 1;
            square = x * x + y * y + z * z;
        } while (square > 1 || square < TOO_SHORT);
        axis[0] = x;
        axis[1] = y;
        axis[2] = z;
    }

    /** The same about a given axis of any length but zero. */
    static void apply(double[] q, double angle, double[] axis) {
        double x = axis[0];
        double y = axis[1];
        double z = axis[2];
        double s = SmallAngles.sine(angle / 2) / Math.sqrt(x * x + y * y + z * z);
        double dw = SmallAngles.cosine(angle / 2);
        double dx = s * x;
        double dy = s * y;
        double dz = s * z;
        double w = q[0] * dw - q[1] * dx - q[2] * dy - q[3] * dz;
        double i = q[0] * dx + dw * q[1] + q[2] * dz - q[3] * dy;
        double j = q[0] * dy + dw * q[2] + q[3] * dx - q[1] * dz;
        double k = q[0] * dz + dw * q[3] + q[1] * dy - q[2] * dx;
        double f = 1 / Math.sqrt(w * w + i * i + j * j + k * k);
        q[0] = f * w;
        q[1] = f * i;
        q[2] = f * j;
        q[3] = f * k;
    }
}
