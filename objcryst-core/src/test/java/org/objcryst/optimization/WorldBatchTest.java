package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.CostBatch;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;

/** Parallel tempering on a cost that can be found for several configurations at once, and on the same one without that. */
class WorldBatchTest {
    private static final long TRIALS = 20_000;
    private static final int NEVER = 100;

    private final AtomicLong together = new AtomicLong();
    private final AtomicLong alone = new AtomicLong();

    /** A part of the cost that is known at once lies in the landscape itself. */
    private final class Waves extends RefinableObj {
        private final Landscape landscape;
        private final int room;

        /** Remembers only some configurations of a batch; none of size 0 has a batch. */
        Waves(Landscape landscape, int room) {
            super("waves");
            this.landscape = landscape;
            this.room = room;
            addSubObject(landscape);
        }

        @Override
        public double logLikelihood() {
            alone.incrementAndGet();
            return height(landscape.x(0).value(), landscape.x(1).value());
        }

        @Override
        protected Optional<CostBatch> costBatch(List<RefinablePar> moving, int capacity) {
            assertEquals(2, moving.size());
            return room == 0 ? Optional.empty() : Optional.of(new Heights(capacity));
        }

        @Override
        protected RefinableObj newCopy(Copies copies) {
            return new Waves(copies.of(landscape), room);
        }

        private final class Heights implements CostBatch {
            private final double[] x;
            private final double[] y;

            Heights(int capacity) {
                x = new double[capacity];
                y = new double[capacity];
            }

            @Override
            public boolean remember(int place) {
                x[place] = landscape.x(0).value();
                y[place] = landscape.x(1).value();
                return place < room;
            }

            @Override
            public void addTo(int number, double[] costs) {
                together.addAndGet(number);
                for (int i = 0; i < number; i++) {
                    costs[i] += height(x[i], y[i]);
                }
            }
        }
    }

    private static double height(double x, double y) {
        boolean undefined = x > 0.9 && y > 0.9;
        return undefined
                ? Double.NaN
                : 512 * (1 + Math.rint(64 * Math.sin(9 * x + 4 * y)) / 64); // sums have no rounding
    }

    private RunResult search(int room) {
        Landscape steps =
                new Landscape(2, Landscape.rugged(1).parameters().get(0).spec(), x -> 64 * Math.rint(4 * x[0]) + 64);
        return new MultiRun(new RefinableModel(steps, new Waves(steps, room)))
                .algorithm(new ParallelTempering())
                .trials(TRIALS)
                .seed(5)
                .run()
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, NEVER})
    void theSameTrialsAreMade(int room) {
        RunResult expected = search(0);
        RunResult found = search(room);
        assertEquals(expected.cost(), found.cost());
        assertEquals(expected.trials(), found.trials());
        assertArrayEquals(expected.configuration(), found.configuration());
    }

    @Test
    void nearlyAllCostsAreFoundTogether() {
        search(NEVER);
        assertTrue(together.get() > TRIALS / 2, () -> together + " together, " + alone + " alone");
        assertTrue(alone.get() < TRIALS / 10, () -> together + " together, " + alone + " alone");
    }
}
