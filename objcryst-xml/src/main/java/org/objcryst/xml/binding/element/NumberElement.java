package org.objcryst.xml.binding.element;

import jakarta.xml.bind.annotation.XmlValue;

/** An element whose text is one number. */
public final class NumberElement extends FoxElement {
    @XmlValue
    private Double value;

    /** For reading. */
    NumberElement() {}

    /**
     * With what it cannot be without.
     *
     * @param value finite
     */
    public NumberElement(double value) {
        this.value = value;
    }

    /**
     * The number.
     *
     * @return not a number if the element is empty or says so
     */
    public double value() {
        return value == null ? Double.NaN : value;
    }
}
