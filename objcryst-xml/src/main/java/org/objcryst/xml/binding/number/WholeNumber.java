package org.objcryst.xml.binding.number;

import org.objcryst.xml.text.ReadingPlace;

/** A whole number in the range of an int. */
public final class WholeNumber extends PlacedAdapter<Integer> {
    /** For writing. */
    public WholeNumber() {}

    /**
     * For reading.
     *
     * @param place where reading stands
     */
    public WholeNumber(ReadingPlace place) {
        super(place);
    }

    @Override
    public Integer unmarshal(String text) {
        double value = number(text);
        if (value != (int) value) {
            throw place().fault("a whole number", text);
        }
        return (int) value;
    }

    @Override
    public String marshal(Integer value) {
        return value == null ? null : value.toString();
    }
}
