package org.objcryst.app;

import org.objcryst.app.argument.Count;
import org.objcryst.app.solving.Effort;
import org.objcryst.app.state.Arguments;
import org.objcryst.scattering.SteadyEngine;
import org.objcryst.scattering.StructureFactorEngines;
import org.objcryst.xml.Optimization;
import picocli.CommandLine.Option;

/** How long, how often and with what a search searches, as options of a command. */
final class EffortOptions {
    private static final int USUAL_RUNS = 10;
    private static final long USUAL_TRIALS = 1_000_000;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Independent runs (default: what a project says, or 10).",
            converter = Count.class)
    private Long runs;

    @Option(
            names = "--trials",
            paramLabel = "N",
            description = "Trials of each run, 1000000 or 1e6 or 1M (default: what a project says, or 1e6).",
            converter = Count.class)
    private Long trials;

    @Option(
            names = "--seed",
            description = "Fixes all runs to the last bit, whatever the threads (default: what a project says, or 1).")
    private Long seed;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description =
                    "Threads of this machine, each with a run as long as there are any (default: all processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--engine", description = "Structure factors by auto, scalar, simd or opencl (default auto).")
    private String engine = "auto";

    /** Adds what decides results: all but the threads. */
    static Arguments apply(Effort effort, Arguments arguments) {
        return arguments
                .with("--runs", effort.runs())
                .with("--trials", effort.trials())
                .with("--seed", effort.seed())
                .with("--engine", effort.engine().name());
    }

    /** Refuses numbers that make no sense. */
    Effort effort() {
        return effort(USUAL_RUNS, USUAL_TRIALS, 1);
    }

    /** As far as the command does not say otherwise, as a project says; one run is what projects of FOX have that say nothing. */
    Effort effort(Optimization optimization) {
        int told = optimization.runs() > 1 ? optimization.runs() : USUAL_RUNS;
        return effort(told, optimization.trials(), optimization.seed());
    }

    private Effort effort(int usualRuns, long usualTrials, long usualSeed) {
        if (threads < 1) {
            throw new IllegalArgumentException("--threads must be positive, got " + threads);
        }
        if (runs != null && runs > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("--runs is at most %d, got %d".formatted(Integer.MAX_VALUE, runs));
        }
        return new Effort(
                runs == null ? usualRuns : runs.intValue(),
                trials == null ? usualTrials : trials,
                seed == null ? usualSeed : seed,
                threads,
                SteadyEngine.of(StructureFactorEngines.found().named(engine)));
    }
}
