package org.objcryst.xml.binding;

import org.objcryst.xml.text.ReadingPlace;

/** A few numbers behind one another. */
final class NumbersInLine extends Columns {
    NumbersInLine() {
        super(1);
    }

    NumbersInLine(ReadingPlace place) {
        super(1, place);
    }

    @Override
    public String marshal(NumberTable table) {
        return table == null ? null : super.marshal(table).replace("\n", "").strip();
    }
}
