package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BasinHoppingTest {
    private static final long MANY = 200_000;
    private static final double NOTHING = 1e-6;

    private static MultiRun search() {
        return new MultiRun(Landscape.rugged(4))
                .algorithm(new BasinHopping())
                .trials(MANY)
                .seed(3);
    }

    @Test
    void theDeepestOfManyMinimaIsFound() {
        for (RunResult run : search().runs(4).run()) {
            assertEquals(0, run.cost(), NOTHING);
        }
    }

    @Test
    void severalStartsToOneCredibleMinimumEndARun() {
        RunResult certain = search().credibleCost(1).run().get(0);
        assertTrue(certain.trials() < MANY / 10, "trials " + certain.trials());
        assertEquals(0, certain.cost(), NOTHING);
    }

    @Test
    void whatIsNotCredibleUsesAllTrials() {
        RunResult doubtful = search().credibleCost(-1).run().get(0);
        assertTrue(doubtful.trials() >= MANY, "trials " + doubtful.trials());
    }

    @Test
    void moreAgreementTakesMoreTrials() {
        long few = search().algorithm(new BasinHopping().agreement(2))
                .credibleCost(1)
                .run()
                .get(0)
                .trials();
        long many = search().algorithm(new BasinHopping().agreement(20))
                .credibleCost(1)
                .run()
                .get(0)
                .trials();
        assertTrue(many > 4 * few, many + " and " + few);
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        List<RunResult> one = search().trials(5000).runs(5).run();
        List<RunResult> three = search().trials(5000).runs(5).threads(3).run();
        Resumed.assertSame(one, three);
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BasinHopping().patience(0));
        assertThrows(IllegalArgumentException.class, () -> new BasinHopping().agreement(0));
    }
}
