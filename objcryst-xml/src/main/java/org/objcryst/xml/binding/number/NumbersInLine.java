package org.objcryst.xml.binding.number;

import org.objcryst.xml.text.ReadingPlace;

/** A few numbers behind one another. */
public final class NumbersInLine extends Columns {
    /** For writing. */
    public NumbersInLine() {
        super(1);
    }

    /**
     * For reading.
     *
     * @param place where reading stands
     */
    public NumbersInLine(ReadingPlace place) {
        super(1, place);
    }

    @Override
    public String marshal(NumberTable table) {
        return table == null ? null : super.marshal(table).replace("\n", "").strip();
    }
}
