package org.objcryst.optimization;

import org.objcryst.refinable.ModelBatch;

/**
 * Trials of several worlds whose costs are found together. Each world makes the trials that it would make alone: none begins a trial
 * before its last one is decided.
 */
final class WorldBatch {
    /** Configurations whose costs are found together; registers have eight lanes at most. */
    static final int SIZE = 8;

    private final ModelChain[] worlds;
    private final ModelBatch batch;
    private final int[] waiting = new int[SIZE];
    private final boolean[] isWaiting;
    private final double[] costs = new double[SIZE];
    private int number;

    WorldBatch(ModelChain[] worlds, ModelBatch batch) {
        this.worlds = worlds;
        this.batch = batch;
        isWaiting = new boolean[worlds.length];
    }

    /** As many trials of each world. */
    void move(int trials) {
        for (int trial = 0; trial < trials; trial++) {
            for (int i = 0; i < worlds.length; i++) {
                if (isWaiting[i]) {
                    decide();
                }
                if (worlds[i].propose(batch)) {
                    isWaiting[i] = true;
                    waiting[number++] = i;
                }
                if (batch.isFull()) {
                    decide();
                }
            }
        }
        decide();
    }

    private void decide() {
        batch.find(costs);
        for (int k = 0; k < number; k++) {
            worlds[waiting[k]].conclude(costs[k]);
            isWaiting[waiting[k]] = false;
        }
        number = 0;
    }
}
