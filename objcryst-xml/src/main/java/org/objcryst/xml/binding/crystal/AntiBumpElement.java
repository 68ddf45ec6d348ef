package org.objcryst.xml.binding.crystal;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.Optional;
import org.objcryst.xml.binding.element.FoxElement;

/** The least distance between atoms of two scattering powers. */
public final class AntiBumpElement extends FoxElement {
    @XmlValue
    private Double value;

    @XmlAttribute(name = "ScattPow1")
    private String first;

    @XmlAttribute(name = "ScattPow2")
    private String second;

    @XmlAttribute(name = "AllowMerge")
    @XmlSchemaType(name = "boolean")
    private Boolean merge;

    /** For reading. */
    AntiBumpElement() {}

    /**
     * With what it cannot be without.
     *
     * @param first a scattering power
     * @param second a scattering power
     * @param value least distance in Å
     */
    public AntiBumpElement(String first, String second, Double value) {
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
    public AntiBumpElement first(String newFirst) {
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
    public AntiBumpElement second(String newSecond) {
        second = newSecond;
        return this;
    }

    /**
     * Whether the two may coincide; if nothing is said, when the powers are equal.
     *
     * @return empty if the file does not say
     */
    public Optional<Boolean> merge() {
        return Optional.ofNullable(merge);
    }

    /**
     * Changes whether the two may coincide; if nothing is said, when the powers are equal.
     *
     * @param newMerge the new value
     * @return this
     */
    public AntiBumpElement merge(boolean newMerge) {
        merge = newMerge;
        return this;
    }

    /**
     * The least distance in Å.
     *
     * @return not a number if the element is empty
     */
    public double value() {
        return value == null ? Double.NaN : value;
    }
}
