package org.objcryst.optimization;

import java.util.random.RandomGenerator;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.Worlds;

/** A rugged landscape in many places at once; motions are counted in steps of 0.03. */
final class LandscapeWorlds implements Worlds {
    private static final double STEP = 0.03;
    private static final double ANYWHERE = 0.2; // probability that a disturbance moves a coordinate

    private final Landscape landscape;
    private final int dimensions;
    private final int capacity;
    private final Witness witness;

    LandscapeWorlds(RefinableModel model, int capacity) {
        this(model, capacity, new Witness());
    }

    /** A witness sees who moves places. */
    LandscapeWorlds(RefinableModel model, int capacity, Witness witness) {
        this.witness = witness;
        landscape = (Landscape) model.tops().get(0);
        dimensions = landscape.parameters().size();
        this.capacity = capacity;
    }

    @Override
    public int placeLength() {
        return dimensions;
    }

    @Override
    public int motions() {
        return dimensions;
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public void tell(double[] place) {
        System.arraycopy(landscape.coordinates(), 0, place, 0, dimensions);
    }

    @Override
    public void randomize(RandomGenerator random, double[] place) {
        for (int i = 0; i < dimensions; i++) {
            place[i] = random.nextDouble();
        }
    }

    @Override
    public void disturb(RandomGenerator random, double[] place) {
        for (int i = 0; i < dimensions; i++) {
            place[i] = random.nextDouble() < ANYWHERE ? random.nextDouble() : place[i];
        }
    }

    @Override
    public void advance(double[] place, double[] changes, double length) {
        witness.sees(() -> {
            for (int i = 0; i < dimensions; i++) {
                place[i] += length * changes[i] * STEP;
            }
        });
    }

    @Override
    public void wander(RandomGenerator random, double[] place, double amplitude) {
        witness.sees(() -> {
            for (int i = 0; i < dimensions; i++) {
                place[i] += amplitude * STEP * (2 * random.nextDouble() - 1);
            }
        });
    }

    @Override
    public void evaluate(int n, double[][] places, double[] costs) {
        for (int k = 0; k < n; k++) {
            costs[k] = Landscape.ruggedHeight(places[k]);
        }
    }

    @Override
    public void evaluate(int n, double[][] places, double[] costs, double[][] slopes) {
        for (int k = 0; k < n; k++) {
            costs[k] = Landscape.ruggedHeight(places[k]);
            for (int i = 0; i < dimensions; i++) {
                double d = Math.IEEEremainder(places[k][i] - 0.37, 1);
                slopes[k][i] = STEP * 100 * (200 * d + 40 * Math.PI * Math.sin(20 * Math.PI * d));
            }
        }
    }

    @Override
    public void enter(double[] place) {
        for (int i = 0; i < dimensions; i++) {
            landscape.x(i).moveTo(place[i]);
        }
    }

    @Override
    public void close() {}
}
