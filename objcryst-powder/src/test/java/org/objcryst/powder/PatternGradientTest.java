package org.objcryst.powder;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.objcryst.GradientCheck;
import org.objcryst.crystal.OccupancyCorrection;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.scattering.ResonantScattering;

/** Derivatives of the χ² of powder patterns by the atoms. */
class PatternGradientTest {
    private static final double FAR = 0.1; // fraction of the cell

    private static RefinableModel displaced(PowderPattern pattern) {
        RefinableModel model = new RefinableModel(pattern);
        SplittableRandom random = new SplittableRandom(1);
        model.free(ParType.TRANSLATION).forEach(p -> p.moveBy(FAR * (random.nextDouble() - 0.5)));
        return model;
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void everyObjectiveHasItsSlopes(Objective objective) {
        PowderPattern pattern = SimulatedPattern.leadSulphate();
        pattern.maxStol(0.25).costScale(3).objective().choose(objective);
        pattern.phases().get(0).crystal().scatterers().forEach(s -> s.occupancy()
                .fixed(false)
                .set(0.7));
        RefinableModel model = displaced(pattern);
        GradientCheck.parameters(model);
        GradientCheck.motions(model);
    }

    @ParameterizedTest
    @CsvSource({"EXACT, ON", "INTEGRATED, OFF"})
    void mixturesWithResonantAtomsHaveTheirSlopes(Objective objective, OccupancyCorrection correction) {
        PowderPattern pattern = SimulatedPattern.mixture();
        pattern.maxStol(0.25).objective().choose(objective);
        for (PowderPhase phase : pattern.phases()) {
            phase.scattering().resonantScattering().choose(ResonantScattering.TABULATED);
            phase.crystal().occupancyCorrection().choose(correction);
        }
        pattern.phases().get(1).scale().fixed(true);
        GradientCheck.parameters(displaced(pattern));
    }
}
