package org.objcryst.xml.binding;

import org.objcryst.xml.text.ReadingPlace;

/** A whole number in the range of an int. */
final class WholeNumber extends PlacedAdapter<Integer> {
    WholeNumber() {}

    WholeNumber(ReadingPlace place) {
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
