package org.objcryst.example;

import java.util.List;
import java.util.random.RandomGenerator;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;

/**
 * An optimiser of a kind the library does not have, written against {@link RefinableModel} alone: differential evolution,
 * scheme rand/1/bin.
 *
 * @see "Storn &amp; Price (1997), J. Global Optim. 11, 341–359"
 */
final class DifferentialEvolution {
    private static final double WEIGHT = 0.6;
    private static final double CROSSOVER = 0.7;

    private final RefinableModel model;
    private final List<RefinablePar> free;
    private final RandomGenerator random;
    private final double[][] population;
    private final double[] costs;

    /** A random population of configurations. */
    DifferentialEvolution(RefinableModel model, int size, RandomGenerator random) {
        this.model = model;
        this.random = random;
        free = model.free(ParType.ROOT);
        population = new double[size][];
        costs = new double[size];
        for (int i = 0; i < size; i++) {
            model.randomize(random);
            population[i] = read();
            costs[i] = model.cost();
        }
    }

    /** Lets some generations pass and leaves the model at the best; its cost. */
    double evolve(int generations) {
        for (int g = 0; g < generations; g++) {
            for (int i = 0; i < population.length; i++) {
                challenge(i);
            }
        }
        int best = 0;
        for (int i = 1; i < costs.length; i++) {
            best = costs[i] < costs[best] ? i : best;
        }
        write(population[best]);
        return costs[best];
    }

    private void challenge(int i) {
        double[] a = anyone();
        double[] b = anyone();
        double[] c = anyone();
        double[] trial = population[i].clone();
        int certain = random.nextInt(trial.length);
        for (int k = 0; k < trial.length; k++) {
            if (k == certain || random.nextDouble() < CROSSOVER) {
                trial[k] = a[k] + WEIGHT * (b[k] - c[k]);
            }
        }
        write(trial);
        double cost = model.cost();
        if (cost <= costs[i]) {
            population[i] = read(); // as limits and periods left it
            costs[i] = cost;
        }
    }

    private double[] anyone() {
        return population[random.nextInt(population.length)];
    }

    private double[] read() {
        return free.stream().mapToDouble(RefinablePar::value).toArray();
    }

    private void write(double[] values) {
        for (int k = 0; k < values.length; k++) {
            free.get(k).moveTo(values[k]);
        }
    }
}
