package org.objcryst.xml.binding.element;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlValue;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.Optional;
import java.util.OptionalDouble;
import org.objcryst.xml.binding.number.ParValue;

/** A refinable parameter in the units of users: degrees, Å, Å², fractions of the cell. */
public final class ParElement extends FoxElement {
    @XmlValue
    @XmlJavaTypeAdapter(ParValue.class)
    private Double value;

    @XmlAttribute(name = "Refined")
    @XmlSchemaType(name = "boolean")
    private Boolean refined;

    @XmlAttribute(name = "Limited")
    @XmlSchemaType(name = "boolean")
    private Boolean limited;

    @XmlAttribute(name = "Min")
    @XmlSchemaType(name = "double")
    private Double min;

    @XmlAttribute(name = "Max")
    @XmlSchemaType(name = "double")
    private Double max;

    @XmlAttribute(name = "Periodic")
    @XmlSchemaType(name = "boolean")
    private Boolean periodic;

    @XmlAttribute(name = "Name")
    private String name;

    /** For reading. */
    ParElement() {}

    /**
     * With what it cannot be without.
     *
     * @param name which parameter
     * @param value in user units, finite
     */
    public ParElement(String name, double value) {
        this.name = name;
        this.value = value;
    }

    /**
     * Whether it is free.
     *
     * @return empty if the file does not say
     */
    public Optional<Boolean> refined() {
        return Optional.ofNullable(refined);
    }

    /**
     * Changes whether it is free.
     *
     * @param newRefined the new value
     * @return this
     */
    public ParElement refined(boolean newRefined) {
        refined = newRefined;
        return this;
    }

    /**
     * Whether the limits count.
     *
     * @return empty if the file does not say
     */
    public Optional<Boolean> limited() {
        return Optional.ofNullable(limited);
    }

    /**
     * Changes whether the limits count.
     *
     * @param newLimited the new value
     * @return this
     */
    public ParElement limited(boolean newLimited) {
        limited = newLimited;
        return this;
    }

    /**
     * The lower limit, in the unit of the value.
     *
     * @return empty if the file does not say
     */
    public OptionalDouble min() {
        return optional(min);
    }

    /**
     * Changes the lower limit, in the unit of the value.
     *
     * @param newMin the new value
     * @return this
     */
    public ParElement min(double newMin) {
        min = newMin;
        return this;
    }

    /**
     * The upper limit, in the unit of the value.
     *
     * @return empty if the file does not say
     */
    public OptionalDouble max() {
        return optional(max);
    }

    /**
     * Changes the upper limit, in the unit of the value.
     *
     * @param newMax the new value
     * @return this
     */
    public ParElement max(double newMax) {
        max = newMax;
        return this;
    }

    /**
     * Whether it is periodic; only in very old files.
     *
     * @return empty if the file does not say
     */
    public Optional<Boolean> periodic() {
        return Optional.ofNullable(periodic);
    }

    /**
     * Changes whether it is periodic; only in very old files.
     *
     * @param newPeriodic the new value
     * @return this
     */
    public ParElement periodic(boolean newPeriodic) {
        periodic = newPeriodic;
        return this;
    }

    /**
     * Which parameter of the element around it is.
     *
     * @return an empty text if the file does not say
     */
    public String name() {
        return name == null ? "" : name;
    }

    /**
     * Changes which parameter of the element around it is.
     *
     * @param newName the new value
     * @return this
     */
    public ParElement name(String newName) {
        name = newName;
        return this;
    }

    /**
     * The value.
     *
     * @return in user units; not a number if the element is empty
     */
    public double value() {
        return value == null ? Double.NaN : value;
    }

    /**
     * Changes the value.
     *
     * @param newValue in user units
     * @return this
     */
    public ParElement value(double newValue) {
        value = newValue;
        return this;
    }

    /**
     * Sets limits that count.
     *
     * @param newMin in the unit of the value
     * @param newMax in the unit of the value
     * @return this
     */
    public ParElement within(double newMin, double newMax) {
        return limited(true).min(newMin).max(newMax);
    }

    /**
     * Sets limits that are only nominal.
     *
     * @param newMin in the unit of the value
     * @param newMax in the unit of the value
     * @return this
     */
    public ParElement nominally(double newMin, double newMax) {
        return limited(false).min(newMin).max(newMax);
    }
}
