package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.OccupancyCorrection;
import org.objcryst.crystal.Scatterer;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.format.MoleculeData;
import org.objcryst.format.TextSource;
import org.objcryst.molecule.Molecule;
import org.objcryst.powder.background.PointBackground;
import org.objcryst.powder.format.PowderData;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.scattering.ResonantScattering;
import org.objcryst.symmetry.Lattice;
import org.objcryst.worlds.PatternPlan;
import org.objcryst.worlds.PlanWorlds;
import org.objcryst.worlds.WorldPlan;

/** A model of a molecule, an atom and two patterns as nothing but numbers. */
class WorldsTest {
    /** Sums in another order, coordinates by another way. */
    private static final double ROUNDING = 1e-9;

    /** Differences of 10⁻⁵ steps, by the steepest motion. */
    private static final double DIFFERENCES = 1e-5;

    private static final double SMALL = 1e-5;
    private static final int NUMBER = 11;

    private static final String CHAIN = """
            hexane with a chlorine
            7
            C 1
            C 1 1.53
            C 2 1.53 1 112.0
            C 3 1.53 2 112.0 1 175.0
            C 4 1.53 3 112.0 2 65.0
            C 5 1.53 4 112.0 3 175.0
            Cl 6 1.78 5 111.0 4 60.0
            """;

    private final SplittableRandom random = new SplittableRandom(5);
    private final Molecule chain = Molecule.of(MoleculeData.of(TextSource.of("chain", CHAIN)));
    private final Crystal crystal = new Crystal(Lattice.ofDegrees(8.1, 6.3, 9.7, 90, 104, 90), "P 1 21/c 1")
            .add(chain)
            .add(new Atom("O", new ScatteringPower("O").biso(2), 0.2, 0.6, 0.4));
    private final RefinableModel model = new RefinableModel(
            crystal, pattern(0.4, ResonantScattering.IGNORED), pattern(1.7, ResonantScattering.SEPARATE_MATES));

    @BeforeEach
    void begin() {
        crystal.occupancyCorrection().choose(OccupancyCorrection.OFF);
        model.free(ParType.ROOT).stream()
                .filter(p -> !(p.owner() instanceof Scatterer))
                .filter(p -> p.step() > 0)
                .forEach(p -> p.fixed(true));
        model.begin();
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void costsAreThoseOfTheModel(Objective objective) {
        ((PowderPattern) model.tops().get(1)).objective().choose(objective);
        double restraints = chain.logLikelihood();
        try (PlanWorlds worlds = worlds()) {
            double[][] places = random(worlds);
            double[] costs = evaluate(worlds, places, new double[NUMBER][worlds.motions()]);
            for (int n = 0; n < NUMBER; n++) {
                worlds.enter(places[n]);
                assertEquals(model.cost() - restraints, costs[n], ROUNDING * costs[n]);
            }
        }
    }

    @Test
    void slopesAreThoseOfTheCosts() {
        try (PlanWorlds worlds = worlds()) {
            double[][] places = random(worlds);
            double[][] slopes = new double[NUMBER][worlds.motions()];
            evaluate(worlds, places, slopes);
            double[][] none = new double[NUMBER][worlds.motions()];
            double steepest = 0;
            for (double slope : slopes[0]) {
                steepest = Math.max(steepest, Math.abs(slope));
            }
            for (int k = 0; k < worlds.motions(); k++) {
                double[] motion = new double[worlds.motions()];
                motion[k] = 1;
                worlds.advance(places[0], motion, SMALL);
                double above = evaluate(worlds, places, none)[0];
                worlds.advance(places[0], motion, -2 * SMALL);
                double below = evaluate(worlds, places, none)[0];
                worlds.advance(places[0], motion, SMALL);
                assertEquals((above - below) / (2 * SMALL), slopes[0][k], DIFFERENCES * steepest, "motion " + k);
            }
        }
    }

    @Test
    void theReferenceFitsBetterThanAnyPlace() {
        WorldPlan plan = WorldPlan.of(model).orElseThrow();
        double fit = 0;
        for (PatternPlan pattern : plan.patterns()) {
            assertTrue(Arrays.stream(pattern.cost().reference()).allMatch(c -> c >= 0));
            fit += pattern.costScale() * pattern.cost().atReference();
        }
        try (PlanWorlds worlds = worlds()) {
            double[] costs = evaluate(worlds, random(worlds), new double[NUMBER][worlds.motions()]);
            assertTrue(fit < Arrays.stream(costs).min().orElseThrow());
        }
    }

    @Test
    void thePresentPlaceIsWhereTheModelIs() {
        model.randomize(random);
        try (PlanWorlds worlds = worlds()) {
            double[] place = new double[worlds.placeLength()];
            worlds.tell(place);
            double[] before = model.save();
            double cost = model.cost();
            worlds.randomize(random, new double[worlds.placeLength()]);
            model.randomize(random);
            worlds.enter(place);
            assertEquals(cost, model.cost(), ROUNDING * cost);
            assertEquals(before.length, model.save().length);
        }
    }

    @Test
    void everyBondOfTheChainTurns() {
        try (PlanWorlds worlds = worlds()) {
            assertEquals(6 + 4 + 6, worlds.motions());
        }
    }

    @Test
    void whatNumbersCannotTellHasNoPlan() {
        assertTrue(WorldPlan.of(model).isPresent());
        chain.occupancy().fixed(false);
        assertTrue(WorldPlan.of(model).isEmpty());
        chain.occupancy().fixed(true);
        crystal.occupancyCorrection().choose(OccupancyCorrection.AUTOMATIC); // for the atom
        assertTrue(WorldPlan.of(model).isEmpty());
        crystal.occupancyCorrection().choose(OccupancyCorrection.OFF);
        ((PowderPattern) model.tops().get(1)).phases().get(0).scale().fixed(true);
        assertTrue(WorldPlan.of(model).isEmpty());
    }

    private PlanWorlds worlds() {
        return new PlanWorlds(WorldPlan.of(model).orElseThrow(), NUMBER);
    }

    private double[][] random(PlanWorlds worlds) {
        double[][] places = new double[NUMBER][worlds.placeLength()];
        for (double[] place : places) {
            worlds.tell(place);
            worlds.randomize(random, place);
            worlds.disturb(random, place);
        }
        return places;
    }

    private static double[] evaluate(PlanWorlds worlds, double[][] places, double[][] slopes) {
        double[] costs = new double[NUMBER];
        worlds.evaluate(NUMBER, places, costs, slopes);
        return costs;
    }

    private PowderPattern pattern(double costScale, ResonantScattering resonant) {
        double[] x = random.doubles(600).sorted().map(u -> 10 + 40 * u).toArray();
        double[] counts = random.doubles(600, 100, 900).toArray();
        PowderPattern pattern = new PowderPattern(PowderData.ofDegrees("noise", x, counts))
                .background(PointBackground.ofDegrees(new double[] {10, 50}, new double[] {120, 60}))
                .costScale(costScale);
        pattern.addPhase(crystal).scattering().resonantScattering().choose(resonant);
        return pattern;
    }
}
