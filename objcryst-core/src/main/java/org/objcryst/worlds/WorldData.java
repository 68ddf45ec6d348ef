package org.objcryst.worlds;

import java.util.Optional;

/** Data whose cost depends on the places of the atoms in a way that can be told in numbers. */
public interface WorldData {
    /**
     * The cost as it depends on |F|² of the reflections.
     *
     * @return as it is now; empty where the cost is something else
     */
    Optional<PatternPlan> plan();
}
