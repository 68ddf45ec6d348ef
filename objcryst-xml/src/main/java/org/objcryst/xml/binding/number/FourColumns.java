package org.objcryst.xml.binding.number;

import org.objcryst.xml.text.ReadingPlace;

/** A list with four numbers a line. */
public final class FourColumns extends Columns {
    /** For writing. */
    public FourColumns() {
        super(4);
    }

    /**
     * For reading.
     *
     * @param place where reading stands
     */
    public FourColumns(ReadingPlace place) {
        super(4, place);
    }
}
