package org.objcryst.worlds;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.objcryst.kinematics.Linkage;

/** How the places of some linkages change, one after the other in each place. May be shared between threads. */
final class PlaceMoves {
    private static final int JUMPS = 2; // motions of a disturbance
    private static final double OF_ONE_OBJECT = 0.1;
    private static final double RANDOM_MOVE = 0.1;
    private static final double AMPLITUDE = 8;

    private final Linkage[] linkages;
    private final int[] places; // first number of each linkage, and the end
    private final int[] motions;
    private final int[] movable; // motions

    PlaceMoves(Linkage[] linkages) {
        this.linkages = linkages;
        places = new int[linkages.length + 1];
        motions = new int[linkages.length + 1];
        for (int i = 0; i < linkages.length; i++) {
            places[i + 1] = places[i] + linkages[i].placeLength();
            motions[i + 1] = motions[i] + linkages[i].motions();
        }
        movable = IntStream.range(0, motions()).filter(this::isMovable).toArray();
    }

    int placeLength() {
        return places[linkages.length];
    }

    int motions() {
        return motions[linkages.length];
    }

    void randomize(RandomGenerator random, double[] place) {
        for (int i = 0; i < linkages.length; i++) {
            linkages[i].movement().randomize(random, place, places[i]);
        }
    }

    /** Two motions go anywhere, or a whole object does, or everything moves by a few steps. */
    void disturb(RandomGenerator random, double[] place) {
        double choice = random.nextDouble();
        if (choice < RANDOM_MOVE) {
            double[] changes = new double[motions()];
            Arrays.setAll(changes, k -> 2 * random.nextDouble() - 1);
            advance(place, changes, AMPLITUDE);
        } else if (choice < RANDOM_MOVE + OF_ONE_OBJECT && linkages.length > 1) {
            int i = random.nextInt(linkages.length);
            linkages[i].movement().randomize(random, place, places[i]);
        } else {
            for (int n = 0; n < JUMPS; n++) {
                jump(random, place, movable[random.nextInt(movable.length)]);
            }
        }
    }

    private boolean isMovable(int motion) {
        int i = linkageOf(motion);
        return linkages[i].steps()[motion - motions[i]] > 0;
    }

    private int linkageOf(int motion) {
        int i = 0;
        while (motion >= motions[i + 1]) {
            i++;
        }
        return i;
    }

    private void jump(RandomGenerator random, double[] place, int motion) {
        int i = linkageOf(motion);
        linkages[i].movement().jump(random, place, places[i], motion - motions[i]);
    }

    void wander(RandomGenerator random, double[] place, double amplitude) {
        for (int i = 0; i < linkages.length; i++) {
            linkages[i].movement().wander(random, place, places[i], amplitude);
        }
    }

    void advance(double[] place, double[] by, double length) {
        for (int i = 0; i < linkages.length; i++) {
            linkages[i].movement().advance(place, places[i], by, motions[i], length);
        }
    }
}
