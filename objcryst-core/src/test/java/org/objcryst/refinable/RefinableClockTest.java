package org.objcryst.refinable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RefinableClockTest {
    private final RefinableClock part = new RefinableClock("part");
    private final RefinableClock whole = new RefinableClock("whole");

    @Test
    void aNewClockHasNotTicked() {
        assertEquals(0, part.count());
    }

    @Test
    void everyAncestorTicksWithAClock() {
        RefinableClock top = new RefinableClock("top");
        top.addChild(whole);
        whole.addChild(part);
        long before = top.count();
        part.tick();
        assertEquals(before + 1, top.count());
    }

    @Test
    void aPartDoesNotTickWithTheWhole() {
        whole.addChild(part);
        whole.tick();
        assertEquals(0, part.count());
    }

    @Test
    void addingAndRemovingAPartIsAChangeOfTheWhole() {
        whole.addChild(part);
        assertEquals(1, whole.count());
        whole.removeChild(part);
        assertEquals(2, whole.count());
        part.tick();
        assertEquals(2, whole.count());
    }

    @Test
    void cyclesAreRefused() {
        RefinableClock top = new RefinableClock("top");
        top.addChild(whole);
        whole.addChild(part);
        assertThrows(IllegalArgumentException.class, () -> part.addChild(top));
        assertThrows(IllegalArgumentException.class, () -> part.addChild(part));
    }

    @Test
    void onlyAPartCanBeRemoved() {
        assertThrows(IllegalArgumentException.class, () -> whole.removeChild(part));
    }
}
