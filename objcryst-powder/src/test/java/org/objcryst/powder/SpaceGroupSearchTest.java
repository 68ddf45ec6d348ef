package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.SharedData;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.powder.background.PointBackground;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.powder.spacegroup.ExtinctionClass;
import org.objcryst.powder.spacegroup.LatticeGroup;
import org.objcryst.powder.spacegroup.RankedClass;
import org.objcryst.powder.spacegroup.SpaceGroupRanking;
import org.objcryst.scattering.RadiationType;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

class SpaceGroupSearchTest {
    private static final int POINTS = 3000;
    private static final double FIRST_DEG = 6;
    private static final double STEP_DEG = 0.02;

    private static Lattice lattice(String cell) {
        double[] p =
                Arrays.stream(cell.split(" ")).mapToDouble(Double::parseDouble).toArray();
        return Lattice.ofDegrees(p[0], p[1], p[2], p[3], p[4], p[5]);
    }

    /** Counts of a crystal of twelve atoms at random places, as a pattern whose phase knows its lattice only. */
    private static PowderPattern simulated(String cell, String group, long seed) {
        Random random = new Random(seed);
        Crystal crystal = new Crystal(lattice(cell), group);
        for (int i = 0; i < 12; i++) {
            crystal.add(new Atom(
                    "C" + i,
                    new ScatteringPower("C" + i, i == 0 ? "S" : "C").biso(3),
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextDouble()));
        }
        PowderPattern model = empty(new double[POINTS]);
        model.addPhase(crystal, profile());
        double highest = Arrays.stream(model.calculated()).max().orElseThrow();
        model.phases().get(0).scale().set(1e4 / highest);
        double[] counts = Arrays.stream(model.calculated())
                .map(c -> Math.max(Math.rint(c + Math.sqrt(c) * random.nextGaussian()), 0))
                .toArray();
        PowderPattern pattern = empty(counts);
        pattern.addPhase(new Crystal(lattice(cell), LatticeGroup.of(lattice(cell))), profile());
        return pattern;
    }

    private static PowderPattern empty(double[] counts) {
        double[] x = new double[POINTS];
        Arrays.setAll(x, i -> FIRST_DEG + i * STEP_DEG);
        return new PowderPattern(PowderData.ofDegrees("simulated", x, counts))
                .wavelength(1.5406)
                .background(
                        PointBackground.ofDegrees(new double[] {FIRST_DEG, x[POINTS - 1]}, new double[] {100, 100}));
    }

    private static PseudoVoigtProfile profile() {
        return new PseudoVoigtProfile().constantWidthDeg(0.1).lorentzianFraction(0.5, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "7.1 9.3 12.7 90 90 90, P 21 21 21",
        "12.1 7.9 9.3 90 90 90, P n m a",
        "16.3 7.2 13.5 90 104 90, C 1 2/c 1",
        "13.1 13.1 9.7 90 90 90, I 41/a:2",
        "8.1 9.3 10.2 90 90 90, P 2 2 21",
        "11.2 11.2 17.3 90 90 120, R -3:H",
        "7.4 8.2 9.1 82 77 71, P -1"
    })
    void simulatedGroupIsFirst(String cell, String group) {
        SpaceGroupRanking ranking =
                new SpaceGroupSearch(simulated(cell, group, 5)).refits(0).run();
        assertEquals(1, ranking.rankOf(SpaceGroup.of(group)).orElseThrow(), ranking::toString);
        assertTrue(ranking.best().probability() > 0.9, ranking::toString);
    }

    @Test
    void probabilitiesSumToOneAndFall() {
        List<RankedClass> classes = simulated("7.1 9.3 12.7 90 90 90", "P 21 21 21", 6)
                .spaceGroups()
                .classes();
        assertEquals(1, classes.stream().mapToDouble(RankedClass::probability).sum(), 1e-9);
        for (int i = 1; i < classes.size(); i++) {
            assertTrue(classes.get(i).probability() <= classes.get(i - 1).probability());
        }
    }

    @Test
    void likelyGroupsCoverWhatIsAskedFor() {
        SpaceGroupRanking ranking = new SpaceGroupSearch(simulated("12.1 7.9 9.3 90 90 90", "P n m a", 6))
                .refits(0)
                .run();
        List<ExtinctionClass.Candidate> likely = ranking.likely(0.99);
        assertEquals("P n m a", likely.get(0).group().symbol());
        assertTrue(likely.stream().anyMatch(c -> c.group().symbol().equals("P n 21 a")), likely::toString);
        assertTrue(likely.stream().mapToDouble(ExtinctionClass.Candidate::share).sum() > 0.99);
        assertEquals(1, ranking.likely(0).size());
    }

    @Test
    void settingsThatDifferByTheOriginAreTriedOnce() {
        SpaceGroupRanking ranking = new SpaceGroupSearch(simulated("12.4 6.1 15.1 90 102.7 90", "I 1 2/a 1", 3))
                .refits(0)
                .run();
        List<ExtinctionClass.Candidate> likely = ranking.likely(0.999);
        assertEquals(1, likely.stream().filter(c -> c.group().number() == 15).count(), likely::toString);
        assertEquals(1, likely.stream().filter(c -> c.group().number() == 9).count(), likely::toString);
        assertTrue(ranking.best().extinction().contains(SpaceGroup.of("I 1 2/c 1")));
    }

    @Test
    void absencesThatAreNotThereMakeTheFitWorse() {
        SpaceGroupRanking ranking = new SpaceGroupSearch(simulated("7.1 9.3 12.7 90 90 90", "P 21 21 21", 7))
                .refits(0)
                .run();
        RankedClass right = ranking.best();
        RankedClass wrong =
                ranking.classes().get(ranking.rankOf(SpaceGroup.of("P b c a")).orElseThrow() - 1);
        assertTrue(wrong.rwp() > 1.5 * right.rwp() && wrong.normalizedGof() > 5 * right.normalizedGof());
        assertTrue(wrong.logOdds() < -20, "odds " + wrong.logOdds());
    }

    @Test
    void patternIsFittedWhereItHasNoPhase() {
        PowderPattern pattern = simulated("7.1 9.3 12.7 90 90 90", "P 21 21 21", 8);
        PowderPattern bare = empty(pattern.observed());
        SpaceGroupRanking ranking = SpaceGroupSearch.fitting(bare, lattice("7.102 9.298 12.703 90 90 90"))
                .mostLines(100)
                .refits(1)
                .run();
        assertEquals("P 21 21 21", ranking.group().symbol());
        assertEquals(7.1, ranking.cell().a(), 1e-3);
        assertTrue(bare.phases().isEmpty());
        assertThrows(IllegalStateException.class, bare::spaceGroups);
    }

    @Tag("real-data")
    @ParameterizedTest
    @CsvSource({
        "pbso4/pbso4-n.dat, 8.48 5.40 6.96 90 90 90, P n m a, 1.909, 150, 0",
        "pbso4/pbso4-x.dat, 8.48 5.40 6.96 90 90 90, P n m a, 0, 150, 0",
        "dash-tutorial-01/Tutorial_01.xye, 7.317 8.498 9.938 90 111.19 90, P 1 21 1, 1.1294, 150, 0",
        "dash-tutorial-02/Tutorial_02.xye, 26.67 9.08 5.23 90 90 90, P 21 21 21, 0.800077, 150, 0",
        "dash-tutorial-04/Tutorial_04.xye, 24.052 6.153 12.421 90 102.76 90, I 1 2/a 1, 1.78897, 150, 2",
        "cimetidine/cime.dat, 10.394 18.819 6.825 90 106.44 90, P 1 21/a 1, 1.52904, 150, 0",
        "famotidine/Famotidine.xye, 17.766 5.334 18.313 90 123.64 90, P 1 21/c 1, 1.54056, 150, 1"
    })
    void knownGroupOfAMeasuredPatternIsFirst(
            String file, String cell, String group, double wavelength, int lines, int refits) {
        PowderPattern pattern = PowderPattern.read(SharedData.path("data/" + file));
        if (wavelength > 0) {
            pattern.wavelength(wavelength);
        } else {
            pattern.radiation().doublet(1.54056, 1.54439, 0.5);
        }
        if (file.contains("-n.dat")) {
            pattern.radiation().type(RadiationType.NEUTRON);
        }
        SpaceGroupRanking ranking = SpaceGroupSearch.fitting(pattern, lattice(cell))
                .mostLines(lines)
                .refits(refits)
                .run();
        ExtinctionClass best = ranking.best().extinction();
        assertTrue(best.contains(SpaceGroup.of(group)), ranking::toString);
        assertEquals(SpaceGroup.of(group), best.first());
        assertTrue(ranking.isCellCredible(), () -> "explained " + ranking.explained());
    }
}
