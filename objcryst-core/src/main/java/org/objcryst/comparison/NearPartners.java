package org.objcryst.comparison;

import java.util.Arrays;
import java.util.stream.IntStream;

/** One-to-one partners within a reach. Only rows and columns with a near pair enter the assignment, which keeps it small. */
final class NearPartners {
    private NearPartners() {}

    /** The column of each row, −1 for none, with the least sum of squares; a row without partner costs the squared reach. */
    static int[] assign(double[][] square, double reach2) {
        int[] partner = new int[square.length];
        Arrays.fill(partner, -1);
        int[] rows = IntStream.range(0, square.length)
                .filter(i -> Arrays.stream(square[i]).anyMatch(s -> s < reach2))
                .toArray();
        if (rows.length == 0) {
            return partner;
        }
        int[] columns = IntStream.range(0, square[0].length)
                .filter(j -> Arrays.stream(rows).anyMatch(i -> square[i][j] < reach2))
                .toArray();
        double[][] cost = new double[rows.length][columns.length + rows.length]; // as many empty places as rows
        for (int r = 0; r < rows.length; r++) {
            Arrays.fill(cost[r], reach2);
            for (int c = 0; c < columns.length; c++) {
                cost[r][c] = Math.min(reach2, square[rows[r]][columns[c]]);
            }
        }
        int[] found = Assignment.solve(cost);
        for (int r = 0; r < rows.length; r++) {
            if (cost[r][found[r]] < reach2) {
                partner[rows[r]] = columns[found[r]];
            }
        }
        return partner;
    }
}
