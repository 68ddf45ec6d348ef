package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.objcryst.crystal.Crystal;
import org.objcryst.powder.format.PowderData;
import org.objcryst.refinable.NormalEquations;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.Lattice;

class PowderPatternTest {
    private static final double ROUNDING = 1e-12;

    @Test
    void aPictureShowsPointsLineAndAMarkForEachReflection() {
        PowderPattern pattern =
                PowderPattern.read("../docs/example/paracetamol-simulated.xye").wavelength(1.54056);
        PowderPhase phase =
                pattern.addPhase(new Crystal(Lattice.ofDegrees(7.21, 9.64, 11.83, 90, 103.4, 90), "P 21/c"));
        String svg = pattern.plot().toSvg();
        long marks = svg.lines()
                .filter(line -> line.contains("stroke=\"#2a7d3f\""))
                .flatMapToInt(String::chars)
                .filter(c -> c == 'v')
                .count();
        double last = pattern.x()[pattern.x().length - 1];
        assertEquals(Arrays.stream(phase.positions()).filter(p -> p <= last).count(), marks);
    }

    @Test
    void aPointWithoutCountsHasAFiniteWeightAndSmallUncertaintiesAreNotBelieved() {
        PowderData data = PowderData.ofDegrees(
                "weights", new double[] {10, 11, 12, 13}, new double[] {0, 100, 10000, 50}, new double[] {1, 10, 1e4, 0
                });
        assertArrayEquals(new double[] {0.01, 0.01, 1e-8, 0}, new PowderPattern(data).weights(), ROUNDING);
    }

    @Test
    void excludedRegionsAreMergedAndLoseTheirWeightOnly() {
        PowderPattern pattern = SimulatedPattern.leadSulphate();
        double[] calculated = pattern.calculated().clone();
        pattern.excludeDeg(30, 31).excludeDeg(20, 21).excludeDeg(30.5, 32);
        assertEquals(2, pattern.points().excluded().size());
        assertArrayEquals(calculated, pattern.calculated());
        double[] w = pattern.weights();
        for (int i = 0; i < calculated.length; i++) {
            double deg = Math.toDegrees(pattern.x()[i]);
            boolean inside = deg > 20 && deg < 21 || deg > 30 && deg < 32;
            boolean outside = deg < 19.95 || deg > 32.05 || deg > 21.05 && deg < 29.95;
            assertTrue(inside ? w[i] == 0 : !outside || w[i] > 0, "at " + deg);
        }
        pattern.points().excludeNothing();
        assertTrue(Arrays.stream(pattern.weights()).allMatch(v -> v > 0));
    }

    @Test
    void theLimitOfResolutionEndsTheComparison() {
        PowderPattern pattern = SimulatedPattern.leadSulphate();
        int all = pattern.phases().get(0).reflections().size();
        pattern.maxStol(0.3);
        double last = 2 * Math.asin(0.3 * pattern.radiation().wavelength());
        double[] w = pattern.weights();
        for (int i = 0; i < w.length; i++) {
            assertEquals(pattern.x()[i] <= last, w[i] > 0);
        }
        double[] stol = pattern.phases()
                .get(0)
                .reflections()
                .stol(pattern.phases().get(0).crystal().lattice());
        assertTrue(stol.length < all && stol[stol.length - 1] > 0.3, "with the tails of those just beyond");
    }

    @Test
    void aCopyIsIndependentAndAgrees() {
        PowderPattern pattern = SimulatedPattern.mixture().excludeDeg(30, 31).maxStol(0.35);
        pattern.fitScales();
        RefinableModel model = new RefinableModel(pattern);
        PowderPattern copy = (PowderPattern) model.copy().tops().get(0);
        double cost = pattern.logLikelihood();
        assertEquals(cost, copy.logLikelihood(), ROUNDING * cost);
        copy.phases().get(0).crystal().scatterers().get(0).x().set(0.3);
        assertNotEquals(cost, copy.logLikelihood());
        assertEquals(cost, pattern.logLikelihood());
        assertEquals(
                model.parameters().size(), new RefinableModel(copy).parameters().size());
    }

    @Test
    void theListOfReflectionsFollowsTheLatticeButNotDuringAnOptimisation() {
        PowderPattern pattern = SimulatedPattern.leadSulphate();
        PowderPhase phase = pattern.phases().get(0);
        int before = phase.reflections().size();
        pattern.beginOptimization();
        phase.crystal().cell().par("a").set(9.5);
        assertEquals(before, phase.reflections().size());
        pattern.endOptimization();
        assertTrue(phase.reflections().size() > before);
    }

    @Test
    void givenSquaredModuliReplaceThoseOfTheCrystal() {
        PowderPattern pattern = SimulatedPattern.leadSulphate();
        PowderPhase phase = pattern.phases().get(0);
        double cost = pattern.logLikelihood();
        double[] f2 = phase.squaredModuli().clone();
        phase.extracted(f2);
        assertTrue(phase.isExtracted());
        assertEquals(cost, pattern.logLikelihood(), ROUNDING * cost);
        f2[0] *= 2;
        phase.extracted(f2);
        assertNotEquals(cost, pattern.logLikelihood());
        phase.fromCrystal();
        assertEquals(cost, pattern.logLikelihood(), ROUNDING * cost);
        assertThrows(IllegalArgumentException.class, () -> phase.extracted(new double[3]));
    }

    @Test
    void aPatternWithoutPhasesHasNoCostAndNothingToFit() {
        PowderPattern pattern =
                new PowderPattern(PowderData.ofDegrees("empty", new double[] {10, 11, 12}, new double[] {5, 6, 7}));
        assertEquals(0, pattern.logLikelihood());
        assertTrue(pattern.lsqFunctions().isEmpty());
        assertArrayEquals(new double[3], pattern.calculated());
    }

    @Test
    void anOptimisationLeavesTheBestScales() {
        PowderPattern pattern = SimulatedPattern.leadSulphate();
        pattern.phases().get(0).scale().set(7);
        pattern.beginOptimization();
        pattern.endOptimization();
        assertEquals(pattern.bestScales()[0], pattern.phases().get(0).scale().value());
    }

    @Test
    void aRandomStartConcernsTheStructureAlone() {
        PowderPattern pattern = SimulatedPattern.leadSulphate();
        pattern.axis().par("zero").fixed(false);
        pattern.phases().get(0).profile().par("W").fixed(false);
        double[] profile = {
            pattern.axis().par("zero").value(),
            pattern.phases().get(0).profile().par("W").value()
        };
        double scale = pattern.phases().get(0).scale().value();
        double x = pattern.phases().get(0).crystal().scatterers().get(4).x().value();
        pattern.randomize(new Random(1));
        assertNotEquals(
                x, pattern.phases().get(0).crystal().scatterers().get(4).x().value());
        assertEquals(scale, pattern.phases().get(0).scale().value());
        assertArrayEquals(profile, new double[] {
            pattern.axis().par("zero").value(),
            pattern.phases().get(0).profile().par("W").value()
        });
    }

    @Test
    void twoPatternsOfOneCrystalAreCopiedWithOneCrystal() {
        PowderPattern first = SimulatedPattern.leadSulphate();
        PowderPattern joint =
                new PowderPattern(SimulatedPattern.mixture().points().data()).maxStol(0.3);
        joint.addPhase(first.phases().get(0).crystal(), SimulatedPattern.profile());
        RefinableModel model = new RefinableModel(first, joint);
        RefinableModel copy = model.copy();
        double cost = model.cost();
        assertEquals(cost, copy.cost(), ROUNDING * cost);
        PowderPattern one = (PowderPattern) copy.tops().get(0);
        PowderPattern other = (PowderPattern) copy.tops().get(1);
        assertSame(one.phases().get(0).crystal(), other.phases().get(0).crystal());
        double before = other.logLikelihood();
        one.phases().get(0).crystal().scatterers().get(0).x().set(0.25);
        assertNotEquals(before, other.logLikelihood());
        assertEquals(cost, model.cost(), ROUNDING * cost);
    }

    @Test
    void theScaleOfTheCostWeighsCostAndLeastSquaresAlike() {
        PowderPattern pattern = SimulatedPattern.leadSulphate();
        RefinableModel model = new RefinableModel(pattern);
        List<RefinablePar> pars = model.free(ParType.TRANSLATION);
        double cost = pattern.logLikelihood();
        NormalEquations plain = equations(model, pars);
        pattern.costScale(4);
        NormalEquations scaled = equations(model, pars);
        assertEquals(4 * cost, pattern.logLikelihood(), ROUNDING * cost);
        assertEquals(4 * plain.chiSquare(), scaled.chiSquare(), ROUNDING * cost);
        assertEquals(4 * plain.gradient()[0], scaled.gradient()[0], ROUNDING * Math.abs(plain.gradient()[0]));
        assertEquals(4 * plain.matrix()[0][0], scaled.matrix()[0][0], 4 * ROUNDING * plain.matrix()[0][0]);
        assertEquals(4, ((PowderPattern) pattern.copy()).costScale());
        assertThrows(IllegalArgumentException.class, () -> pattern.costScale(Double.NaN));
    }

    private static NormalEquations equations(RefinableModel model, List<RefinablePar> pars) {
        NormalEquations equations = new NormalEquations(pars);
        model.lsqFunctions().forEach(f -> f.addTo(equations));
        return equations;
    }

    @Test
    void theScaleOfAnotherPatternDoesNotTakeTheShortWayFromLeastSquares() {
        PowderPattern one = SimulatedPattern.leadSulphate();
        PowderPattern other = SimulatedPattern.leadSulphate();
        List<RefinablePar> own = new RefinableModel(one).free(ParType.TRANSLATION);
        List<RefinablePar> all = new ArrayList<>(own);
        all.add(other.phases().get(0).scale());
        NormalEquations expected = new NormalEquations(own);
        one.lsqFunctions().get(0).addTo(expected);
        NormalEquations withForeignScale = new NormalEquations(all);
        one.lsqFunctions().get(0).addTo(withForeignScale);
        assertArrayEquals(expected.gradient(), Arrays.copyOf(withForeignScale.gradient(), own.size()));
    }
}
