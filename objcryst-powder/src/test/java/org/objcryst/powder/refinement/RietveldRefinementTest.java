package org.objcryst.powder.refinement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objcryst.crystal.Crystal;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.ProfileFitResult;
import org.objcryst.powder.extraction.ExtractedIntensity;
import org.objcryst.symmetry.Lattice;

/** Mixtures that were calculated, refined without help from cells and a zero that are off. */
class RietveldRefinementTest {
    private static final double LEAD_SULPHATE = 1e-4;
    private static final double RUTILE = 3e-4;
    /** g/mol and Å³: formula masses of IUPAC 2021 times formula units, edges multiplied. */
    private static final double MASS_VOLUME_LEAD_SULPHATE = 4 * 303.26 * 8.482 * 5.398 * 6.959;

    private static final double MASS_VOLUME_RUTILE = 2 * 79.866 * 4.594 * 4.594 * 2.9586;
    /** Of a fraction, in its standard uncertainties; the noise is one sample from a seed. */
    private static final double UNCERTAINTIES = 4;
    /** Intensities of lines one width apart: depends on their positions, which are refined. */
    private static final double OVERLAP = 0.1;
    /** Goodness of fit of the true model, for 1000 points. */
    private static final double FOUR_SIGMA = 4 * Math.sqrt(0.5 / 1000);
    /** Without noise: what rounded masses and the ends of stored profiles leave. */
    private static final double EXACT = 2e-4;

    private static double leadSulphateFraction() {
        double a = LEAD_SULPHATE * MASS_VOLUME_LEAD_SULPHATE;
        return a / (a + RUTILE * MASS_VOLUME_RUTILE);
    }

    private static Mixture twoPhases() {
        return new Mixture().with(Mixture.leadSulphate(), LEAD_SULPHATE).with(Mixture.rutile(), RUTILE);
    }

    private static Crystal off(Crystal crystal, double factor) {
        Lattice l = crystal.lattice();
        crystal.cell()
                .lattice(new Lattice(l.a() * factor, l.b() * factor, l.c() * factor, l.alpha(), l.beta(), l.gamma()));
        return crystal;
    }

    private static PowderPattern withPhases(PowderPattern pattern) {
        pattern.addPhase(off(Mixture.leadSulphate(), 1.002));
        pattern.addPhase(off(Mixture.rutile(), 0.998));
        return pattern;
    }

    @Test
    void aMixtureWithoutNoiseReturnsItsWeights() {
        RefinementResult result = new RietveldRefinement(withPhases(twoPhases().exact())).run();
        assertEquals(leadSulphateFraction(), result.fractions().get(0).weight(), EXACT);
        assertEquals(1 - leadSulphateFraction(), result.fractions().get(1).weight(), EXACT);
        assertTrue(result.fractions().get(0).rBragg() < 0.01, result.fractions()::toString);
    }

    @Test
    void fractionsCellsAndZeroAreRightWithinTheirUncertainties() {
        PowderPattern pattern = withPhases(twoPhases().noisy(3));
        RefinementResult result = new RietveldRefinement(pattern).run();
        PhaseFraction fraction = result.fractions().get(0);
        assertEquals(leadSulphateFraction(), fraction.weight(), UNCERTAINTIES * fraction.sigma());
        assertTrue(fraction.sigma() < 0.01, fraction::toString);
        check(result, "lead sulphate a", 8.482);
        check(result, "lead sulphate b", 5.398);
        check(result, "rutile c", 2.9586);
        check(result, "zero", 0.03);
        assertEquals(1, result.goodnessOfFit(), FOUR_SIGMA);
        assertTrue(pattern.phases().stream().noneMatch(p -> p.texture().isPresent()), "a texture without need");
        assertTrue(pattern.axis().par("zero").isFixed()
                && pattern.phases().get(0).scale().isFree());
    }

    private static void check(RefinementResult result, String label, double truth) {
        RefinedParameter found = result.parameters().stream()
                .filter(p -> p.label().equals(label))
                .findFirst()
                .orElseThrow();
        assertEquals(truth, found.value(), UNCERTAINTIES * found.sigma(), label);
        assertTrue(found.sigma() > 0 && found.sigma() < 0.01, found::toString);
    }

    @Test
    void correlationsAreThoseOfASymmetricMatrixWithUnitDiagonal() {
        RefinementResult result = new RietveldRefinement(withPhases(twoPhases().noisy(4))).run();
        double[][] r = result.correlations();
        assertEquals(result.parameters().size(), r.length);
        for (int j = 0; j < r.length; j++) {
            assertEquals(1, r[j][j], 1e-9);
            for (int k = 0; k < j; k++) {
                assertEquals(r[j][k], r[k][j], 1e-9);
                assertTrue(Math.abs(r[j][k]) <= 1 + 1e-9);
            }
        }
    }

    @Test
    void aPhaseThatIsNotThereHasTheFractionZero() {
        PowderPattern pattern =
                new Mixture().with(Mixture.leadSulphate(), LEAD_SULPHATE).noisy(5);
        RefinementResult result = new RietveldRefinement(withPhases(pattern)).run();
        PhaseFraction rutile = result.fractions().get(1);
        assertTrue(rutile.weight() <= UNCERTAINTIES * rutile.sigma(), rutile::toString);
        assertTrue(rutile.sigma() > 0 && rutile.sigma() < 0.01, rutile::toString);
        assertTrue(result.remarks().get(0).startsWith("rutile is not seen"), result.remarks()::toString);
        assertEquals(0.998 * 4.594, pattern.phases().get(1).crystal().lattice().a(), 1e-9, "its cell stays as it was");
        assertTrue(result.goodnessOfFit() < 1 + FOUR_SIGMA, result::toString);
    }

    @Test
    void phasesWhoseLinesAllOverlapHaveTheirFractions() {
        PowderPattern pattern = new Mixture()
                .with(Mixture.rockSalt("one", 5.640), 2e-4)
                .with(Mixture.rockSalt("other", 5.665), 1e-4)
                .noisy(10);
        pattern.addPhase(Mixture.rockSalt("one", 5.642));
        pattern.addPhase(Mixture.rockSalt("other", 5.664));
        RefinementResult result = new RietveldRefinement(pattern).run();
        PhaseFraction one = result.fractions().get(0);
        double truth = 2 / (2 + Math.pow(5.665 / 5.640, 3));
        assertEquals(truth, one.weight(), UNCERTAINTIES * one.sigma());
        assertTrue(one.sigma() < 0.02, one::toString);
        check(result, "one a", 5.640);
        check(result, "other a", 5.665);
    }

    @Test
    void atomsAreRefinedAsTheirSitesAllow() {
        PowderPattern pattern = withPhases(twoPhases().noisy(12));
        Crystal rutile = pattern.phases().get(1).crystal();
        Crystal leadSulphate = pattern.phases().get(0).crystal();
        rutile.scatterers().get(1).position(0.309, 0.309, 0);
        leadSulphate.scatterers().get(0).position(0.190, 0.25, 0.165);
        RefinementResult result =
                new RietveldRefinement(pattern).refiningAtoms().run();
        check(result, "rutile O x", 0.3053);
        check(result, "lead sulphate Pb x", 0.1882);
        check(result, "lead sulphate Pb z", 0.1672);
        assertEquals(
                rutile.scatterers().get(1).x().value(),
                rutile.scatterers().get(1).y().value(),
                1e-12,
                "on its mirror plane");
        assertFalse(rutile.scatterers().get(1).y().isFollowing(), "as independent as before");
        assertEquals(0.25, leadSulphate.scatterers().get(0).y().value(), "held by its mirror plane");
        assertTrue(result.goodnessOfFit() < 1 + FOUR_SIGMA, result::toString);
    }

    @Test
    void aTextureIsFoundWhereItIsStrong() {
        PowderPattern pattern = twoPhases().textured(1, 0.7).noisy(9);
        RefinementResult result = new RietveldRefinement(withPhases(pattern)).run();
        PhaseFraction fraction = result.fractions().get(0);
        assertEquals(leadSulphateFraction(), fraction.weight(), UNCERTAINTIES * fraction.sigma());
        RefinedParameter march = result.parameters().stream()
                .filter(p -> p.label().equals("rutile march1"))
                .findFirst()
                .orElseThrow();
        assertEquals(0.7, march.value(), UNCERTAINTIES * march.sigma());
        assertTrue(result.goodnessOfFit() < 1 + FOUR_SIGMA, result::toString);
    }

    @Test
    void aPhaseWithFreeIntensitiesLeavesTheScaleOfItsNeighbourRight() {
        PowderPattern pattern = withPhases(twoPhases().noisy(6));
        PowderPhase rutile = pattern.phases().get(1);
        RefinementResult result =
                new RietveldRefinement(pattern).freeIntensities(List.of(rutile)).run();
        PhaseFraction leadSulphate = result.fractions().get(0);
        assertEquals(1, leadSulphate.weight());
        assertEquals(LEAD_SULPHATE, leadSulphate.scale(), UNCERTAINTIES * leadSulphate.scaleSigma());
        assertTrue(result.intensities(0).isEmpty());
        double[] truth = rutile.scattering().squaredModuli();
        List<ExtractedIntensity> table = result.intensities(1);
        assertEquals(truth.length, table.size());
        int strong = 0;
        for (int i = 0; i < truth.length; i++) {
            double relative = table.get(i).sigma() / table.get(i).intensity();
            if (relative < 0.1) {
                assertEquals(RUTILE * truth[i], table.get(i).squaredModulus(), 0.5 * RUTILE * truth[i]);
                strong++;
            }
        }
        assertTrue(strong >= 5, strong + " strong reflections");
        assertTrue(result.goodnessOfFit() < 1 + FOUR_SIGMA, result::toString);
    }

    @Test
    void twoPhasesWhoseLinesAllOverlapAreExtractedWithoutDiverging() {
        PowderPattern pattern = new Mixture()
                .with(Mixture.rockSalt("one", 5.640), 2e-4)
                .with(Mixture.rockSalt("other", 5.665), 1e-4)
                .noisy(7);
        pattern.addPhase(new Crystal(Lattice.cubic(5.642), "F m -3 m"));
        pattern.addPhase(new Crystal(Lattice.cubic(5.664), "F m -3 m"));
        ProfileFitResult fit = pattern.fitProfile();
        assertTrue(fit.agreement().gof() < 1.15, fit::toString);
        assertEquals(5.640, pattern.phases().get(0).crystal().lattice().a(), 0.003);
        assertEquals(5.665, pattern.phases().get(1).crystal().lattice().a(), 0.003);
        assertTrue(fit.intensities(0).stream().allMatch(i -> i.intensity() >= 0 && Double.isFinite(i.intensity())));
        ExtractedIntensity one = fit.intensities(0).get(1);
        ExtractedIntensity other = fit.intensities(1).get(1);
        assertEquals(List.of(2, 0, 0), List.of(one.h(), one.k(), one.l()));
        assertEquals(1, one.intensity() / (2 * other.intensity()), OVERLAP);
    }

    @Test
    void aRefinementThatIsStoppedHasAResult() {
        PowderPattern pattern = withPhases(twoPhases().noisy(8));
        List<String> heard = new ArrayList<>();
        RietveldRefinement refinement = new RietveldRefinement(pattern);
        refinement.onProgress(line -> {
            heard.add(line);
            refinement.stop();
        });
        RefinementResult result = refinement.run();
        assertEquals(1, heard.size());
        assertEquals(1, result.stages().size());
        assertEquals(2, result.fractions().size());
    }

    @Test
    void aProfileFitThatIsStoppedHasAResult() {
        PowderPattern pattern = withPhases(twoPhases().noisy(11));
        List<String> heard = new ArrayList<>();
        RietveldRefinement refinement = new RietveldRefinement(pattern).freeIntensities(pattern.phases());
        refinement.onProgress(line -> {
            heard.add(line);
            refinement.stop();
        });
        RefinementResult result = refinement.run();
        assertEquals(result.stages().size(), heard.size());
        assertTrue(result.stages().stream().noneMatch(s -> s.name().equals("background")), heard::toString);
        assertTrue(result.intensities(0).size() > 50 && result.agreement().rwp() < 1);
    }

    @Test
    void aPhaseOfAnotherPatternIsRefused() {
        PowderPattern pattern = withPhases(twoPhases().exact());
        List<PowderPhase> others = withPhases(twoPhases().exact()).phases();
        assertThrows(IllegalArgumentException.class, () -> new RietveldRefinement(pattern).freeIntensities(others));
    }

    @Test
    void aPatternWithoutPhasesSaysWhatIsMissing() {
        RietveldRefinement refinement = new RietveldRefinement(twoPhases().exact());
        assertTrue(assertThrows(IllegalStateException.class, refinement::run)
                .getMessage()
                .contains("addPhase"));
    }
}
