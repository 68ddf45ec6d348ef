package org.objcryst.xml.binding;

import org.objcryst.xml.text.ReadingPlace;

/** A list with four numbers a line. */
final class FourColumns extends Columns {
    FourColumns() {
        super(4);
    }

    FourColumns(ReadingPlace place) {
        super(4, place);
    }
}
