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
    /** Right structures without their hydrogens reach 3.3, an isomer 6.6. */
    static final double TOLERABLE = 5;

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

    /**
     * The cost from which on a model need not be doubted for its misfit alone.
     *
     * @param data powder patterns and single-crystal data
     * @return negative infinity where there are other data, of which nobody can tell what is possible
     */
    public static double tolerableCost(List<? extends RefinableObj> data) {
        double cost = 0;
        for (RefinableObj d : data) {
            if (d instanceof PowderPattern pattern) {
                cost += TOLERABLE * pattern.costScale() * possible(pattern);
            } else if (d instanceof DiffractionDataSingleCrystal single) {
                cost += TOLERABLE * single.costScale() * possible(single);
            } else {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return cost;
    }

    private static double of(RefinableObj data) {
        if (data instanceof DiffractionDataSingleCrystal single) {
            return single.agreement().chiSquare() / possible(single);
        }
        PowderPattern pattern = (PowderPattern) data;
        return pattern.agreement().chiSquare() / possible(pattern);
    }

    private static double possible(DiffractionDataSingleCrystal data) {
        double[] observed = data.observed();
        double[] weights = data.weights();
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            sum += weights[i] * observed[i] * observed[i];
        }
        return GOOD_RW * GOOD_RW * sum;
    }

    private static double possible(PowderPattern pattern) {
        int points = (int) Arrays.stream(pattern.weights()).filter(w -> w > 0).count();
        return Math.max(new PawleyIntensities(pattern.equations().equations(), points).chiSquare(), points);
    }
}
