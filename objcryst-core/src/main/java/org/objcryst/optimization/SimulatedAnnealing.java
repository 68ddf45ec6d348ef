package org.objcryst.optimization;

import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/** Simulated annealing (6.4): one chain whose temperature and amplitude fall as the trials go by. */
public final class SimulatedAnnealing implements SearchAlgorithm {
    private static final int ADAPTATION_INTERVAL = 300;
    private static final int REPORT_INTERVAL = 3000;
    private static final double MUCH_ACCEPTED = 0.30;
    private static final double LITTLE_ACCEPTED = 0.10;

    private final Schedule temperature;
    private final Schedule amplitude;

    /** A smart temperature between 10⁻³ and 10⁶, an exponential amplitude from 8 to 0.125. */
    public SimulatedAnnealing() {
        this(Schedule.smart(1e6, 1e-3), Schedule.exponential(8, 0.125));
    }

    /**
     * With other schedules.
     *
     * @param temperature in units of the cost
     * @param amplitude factor on all random steps
     */
    public SimulatedAnnealing(Schedule temperature, Schedule amplitude) {
        this.temperature = temperature;
        this.amplitude = amplitude;
    }

    @Override
    public void search(SearchRun run) {
        new Annealing(run).search();
    }

    @Override
    public String settings() {
        return "simulated annealing: temperature %s, amplitude %s".formatted(temperature, amplitude);
    }

    /** One run under way. */
    private final class Annealing {
        private final SearchRun run;
        private ModelChain chain;
        private long nextRefinement;
        private long nextReport = REPORT_INTERVAL;

        Annealing(SearchRun run) {
            this.run = run;
        }

        void search() {
            run.saved().ifPresentOrElse(this::read, this::begin);
            long interval = run.refinement().interval();
            while (!run.isOver(this::write)) {
                chain.move((int) Math.min(ADAPTATION_INTERVAL, run.totalTrials() - run.trials()));
                adapt(chain, run);
                if (interval > 0 && run.trials() >= nextRefinement) {
                    chain.refine();
                    nextRefinement += interval;
                }
                if (run.trials() >= nextReport) {
                    run.report(chain.cost());
                    nextReport += REPORT_INTERVAL;
                }
            }
        }

        private void begin() {
            nextRefinement = run.refinement().interval();
            chain = new ModelChain(run, run.random(0));
            chain.temperature(temperature.atTrial(0, run.totalTrials()));
            chain.amplitude(amplitude.atTrial(0, run.totalTrials()));
        }

        private void write(StateOutput out) {
            out.integer(nextRefinement).integer(nextReport);
            chain.write(out);
        }

        private void read(StateInput in) {
            nextRefinement = in.integer("next refinement", 0, Long.MAX_VALUE);
            nextReport = in.integer("next report", 0, Long.MAX_VALUE);
            chain = new ModelChain(run, in);
            in.end();
        }
    }

    /** (O-7): where much is accepted, temperatures fall and amplitudes grow. */
    private void adapt(Chain chain, SearchRun run) {
        double acceptance = chain.acceptance();
        chain.temperature(next(temperature, chain.temperature(), 1 / 1.5, acceptance, run));
        chain.amplitude(next(amplitude, chain.amplitude(), 2, acceptance, run));
    }

    private static double next(Schedule schedule, double now, double factor, double acceptance, SearchRun run) {
        if (!schedule.isSmart()) {
            return schedule.atTrial(run.trials(), run.totalTrials());
        } else if (acceptance > MUCH_ACCEPTED) {
            return schedule.clamp(now * factor);
        }
        return acceptance < LITTLE_ACCEPTED ? schedule.clamp(now / factor) : now;
    }
}
