package org.objcryst.symmetry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Linear equations A w ≡ d modulo 1 with whole coefficients and right sides in 24ths. The matrix is made diagonal by whole
 * row and column operations, which shows every solution: a discrete set, repeated along free directions.
 */
final class CongruenceSystem {
    private final List<long[]> rows = new ArrayList<>(); // three coefficients and the right side
    private final long[][] columns = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}; // w = Σ y_j columns[j]

    /**
     * All solutions.
     *
     * @param discrete numerators of the solutions modulo whole numbers and modulo the free directions
     * @param denominator of all of them
     * @param free whole vectors along which any solution may slide
     */
    record Solutions(List<long[]> discrete, long denominator, List<int[]> free) {}

    void add(int[] coefficients, int rightSide) {
        long right = Math.floorMod(rightSide, SymmetryOp.UNIT);
        if (coefficients[0] != 0 || coefficients[1] != 0 || coefficients[2] != 0 || right != 0) {
            rows.add(new long[] {coefficients[0], coefficients[1], coefficients[2], right});
        }
    }

    /** Empty if there is none. May be called once. */
    Optional<Solutions> solve() {
        int rank = 0;
        while (rank < 3 && movePivotTo(rank)) {
            if (clear(rank)) {
                rank++;
            }
        }
        for (int i = rank; i < rows.size(); i++) {
            if (rows.get(i)[3] != 0) {
                return Optional.empty();
            }
        }
        return Optional.of(solutions(rank));
    }

    /** Brings the smallest coefficient of what remains to row and column n; false if nothing remains. */
    private boolean movePivotTo(int n) {
        int row = -1;
        int column = -1;
        for (int i = n; i < rows.size(); i++) {
            for (int j = n; j < 3; j++) {
                long value = Math.abs(rows.get(i)[j]);
                if (value != 0 && (row < 0 || value < Math.abs(rows.get(row)[column]))) {
                    row = i;
                    column = j;
                }
            }
        }
        if (row < 0) {
            return false;
        }
        Collections.swap(rows, n, row);
        swapColumns(n, column);
        return true;
    }

    private void swapColumns(int i, int j) {
        for (long[] row : rows) {
            long kept = row[i];
            row[i] = row[j];
            row[j] = kept;
        }
        long[] kept = columns[i];
        columns[i] = columns[j];
        columns[j] = kept;
    }

    /** Subtracts the pivot's row and column from the others; true if only zeros are left there. */
    private boolean clear(int n) {
        long[] pivot = rows.get(n);
        boolean cleared = true;
        for (int i = n + 1; i < rows.size(); i++) {
            long[] row = rows.get(i);
            long factor = row[n] / pivot[n];
            for (int k = n; k < 4 && factor != 0; k++) {
                row[k] -= factor * pivot[k];
            }
            row[3] = Math.floorMod(row[3], (long) SymmetryOp.UNIT);
            cleared &= row[n] == 0;
        }
        for (int j = n + 1; j < 3; j++) {
            long factor = pivot[j] / pivot[n];
            addColumn(j, n, -factor);
            cleared &= pivot[j] == 0;
        }
        return cleared;
    }

    private void addColumn(int to, int from, long factor) {
        for (long[] row : rows) {
            row[to] += factor * row[from];
        }
        for (int i = 0; i < 3; i++) {
            columns[to][i] += factor * columns[from][i];
        }
    }

    private Solutions solutions(int rank) {
        long denominator = SymmetryOp.UNIT;
        for (int n = 0; n < rank; n++) {
            denominator *= Math.abs(rows.get(n)[n]);
        }
        List<long[]> discrete = new ArrayList<>();
        discrete.add(new long[3]);
        for (int n = 0; n < rank; n++) {
            discrete = extended(discrete, rows.get(n), n, denominator, columns[n]);
        }
        List<int[]> free = new ArrayList<>();
        for (int n = rank; n < 3; n++) {
            free.add(new int[] {(int) columns[n][0], (int) columns[n][1], (int) columns[n][2]});
        }
        return new Solutions(discrete, denominator, free);
    }

    private static List<long[]> extended(List<long[]> partial, long[] row, int n, long denominator, long[] direction) {
        List<long[]> result = new ArrayList<>();
        for (long[] w : partial) {
            for (long k = 0; k < Math.abs(row[n]); k++) {
                long y = (row[3] + SymmetryOp.UNIT * k) * (denominator / SymmetryOp.UNIT) / row[n];
                long[] next = w.clone();
                for (int i = 0; i < 3; i++) {
                    next[i] += y * direction[i];
                }
                result.add(next);
            }
        }
        return result;
    }
}
