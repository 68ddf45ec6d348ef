package org.objcryst.xml.binding.number;

import java.util.Arrays;

/** Numbers in columns, line after line in one array; nothing changes once it is made. */
public final class NumberTable {
    private final int columns;
    private final double[] values;

    /**
     * A table of numbers one line after the other.
     *
     * @param columns numbers a line
     * @param values a multiple of the columns; owned by the table
     */
    public NumberTable(int columns, double... values) {
        this.columns = columns;
        this.values = values;
    }

    /**
     * A table of numbers one column after the other.
     *
     * @param count number of columns that are needed
     * @param columns of equal length
     * @return the table
     */
    public static NumberTable ofColumns(int count, double[]... columns) {
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

    /** {@return the number of lines} */
    public int rows() {
        return values.length / columns;
    }

    double at(int row, int column) {
        return values[row * columns + column];
    }

    /** {@return all numbers, one line after the other; a copy} */
    public double[] values() {
        return values.clone();
    }

    /**
     * One column.
     *
     * @param column from 0
     * @return a copy
     */
    public double[] column(int column) {
        double[] numbers = new double[rows()];
        Arrays.setAll(numbers, row -> at(row, column));
        return numbers;
    }
}
