package org.objcryst.comparison;

import java.util.Arrays;

/**
 * The cheapest one-to-one assignment of rows to columns, by shortest augmenting paths.
 *
 * @see "Kuhn (1955), Naval Res. Logist. Quart. 2, 83–97; Jonker &amp; Volgenant (1987), Computing 38, 325–340"
 */
final class Assignment {
    private final double[][] cost;
    private final int rows;
    private final int columns;
    private final double[] rowPotential;
    private final double[] columnPotential;
    private final int[] rowOf;

    private Assignment(double[][] cost) {
        this.cost = cost;
        rows = cost.length;
        columns = rows == 0 ? 0 : cost[0].length;
        rowPotential = new double[rows];
        columnPotential = new double[columns];
        rowOf = new int[columns];
        Arrays.fill(rowOf, -1);
    }

    /** The column of each row; at least as many columns as rows, finite costs. */
    static int[] solve(double[][] cost) {
        Assignment assignment = new Assignment(cost);
        for (int row = 0; row < assignment.rows; row++) {
            assignment.augment(row);
        }
        int[] columnOf = new int[assignment.rows];
        for (int column = 0; column < assignment.columns; column++) {
            if (assignment.rowOf[column] >= 0) {
                columnOf[assignment.rowOf[column]] = column;
            }
        }
        return columnOf;
    }

    /** Dijkstra from a new row to the nearest free column over reduced costs. */
    private void augment(int start) {
        double[] distance = new double[columns];
        int[] previous = new int[columns];
        boolean[] done = new boolean[columns];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(previous, -1);
        int row = start;
        int from = -1;
        double reached = 0;
        int column;
        while (true) {
            relax(row, from, reached, distance, previous, done);
            column = nearest(distance, done);
            reached = distance[column];
            if (rowOf[column] < 0) {
                break;
            }
            done[column] = true;
            from = column;
            row = rowOf[column];
        }
        updatePotentials(start, reached, distance, done);
        flip(start, column, previous);
    }

    private void relax(int row, int from, double reached, double[] distance, int[] previous, boolean[] done) {
        for (int j = 0; j < columns; j++) {
            double length = reached + cost[row][j] - rowPotential[row] - columnPotential[j];
            if (!done[j] && length < distance[j]) {
                distance[j] = length;
                previous[j] = from;
            }
        }
    }

    private int nearest(double[] distance, boolean[] done) {
        int best = -1;
        for (int j = 0; j < columns; j++) {
            if (!done[j] && (best < 0 || distance[j] < distance[best])) {
                best = j;
            }
        }
        return best;
    }

    private void updatePotentials(int start, double reached, double[] distance, boolean[] done) {
        rowPotential[start] += reached;
        for (int j = 0; j < columns; j++) {
            if (done[j]) {
                rowPotential[rowOf[j]] += reached - distance[j];
                columnPotential[j] -= reached - distance[j];
            }
        }
    }

    private void flip(int start, int end, int[] previous) {
        int column = end;
        while (previous[column] >= 0) {
            rowOf[column] = rowOf[previous[column]];
            column = previous[column];
        }
        rowOf[column] = start;
    }
}
