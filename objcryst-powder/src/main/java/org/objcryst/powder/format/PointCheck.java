package org.objcryst.powder.format;

import org.objcryst.format.TextSource;

/** What every pattern must fulfil, whatever its format. */
final class PointCheck {
    private static final int FEWEST = 3;

    private PointCheck() {}

    static void check(TextSource source, double[] intensity) {
        if (intensity.length < FEWEST) {
            throw source.fault("at least " + FEWEST + " points", intensity.length + " points");
        }
        for (double y : intensity) {
            if (y != 0) {
                return;
            }
        }
        throw source.fault("intensities", "nothing but zeros");
    }
}
