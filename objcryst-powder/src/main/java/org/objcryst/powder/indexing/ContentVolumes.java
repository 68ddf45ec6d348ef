package org.objcryst.powder.indexing;

import java.util.ArrayList;
import java.util.List;

/**
 * Volumes of cells that hold a whole number of formula units, as many as symmetry multiplies them.
 *
 * @param formulaVolume volume of a formula unit in Å³
 * @param error relative error of it
 */
record ContentVolumes(double formulaVolume, double error) {
    private static final List<Integer> POWERS_OF_TWO = List.of(1, 2, 4, 8, 16, 32);
    private static final List<Integer> WITH_THREEFOLD_AXES = List.of(1, 2, 3, 4, 6, 8, 9, 12, 16, 18, 24, 32, 36, 48);

    /** The parts of a range of volumes of conventional cells that go with the content, each from least to most. */
    List<double[]> within(LatticeFamily family, double least, double most) {
        List<double[]> parts = new ArrayList<>();
        double before = 0;
        for (int units : hasThreefoldAxes(family) ? WITH_THREEFOLD_AXES : POWERS_OF_TWO) {
            double volume = units * formulaVolume * family.points();
            double from = Math.max(Math.max(least, volume * (1 - error)), before);
            double to = Math.min(most, volume * (1 + error));
            if (from < to) {
                parts.add(new double[] {from, to});
                before = to;
            }
        }
        return parts;
    }

    private static boolean hasThreefoldAxes(LatticeFamily family) {
        return switch (family.form()) {
            case CUBIC, HEXAGONAL -> true;
            default -> false;
        };
    }
}
