package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
import org.objcryst.symmetry.SpaceGroup;
import org.objcryst.worlds.PlanWorlds;
import org.objcryst.worlds.SampleWorlds;
import org.objcryst.worlds.WorldPlan;

/** Models of random groups, cells, displacements, occupancies, corrections and objectives as nothing but numbers. */
class RandomWorldsTest {
    private static final int GROUPS = 40;

    /** Sums of hundreds of atoms in another order, coordinates by another way. */
    private static final double ROUNDING = 1e-8;

    /** Differences of 10⁻⁵ steps, by the steepest motion. */
    private static final double DIFFERENCES = 1e-4;

    private static final double SMALL = 1e-5;
    private static final int NUMBER = 3;

    static IntStream groups() {
        return new SplittableRandom(11).ints(1, 231).distinct().limit(GROUPS);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void costsAreThoseOfTheModelAndSlopesThoseOfTheCosts(int group) {
        SplittableRandom random = new SplittableRandom(group);
        RefinableModel model = model(random, SpaceGroup.ofNumber(group));
        model.begin();
        double still = molecule(model).logLikelihood();
        try (PlanWorlds worlds = new PlanWorlds(WorldPlan.of(model).orElseThrow(), NUMBER)) {
            double[][] places = places(worlds, random);
            double[] costs = new double[NUMBER];
            double[][] slopes = new double[NUMBER][worlds.motions()];
            worlds.evaluate(NUMBER, places, costs, slopes);
            for (int n = 0; n < NUMBER; n++) {
                worlds.enter(places[n]);
                assertEquals(model.cost() - still, costs[n], ROUNDING * costs[n]);
            }
            double[] motion = random.doubles(worlds.motions(), -1, 1).toArray();
            double[] above = moved(worlds, places, motion, SMALL);
            double[] below = moved(worlds, places, motion, -SMALL);
            for (int n = 0; n < NUMBER; n++) {
                double slope = 0;
                double steepest = 0;
                for (int k = 0; k < motion.length; k++) {
                    slope += motion[k] * slopes[n][k];
                    steepest = Math.max(steepest, Math.abs(slopes[n][k]));
                }
                assertEquals((above[n] - below[n]) / (2 * SMALL), slope, DIFFERENCES * steepest);
            }
        }
    }

    private static double[][] places(PlanWorlds worlds, SplittableRandom random) {
        double[][] places = new double[NUMBER][worlds.placeLength()];
        for (double[] place : places) {
            worlds.tell(place);
            worlds.randomize(random, place);
        }
        return places;
    }

    private static double[] moved(PlanWorlds worlds, double[][] places, double[] motion, double length) {
        double[][] elsewhere = Arrays.stream(places).map(double[]::clone).toArray(double[][]::new);
        double[] costs = new double[NUMBER];
        for (double[] place : elsewhere) {
            worlds.advance(place, motion, length);
        }
        worlds.evaluate(NUMBER, elsewhere, costs);
        return costs;
    }

    private static RefinableModel model(SplittableRandom random, SpaceGroup group) {
        Lattice any = Lattice.ofDegrees(edge(random), edge(random), edge(random), 84, 103, 97);
        Crystal crystal = new Crystal(group.latticeConstraints().conform(any), group)
                .add(Molecule.of(MoleculeData.of(TextSource.of("chain", SampleWorlds.CHAIN))))
                .add(atom(random, "O"))
                .add(atom(random, "Na+"));
        crystal.scatterers().forEach(s -> s.occupancy().set(random.nextDouble(0.3, 1)));
        crystal.occupancyCorrection().choose(anyOf(OccupancyCorrection.values(), random));
        PowderPattern pattern = pattern(random, crystal);
        RefinableModel model = new RefinableModel(crystal, pattern);
        model.free(ParType.ROOT).stream()
                .filter(p -> !(p.owner() instanceof Scatterer) && p.step() > 0)
                .forEach(p -> p.fixed(true));
        return model;
    }

    private static PowderPattern pattern(SplittableRandom random, Crystal crystal) {
        double[] x = random.doubles(500).sorted().map(u -> 8 + 30 * u).toArray();
        double[] counts = random.doubles(500, 100, 900).toArray();
        PowderPattern pattern = new PowderPattern(PowderData.ofDegrees("noise", x, counts))
                .background(PointBackground.ofDegrees(new double[] {8, 38}, new double[] {120, 60}));
        pattern.addPhase(crystal).scattering().resonantScattering().choose(anyOf(ResonantScattering.values(), random));
        pattern.objective().choose(random.nextBoolean() ? Objective.EXACT : Objective.INTEGRATED);
        return pattern;
    }

    private static Atom atom(SplittableRandom random, String symbol) {
        ScatteringPower power = new ScatteringPower(symbol).biso(random.nextDouble(0.5, 5));
        return new Atom(symbol, power, random.nextDouble(), random.nextDouble(), random.nextDouble());
    }

    private static <T> T anyOf(T[] choices, SplittableRandom random) {
        return choices[random.nextInt(choices.length)];
    }

    private static double edge(SplittableRandom random) {
        return random.nextDouble(7, 12);
    }

    private static Molecule molecule(RefinableModel model) {
        return (Molecule) ((Crystal) model.tops().get(0)).scatterers().get(0);
    }
}
