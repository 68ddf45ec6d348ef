package org.objcryst.app.solution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.background.PointBackground;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.RadiationType;
import org.objcryst.singlecrystal.DiffractionDataSingleCrystal;
import org.objcryst.singlecrystal.ReflectionIntensities;
import org.objcryst.singlecrystal.ReflectionIntensity;
import org.objcryst.symmetry.Lattice;

class MisfitTest {
    private static final double ROUNDING = 1e-9;
    private static final double SIGMA_OF_NOISE = 10;

    private final Atom iron = new Atom("Fe", new ScatteringPower("Fe").biso(0.7), 0.31, 0.17, 0.06);
    private final Crystal crystal = new Crystal(Lattice.ofDegrees(5.1, 6.3, 7.7, 90, 97, 90), "P 1 21 1")
            .add(iron)
            .add(new Atom("O", new ScatteringPower("O").biso(2), 0.71, 0.42, 0.93));

    @Test
    void aModelThatExplainsAPatternWithinItsNoiseIsTolerable() {
        PowderPattern pattern = pattern(0);
        assertTrue(pattern.logLikelihood() < Misfit.tolerableCost(List.of(pattern)));
        assertTrue(Misfit.of(List.of(pattern.fitScales())) <= 1);
        iron.x().set(0.1);
        assertTrue(pattern.logLikelihood() > Misfit.tolerableCost(List.of(pattern)));
        assertTrue(Misfit.of(List.of(pattern.fitScales())) > Misfit.TOLERABLE);
    }

    @Test
    void whatNoIntensitiesExplainIsNotHeldAgainstTheModel() {
        double clean = Misfit.tolerableCost(List.of(pattern(0)));
        assertTrue(Misfit.tolerableCost(List.of(pattern(SIGMA_OF_NOISE))) > SIGMA_OF_NOISE * clean);
    }

    @Test
    void theCostScaleOfAPatternCounts() {
        double once = Misfit.tolerableCost(List.of(pattern(0)));
        assertEquals(3 * once, Misfit.tolerableCost(List.of(pattern(0).costScale(3))), once * ROUNDING);
        assertEquals(2 * once, Misfit.tolerableCost(List.of(pattern(0), pattern(0))), once * ROUNDING);
    }

    @Test
    void singleCrystalDataAreTolerableUpToAnRwOfAThird() {
        DiffractionDataSingleCrystal data = new DiffractionDataSingleCrystal(
                crystal,
                new Radiation(RadiationType.XRAY, 1.54),
                ReflectionIntensities.of(
                        "two",
                        List.of(
                                new ReflectionIntensity(new int[][] {{1, 0, 0}}, 30, 1, 1),
                                new ReflectionIntensity(new int[][] {{0, 2, 0}}, 20, 2, 0.25))));
        double rw = Math.sqrt(Misfit.tolerableCost(List.of(data)) / (30 * 30 + 20 * 20 * 0.25));
        assertEquals(0.15 * Math.sqrt(5), rw, ROUNDING);
    }

    @Test
    void ofOtherDataNothingIsKnown() {
        assertEquals(Double.NEGATIVE_INFINITY, Misfit.tolerableCost(List.of(pattern(0), crystal)));
    }

    /** Calculated, with a wave on top that no lines explain. */
    private PowderPattern pattern(double wave) {
        double[] angles =
                IntStream.range(0, 1500).mapToDouble(i -> 15 + 0.03 * i).toArray();
        double[] counts = calculated(angles);
        for (int i = 0; i < counts.length; i++) {
            counts[i] += 100 + wave * 10 * Math.sin(i / 7.0);
        }
        PowderPattern pattern = empty(angles, counts);
        pattern.background(PointBackground.ofDegrees(new double[] {15, 60}, new double[] {100, 100}));
        return pattern;
    }

    private double[] calculated(double[] angles) {
        double[] counts = new double[angles.length];
        Arrays.fill(counts, 100);
        PowderPattern model = empty(angles, counts);
        model.phases().get(0).scale().set(0.05);
        return model.calculated();
    }

    private PowderPattern empty(double[] angles, double[] counts) {
        PowderPattern pattern = new PowderPattern(PowderData.ofDegrees("made", angles, counts));
        pattern.addPhase(crystal, new PseudoVoigtProfile().widthDeg2(0.01, -0.005, 0.02));
        return pattern;
    }
}
