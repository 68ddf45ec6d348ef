package org.objcryst.xml.binding.number;

import org.objcryst.xml.text.DecimalText;
import org.objcryst.xml.text.ReadingPlace;

/** A list of numbers, so many a line when written; line ends count for nothing when read. */
public abstract class Columns extends PlacedAdapter<NumberTable> {
    /** Stands for what is not finite, as in FOX. */
    private static final double NEARLY_NOTHING = 1e-8;

    private final int columns;

    Columns(int columns) {
        this.columns = columns;
    }

    Columns(int columns, ReadingPlace place) {
        super(place);
        this.columns = columns;
    }

    @Override
    public NumberTable unmarshal(String text) {
        double[] values = numbers().numbers(text, NEARLY_NOTHING);
        if (values.length % columns != 0) {
            throw place().fault(
                            "%d numbers a line".formatted(columns),
                            values.length + " numbers in the list that begins here");
        }
        return new NumberTable(columns, values);
    }

    @Override
    public String marshal(NumberTable table) {
        if (table == null) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < columns; column++) {
                text.append(DecimalText.of(table.at(row, column))).append(' ');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
