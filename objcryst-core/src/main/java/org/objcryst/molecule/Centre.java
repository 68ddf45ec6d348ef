package org.objcryst.molecule;

/** The geometric centre of some atoms. */
final class Centre {
    private Centre() {}

    /** Writes the mean of the coordinates (M-2). */
    static void mean(double[] xyz, double[] centre) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (int at = 0; at < xyz.length; at += 3) {
            x += xyz[at];
            y += xyz[at + 1];
            z += xyz[at + 2];
        }
        double f = 3.0 / xyz.length;
        centre[0] = f * x;
        centre[1] = f * y;
        centre[2] = f * z;
    }

    /** Subtracts a vector from all coordinates. */
    static void subtract(double[] xyz, double[] centre) {
        for (int at = 0; at < xyz.length; at++) {
            xyz[at] -= centre[at % 3];
        }
    }
}
