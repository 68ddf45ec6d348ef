package org.objcryst.xml.binding.number;

import org.objcryst.xml.text.ReadingPlace;

/** A list with three numbers a line. */
public final class ThreeColumns extends Columns {
    /** For writing. */
    public ThreeColumns() {
        super(3);
    }

    /**
     * For reading.
     *
     * @param place where reading stands
     */
    public ThreeColumns(ReadingPlace place) {
        super(3, place);
    }
}
