package org.objcryst.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    @Test
    void textbookExample() {
        double[][] cost = {{4, 1, 3}, {2, 0, 5}, {3, 2, 2}};
        assertArrayEquals(new int[] {1, 0, 2}, Assignment.solve(cost));
    }

    @RepeatedTest(100)
    void costIsThatOfTheBestPermutation(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int rows = 1 + random.nextInt(5);
        int columns = rows + random.nextInt(3);
        double[][] cost = new double[rows][columns];
        for (double[] row : cost) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextInt(10); // ties are wanted
            }
        }
        int[] found = Assignment.solve(cost);
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += cost[i][found[i]];
        }
        assertEquals(cheapest(cost, 0, 0), sum);
    }

    @Test
    void partnersBeyondTheReachAreNone() {
        double[][] square = {{0.04, 9, 9}, {0.01, 0.25, 9}, {4, 4, 4}};
        assertArrayEquals(new int[] {0, 1, -1}, NearPartners.assign(square, 1));
        double[][] contested = {{0.04, 9}, {0.01, 9}};
        assertArrayEquals(new int[] {-1, 0}, NearPartners.assign(contested, 1));
        assertArrayEquals(new int[] {-1}, NearPartners.assign(new double[][] {{2}}, 1));
    }

    private static double cheapest(double[][] cost, int row, int taken) {
        if (row == cost.length) {
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int j = 0; j < cost[row].length; j++) {
            if ((taken >> j & 1) == 0) {
                best = Math.min(best, cost[row][j] + cheapest(cost, row + 1, taken | 1 << j));
            }
        }
        return best;
    }
}
