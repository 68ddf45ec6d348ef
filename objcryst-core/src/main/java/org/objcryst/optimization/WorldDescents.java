package org.objcryst.optimization;

import java.util.Arrays;
import java.util.List;
import org.objcryst.refinable.Worlds;

/** Descents of many places at once. */
final class WorldDescents {
    private final SearchRun run;
    private final Worlds worlds;

    /** Whose evaluations count as trials of a run. */
    WorldDescents(SearchRun run, Worlds worlds) {
        this.run = run;
        this.worlds = worlds;
    }

    /** Descents from places, in their order, at their ends. */
    List<WorldDescent> from(double[][] places) {
        List<WorldDescent> descents =
                Arrays.stream(places).map(p -> new WorldDescent(worlds, p)).toList();
        for (int from = 0; from < descents.size(); from += worlds.capacity()) {
            descend(descents.subList(from, Math.min(descents.size(), from + worlds.capacity())));
        }
        return descents;
    }

    /** Until all have ended. */
    private void descend(List<WorldDescent> descents) {
        double[][] places = new double[descents.size()][];
        double[] costs = new double[descents.size()];
        double[][] slopes = new double[descents.size()][worlds.motions()];
        List<WorldDescent> open = descents;
        while (!open.isEmpty()) {
            int n = open.size();
            for (int i = 0; i < n; i++) {
                places[i] = open.get(i).tried();
            }
            worlds.evaluate(n, places, costs, slopes);
            run.count(n);
            for (int i = 0; i < n; i++) {
                open.get(i).take(costs[i], slopes[i]);
            }
            open = open.stream().filter(d -> !d.isOver()).toList();
        }
    }
}
