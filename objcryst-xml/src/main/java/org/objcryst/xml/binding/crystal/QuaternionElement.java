package org.objcryst.xml.binding.crystal;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlSchemaType;
import org.objcryst.xml.binding.element.FoxElement;

/** The orientation of a molecule. */
public final class QuaternionElement extends FoxElement {
    @XmlAttribute(name = "Q0")
    @XmlSchemaType(name = "double")
    private Double q0;

    @XmlAttribute(name = "Q1")
    @XmlSchemaType(name = "double")
    private Double q1;

    @XmlAttribute(name = "Q2")
    @XmlSchemaType(name = "double")
    private Double q2;

    @XmlAttribute(name = "Q3")
    @XmlSchemaType(name = "double")
    private Double q3;

    @XmlAttribute(name = "IsUnitQuaternion")
    @XmlSchemaType(name = "boolean")
    private Boolean unit;

    /** For reading. */
    QuaternionElement() {}

    /**
     * With what it cannot be without.
     *
     * @param q0 scalar part
     * @param q1 along X
     * @param q2 along Y
     * @param q3 along Z
     */
    public QuaternionElement(double q0, double q1, double q2, double q3) {
        this.q0 = q0;
        this.q1 = q1;
        this.q2 = q2;
        this.q3 = q3;
    }

    /**
     * The scalar part.
     *
     * @return 1 if the file does not say
     */
    public double q0() {
        return q0 == null ? 1 : q0;
    }

    /**
     * Changes the scalar part.
     *
     * @param newQ0 the new value
     * @return this
     */
    public QuaternionElement q0(double newQ0) {
        q0 = newQ0;
        return this;
    }

    /**
     * The part along X.
     *
     * @return 0 if the file does not say
     */
    public double q1() {
        return q1 == null ? 0 : q1;
    }

    /**
     * Changes the part along X.
     *
     * @param newQ1 the new value
     * @return this
     */
    public QuaternionElement q1(double newQ1) {
        q1 = newQ1;
        return this;
    }

    /**
     * The part along Y.
     *
     * @return 0 if the file does not say
     */
    public double q2() {
        return q2 == null ? 0 : q2;
    }

    /**
     * Changes the part along Y.
     *
     * @param newQ2 the new value
     * @return this
     */
    public QuaternionElement q2(double newQ2) {
        q2 = newQ2;
        return this;
    }

    /**
     * The part along Z.
     *
     * @return 0 if the file does not say
     */
    public double q3() {
        return q3 == null ? 0 : q3;
    }

    /**
     * Changes the part along Z.
     *
     * @param newQ3 the new value
     * @return this
     */
    public QuaternionElement q3(double newQ3) {
        q3 = newQ3;
        return this;
    }

    /**
     * Whether its length is 1.
     *
     * @return true if the file does not say
     */
    public boolean unit() {
        return unit == null ? true : unit;
    }

    /**
     * Changes whether its length is 1.
     *
     * @param newUnit the new value
     * @return this
     */
    public QuaternionElement unit(boolean newUnit) {
        unit = newUnit;
        return this;
    }
}
