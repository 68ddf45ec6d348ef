package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.objcryst.worlds.PlanWorlds;
import org.objcryst.worlds.SampleWorlds;
import org.objcryst.worlds.WorldPlan;

/** A model of a molecule, an atom and two patterns as nothing but numbers. */
class WorldsTest {
    /** Sums in another order, coordinates by another way. */
    private static final double ROUNDING = 1e-9;

    /** Differences of 10⁻⁵ steps, by the steepest motion. */
    private static final double DIFFERENCES = 1e-5;

    private static final double SMALL = 1e-5;
    private static final int NUMBER = 11;

    private final SplittableRandom random = new SplittableRandom(5);
    private final Molecule chain = Molecule.of(MoleculeData.of(TextSource.of("chain", SampleWorlds.CHAIN)));
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

    @ParameterizedTest
    @EnumSource(OccupancyCorrection.class)
    void costsAloneAreTheSame(OccupancyCorrection correction) {
        crystal.occupancyCorrection().choose(correction);
        try (PlanWorlds worlds = worlds()) {
            double[][] places = random(worlds);
            double[] costs = new double[NUMBER];
            worlds.evaluate(NUMBER, places, costs);
            assertArrayEquals(
                    evaluate(worlds, places, new double[NUMBER][worlds.motions()]), costs, ROUNDING * costs[0]);
        }
    }

    @ParameterizedTest
    @EnumSource(OccupancyCorrection.class)
    void slopesAreThoseOfTheCosts(OccupancyCorrection correction) {
        crystal.occupancyCorrection().choose(correction);
        try (PlanWorlds worlds = worlds()) {
            double[][] places = random(worlds);
            double[][] slopes = new double[NUMBER][worlds.motions()];
            evaluate(worlds, places, slopes);
            for (int k = 0; k < worlds.motions(); k++) {
                double[] motion = new double[worlds.motions()];
                motion[k] = 1;
                double[] above = movedBy(SMALL, motion, worlds, places);
                double[] below = movedBy(-SMALL, motion, worlds, places);
                for (int n = 0; n < NUMBER; n++) {
                    double steepest =
                            Arrays.stream(slopes[n]).map(Math::abs).max().orElseThrow();
                    double difference = (above[n] - below[n]) / (2 * SMALL);
                    assertEquals(difference, slopes[n][k], DIFFERENCES * steepest, "motion " + k);
                }
            }
        }
    }

    @Test
    void overlapCounts() {
        crystal.occupancyCorrection().choose(OccupancyCorrection.ON);
        try (PlanWorlds corrected = worlds()) {
            double[][] places = random(corrected);
            double[][] slopes = new double[NUMBER][corrected.motions()];
            double[] costs = evaluate(corrected, places, slopes);
            for (int n = 0; n < NUMBER; n++) {
                corrected.enter(places[n]);
                assertEquals(model.cost() - chain.logLikelihood(), costs[n], ROUNDING * costs[n]);
            }
            crystal.occupancyCorrection().choose(OccupancyCorrection.OFF);
            try (PlanWorlds plain = worlds()) {
                assertFalse(Arrays.equals(costs, evaluate(plain, places, slopes)));
            }
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
        assertTrue(WorldPlan.of(model).isPresent());
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

    private static double[] movedBy(double length, double[] motion, PlanWorlds worlds, double[][] places) {
        double[][] moved = Arrays.stream(places).map(double[]::clone).toArray(double[][]::new);
        for (double[] place : moved) {
            worlds.advance(place, motion, length);
        }
        return evaluate(worlds, moved, new double[NUMBER][worlds.motions()]);
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
