package org.objcryst.optimization;

import org.objcryst.refinable.Walkers;

/** Trials of all chains, made by their walkers. */
final class Walk {
    private final Walkers walkers;
    private final WalkingChain[] chains;
    private final double[] temperatures;
    private final double[] amplitudes;
    private final double[] costs;
    private final int[] accepted;

    /** Of as many walkers as there are chains. */
    Walk(Walkers walkers, WalkingChain[] chains) {
        this.walkers = walkers;
        this.chains = chains;
        temperatures = new double[chains.length];
        amplitudes = new double[chains.length];
        costs = new double[chains.length];
        accepted = new int[chains.length];
    }

    /** The trials of a cycle. */
    void go(long cycle, int trials) {
        for (WalkingChain chain : chains) {
            int i = chain.walker();
            temperatures[i] = chain.temperature();
            amplitudes[i] = chain.amplitude();
            costs[i] = chain.judgedCost();
        }
        walkers.walk(cycle * trials, trials, temperatures, amplitudes, costs, accepted);
        for (WalkingChain chain : chains) {
            int i = chain.walker();
            chain.walked(trials, accepted[i], costs[i]);
        }
    }
}
