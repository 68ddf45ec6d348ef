package org.objcryst.app.solution;

import java.util.Arrays;
import java.util.List;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.extraction.PawleyIntensities;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.singlecrystal.DiffractionDataSingleCrystal;

/**
 * How much worse than possible data are explained. For powder patterns χ² over that of free intensities at the same positions,
 * profiles and background; single-crystal data allow no such limit, for them (R_w/0.15)², as complete models of good data reach
 * 0.15 before displacements are refined.
 */
public final class Misfit {
    private static final double GOOD_RW = 0.15;

    private Misfit() {}

    /**
     * Of a model at its present state.
     *
     * @param data powder patterns and single-crystal data, with their best scales
     * @return the largest of all data; about 1 where everything is explained
     */
    public static double of(List<? extends RefinableObj> data) {
        return data.stream().mapToDouble(Misfit::of).max().orElse(1);
    }

    private static double of(RefinableObj data) {
        if (data instanceof DiffractionDataSingleCrystal single) {
            return Math.pow(single.agreement().rw() / GOOD_RW, 2);
        }
        PowderPattern pattern = (PowderPattern) data;
        int points = (int) Arrays.stream(pattern.weights()).filter(w -> w > 0).count();
        double free = new PawleyIntensities(pattern.equations().equations(), points).chiSquare();
        return pattern.agreement().chiSquare() / Math.max(free, points);
    }
}
