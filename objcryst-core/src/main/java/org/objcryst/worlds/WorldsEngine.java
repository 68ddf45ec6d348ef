package org.objcryst.worlds;

import java.util.Optional;
import org.objcryst.refinable.Worlds;
import org.objcryst.scattering.StructureFactorEngine;

/** A structure-factor engine that evaluates the worlds of a plan in a way of its own, as a device does that keeps everything between. */
public interface WorldsEngine extends StructureFactorEngine {
    /**
     * Prepares worlds, as many as pay.
     *
     * @param plan what they are
     * @return for one thread, to be closed; may throw {@link org.objcryst.scattering.EngineFailureException} at any time; empty for plans
     *     that have what it cannot do
     */
    Optional<Worlds> worlds(WorldPlan plan);
}
