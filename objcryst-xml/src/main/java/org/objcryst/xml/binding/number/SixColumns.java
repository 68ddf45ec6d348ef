package org.objcryst.xml.binding.number;

import org.objcryst.xml.text.ReadingPlace;

/** A list with six numbers a line. */
public final class SixColumns extends Columns {
    /** For writing. */
    public SixColumns() {
        super(6);
    }

    /**
     * For reading.
     *
     * @param place where reading stands
     */
    public SixColumns(ReadingPlace place) {
        super(6, place);
    }
}
