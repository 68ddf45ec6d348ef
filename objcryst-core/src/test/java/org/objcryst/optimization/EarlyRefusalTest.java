package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinableObj;

/** A search in which the costs of several objects are asked until a trial is refused, and one in which the first tells them all. */
class EarlyRefusalTest {
    private static final long TRIALS = 20_000;

    private final AtomicLong questions = new AtomicLong();

    /** A cost that depends on the sum of the coordinates of a landscape. */
    private final class Term extends RefinableObj {
        private final Landscape landscape;
        private final DoubleUnaryOperator cost;

        Term(Landscape landscape, DoubleUnaryOperator cost) {
            super("term");
            this.landscape = landscape;
            this.cost = cost;
            addSubObject(landscape);
        }

        @Override
        public double logLikelihood() {
            questions.incrementAndGet();
            return cost.applyAsDouble(landscape.x(0).value() + landscape.x(1).value());
        }

        @Override
        protected RefinableObj newCopy(Copies copies) {
            return new Term(copies.of(landscape), cost);
        }
    }

    private static double first(double sum) {
        return 256 * (1 + Math.rint(8 * Math.sin(9 * sum)) / 8); // sums of such numbers have no rounding
    }

    private static double second(double sum) {
        return 512 * (1 + Math.rint(8 * Math.cos(5 * sum)) / 8);
    }

    private RunResult search(DoubleUnaryOperator... costs) {
        Landscape flat =
                new Landscape(2, Landscape.rugged(1).parameters().get(0).spec(), x -> 0);
        RefinableObj[] tops = new RefinableObj[1 + costs.length];
        tops[0] = flat;
        for (int i = 0; i < costs.length; i++) {
            tops[i + 1] = new Term(flat, costs[i]);
        }
        return new MultiRun(new RefinableModel(tops))
                .trials(TRIALS)
                .threads(1)
                .run()
                .get(0);
    }

    @Test
    void decidesAsIfAllCostsWereKnown() {
        RunResult early = search(EarlyRefusalTest::first, EarlyRefusalTest::second);
        long asked = questions.getAndSet(0);
        RunResult whole = search(sum -> first(sum) + second(sum));
        assertArrayEquals(whole.configuration(), early.configuration());
        assertEquals(whole.history(), early.history());
        assertEquals(whole.trials(), early.trials());
        assertTrue(asked < 1.9 * questions.get(), asked + " questions for " + questions.get() + " trials of two terms");
    }
}
