package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;

class ChainTest {
    /** 10⁶ correlated samples: the statistical error of the variance is about 0.006. */
    private static final double VARIANCE_ERROR = 0.02;

    /** Energies of the ring of formula test 6.19.3. */
    private static final double[] BUMPS = {0, .9, -.3, .6, 0, 1.1, -.8, .2, .5, 0};

    /** Published to four digits; 2·10⁵ exchanges of strongly mixed chains. */
    private static final double RING_ERROR = 0.02;

    @Test
    void metropolisSamplesTheBoltzmannDistribution() {
        Landscape parabola =
                new Landscape(1, ParSpec.of("x", ParType.TRANSLATION_X, 0).withStep(1), x -> x[0] * x[0]);
        parabola.verify(false);
        ModelChain chain = Searches.chain(parabola, 0, 2, 2);
        chain.enter();
        double sum = 0;
        double squares = 0;
        int n = 1_000_000;
        for (int i = 0; i < n; i++) {
            chain.move(1);
            double x = chain.values()[0];
            sum += x;
            squares += x * x;
            if (i % 1000 == 0) {
                assertEquals(x * x, chain.cost(), 0);
            }
        }
        assertEquals(1, squares / n - sum / n * (sum / n), VARIANCE_ERROR);
    }

    @Test
    void aRejectedTrialLeavesTheModelWhereItWas() {
        Landscape well = new Landscape(
                3, ParSpec.of("x", ParType.TRANSLATION_X, 0.1).withStep(1), x -> x[0] == 0.1 && x[1] == 0.1 ? 0 : 1);
        ModelChain chain = Searches.chain(well, 0, 1e-9, 1);
        chain.enter();
        chain.move(100);
        assertEquals(0, chain.cost());
        assertEquals(0.1, well.x(0).value());
        assertEquals(0, chain.acceptance());
    }

    @Test
    void infiniteAndMissingCostsAreRejected() {
        Landscape hole = new Landscape(
                1,
                ParSpec.of("x", ParType.TRANSLATION_X, 0).withStep(1),
                x -> x[0] == 0 ? 5 : x[0] > 0 ? Double.NaN : Double.POSITIVE_INFINITY);
        ModelChain chain = Searches.chain(hole, 0, 1e300, 1);
        chain.enter();
        chain.move(100);
        assertEquals(5, chain.cost());
    }

    @ParameterizedTest
    @EnumSource
    void twoChainsOnARingHaveTheExactMeanEnergies(ParallelTempering.Exchange rule) {
        ModelChain cold = ringChain(0, 1);
        ModelChain hot = ringChain(1, 2);
        double coldSum = 0;
        double hotSum = 0;
        int n = 200_000;
        for (int i = 0; i < n; i++) {
            cold.enter();
            cold.move(10);
            hot.enter();
            hot.move(10);
            if (rule == ParallelTempering.Exchange.BALANCED) {
                Ladder.balance(hot, cold);
            } else {
                Ladder.sort(hot, cold);
            }
            coldSum += cold.cost();
            hotSum += hot.cost();
        }
        boolean balanced = rule == ParallelTempering.Exchange.BALANCED;
        assertEquals(balanced ? 0.7323 : 0.5136, coldSum / n, RING_ERROR);
        assertEquals(balanced ? 1.6034 : 1.7930, hotSum / n, RING_ERROR);
    }

    @Test
    void muchAcceptanceCoolsAndLittleHeats() {
        assertEquals(1, Ladder.temperatureFactor(0.2));
        assertEquals(1 / 1.5, Ladder.temperatureFactor(0.5), 1e-15);
        assertEquals(1 / 2.25, Ladder.temperatureFactor(0.9), 1e-15);
        assertEquals(1 / 3.375, Ladder.temperatureFactor(0.99), 1e-15);
        assertEquals(1.5, Ladder.temperatureFactor(0.05), 1e-15);
        assertEquals(2.25, Ladder.temperatureFactor(0.01), 1e-15);
        assertEquals(1, Ladder.temperatureFactor(Double.NaN));
    }

    @Test
    void everySecondWorldBeginsAtRandomWithItsOwnCost() {
        Landscape slope = new Landscape(
                1, ParSpec.of("x", ParType.TRANSLATION_X, 0.5).withPeriod(1).withStep(0.1), x -> x[0]);
        ModelChain[] worlds = Searches.begun(new ParallelTempering().worlds(5), slope);
        for (int i = 0; i < 5; i++) {
            assertEquals(worlds[i].values()[0], worlds[i].cost());
            assertTrue(worlds[i].cost() == 0.5 == (i % 2 == 1 || i == 4), "world " + i);
        }
    }

    /** A chain that steps to one of the two neighbours on a ring of ten states. */
    private static ModelChain ringChain(int stream, double temperature) {
        Landscape ring =
                new Landscape(
                        1,
                        ParSpec.of("k", ParType.TRANSLATION_X, 0.5)
                                .withPeriod(10)
                                .withStep(1),
                        x -> energy((int) x[0])) {
                    @Override
                    protected void moveOwn(java.util.random.RandomGenerator random, double amplitude, ParType family) {
                        x(0).moveBy(random.nextBoolean() ? 1 : -1);
                    }
                };
        ring.verify(false);
        return Searches.chain(ring, stream, temperature, 1);
    }

    private static double energy(int k) {
        return 0.7 * k + BUMPS[k];
    }
}
