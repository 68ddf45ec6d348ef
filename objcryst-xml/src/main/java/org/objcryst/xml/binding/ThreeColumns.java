package org.objcryst.xml.binding;

import org.objcryst.xml.text.ReadingPlace;

/** A list with three numbers a line. */
final class ThreeColumns extends Columns {
    ThreeColumns() {
        super(3);
    }

    ThreeColumns(ReadingPlace place) {
        super(3, place);
    }
}
