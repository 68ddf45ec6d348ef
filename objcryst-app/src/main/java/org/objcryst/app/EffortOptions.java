package org.objcryst.app;

import org.objcryst.app.argument.Count;
import org.objcryst.app.solving.Effort;
import org.objcryst.app.state.Arguments;
import org.objcryst.scattering.StructureFactorEngines;
import picocli.CommandLine.Option;

/** How long, how often and with what a search searches, as options of a command. */
final class EffortOptions {
    @Option(
            names = "--runs",
            paramLabel = "N",
            description =
                    "Independent runs (default 10); shared by the space groups that remain likely, at least one for each, and half of the number for the winner.",
            converter = Count.class)
    private Long runs = 10L;

    @Option(
            names = "--trials",
            paramLabel = "N",
            description = "Trials of each run, 1000000 or 1e6 or 1M (default 1e6).",
            converter = Count.class)
    private Long trials = 1_000_000L;

    @Option(names = "--seed", description = "Fixes all runs to the last bit, whatever the threads (default 1).")
    private long seed = 1;

    @Option(names = "--threads", paramLabel = "T", description = "Runs at the same time (default: all processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--engine", description = "Structure factors by auto, scalar, simd, ... (default auto).")
    private String engine = "auto";

    /** Adds what decides results: all but the threads. */
    Arguments applyTo(Arguments arguments) {
        return arguments
                .with("--runs", runs)
                .with("--trials", trials)
                .with("--seed", seed)
                .with("--engine", effort().engine().name());
    }

    /** Refuses numbers that make no sense. */
    Effort effort() {
        if (threads < 1) {
            throw new IllegalArgumentException("--threads must be positive, got " + threads);
        }
        if (runs > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("--runs is at most %d, got %d".formatted(Integer.MAX_VALUE, runs));
        }
        return new Effort(
                runs.intValue(),
                trials,
                seed,
                threads,
                StructureFactorEngines.found().named(engine));
    }
}
