package org.objcryst.gpu.freeform;

/** Numbers as the sum of two floats, 48 digits of a double's 53. */
final class TwoFloats {
    private TwoFloats() {}

    /** Writes three numbers as (hi, hi, hi, fourth, lo, lo, lo, eighth). */
    static void put(float[] to, int at, double x, double y, double z, double fourth, double eighth) {
        to[at] = (float) x;
        to[at + 1] = (float) y;
        to[at + 2] = (float) z;
        to[at + 3] = (float) fourth;
        to[at + 4] = (float) (x - to[at]);
        to[at + 5] = (float) (y - to[at + 1]);
        to[at + 6] = (float) (z - to[at + 2]);
        to[at + 7] = (float) eighth;
    }

    /** What is beyond the nearest whole number. */
    static double fraction(double turns) {
        return turns - Math.rint(turns);
    }
}
