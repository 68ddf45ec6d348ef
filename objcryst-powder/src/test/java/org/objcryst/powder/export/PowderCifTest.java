package org.objcryst.powder.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.objcryst.cif.CifBlock;
import org.objcryst.cif.CifDocument;
import org.objcryst.cif.CifRow;
import org.objcryst.cif.CifStructure;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.format.TextSource;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.background.ChebyshevBackground;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.powder.refinement.BraggFactor;
import org.objcryst.powder.refinement.RefinementResult;
import org.objcryst.powder.refinement.RietveldRefinement;
import org.objcryst.symmetry.Lattice;

/** What the CIF of a pattern and its phases says is what the model says. */
class PowderCifTest {
    /** Five decimals of factors. */
    private static final double FACTOR = 6e-6;
    /** Nine digits. */
    private static final double DIGITS = 1e-6;

    private static final double[] ANGLES =
            IntStream.range(0, 1200).mapToDouble(i -> 20 + 0.05 * i).toArray();

    @Test
    void oneStructureAndOnePatternStandInOneBlock() {
        PowderPattern pattern = refined();
        CifDocument cif = parse(PowderCif.text(List.of(pattern)));
        assertEquals(1, cif.blocks().size());
        CifStructure structure = CifStructure.of(cif, "x.cif");
        assertEquals(List.of(), structure.remarks());
        assertEquals(225, structure.spaceGroup().number());
        assertEquals(
                pattern.phases().get(0).crystal().lattice().a(),
                structure.lattice().a(),
                1e-4);
        assertTrue(structure.uncertainty().a() > 0 && structure.uncertainty().a() < 1e-2);
        assertEquals(structure.uncertainty().a(), structure.uncertainty().b());
    }

    @Test
    void thePatternComesBackWithItsCurvesAndWeights() {
        PowderPattern pattern = refined().excludeDeg(30, 31);
        PowderData back = PowderData.read(TextSource.of("x.cif", PowderCif.text(List.of(pattern))));
        assertArrayEquals(pattern.x(), back.x(), DIGITS);
        assertArrayEquals(pattern.observed(), back.intensity(), DIGITS);
        assertArrayEquals(pattern.calculated(), back.curves().calculated().orElseThrow(), 1e-3);
        assertArrayEquals(pattern.backgroundCurve(), back.curves().background().orElseThrow(), 1e-4);
        double[] weights =
                Arrays.stream(back.sigma()).map(s -> s > 0 ? 1 / (s * s) : 0).toArray();
        assertArrayEquals(pattern.weights(), weights, 1e-8);
        assertEquals(1.5406, back.wavelength().orElseThrow());
    }

    @Test
    void rFactorsAreThoseOfTheRefinement() {
        PowderPattern pattern = pattern();
        RefinementResult result = new RietveldRefinement(pattern).run();
        CifBlock block = parse(PowderCif.text(List.of(pattern))).blocks().get(0);
        assertEquals(result.agreement().rwp(), number(block, "_pd_proc_ls_prof_wR_factor"), FACTOR);
        assertEquals(result.agreement().rp(), number(block, "_pd_proc_ls_prof_R_factor"), FACTOR);
        assertEquals(result.parameters().size(), number(block, "_refine_ls_number_parameters"));
        assertEquals(BraggFactor.of(pattern, pattern.phases().get(0)), number(block, "_refine_ls_R_I_factor"), FACTOR);
        double gof = number(block, "_refine_ls_goodness_of_fit_all");
        assertEquals(result.goodnessOfFit(), gof, 1e-4);
    }

    @Test
    void reflectionsCarryTheSquaredModuliOfTheModel() {
        PowderPattern pattern = refined();
        PowderPhase phase = pattern.phases().get(0);
        CifBlock block = parse(PowderCif.text(List.of(pattern))).blocks().get(0);
        List<CifRow> rows = block.rows("_refln_index_h");
        assertTrue(rows.size() > 5 && rows.size() <= phase.reflections().size());
        CifRow first = rows.get(0);
        assertEquals(
                List.of(1.0, 1.0, 1.0),
                List.of(
                        Math.abs(number(first, "_refln_index_h")),
                        Math.abs(number(first, "_refln_index_k")),
                        Math.abs(number(first, "_refln_index_l"))));
        assertEquals(phase.squaredModuli()[0], number(first, "_refln_F_squared_calc"), 1e-3);
        assertEquals(phase.crystal().lattice().a() / Math.sqrt(3), number(first, "_refln_d_spacing"), 1e-5);
    }

    @Test
    void severalPhasesHaveBlocksOfTheirOwn() {
        PowderPattern pattern = pattern();
        Crystal other = new Crystal(Lattice.cubic(4.2), "F m -3 m").add(new Atom("Mg", "Mg"));
        other.name("other phase");
        pattern.addPhase(other, new PseudoVoigtProfile().constantWidthDeg(0.2));
        CifDocument cif = parse(PowderCif.text(List.of(pattern)));
        assertEquals(
                List.of("halite_phase_1", "other_phase_phase_2", "demo_pattern_1"),
                cif.blocks().stream().map(CifBlock::name).toList());
        assertEquals(2, CifStructure.all(cif).size());
        List<CifRow> phases = cif.blocks().get(2).rows("_pd_phase_block_id");
        assertEquals(
                "other_phase_phase_2",
                phases.get(1).value("_pd_phase_block_id").orElseThrow().text());
    }

    @Test
    void aPhaseWithoutAtomsIsWrittenWithItsExtractedIntensities() {
        PowderPattern pattern = measured();
        PowderPhase phase = pattern.addPhase(
                new Crystal(Lattice.cubic(5.64), "F m -3 m"), new PseudoVoigtProfile().constantWidthDeg(0.2));
        double[] ones = new double[phase.reflections().size()];
        Arrays.fill(ones, 100);
        phase.extracted(ones);
        CifBlock block = parse(PowderCif.text(List.of(pattern))).blocks().get(0);
        assertTrue(block.rows("_refln_index_h")
                .get(0)
                .value("_refln_F_squared_calc")
                .isEmpty());
        assertTrue(number(block.rows("_refln_index_h").get(0), "_refln_F_squared_meas") > 0);
    }

    @Test
    void aPatternWithoutAPhaseIsRefused() {
        PowderPattern pattern = measured();
        assertThrows(IllegalArgumentException.class, () -> PowderCif.text(List.of(pattern)));
        assertThrows(IllegalArgumentException.class, () -> PowderCif.text(List.of()));
    }

    private static PowderPattern refined() {
        PowderPattern pattern = pattern();
        new RietveldRefinement(pattern).run();
        return pattern;
    }

    /** Halite with the noise of a counter, its cell slightly wrong. */
    private static PowderPattern pattern() {
        PowderPattern pattern = measured();
        addHalite(pattern, 5.645);
        return pattern;
    }

    private static PowderPattern measured() {
        PowderPattern truth = new PowderPattern(PowderData.ofDegrees("demo", ANGLES, new double[ANGLES.length]))
                .wavelength(1.5406)
                .background(new ChebyshevBackground(Math.toRadians(20), Math.toRadians(80), 100));
        addHalite(truth, 5.64).scale().set(1e-2);
        Random random = new Random(1);
        double[] counts = Arrays.stream(truth.calculated())
                .map(y -> Math.rint(y + Math.sqrt(y) * random.nextGaussian()))
                .toArray();
        PowderPattern pattern = new PowderPattern(PowderData.ofDegrees("demo", ANGLES, counts)).wavelength(1.5406);
        return pattern;
    }

    private static PowderPhase addHalite(PowderPattern pattern, double a) {
        Crystal crystal = new Crystal(Lattice.cubic(a), "F m -3 m");
        crystal.name("halite");
        crystal.add(new Atom("Na", new ScatteringPower("Na"), 0, 0, 0));
        crystal.add(new Atom("Cl", new ScatteringPower("Cl"), 0.5, 0.5, 0.5));
        return pattern.addPhase(crystal, new PseudoVoigtProfile().constantWidthDeg(0.2));
    }

    private static double number(CifBlock block, String tag) {
        return block.value(tag).orElseThrow().number(tag);
    }

    private static double number(CifRow row, String tag) {
        return row.value(tag).orElseThrow().number(tag);
    }

    private static CifDocument parse(String text) {
        return CifDocument.parse(TextSource.of("x.cif", text));
    }
}
