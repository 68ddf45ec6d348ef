package org.objcryst.app.solution;

import java.util.Optional;
import org.objcryst.scattering.SteadyEngine;

/**
 * What computed structure factors.
 *
 * @param engine name of the engine that computed at the end
 * @param failedEngine name of the one that failed before, which this one took over from
 */
public record EngineUse(String engine, Optional<String> failedEngine) {
    /**
     * As it is now.
     *
     * @param engine that was asked for
     * @return what has become of it
     */
    public static EngineUse of(SteadyEngine engine) {
        return new EngineUse(engine.inUse().name(), engine.failure().map(why -> engine.name()));
    }

    /**
     * Tells it as the members {@code engine} and {@code failedEngine}, the latter null as a rule.
     *
     * @param json gets both
     * @return the same
     */
    public Json addTo(Json json) {
        return json.with("engine", engine).with("failedEngine", failedEngine.orElse(null));
    }

    /** For people: {@code simd}; {@code opencl, then simd}. */
    @Override
    public String toString() {
        return failedEngine.map(failed -> failed + ", then " + engine).orElse(engine);
    }
}
