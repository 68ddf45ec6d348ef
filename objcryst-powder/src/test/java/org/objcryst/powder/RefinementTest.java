package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objcryst.optimization.LeastSquares;
import org.objcryst.optimization.LsqResult;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;

/** Least squares on simulated counts finds back what they were made of. */
class RefinementTest {
    /** Of the true value, in standard uncertainties of the counts; the noise is one sample from a seed. */
    private static final double UNCERTAINTIES = 4;
    /** χ² per point of the true model, four standard deviations for 2000 points. */
    private static final double FOUR_SIGMA = 4 * Math.sqrt(2.0 / 2000);

    @ParameterizedTest
    @EnumSource
    void atomsReturnToWhereTheyWere(Objective objective) {
        PowderPattern pattern = SimulatedPattern.leadSulphate();
        pattern.objective().choose(objective);
        List<RefinablePar> pars = new ArrayList<>();
        for (ParType axis : List.of(ParType.TRANSLATION_X, ParType.TRANSLATION_Z)) {
            pars.addAll(pattern.select(axis).parameters());
        }
        if (objective != Objective.EXACT) {
            pars.add(pattern.phases().get(0).scale());
        }
        checkReturn(pattern, pars, 3);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXACT", "FULL"})
    void cellProfileZeroAndBackgroundReturnTogether(Objective objective) {
        PowderPattern pattern = SimulatedPattern.leadSulphate();
        pattern.objective().choose(objective);
        List<RefinablePar> pars = new ArrayList<>();
        pars.addAll(pattern.select(ParType.CELL_LENGTH).parameters());
        pars.addAll(pattern.background().orElseThrow().parameters());
        pars.add(pattern.axis().par("zero"));
        pars.add(pattern.phases().get(0).profile().par("W"));
        pars.add(pattern.phases().get(0).profile().par("eta0"));
        if (objective == Objective.FULL) {
            pars.add(pattern.phases().get(0).scale());
        }
        checkReturn(pattern, pars, 20);
    }

    private static void checkReturn(PowderPattern pattern, List<RefinablePar> pars, double off) {
        RefinableModel model = new RefinableModel(pattern);
        LeastSquares squares = new LeastSquares(model).cycles(20).relativeDecrease(1e-9);
        pattern.fitScales();
        double[] truth = pars.stream().mapToDouble(RefinablePar::value).toArray();
        double[] sigma = new double[truth.length];
        squares.refine(pars);
        squares.uncertainties(pars).record();
        for (int j = 0; j < sigma.length; j++) {
            sigma[j] = pars.get(j).sigma();
            assertEquals(
                    truth[j],
                    pars.get(j).value(),
                    UNCERTAINTIES * sigma[j],
                    pars.get(j).path());
            pars.get(j).set(pars.get(j).value() + (j % 2 == 0 ? off : -off) * sigma[j]);
        }
        LsqResult result = squares.refine(pars);
        assertTrue(result.chiSquare() < result.chiSquareBefore(), result.toString());
        for (int j = 0; j < sigma.length; j++) {
            assertEquals(
                    truth[j],
                    pars.get(j).value(),
                    UNCERTAINTIES * sigma[j],
                    pars.get(j).path());
        }
        assertEquals(1, pattern.agreement().gof(), FOUR_SIGMA);
    }
}
