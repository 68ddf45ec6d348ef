package org.objcryst.scattering.freeform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The engines on the class path or module path. */
public final class FreeFormEngines {
    private final List<FreeFormEngine> engines;

    private FreeFormEngines(List<FreeFormEngine> engines) {
        this.engines = engines.stream()
                .sorted(Comparator.comparingInt(FreeFormEngine::rank).reversed().thenComparing(FreeFormEngine::name))
                .toList();
    }

    /**
     * Looks for engines.
     *
     * @return the scalar engine and whatever {@link ServiceLoader} finds, the most eligible first
     */
    public static FreeFormEngines found() {
        List<FreeFormEngine> engines = new ArrayList<>(List.of(new ScalarFreeForm()));
        ServiceLoader.load(FreeFormEngine.class).forEach(engines::add);
        return new FreeFormEngines(engines);
    }

    /**
     * Every engine, also those that cannot run here.
     *
     * @return the most eligible first
     */
    public List<FreeFormEngine> all() {
        return engines;
    }

    /**
     * The engine that a user asks for.
     *
     * @param name name of an engine, or {@code auto} for the most eligible that can run
     * @return the engine
     * @throws IllegalArgumentException if there is no such engine or it cannot run; the message says why
     */
    public FreeFormEngine named(String name) {
        FreeFormEngine engine = engines.stream()
                .filter(e ->
                        name.equals("auto") ? e.obstacle().isEmpty() : e.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no engine \"%s\"; there are auto, %s".formatted(name, names())));
        Optional<String> obstacle = engine.obstacle();
        if (obstacle.isPresent()) {
            throw new IllegalArgumentException("engine \"%s\" cannot run here: %s".formatted(name, obstacle.get()));
        }
        return engine;
    }

    private String names() {
        return engines.stream().map(FreeFormEngine::name).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "engines: " + names();
    }
}
