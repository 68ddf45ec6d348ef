package org.objcryst.kinematics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Random moves of a place. */
class MovementTest {
    private static final int MOVES = 10_000;
    private static final double AMPLITUDE = 3;
    private static final double[] STEPS = {0.02, 0, 0.04, 0.1, 0.1, 0.1};
    private static final double TURN_STEP = 0.2;

    /** Five standard deviations of a fraction of 10 000. */
    private static final double CHANCE = 0.025;

    private final SplittableRandom random = new SplittableRandom(2);
    private final double[] place = {0.3, 0.4, 0.5, 1, 0, 0, 0, 0.7, -0.7};
    private final Linkage linkage = linkage(STEPS);

    private static Linkage linkage(double[] steps) {
        double[] frame = {0, 0, 0, 1.5, 0, 0, 2, 1.4, 0, 3.5, 1.4, 0};
        List<Linkage.Turn> turns = List.of(
                new Linkage.Turn(0, 1, new int[] {6, 9}, TURN_STEP), new Linkage.Turn(1, 2, new int[] {9}, 0.1));
        return new Linkage(frame, 0, new int[] {0, 1, 2, 3}, new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, steps, turns);
    }

    @Test
    void positionsGoAsFarAsTheirSteps() {
        double farthest = 0;
        for (int n = 0; n < MOVES; n++) {
            double[] moved = place.clone();
            linkage.movement().wander(random, moved, 0, AMPLITUDE);
            assertEquals(place[1], moved[1], "it cannot move along b");
            farthest = Math.max(farthest, Math.abs(moved[2] - place[2]));
        }
        assertEquals(AMPLITUDE * STEPS[2], farthest, 0.01 * AMPLITUDE * STEPS[2]);
    }

    @Test
    void orientationsTurnAsFarAsTheirStepsAndStayNormalized() {
        double farthest = 0;
        for (int n = 0; n < MOVES; n++) {
            double[] moved = place.clone();
            linkage.movement().wander(random, moved, 0, AMPLITUDE);
            double square = moved[3] * moved[3] + moved[4] * moved[4] + moved[5] * moved[5] + moved[6] * moved[6];
            assertEquals(1, square, 1e-14);
            farthest = Math.max(farthest, 2 * Math.acos(Math.min(1, Math.abs(moved[3]))));
        }
        double corner = AMPLITUDE * STEPS[3] * Math.sqrt(3);
        assertTrue(farthest <= corner && farthest > 0.8 * corner, "turned by " + farthest);
    }

    @Test
    void halfOfTheTurnsTakePart() {
        int turned = 0;
        for (int n = 0; n < MOVES; n++) {
            double[] moved = place.clone();
            linkage.movement().wander(random, moved, 0, AMPLITUDE);
            turned += moved[7] == place[7] ? 0 : 1;
            assertTrue(Math.abs(moved[7] - place[7]) <= AMPLITUDE * TURN_STEP);
        }
        assertEquals(0.5, (double) turned / MOVES, CHANCE);
    }

    @Test
    void whatCannotTurnStaysAsItIs() {
        double[] moved = place.clone();
        linkage(new double[6]).movement().wander(random, moved, 0, AMPLITUDE);
        for (int k = 0; k < Linkage.FIRST_ANGLE; k++) {
            assertEquals(place[k], moved[k]);
        }
    }
}
