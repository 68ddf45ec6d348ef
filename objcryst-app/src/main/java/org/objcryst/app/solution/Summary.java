package org.objcryst.app.solution;

import java.util.ArrayList;
import java.util.List;

/**
 * What a search was, what it cost and what came out: the content of {@code summary.json}.
 *
 * @param command the command that searched
 * @param seed seed of the search
 * @param engine name of the structure-factor engine
 * @param threads runs at the same time
 * @param formula content of the formula unit
 * @param rwp weighted profile R factor of the best structure after least squares, 0 to 1
 * @param gof goodness of fit of the best structure
 * @param wallSeconds time that went by
 * @param searchSeconds that the runs took of it, without reading and profile fit
 * @param cpuSeconds processor time of the whole program
 * @param confidence how sure this is
 * @param runs best first
 */
public record Summary(
        String command,
        long seed,
        String engine,
        int threads,
        String formula,
        double rwp,
        double gof,
        double wallSeconds,
        double searchSeconds,
        double cpuSeconds,
        Confidence confidence,
        List<RunSummary> runs) {
    /**
     * Keeps an immutable copy of the runs.
     *
     * @param command the command
     * @param seed the seed
     * @param engine the engine
     * @param threads the threads
     * @param formula the formula
     * @param rwp of the best
     * @param gof of the best
     * @param wallSeconds time
     * @param searchSeconds the search's share of it
     * @param cpuSeconds processor time
     * @param confidence how sure this is
     * @param runs at least one, best first
     */
    public Summary {
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
     * Trials of all runs.
     *
     * @return the sum
     */
    public long trials() {
        return runs.stream().mapToLong(RunSummary::trials).sum();
    }

    /**
     * How fast the search was, its least squares included.
     *
     * @return trials of all runs and threads by the time that the search took
     */
    public double trialsPerSecond() {
        return trials() / searchSeconds;
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
        lines.add("%s, %s".formatted(formula, best().structure().spaceGroup().symbol()));
        lines.add("Rwp %.2f %%, chi2/n %.3f; %d trials in %.0f s (%.0f trials/s, engine %s)"
                .formatted(100 * rwp, gof, trials(), wallSeconds, trialsPerSecond(), engine));
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
        return new Json()
                .with("command", command)
                .with("version", Version.number())
                .with("seed", seed)
                .with("engine", engine)
                .with("threads", threads)
                .with("cell", Cells.degrees(best().structure().lattice()))
                .with("spaceGroup", best().structure().spaceGroup().symbol())
                .with("formula", formula)
                .with("rwp", rwp)
                .with("gof", gof)
                .with("logLikelihood", best().logLikelihood())
                .with("trials", trials())
                .with("trialsPerSecond", trialsPerSecond())
                .with("cpuSeconds", cpuSeconds)
                .with("wallSeconds", wallSeconds)
                .with("confident", confidence.isSufficient())
                .with("agreeingRuns", confidence.agreeing())
                .with("runs", each)
                .toString();
    }
}
