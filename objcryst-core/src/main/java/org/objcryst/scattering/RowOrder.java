package org.objcryst.scattering;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Rows sorted by their shape: single products, pairs of products, others. */
final class RowOrder {
    static final int SINGLE = 0;
    static final int PAIR = 1;
    static final int OTHER = 2;

    private final int[] shapes;
    private final int[] starts;

    /** Old places in the new order, of rows and of their entries. */
    private final int[] oldRows;

    private final int[] oldEntries;

    RowOrder(int[] oldStarts, double[] coefficients) {
        int n = oldStarts.length - 1;
        shapes = IntStream.range(0, n)
                .map(r -> shape(oldStarts[r + 1] - oldStarts[r], coefficients[oldStarts[r]]))
                .toArray();
        oldRows = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingInt(r -> shapes[r]))
                .mapToInt(Integer::intValue)
                .toArray();
        oldEntries = Arrays.stream(oldRows)
                .flatMap(r -> IntStream.range(oldStarts[r], oldStarts[r + 1]))
                .toArray();
        starts = new int[n + 1];
        for (int i = 0; i < n; i++) {
            starts[i + 1] = starts[i] + oldStarts[oldRows[i] + 1] - oldStarts[oldRows[i]];
        }
    }

    private static int shape(int entries, double firstCoefficient) {
        if (firstCoefficient != 1 || entries > 2) {
            return OTHER;
        }
        return entries == 1 ? SINGLE : PAIR;
    }

    /** Number of rows of a shape. */
    int count(int shape) {
        return (int) Arrays.stream(shapes).filter(s -> s == shape).count();
    }

    int[] starts() {
        return starts;
    }

    int[] entries(int[] old) {
        return Arrays.stream(oldEntries).map(e -> old[e]).toArray();
    }

    double[] entries(double[] old) {
        return Arrays.stream(oldEntries).mapToDouble(e -> old[e]).toArray();
    }

    /** Numbers of rows, renumbered. */
    int[] rows(int[] old) {
        int[] newRow = new int[oldRows.length];
        for (int i = 0; i < newRow.length; i++) {
            newRow[oldRows[i]] = i;
        }
        return Arrays.stream(old).map(r -> newRow[r]).toArray();
    }
}
