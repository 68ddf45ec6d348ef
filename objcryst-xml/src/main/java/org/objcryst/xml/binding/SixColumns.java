package org.objcryst.xml.binding;

import org.objcryst.xml.text.ReadingPlace;

/** A list with six numbers a line. */
final class SixColumns extends Columns {
    SixColumns() {
        super(6);
    }

    SixColumns(ReadingPlace place) {
        super(6, place);
    }
}
