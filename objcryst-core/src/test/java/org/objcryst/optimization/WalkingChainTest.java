package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What a chain makes of the trials of its walker. */
class WalkingChainTest {
    private final WalkingChain chain = new WalkingChain(new SearchRandom(1), 3);

    WalkingChainTest() {
        chain.cost(100);
    }

    @Test
    void itsCostIsThatOfTheLastMoveTaken() {
        chain.walked(10, 0, 7);
        assertEquals(100, chain.cost());
        chain.walked(10, 4, 80);
        assertEquals(80, chain.cost());
        assertEquals(4 / 20.0, chain.acceptance());
    }

    @Test
    void afterADescentItIsJudgedFromTheCostBeforeUntilItMoves() {
        chain.settle(40);
        chain.walked(10, 0, 7);
        assertEquals(40, chain.cost());
        assertEquals(100, chain.judgedCost());
        chain.walked(10, 2, 90);
        assertEquals(90, chain.judgedCost());
        assertTrue(Double.isNaN(chain.acceptance()), "such trials are not counted");
    }

    @Test
    void orUntilAThousandTrialsHaveLedNowhere() {
        chain.settle(40);
        chain.walked(990, 0, 7);
        assertEquals(100, chain.judgedCost());
        chain.walked(20, 0, 7);
        assertEquals(40, chain.judgedCost());
    }

    @Test
    void exchangesAreThoseOfWalkers() {
        WalkingChain other = new WalkingChain(new SearchRandom(2), 5);
        other.temperature(12);
        other.cost(60);
        chain.exchange(other);
        assertEquals(5, chain.walker());
        assertEquals(60, chain.cost());
        assertEquals(3, other.walker());
        assertEquals(12, other.temperature());
    }
}
