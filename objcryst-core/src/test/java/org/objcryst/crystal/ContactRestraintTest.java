package org.objcryst.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.objcryst.GradientCheck;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SymmetryOp;

/** Wanted contacts (C-22) against a search through many cells, and the factors of the costs of contacts. */
class ContactRestraintTest {
    private static final double ROUNDING = 1e-10;
    private static final double FOUR_DECIMALS = 5.1e-5;
    private static final int CELLS = 2; // 5 × 5 × 5 cells hold every contact up to 7 Å

    @ParameterizedTest
    @CsvSource({
        "P 1, O1, N1, 3.1",
        "P -1, O1, N1, 2.8",
        "P -1, O1 C1, N1 C1, 3.3",
        "P -1, O1, O1, 3.4",
        "P -1, C1, O1 N1, 2.2"
    })
    void theImageNearestToTheWantedDistanceCounts(String group, String first, String second, double wanted) {
        Crystal crystal = crystal(group);
        List<String> one = List.of(first.split(" "));
        List<String> two = List.of(second.split(" "));
        crystal.rules().add(new ContactRestraint(one, two, wanted, 0.02, 0.05));
        double found = searched(crystal, one, two, wanted);
        double excess = Math.max(0, Math.abs(found - wanted) - 0.02);
        assertTrue(excess > 0);
        double expected = crystal.spaceGroup().operators().size() * Math.pow(excess / 0.05, 2);
        assertEquals(expected, crystal.logLikelihood(), ROUNDING * expected);
        assertEquals(expected, crystal.costTerms().get("contacts"), ROUNDING * expected);
    }

    /** By hand, for distances 0.3 Å beyond delta: 4[(g/r)¹² − (g/r)⁶] + 1 with g⁶ = 3⁶/2 at r = 2.7 and 3.3 Å. */
    @ParameterizedTest
    @CsvSource({"PARABOLIC, 9, 9", "LORENTZIAN, 0.9, 0.9", "LENNARD_JONES, 0.7774, 0.1897"})
    void costsRiseOutsideTheFreeRange(ContactCost method, double near, double far) {
        ContactRestraint r = new ContactRestraint(List.of("A"), List.of("B"), 3, 0.1, 0.1);
        assertEquals(0, method.of(r, 2.9 + 1e-9), 1e-12);
        assertEquals(0, method.of(r, 3.1 - 1e-9), 1e-12);
        assertEquals(near, method.of(r, 2.6), FOUR_DECIMALS);
        assertEquals(far, method.of(r, 3.4), FOUR_DECIMALS);
    }

    @Test
    void theThreeCostsHaveFactorsOfTheirOwn() {
        Crystal crystal = crystal("P -1");
        ScatteringPower o = TestCrystals.power(crystal, "O1");
        ScatteringPower n = TestCrystals.power(crystal, "N1");
        crystal.antiBump(o, n, 4).bondValence(o, n, 2, BondValenceRule.USUAL_B);
        crystal.rules().add(new ContactRestraint(List.of("O1"), List.of("C1"), 2, 0.1, 0.1));
        double bump = crystal.costTerms().get("anti-bump");
        double valence = crystal.costTerms().get("bond valence");
        double contact = crystal.costTerms().get("contacts");
        assertTrue(bump > 0 && valence > 0 && contact > 0);
        crystal.rules().antiBumpScale(2).bondValenceScale(3).restraintScale(5);
        double expected = 2 * bump + 3 * valence + 5 * contact;
        assertEquals(expected, crystal.logLikelihood(), ROUNDING * expected);
    }

    @ParameterizedTest
    @EnumSource(ContactCost.class)
    void theThreeCostsHaveTheirSlopes(ContactCost method) {
        Crystal crystal = crystal("P -1");
        crystal.occupancyCorrection().choose(OccupancyCorrection.ON);
        ScatteringPower o = TestCrystals.power(crystal, "O1");
        ScatteringPower n = TestCrystals.power(crystal, "N1");
        crystal.add(new Atom("O2", o, 0.18, 0.22, 0.31)); // half-way merged with O1
        crystal.antiBump(o, n, 4).antiBump(o, o, 3).bondValence(o, n, 2, BondValenceRule.USUAL_B);
        crystal.rules()
                .add(new ContactRestraint(List.of("O1"), List.of("C1"), 2, 0.1, 0.1))
                .restraintCost(method)
                .restraintScale(300)
                .bondValenceScale(30);
        crystal.scatterers().forEach(s -> s.occupancy().fixed(false).set(0.7));
        GradientCheck.parameters(new RefinableModel(crystal));
        GradientCheck.motions(new RefinableModel(crystal));
    }

    @Test
    void aCopyIsAskedTheSame() {
        Crystal crystal = crystal("P -1");
        crystal.antiBump(TestCrystals.power(crystal, "O1"), TestCrystals.power(crystal, "N1"), 4);
        crystal.rules()
                .add(new ContactRestraint(List.of("O1"), List.of("C1"), 2.1, 0.1, 0.1))
                .restraintCost(ContactCost.LORENTZIAN)
                .restraintScale(7)
                .antiBumpScale(3)
                .reachFactor(4)
                .countingBonded(true);
        Crystal copy = (Crystal) crystal.copy();
        assertEquals(crystal.logLikelihood(), copy.logLikelihood());
        assertEquals(crystal.rules().restraints(), copy.rules().restraints());
        assertTrue(copy.rules().isCountingBonded());
        copy.rules().clear();
        assertEquals(0, copy.logLikelihood());
        assertTrue(crystal.logLikelihood() > 0);
    }

    @Test
    void nothingWithinReachCostsAsMuchAsAtItsEnd() {
        Crystal crystal = new Crystal(Lattice.cubic(40), "P 1");
        crystal.add(new Atom("A", new ScatteringPower("C"), 0, 0, 0));
        crystal.add(new Atom("B", new ScatteringPower("N"), 0.5, 0.5, 0.5));
        crystal.rules().add(new ContactRestraint(List.of("A"), List.of("B"), 3, 0.1, 0.1));
        assertEquals(29 * 29, crystal.logLikelihood(), ROUNDING * 1e3);
    }

    @Test
    void unknownLabelsAndEmptyGroupsAreRefused() {
        Crystal crystal = crystal("P 1");
        crystal.rules().add(new ContactRestraint(List.of("O1"), List.of("X"), 3, 0.1, 0.1));
        assertThrows(IllegalArgumentException.class, crystal::logLikelihood);
        assertThrows(IllegalArgumentException.class, () -> new ContactRestraint(List.of(), List.of("X"), 3, 0.1, 0.1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ContactRestraint(List.of("A"), List.of("B"), Double.NaN, 0.1, 0.1));
    }

    private static Crystal crystal(String group) {
        return new Crystal(Lattice.ofDegrees(7.1, 8.3, 9.7, 81, 97, 104), group)
                .add(new Atom("O1", new ScatteringPower("O"), 0.11, 0.21, 0.31))
                .add(new Atom("N1", new ScatteringPower("N"), 0.45, 0.52, 0.13))
                .add(new Atom("C1", new ScatteringPower("C"), 0.72, 0.33, 0.64));
    }

    private static double searched(Crystal crystal, List<String> first, List<String> second, double wanted) {
        double best = Double.POSITIVE_INFINITY;
        for (Scatterer a : crystal.scatterers()) {
            for (Scatterer b : crystal.scatterers()) {
                if (first.contains(a.name()) && second.contains(b.name())) {
                    double d = nearest(crystal, position(a), position(b), wanted);
                    best = Math.abs(d - wanted) < Math.abs(best - wanted) ? d : best;
                }
            }
        }
        return best;
    }

    private static double nearest(Crystal crystal, Fractional a, Fractional b, double wanted) {
        double best = Double.POSITIVE_INFINITY;
        int n = 2 * CELLS + 1;
        for (SymmetryOp op : crystal.spaceGroup().operators()) {
            for (int i = 0; i < n * n * n; i++) {
                Fractional cell = new Fractional(i % n - CELLS, i / n % n - CELLS, i / (n * n) - CELLS);
                double d = crystal.lattice().distance(a, op.apply(b).plus(cell));
                best = d > 0.03 && Math.abs(d - wanted) < Math.abs(best - wanted) ? d : best;
            }
        }
        return best;
    }

    private static Fractional position(Scatterer atom) {
        return new Fractional(atom.x().value(), atom.y().value(), atom.z().value());
    }
}
