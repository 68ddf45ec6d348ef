package org.objcryst.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.Lattice;

class CrystalTest {
    private static final double ROUNDING = 1e-12;
    /** Curvature and rounding in differences over 1e-7; slopes are about 5. */
    private static final double SLOPE = 1e-4;

    private static final Lattice WIDE = Lattice.cubic(20);

    @Test
    void twoAtomsTooCloseCostTheSameFromBothEnds() {
        double cost = 2 * Math.pow(10 * Math.tan(0.49999 * Math.PI / 2), 2);
        assertEquals(cost, pair(0.0625, false).logLikelihood(), ROUNDING * cost);
        assertEquals(2 * 25, pair(0.0625, true).logLikelihood(), ROUNDING * 50);
    }

    @Test
    void atomsAtTheShortestDistanceCostNothing() {
        assertEquals(0, pair(0.125, false).logLikelihood());
        assertEquals(0, pair(0.3, false).logLikelihood());
    }

    @Test
    void labelsAreUniqueWhateverTheAtomsAreCalled() {
        Crystal crystal = new Crystal(WIDE, "P 1");
        List.of("C1", "C1", "C1_2", "C1", "C1_3")
                .forEach(name -> crystal.add(new Atom(name, new ScatteringPower("C"), 0.1, 0.2, 0.3)));
        assertEquals(List.of("C1", "C1_2", "C1_2_2", "C1_3", "C1_3_2"), crystal.labels());
    }

    @Test
    void anAtomOnACentreOfInversionCountsHalf() {
        Crystal crystal = new Crystal(Lattice.ofDegrees(6, 7, 8, 80, 95, 101), "P -1").add(new Atom("C", "C"));
        assertEquals(0.5, crystal.components().occupancy[0]);
        crystal.occupancyCorrection().choose(OccupancyCorrection.OFF);
        assertEquals(1, crystal.components().occupancy[0]);
    }

    @Test
    void theCorrectionIsContinuousWhereItsPiecesMeet() {
        Crystal crystal = new Crystal(Lattice.cubic(10), "P -1").add(new Atom("C", "C"));
        double last = 0.5;
        for (double x = 0; x < 0.06; x += 1e-5) {
            crystal.scatterers().get(0).position(x, 0, 0);
            double c = crystal.components().occupancy[0];
            assertEquals(last, c, 5e-4); // slope of c against x is at most 2 Å/0.5 Å · 10
            last = c;
        }
        assertEquals(1, last);
    }

    @Test
    void componentsAreComputedOncePerChange() {
        Crystal crystal = pair(0.3, false);
        crystal.verify(false);
        crystal.logLikelihood();
        long before = crystal.componentsClock().count();
        crystal.scatterers().get(0).x().set(0.3);
        crystal.scatterers().get(0).x().set(0.3);
        assertEquals(before + 1, crystal.componentsClock().count());
        assertEquals(0.3, crystal.components().x[0]);
    }

    @Test
    void aChangeOfDisplacementLeavesTheComponentsAlone() {
        Crystal crystal = pair(0.3, false);
        long components = crystal.componentsClock().count();
        long all = crystal.clock().count();
        crystal.scatteringPowers().get(0).biso(2.5);
        assertEquals(components, crystal.componentsClock().count());
        assertTrue(crystal.clock().count() > all);
    }

    @Test
    void aScattererStandsInOneCrystalOnly() {
        Atom atom = new Atom("C", "C");
        assertThrows(IllegalStateException.class, atom::cell);
        new Crystal(WIDE, "P 1").add(atom);
        assertThrows(IllegalArgumentException.class, () -> new Crystal(WIDE, "P 1").add(atom));
    }

    @Test
    void aCopyIsIndependentAndItsAtomsShareWhatTheyShared() {
        Crystal crystal = pair(0.1, false);
        Crystal copy = (Crystal) crystal.copy();
        assertEquals(crystal.logLikelihood(), copy.logLikelihood());
        assertNotSame(crystal.scatteringPowers().get(0), copy.scatteringPowers().get(0));
        assertEquals(1, copy.scatteringPowers().size());
        copy.scatterers().get(0).x().set(0.5);
        assertEquals(0, crystal.components().x[0]);
        assertEquals(0.5, copy.components().x[0]);
        assertSame(copy.cell(), copy.scatterers().get(0).cell());
    }

    @Test
    void positionsStepByATenthOfAnAngstrom() {
        Crystal crystal = new Crystal(Lattice.ofDegrees(5, 10, 20, 90, 90, 90), "P 1").add(new Atom("C", "C"));
        crystal.beginOptimization();
        Scatterer atom = crystal.scatterers().get(0);
        assertEquals(0.02, atom.x().step(), ROUNDING);
        assertEquals(0.01, atom.y().step(), ROUNDING);
        assertEquals(0.005, atom.z().step(), ROUNDING);
        crystal.endOptimization();
    }

    @Test
    void oneMoveInFiftyExchangesTwoScatterers() {
        Crystal crystal = pair(0.3, false);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        RefinableModel model = new RefinableModel(crystal);
        double[] start = model.save();
        int exchanges = 0;
        int tries = 20000;
        for (int i = 0; i < tries; i++) {
            model.randomMove(random, 1, ParType.SCATTERER);
            exchanges += crystal.scatterers().get(0).x().value() == 0.3 ? 1 : 0;
            model.restore(start);
        }
        double expected = tries * 0.02 / 2; // half of the pairs drawn at random are two different ones
        assertEquals(expected, exchanges, 5 * Math.sqrt(expected));
    }

    @Test
    void theOccupancyTangentKnowsTheCorrection() {
        Crystal crystal = new Crystal(Lattice.cubic(10), "P -1").add(new Atom("C", "C"));
        Components.Tangent t = new Components.Tangent(1);
        assertTrue(crystal.tangent(crystal.scatterers().get(0).occupancy(), t));
        assertEquals(0.5, t.occupancy[0]);
        assertTrue(crystal.tangent(crystal.scatterers().get(0).x(), t));
        assertEquals(List.of(1.0, 0.0, 0.0), List.of(t.x[0], t.y[0], t.occupancy[0]));
        assertFalse(crystal.tangent(crystal.cell().par("a"), t));
    }

    @Property(tries = 200)
    void theTangentKnowsHowTheCorrectionFollowsCoordinates(@ForAll @LongRange(min = 1) long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        ScatteringPower o = new ScatteringPower("O");
        Crystal crystal = new Crystal(Lattice.ofDegrees(5, 6, 7, 80, 95, 101), "P -1")
                .add(new Atom("O1", o, near(0, random), near(0, random), near(0, random)))
                .add(new Atom("O2", o, near(0, random), near(0, random), near(0, random)));
        Components.Tangent t = new Components.Tangent(2);
        for (RefinablePar par : crystal.scatterers().get(0).parameters()) {
            crystal.tangent(par, t);
            for (int atom = 0; atom < 2; atom++) {
                int i = atom;
                double[] slopes = slopes(crystal, par, i);
                boolean kink = Math.abs(slopes[0] - slopes[1]) > SLOPE;
                assertTrue(
                        kink || Math.abs(t.occupancy[i] - slopes[0]) < SLOPE,
                        () -> par.path() + ": " + t.occupancy[i] + " instead of " + slopes[0]);
            }
        }
    }

    /** Forward and backward differences of an occupancy. */
    private static double[] slopes(Crystal crystal, RefinablePar par, int atom) {
        double step = 1e-7;
        double at = par.value();
        double here = crystal.components().occupancy[atom];
        par.set(at + step);
        double forward = (crystal.components().occupancy[atom] - here) / step;
        par.set(at - step);
        double backward = (here - crystal.components().occupancy[atom]) / step;
        par.set(at);
        return new double[] {forward, backward};
    }

    private static double near(double centre, RandomGenerator random) {
        return centre + 0.1 * (random.nextDouble() - 0.5);
    }

    @Test
    void theFormulaCountsAtomsOnSpecialPositionsOnce() {
        Lattice l = Lattice.ofDegrees(8.482, 5.398, 6.959, 90, 90, 90);
        ScatteringPower o = new ScatteringPower("O2-");
        Crystal crystal = new Crystal(l, "P n m a")
                .add(new Atom("Pb", new ScatteringPower("Pb2+"), 0.1882, 0.25, 0.1672))
                .add(new Atom("S", new ScatteringPower("S6+"), 0.0633, 0.25, 0.6846))
                .add(new Atom("O1", o, 0.9079, 0.25, 0.5956))
                .add(new Atom("O2", o, 0.1938, 0.25, 0.5431))
                .add(new Atom("O3", o, 0.0819, 0.0261, 0.8091));
        assertEquals("O4 Pb S", crystal.composition().formula());
        assertEquals(4, crystal.composition().formulaUnits());
        assertEquals(6.32, crystal.composition().density(), 0.01); // anglesite, 6.32 g/cm³
    }

    private static Crystal pair(double x, boolean merge) {
        ScatteringPower c = new ScatteringPower("C");
        return new Crystal(WIDE, "P 1")
                .add(new Atom("C1", c, 0, 0, 0))
                .add(new Atom("C2", c, x, 0, 0))
                .antiBump(c, c, 2.5, merge);
    }
}
