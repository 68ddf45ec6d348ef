package org.objcryst.optimization;

import java.util.Arrays;
import org.objcryst.refinable.Worlds;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/** One run of basin hopping in many worlds at once, a start for each {@link HoppingTeam}; all are evaluated together. */
final class WorldHopping {
    private static final int TEAM = 8;
    private static final int PORTION = 8; // teams that pay for another thread

    private final BasinHopping settings;
    private final SearchRun run;
    private final double[] origin;
    private final Worlds worlds;
    private final Starts starts;
    private final Refinements refinements = new Refinements();
    private final HoppingTeam[] teams;
    private final boolean[] lower; // has found a lower minimum
    private final double[][] places;
    private final double[] costs;
    private final double[][] slopes;
    private long nextReport = BasinHopping.TRIALS_PER_REPORT;

    WorldHopping(BasinHopping settings, SearchRun run, double[] origin, Worlds worlds) {
        this.settings = settings;
        this.run = run;
        this.origin = origin;
        this.worlds = worlds;
        starts = new Starts(settings.agreement());
        int n = worlds.capacity();
        teams = new HoppingTeam[Math.max(1, n / TEAM)];
        Arrays.setAll(teams, i -> new HoppingTeam(worlds, n / teams.length, run.random(i)));
        lower = new boolean[teams.length];
        places = new double[n][];
        costs = new double[n];
        slopes = new double[n][worlds.motions()];
    }

    void search() {
        run.saved().ifPresentOrElse(this::read, this::begin);
        while (!run.isOver(this::write) && !starts.areCertain(run::isCredible)) {
            evaluate();
            take();
            for (int i = 0; i < teams.length; i++) {
                if (lower[i] && teams[i].cost() < run.bestCost()) {
                    worlds.enter(teams[i].place());
                    run.reconsider();
                }
                if (teams[i].failures() >= settings.patience()) {
                    finish(teams[i]);
                    teams[i].start();
                }
            }
            if (run.trials() >= nextReport) {
                run.report(starts.lowest());
                nextReport = run.trials() + BasinHopping.TRIALS_PER_REPORT;
            }
        }
    }

    private void begin() {
        run.evaluate();
        for (HoppingTeam team : teams) {
            team.start();
        }
    }

    private void evaluate() {
        int n = 0;
        for (HoppingTeam team : teams) {
            team.ask(places, n);
            n += team.size();
        }
        worlds.evaluate(n, places, costs, slopes);
        run.count(n);
    }

    /** Teams know nothing of each other, so that many may go on at the same time. */
    private void take() {
        run.threads().each(teams.length, PORTION, i -> lower[i] = teams[i].take(costs, slopes, i * teams[i].size()));
    }

    /** Refines the minimum if it is promising. */
    private void finish(HoppingTeam team) {
        starts.add(team.cost(), () -> refinements.of(team.cost(), () -> refined(team.place())));
    }

    private double refined(double[] place) {
        worlds.enter(place);
        run.refinement().improves();
        return run.reconsider();
    }

    private void write(StateOutput out) {
        out.numbers(origin).integer(worlds.capacity()).integer(nextReport);
        starts.write(out);
        refinements.write(out);
        for (HoppingTeam team : teams) {
            team.write(out);
        }
    }

    private void read(StateInput in) {
        in.integer("number of worlds", worlds.capacity(), worlds.capacity());
        nextReport = in.integer("next report", 0, Long.MAX_VALUE);
        starts.read(in);
        refinements.read(in);
        for (HoppingTeam team : teams) {
            team.read(in);
        }
        in.end();
    }
}
