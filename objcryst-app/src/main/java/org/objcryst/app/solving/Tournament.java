package org.objcryst.app.solving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Shares runs among hypotheses: all get some, losers get no more, and the rest goes to the winner, at least half of the number
 * that is wanted. A hypothesis has lost when another one explains the pattern and this one is clearly worse.
 */
final class Tournament {
    /** χ² relative to the best from which on a hypothesis has lost. */
    private static final double LOST = 1.5;
    /** The same after a single run, which may fail by bad luck. */
    private static final double LOST_AT_ONCE = 3;
    /** Up to here two hypotheses of equal symmetry explain a pattern equally well. */
    private static final double AS_GOOD = 1.1;
    /** How much worse the more symmetrical of two may fit: it has half of the freedom, and no model is complete. */
    private static final double WORTH_OF_SYMMETRY = 1.5;
    /** The winner has at least this number of runs, if so many are wanted at all. */
    private static final int RUNS_TO_AGREE = 3;
    /** χ² over that of the profile fit up to which a pattern counts as explained. */
    private static final double EXPLAINED = 10;

    private final List<Contender> alive;
    private final Stages stages;
    private final int wanted;
    private int left;

    Tournament(List<Contender> contenders, int runs, Stages stages) {
        alive = new ArrayList<>(contenders);
        wanted = runs;
        left = runs;
        this.stages = stages;
    }

    /** The winner; empty if the search was stopped before anything was found. */
    Optional<Contender> run() {
        while (alive.size() > 1 && left > 0 && !stages.isStopped()) {
            int each = Math.max(1, left / (2 * alive.size()));
            for (Contender contender : List.copyOf(alive)) {
                search(contender, each);
            }
            dropLosers();
        }
        Contender favourite = winner().orElse(alive.get(0));
        int least = Math.min(wanted, Math.max(RUNS_TO_AGREE, (wanted + 1) / 2));
        search(favourite, Math.max(left, least - favourite.runs()));
        return winner();
    }

    /**
     * Those that explain the pattern as well with as much symmetry; the program cannot tell them apart. A structure with less
     * symmetry that fits as well is taken for a description of the same with superfluous freedom.
     */
    List<Contender> rivals(Contender winner) {
        double limit = AS_GOOD * winner.bestFit().chiSquare();
        return alive.stream()
                .filter(c -> c != winner && c.hasResults() && symmetry(c) >= symmetry(winner))
                .filter(c -> c.bestFit().chiSquare() < limit)
                .toList();
    }

    private void search(Contender contender, int runs) {
        if (runs < 1 || stages.isStopped()) {
            return;
        }
        if (alive.size() > 1) {
            stages.say("%s: %d runs", contender, runs);
        }
        stages.run("search", contender.search()::stop, () -> {
            contender.run(runs);
            return null;
        });
        left -= runs;
    }

    private void dropLosers() {
        Optional<Contender> best = winner();
        if (best.isEmpty() || best.get().misfit() > EXPLAINED) {
            return;
        }
        double lowest = best.get().bestFit().chiSquare();
        alive.removeIf(c -> {
            boolean lost = c != best.get() && c.hasResults() && c.bestFit().chiSquare() > limit(c, best.get()) * lowest;
            if (lost) {
                stages.say("%s: given up", c);
            }
            return lost;
        });
    }

    /** Less symmetry has to pay. */
    private static double limit(Contender contender, Contender best) {
        if (symmetry(contender) < symmetry(best)) {
            return 1 / WORTH_OF_SYMMETRY;
        }
        return contender.runs() == 1 ? LOST_AT_ONCE : LOST;
    }

    private static int symmetry(Contender contender) {
        return contender.hypothesis().group().operators().size();
    }

    private Optional<Contender> lowest() {
        return alive.stream().filter(Contender::hasResults).min(Comparator.comparingDouble(c -> c.bestFit()
                .chiSquare()));
    }

    /** The most symmetrical of those that fit nearly as well as the best; of equally symmetrical ones the best. */
    private Optional<Contender> winner() {
        return lowest().map(lowest -> {
            double limit = WORTH_OF_SYMMETRY * lowest.bestFit().chiSquare();
            return alive.stream()
                    .filter(c -> c.hasResults() && c.bestFit().chiSquare() <= limit)
                    .min(Comparator.<Contender>comparingInt(c -> -symmetry(c))
                            .thenComparingDouble(c -> c.bestFit().chiSquare()))
                    .orElse(lowest);
        });
    }
}
