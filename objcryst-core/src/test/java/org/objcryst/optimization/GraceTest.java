package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;

/** A refined configuration may leave its narrow minimum again for a while. */
class GraceTest {
    private static final double START = 1;
    private static final double BOTTOM = 0.25;
    private static final double COLD = 1e-9;
    private static final double HEIGHT = 100 * (START - BOTTOM) * (START - BOTTOM);

    private final Landscape bowl = new Landscape(
            1,
            ParSpec.of("x", ParType.TRANSLATION_X, START).withStep(0.3),
            x -> 100 * (x[0] - BOTTOM) * (x[0] - BOTTOM),
            BOTTOM);
    private final ModelChain chain = Searches.chain(bowl, 0, COLD, 1);

    @BeforeEach
    void refine() {
        bowl.verify(false);
        assertEquals(HEIGHT, chain.cost());
        assertTrue(chain.refine());
    }

    @Test
    void theTrueCostIsRecorded() {
        assertEquals(0, chain.cost(), 1e-12);
        assertEquals(BOTTOM, chain.values()[0], 1e-9);
    }

    @Test
    void movesAndExchangesAreJudgedFromTheCostBeforeTheRefinement() {
        assertEquals(HEIGHT, chain.judgedCost());
        moveOnce();
        assertTrue(chain.cost() > 1e-6 && chain.cost() <= HEIGHT, "a move upwards from " + chain.cost());
    }

    @Test
    void theFirstMoveAcceptedEndsItAndTeachesTheSchedulesNothing() {
        moveOnce();
        assertTrue(Double.isNaN(chain.acceptance()));
        assertEquals(chain.cost(), chain.judgedCost());
        double cost = chain.cost();
        for (int i = 0; i < 1000; i++) {
            chain.move(1);
            assertTrue(chain.cost() <= cost);
            cost = chain.cost();
        }
        assertFalse(Double.isNaN(chain.acceptance()));
    }

    @Test
    void itEndsAfterAThousandTrialsAnyway() {
        chain.amplitude(1e6);
        chain.move(999);
        assertEquals(HEIGHT, chain.judgedCost());
        chain.move(1);
        assertEquals(chain.cost(), chain.judgedCost());
    }

    @Test
    void graceBelongsToTheConfigurationAndIsExchangedWithIt() {
        ModelChain other = Searches.chain(bowl, 1, COLD, 1);
        other.exchange(chain);
        assertEquals(HEIGHT, other.judgedCost());
        assertEquals(0, other.cost(), 1e-12);
        assertEquals(chain.cost(), chain.judgedCost());
    }

    @Test
    void nothingIsGainedByRefiningTwice() {
        assertFalse(chain.refine());
    }

    private void moveOnce() {
        while (chain.judgedCost() == HEIGHT && chain.cost() < 1e-12) {
            chain.move(1);
        }
    }
}
