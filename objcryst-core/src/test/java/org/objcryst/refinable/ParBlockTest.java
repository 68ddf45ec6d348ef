package org.objcryst.refinable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParBlockTest {
    private static final class Coordinates extends RefinableObj {
        private final RefinableClock moved = newClock("coordinates");
        private final RefinablePar alone = addPar(ParSpec.of("alone", ParType.ROOT, 7), moved);
        private final ParBlock block = addBlock(
                List.of(
                        ParSpec.of("x", ParType.INTERNAL, 1),
                        ParSpec.of("y", ParType.INTERNAL, 2),
                        ParSpec.of("z", ParType.INTERNAL, 3)),
                moved);

        Coordinates() {
            super("coordinates");
        }

        @Override
        protected RefinableObj newCopy(Copies copies) {
            return new Coordinates();
        }
    }

    private final Coordinates object = new Coordinates();
    private final RefinableModel model = new RefinableModel(object);

    @Test
    void theArrayAndTheParametersAreTheSame() {
        object.block.values()[1] = 5;
        assertEquals(5, object.par("y").value());
        object.par("z").set(9);
        assertArrayEquals(new double[] {1, 5, 9}, object.block.values());
    }

    @Test
    void aBlockIsSavedAndRestoredWithOneTick() {
        double[] saved = model.save();
        assertArrayEquals(new double[] {7, 1, 2, 3}, saved);
        object.block.parameters().forEach(p -> p.set(0));
        long before = object.moved.count();
        model.restore(saved);
        assertEquals(before + 1, object.moved.count());
        assertArrayEquals(saved, model.save());
        model.restore(saved);
        assertEquals(before + 1, object.moved.count());
    }

    @Test
    void aFollowerInABlockStillFollows() {
        double[] saved = model.save();
        object.par("z").follow(object.par("alone"), 2, 0);
        model.restore(saved);
        assertEquals(14, object.par("z").value());
        object.par("x").set(4);
        object.par("z").unfollow();
        model.restore(saved);
        assertArrayEquals(saved, model.save());
    }

    @Test
    void aFollowedParameterOfABlockLeads() {
        double[] saved = model.save();
        object.par("alone").follow(object.par("x"), 3, 0);
        object.par("x").set(10);
        model.restore(saved);
        assertEquals(3, object.par("alone").value());
    }

    @Test
    void anUnusedParameterOfABlockKeepsItsValue() {
        double[] saved = model.save();
        object.par("y").used(false).set(8);
        model.restore(saved);
        assertEquals(8, object.par("y").value());
    }

    @Test
    void aCopyHasItsOwnArray() {
        object.block.values()[0] = 6;
        Coordinates copy = (Coordinates) object.copy();
        copy.block.values()[0] = -1;
        assertEquals(6, object.par("x").value());
        assertEquals(-1, copy.par("x").value());
    }
}
