package org.objcryst.worlds;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.objcryst.kinematics.Linkage;
import org.objcryst.refinable.Walkers;
import org.objcryst.refinable.Worlds;
import org.objcryst.scattering.ScalarEngine;

/** What all walkers promise. */
public abstract class WalkersContract {
    private static final int NUMBER = 45; // not a multiple of any group
    private static final int TRIALS = 6;
    private static final double WARM = 300; // some moves are taken, some are not
    private static final double HOT = 1e30;
    private static final double MANY_SIGMA = 5;

    /** Worlds whose walkers are to be tested. */
    protected abstract Worlds worlds(WorldPlan plan);

    /** Largest error of a number of a place, a fraction of the cell or an angle. */
    protected abstract double rounding();

    private static WorldPlan plan() {
        return SampleWorlds.plan("P 1 21/c 1", new ScalarEngine());
    }

    private static double[] all(int number, double value) {
        return DoubleStream.generate(() -> value).limit(number).toArray();
    }

    /** Some walkers, and what is known of them. */
    private static final class Group {
        private final Worlds worlds;
        private final Walkers walkers;
        private final int number;
        private final int[] accepted;
        private final double[] costs;

        Group(Worlds worlds, double[][] places, long seed) {
            this.worlds = worlds;
            number = places.length;
            accepted = new int[number];
            walkers = worlds.walkers(number, seed, Group::alone);
            walkers.put(numbers(), places);
            costs = costsOfPlaces();
        }

        private static void alone(int n, int portion, IntConsumer work) {
            IntStream.range(0, n).forEach(work);
        }

        private int[] numbers() {
            return IntStream.range(0, number).toArray();
        }

        double[][] places() {
            double[][] places = new double[number][worlds.placeLength()];
            walkers.tell(numbers(), places);
            return places;
        }

        double[] costsOfPlaces() {
            double[][] places = places();
            double[] found = new double[number];
            double[] some = new double[worlds.capacity()];
            for (int from = 0; from < number; from += some.length) {
                int n = Math.min(some.length, number - from);
                worlds.evaluate(n, Arrays.copyOfRange(places, from, from + n), some);
                System.arraycopy(some, 0, found, from, n);
            }
            return found;
        }

        Group walk(long first, int trials, double temperature, double amplitude) {
            walkers.walk(first, trials, all(number, temperature), all(number, amplitude), costs, accepted);
            return this;
        }

        void assertSameAs(Group other) {
            assertArrayEquals(other.costs, costs);
            assertTrue(Arrays.deepEquals(other.places(), places()), "places differ");
        }
    }

    private static double[][] sample(Worlds worlds) {
        return SampleWorlds.places(worlds, NUMBER);
    }

    @Test
    void costsAreThoseOfThePlaces() {
        try (Worlds worlds = worlds(plan())) {
            Group group = new Group(worlds, sample(worlds), 1);
            double[][] before = group.places();
            group.walk(0, TRIALS, WARM, 1);
            assertArrayEquals(group.costsOfPlaces(), group.costs);
            double[][] after = group.places();
            IntStream moved = IntStream.range(0, NUMBER).filter(i -> group.accepted[i] > 0);
            assertTrue(moved.count() > NUMBER / 2, "few walk");
            for (int i = 0; i < NUMBER; i++) {
                assertEquals(group.accepted[i] == 0, Arrays.equals(before[i], after[i]), "walker " + i);
            }
        }
    }

    @Test
    void walksCanBeDividedAndRepeated() {
        try (Worlds worlds = worlds(plan())) {
            Group whole = new Group(worlds, sample(worlds), 1).walk(0, TRIALS, WARM, 1);
            Group first = new Group(worlds, sample(worlds), 1).walk(0, 2, WARM, 1);
            int[] begun = first.accepted.clone();
            first.walk(2, TRIALS - 2, WARM, 1).assertSameAs(whole);
            for (int i = 0; i < NUMBER; i++) {
                assertEquals(whole.accepted[i], begun[i] + first.accepted[i]);
            }
            Group other = new Group(worlds, sample(worlds), 2).walk(0, TRIALS, WARM, 1);
            assertFalse(Arrays.equals(whole.costs, other.costs), "seeds do not matter");
        }
    }

    @Test
    void aWalkGoesOnElsewhereToTheBit() {
        double[][] halfway;
        double[] costs;
        double[][] end;
        try (Worlds worlds = worlds(plan())) {
            Group group = new Group(worlds, sample(worlds), 7).walk(0, 40, HOT, 8); // far, so that angles wrap around
            halfway = group.places();
            costs = group.costs.clone();
            end = group.walk(40, TRIALS, WARM, 8).places();
        }
        try (Worlds worlds = worlds(plan())) {
            Group group = new Group(worlds, halfway, 7);
            assertArrayEquals(costs, group.costs);
            assertTrue(Arrays.deepEquals(end, group.walk(40, TRIALS, WARM, 8).places()));
        }
    }

    @Test
    void someCanBePutElsewhere() {
        try (Worlds worlds = worlds(plan())) {
            Group group = new Group(worlds, sample(worlds), 1);
            double[][] before = group.places();
            group.walkers.put(new int[] {44, 3}, new double[][] {before[1], before[2]});
            double[][] after = group.places();
            double[][] expected = before.clone();
            expected[44] = before[1];
            expected[3] = before[2];
            assertTrue(Arrays.deepEquals(expected, after));
        }
    }

    @Test
    void coldOnesOnlyGoDownAndHotOnesAlwaysGo() {
        try (Worlds worlds = worlds(plan())) {
            Group group = new Group(worlds, sample(worlds), 1);
            double[] before = group.costs.clone();
            group.walk(0, TRIALS, 0, 1);
            assertTrue(IntStream.range(0, NUMBER).allMatch(i -> group.costs[i] <= before[i]));
            group.walk(TRIALS, TRIALS, HOT, 1);
            assertTrue(IntStream.of(group.accepted).allMatch(a -> a == TRIALS));
        }
    }

    /** Moments of uniform numbers for coordinates, rotation vectors and the angles of turns, half of which stay. */
    @Test
    void movesHaveTheDistributionOfTheirSteps() {
        double amplitude = 3;
        WorldPlan plan = plan();
        Linkage linkage = plan.articulations().get(0).linkage();
        try (Worlds worlds = worlds(plan)) {
            int trials = 100;
            double[] place = sample(worlds)[0];
            Group group = new Group(worlds, new double[][] {place, place, place}, 5);
            Moments[] moments = IntStream.range(0, linkage.motions())
                    .mapToObj(k -> new Moments())
                    .toArray(Moments[]::new);
            for (int trial = 0; trial < trials; trial++) {
                double[][] before = group.places();
                group.walk(trial, 1, HOT, amplitude);
                double[][] after = group.places();
                for (int i = 0; i < before.length; i++) {
                    double[] motion = motion(before[i], after[i], linkage);
                    for (int k = 0; k < moments.length; k++) {
                        moments[k].add(motion[k] / (amplitude * linkage.steps()[k]));
                    }
                }
            }
            double noise = rounding()
                    / (amplitude * DoubleStream.of(linkage.steps()).min().orElseThrow());
            for (int k = 0; k < moments.length; k++) {
                moments[k].assertUniform(k < Linkage.FIRST_TURN ? 1 : 0.5, noise);
            }
        }
    }

    /** How a place has changed, along the motions. */
    private static double[] motion(double[] before, double[] after, Linkage linkage) {
        double[] motion = new double[linkage.motions()];
        for (int k = 0; k < 3; k++) {
            motion[k] = Math.IEEEremainder(after[k] - before[k], 1);
        }
        double w = before[3], x = -before[4], y = -before[5], z = -before[6];
        double[] q = {after[3], after[4], after[5], after[6]};
        double[] d = {
            w * q[0] - x * q[1] - y * q[2] - z * q[3],
            w * q[1] + x * q[0] + y * q[3] - z * q[2],
            w * q[2] + y * q[0] + z * q[1] - x * q[3],
            w * q[3] + z * q[0] + x * q[2] - y * q[1]
        };
        double sine = Math.sqrt(d[1] * d[1] + d[2] * d[2] + d[3] * d[3]);
        double angle = 2 * Math.atan2(sine, d[0]);
        for (int k = 0; k < 3; k++) {
            motion[3 + k] = angle * d[1 + k] / sine;
        }
        for (int k = Linkage.FIRST_TURN; k < motion.length; k++) {
            motion[k] = Math.IEEEremainder(after[k + 1] - before[k + 1], 2 * Math.PI);
        }
        return motion;
    }

    /** Of numbers between −1 and 1. */
    private static final class Moments {
        private int number;
        private int zeros;
        private double sum;
        private double squares;
        private double largest;

        void add(double x) {
            number++;
            zeros += Math.abs(x) < 1e-4 ? 1 : 0;
            sum += x;
            squares += x * x;
            largest = Math.max(largest, Math.abs(x));
        }

        /** A share of them uniform, the others zero. */
        void assertUniform(double share, double noise) {
            double sigma = Math.sqrt(share / 3 / number);
            assertEquals(0, sum / number, MANY_SIGMA * sigma);
            assertEquals(share / 3, squares / number, MANY_SIGMA * Math.sqrt(share / 5 / number));
            assertEquals(1 - share, (double) zeros / number, MANY_SIGMA * 0.5 / Math.sqrt(number));
            assertEquals(1, largest, 0.1);
            assertTrue(largest <= 1 + noise, "as far as " + largest);
        }
    }

    /** The mean cost of an atom that walks in P -1, against the sum over a grid. */
    @Test
    void walksSampleTheDistributionOfBoltzmann() {
        WorldPlan plan = SampleWorlds.atom(new ScalarEngine());
        try (Worlds worlds = worlds(plan);
                Worlds grid = new PlanWorlds(plan, 8)) {
            double[] expected = boltzmann(grid);
            int walkers = 40;
            double[][] places = new double[walkers][worlds.placeLength()];
            Arrays.stream(places).forEach(worlds::tell);
            Group group = new Group(worlds, places, 11).walk(0, 300, expected[0], 8);
            double sum = 0;
            int rounds = 30;
            long taken = 0;
            for (int round = 0; round < rounds; round++) {
                group.walk(300 + 40 * round, 40, expected[0], 8);
                sum += DoubleStream.of(group.costs).sum();
                taken += IntStream.of(group.accepted).sum();
            }
            double mean = sum / (rounds * walkers);
            assertEquals(expected[1], mean, MANY_SIGMA * expected[2] / Math.sqrt(rounds * walkers / 2.0));
            double share = taken / (40.0 * rounds * walkers);
            assertTrue(share > 0.2 && share < 0.9, "accepted " + share);
        }
    }

    /** A temperature that is a fifth of the spread of costs, the mean cost there, and the spread about it. */
    private static double[] boltzmann(Worlds worlds) {
        int n = 16;
        double[] energies = new double[n * n * n];
        double[][] places = new double[8][worlds.placeLength()];
        Arrays.stream(places).forEach(worlds::tell);
        double[] costs = new double[8];
        for (int from = 0; from < energies.length; from += 8) {
            for (int i = 0; i < 8; i++) {
                places[i][0] = (from + i) % n / (double) n;
                places[i][1] = (from + i) / n % n / (double) n;
                places[i][2] = (from + i) / n / n / (double) n;
            }
            worlds.evaluate(8, places, costs);
            System.arraycopy(costs, 0, energies, from, 8);
        }
        double lowest = DoubleStream.of(energies).min().orElseThrow();
        double temperature = (DoubleStream.of(energies).max().orElseThrow() - lowest) / 5;
        double z = 0, first = 0, second = 0;
        for (double e : energies) {
            double weight = Math.exp((lowest - e) / temperature);
            z += weight;
            first += weight * e;
            second += weight * e * e;
        }
        double mean = first / z;
        return new double[] {temperature, mean, Math.sqrt(second / z - mean * mean)};
    }
}
