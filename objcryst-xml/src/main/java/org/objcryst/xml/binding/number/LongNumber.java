package org.objcryst.xml.binding.number;

import org.objcryst.xml.text.ReadingPlace;

/** A whole number that a double holds exactly. */
public final class LongNumber extends PlacedAdapter<Long> {
    private static final double LARGEST = 0x1p53;

    /** For writing. */
    public LongNumber() {}

    /**
     * For reading.
     *
     * @param place where reading stands
     */
    public LongNumber(ReadingPlace place) {
        super(place);
    }

    @Override
    public Long unmarshal(String text) {
        double value = number(text);
        if (!(value == Math.rint(value) && Math.abs(value) <= LARGEST)) {
            throw place().fault("a whole number up to 2⁵³", text);
        }
        return (long) value;
    }

    @Override
    public String marshal(Long value) {
        return value == null ? null : value.toString();
    }
}
