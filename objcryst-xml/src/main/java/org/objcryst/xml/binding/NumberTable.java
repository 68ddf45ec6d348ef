package org.objcryst.xml.binding;

import java.util.Arrays;

/** Numbers in columns, line after line in one array; nothing changes once it is made. */
final class NumberTable {
    private final int columns;
    private final double[] values;

    /** Owns the array, whose length is a multiple of the columns. */
    NumberTable(int columns, double... values) {
        this.columns = columns;
        this.values = values;
    }

    static NumberTable ofColumns(int count, double[]... columns) {
        if (columns.length != count) {
            throw new IllegalArgumentException("%d columns needed, got %d".formatted(count, columns.length));
        }
        int rows = columns[0].length;
        double[] values = new double[Math.multiplyExact(rows, count)];
        for (int c = 0; c < count; c++) {
            if (columns[c].length != rows) {
                throw new IllegalArgumentException("columns of %d and %d numbers".formatted(rows, columns[c].length));
            }
            for (int r = 0; r < rows; r++) {
                values[r * count + c] = columns[c][r];
            }
        }
        return new NumberTable(count, values);
    }

    int columns() {
        return columns;
    }

    int rows() {
        return values.length / columns;
    }

    double at(int row, int column) {
        return values[row * columns + column];
    }

    double[] values() {
        return values.clone();
    }

    double[] column(int column) {
        double[] numbers = new double[rows()];
        Arrays.setAll(numbers, row -> at(row, column));
        return numbers;
    }
}
