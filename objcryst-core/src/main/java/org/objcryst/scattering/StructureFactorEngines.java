package org.objcryst.scattering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The engines on the class path or module path: which there are, which can run here, which is the fastest of those. */
public final class StructureFactorEngines {
    private final List<StructureFactorEngine> engines;

    private StructureFactorEngines(List<StructureFactorEngine> engines) {
        this.engines = List.copyOf(engines);
    }

    /**
     * Looks for engines.
     *
     * @return the scalar engine and whatever {@link ServiceLoader} finds, the most eligible first
     */
    public static StructureFactorEngines found() {
        List<StructureFactorEngine> engines = new ArrayList<>(List.of(new ScalarEngine()));
        ServiceLoader.load(StructureFactorEngine.class).forEach(engines::add);
        return of(engines);
    }

    /**
     * A choice among given engines.
     *
     * @param engines one or more
     * @return the same, the most eligible first
     */
    public static StructureFactorEngines of(List<? extends StructureFactorEngine> engines) {
        return new StructureFactorEngines(engines.stream()
                .sorted(Comparator.comparingInt(StructureFactorEngine::rank)
                        .reversed()
                        .thenComparing(StructureFactorEngine::name))
                .map(StructureFactorEngine.class::cast)
                .toList());
    }

    /**
     * Every engine, also those that cannot run here.
     *
     * @return the most eligible first
     */
    public List<StructureFactorEngine> all() {
        return engines;
    }

    /**
     * The fastest engine that can run here.
     *
     * @return the scalar engine where nothing better can run
     */
    public StructureFactorEngine best() {
        return engines.stream().filter(e -> e.obstacle().isEmpty()).findFirst().orElseGet(ScalarEngine::new);
    }

    /**
     * The engine that a user asks for.
     *
     * @param name name of an engine, or {@code auto} for the best
     * @return the engine
     * @throws IllegalArgumentException if there is no such engine or it cannot run; the message says why
     */
    public StructureFactorEngine named(String name) {
        if (name.equals("auto")) {
            return best();
        }
        StructureFactorEngine engine = engines.stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no engine \"%s\"; there are auto, %s"
                        .formatted(
                                name,
                                String.join(
                                        ", ",
                                        engines.stream()
                                                .map(StructureFactorEngine::name)
                                                .toList()))));
        Optional<String> obstacle = engine.obstacle();
        if (obstacle.isPresent()) {
            throw new IllegalArgumentException("engine \"%s\" cannot run here: %s".formatted(name, obstacle.get()));
        }
        return engine;
    }

    /**
     * What was found, one line an engine.
     *
     * @return for reports and the choice to be told once
     */
    public String describe() {
        StringBuilder text = new StringBuilder();
        for (StructureFactorEngine e : engines) {
            text.append("%-8s %s%n".formatted(e.name(), e.obstacle().orElse("ready")));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "engines: %s, best: %s"
                .formatted(engines.stream().map(StructureFactorEngine::name).toList(), best().name());
    }
}
