package org.objcryst.xml.binding.number;

import org.objcryst.xml.text.DecimalText;
import org.objcryst.xml.text.ReadingPlace;

/** A number; what is not finite counts as not given. */
public class Decimal extends PlacedAdapter<Double> {
    /** For writing. */
    public Decimal() {}

    /**
     * For reading.
     *
     * @param place where reading stands
     */
    public Decimal(ReadingPlace place) {
        super(place);
    }

    @Override
    public Double unmarshal(String text) {
        if (text.isBlank()) {
            return null;
        }
        double value = number(text);
        if (Double.isNaN(value)) {
            place().remark("\"%s\" is passed over".formatted(text.strip()));
            return null;
        }
        return value;
    }

    @Override
    public String marshal(Double value) {
        return value == null ? null : DecimalText.of(value);
    }
}
