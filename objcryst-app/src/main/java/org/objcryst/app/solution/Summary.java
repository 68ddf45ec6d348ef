package org.objcryst.app.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a search was, what it cost and what came out: the content of {@code summary.json}.
 *
 * @param command the command that searched
 * @param seed seed of the search
 * @param engine what computed structure factors
 * @param threads runs at the same time
 * @param formula content of the formula unit
 * @param zPrime formula units in the asymmetric unit, for example {@code 1} or {@code 1/2}; empty if nobody counted them
 * @param fit of the best structure after least squares
 * @param timing how long it took
 * @param confidence how sure this is
 * @param alternatives what the crystal might have been, the most probable first; empty if that was no question
 * @param runs for the structure that was chosen, best first
 */
public record Summary(
        String command,
        long seed,
        EngineUse engine,
        int threads,
        String formula,
        Optional<String> zPrime,
        Fit fit,
        Timing timing,
        Confidence confidence,
        List<Alternative> alternatives,
        List<RunSummary> runs) {
    /**
     * Keeps immutable copies.
     *
     * @param command the command
     * @param seed the seed
     * @param engine the engine
     * @param threads the threads
     * @param formula the formula
     * @param zPrime number of formula units
     * @param fit of the best
     * @param timing of the stages
     * @param confidence how sure this is
     * @param alternatives the most probable first
     * @param runs at least one, best first
     */
    public Summary {
        alternatives = List.copyOf(alternatives);
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a summary needs at least one run");
        }
    }

    /**
     * The best run.
     *
     * @return the first
     */
    public RunSummary best() {
        return runs.get(0);
    }

    /**
     * Trials of all runs, those of the other alternatives included.
     *
     * @return the sum
     */
    public long trials() {
        return alternatives.isEmpty()
                ? runs.stream().mapToLong(RunSummary::trials).sum()
                : alternatives.stream().mapToLong(Alternative::trials).sum();
    }

    /**
     * How fast the search was, its least squares included.
     *
     * @return trials of all runs and threads by the time that the search took
     */
    public double trialsPerSecond() {
        return trials() / timing.of("search");
    }

    /**
     * Name of the CIF of a run within the folder.
     *
     * @param rank 0 for the best
     * @return for example {@code solutions/01.cif}
     */
    static String cifName(int rank) {
        return "solutions/%02d.cif".formatted(rank + 1);
    }

    /**
     * The summary for a person.
     *
     * @return a few lines
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%s, %s%s"
                .formatted(
                        formula,
                        best().structure().spaceGroup().symbol(),
                        zPrime.map(z -> ", Z' = " + z).orElse("")));
        lines.add("Rwp %.2f %%, chi2/n %.3f; %d trials in %.0f s (%.0f trials/s, engine %s)"
                .formatted(100 * fit.rwp(), fit.gof(), trials(), timing.of("search"), trialsPerSecond(), engine));
        lines.add(timing.toString());
        lines.add(confidence.toString());
        return lines;
    }

    /**
     * The summary as one JSON object.
     *
     * @return a text without a line end
     */
    public String toJson() {
        List<Json> each = new ArrayList<>();
        for (int rank = 0; rank < runs.size(); rank++) {
            each.add(runs.get(rank).toJson(cifName(rank)));
        }
        Json json = new Json()
                .with("command", command)
                .with("version", Version.number())
                .with("seed", seed);
        return engine.addTo(json)
                .with("threads", threads)
                .with("cell", Cells.degrees(best().structure().lattice()))
                .with("spaceGroup", best().structure().spaceGroup().symbol())
                .with("formula", formula)
                .with("zPrime", zPrime.orElse(null))
                .with("rwp", fit.rwp())
                .with("gof", fit.gof())
                .with("logLikelihood", best().logLikelihood())
                .with("trials", trials())
                .with("trialsPerSecond", trialsPerSecond())
                .with("cpuSeconds", timing.cpuSeconds())
                .with("wallSeconds", timing.wallSeconds())
                .with("stages", timing.stages().stream().map(StageTime::toJson).toList())
                .with("confident", confidence.isSufficient())
                .with("agreeingRuns", confidence.agreeing())
                .with("doubts", confidence.doubts())
                .with(
                        "alternatives",
                        alternatives.stream().map(Alternative::toJson).toList())
                .with("runs", each)
                .toString();
    }
}
