package org.objcryst.xml.binding.crystal;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlValue;
import org.objcryst.xml.binding.element.FoxElement;

/** The bond-valence parameter of two scattering powers. */
public final class BondValenceElement extends FoxElement {
    @XmlValue
    private Double value;

    @XmlAttribute(name = "ScattPow1")
    private String first;

    @XmlAttribute(name = "ScattPow2")
    private String second;

    /** For reading. */
    BondValenceElement() {}

    /**
     * With what it cannot be without.
     *
     * @param first a scattering power
     * @param second a scattering power
     * @param value bond-valence parameter R₀ in Å
     */
    public BondValenceElement(String first, String second, Double value) {
        this.first = first;
        this.second = second;
        this.value = value;
    }

    /**
     * The name of a scattering power.
     *
     * @return an empty text if the file does not say
     */
    public String first() {
        return first == null ? "" : first;
    }

    /**
     * Changes the name of a scattering power.
     *
     * @param newFirst the new value
     * @return this
     */
    public BondValenceElement first(String newFirst) {
        first = newFirst;
        return this;
    }

    /**
     * The name of the other scattering power.
     *
     * @return an empty text if the file does not say
     */
    public String second() {
        return second == null ? "" : second;
    }

    /**
     * Changes the name of the other scattering power.
     *
     * @param newSecond the new value
     * @return this
     */
    public BondValenceElement second(String newSecond) {
        second = newSecond;
        return this;
    }

    /**
     * The bond-valence parameter R₀ in Å.
     *
     * @return not a number if the element is empty
     */
    public double value() {
        return value == null ? Double.NaN : value;
    }
}
