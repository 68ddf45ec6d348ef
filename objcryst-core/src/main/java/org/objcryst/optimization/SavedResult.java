package org.objcryst.optimization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/** The result of a run that has ended, and histories, as bytes. */
final class SavedResult {
    private static final int IMPROVEMENT = 2 * Long.BYTES;

    private SavedResult() {}

    static void write(RunResult result, StateOutput out) {
        out.integer(result.run()).integer(result.seed()).number(result.cost());
        out.integer(result.trials()).integer(result.trialsToBest()).number(result.cpuSeconds());
        out.integer(result.configuration().length).numbers(result.configuration());
        history(result.history(), out);
    }

    static RunResult read(StateInput in, int expectedRun) {
        int run = in.integer("number of the run", expectedRun, expectedRun);
        long seed = in.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE);
        double cost = in.number("cost");
        long trials = in.integer("trials", 0, Long.MAX_VALUE);
        long toBest = in.integer("trials to the best", 0, trials);
        double seconds = in.number("processor time", 0, Double.MAX_VALUE);
        double[] configuration = in.numbers("configuration", in.count("parameters", Integer.MAX_VALUE, Double.BYTES));
        List<Improvement> history = history(in);
        in.end();
        return new RunResult(run, seed, cost, configuration, trials, toBest, seconds, history, Optional.empty());
    }

    static void history(List<Improvement> history, StateOutput out) {
        out.integer(history.size());
        history.forEach(step -> out.integer(step.trial()).number(step.cost()));
    }

    static List<Improvement> history(StateInput in) {
        List<Improvement> history = new ArrayList<>();
        for (int n = in.count("improvements", Integer.MAX_VALUE, IMPROVEMENT); n > 0; n--) {
            history.add(new Improvement(in.integer("trial", 0, Long.MAX_VALUE), in.number("cost")));
        }
        return List.copyOf(history);
    }
}
