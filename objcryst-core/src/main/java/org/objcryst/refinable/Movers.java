package org.objcryst.refinable;

import java.util.List;

/** What a random move of an object concerns: its free parameters that have a step, and the sub-objects that may move at all. */
final class Movers {
    final RefinablePar[] parameters;
    final RefinableObj[] objects;

    private final RefinableClock lists;
    private final long stamp;

    private Movers(RefinableObj object, RefinableObj[] objects) {
        this.objects = objects;
        parameters = free(object);
        lists = object.structureClock();
        stamp = lists.count();
    }

    /** Everything, for an object whose flags may change at any time. */
    static Movers all(RefinableObj object) {
        return new Movers(object, object.subObjects().toArray(RefinableObj[]::new));
    }

    /** Without the sub-objects in which nothing moves. */
    static Movers onlyMoving(RefinableObj object) {
        RefinableObj[] moving =
                object.subObjects().stream().filter(Movers::mayMove).toArray(RefinableObj[]::new);
        return new Movers(object, moving);
    }

    /** Whether parameters or objects have come or gone. */
    boolean isOutdated() {
        return lists.count() != stamp;
    }

    private static boolean mayMove(RefinableObj object) {
        return ObjectGraph.below(List.of(object)).stream().anyMatch(o -> free(o).length > 0);
    }

    private static RefinablePar[] free(RefinableObj object) {
        return object.parameters().stream()
                .filter(p -> p.isFree() && p.step() > 0)
                .toArray(RefinablePar[]::new);
    }
}
