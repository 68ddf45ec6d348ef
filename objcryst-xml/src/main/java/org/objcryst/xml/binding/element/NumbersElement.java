package org.objcryst.xml.binding.element;

import jakarta.xml.bind.annotation.XmlValue;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.objcryst.xml.binding.number.NumberTable;
import org.objcryst.xml.binding.number.NumbersInLine;

/** An element whose text is a few numbers: a colour, a range. */
public final class NumbersElement extends FoxElement {
    @XmlValue
    @XmlJavaTypeAdapter(NumbersInLine.class)
    private NumberTable numbers;

    /** Without content. */
    public NumbersElement() {}

    /**
     * With its numbers.
     *
     * @param numbers finite
     * @return a new element
     */
    public static NumbersElement of(double... numbers) {
        NumbersElement element = new NumbersElement();
        element.numbers = new NumberTable(1, numbers);
        return element;
    }

    /**
     * The numbers.
     *
     * @return a copy; as many as the file has
     */
    public double[] values() {
        return numbers == null ? new double[0] : numbers.values();
    }
}
