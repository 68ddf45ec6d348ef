package org.objcryst.xml.binding.number;

import org.objcryst.xml.text.ReadingPlace;

/** The value of a parameter; what is not finite counts as 1, as in FOX. */
public final class ParValue extends Decimal {
    /** For writing. */
    public ParValue() {}

    /**
     * For reading.
     *
     * @param place where reading stands
     */
    public ParValue(ReadingPlace place) {
        super(place);
    }

    @Override
    public Double unmarshal(String text) {
        if (!text.isBlank() && Double.isNaN(number(text))) {
            place().remark("\"%s\" is read as 1, as FOX does".formatted(text.strip()));
            return 1.0;
        }
        return super.unmarshal(text);
    }
}
