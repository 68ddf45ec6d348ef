package org.objcryst.xml.binding.crystal;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlSchemaType;
import org.objcryst.xml.binding.element.FoxElement;

/** An angle between bonds; the second atom is the vertex. */
public final class BondAngleElement extends FoxElement {
    @XmlAttribute(name = "Atom1")
    private String atom1;

    @XmlAttribute(name = "Atom2")
    private String atom2;

    @XmlAttribute(name = "Atom3")
    private String atom3;

    @XmlAttribute(name = "Angle")
    @XmlSchemaType(name = "double")
    private Double angleDeg;

    @XmlAttribute(name = "Delta")
    @XmlSchemaType(name = "double")
    private Double deltaDeg;

    @XmlAttribute(name = "Sigma")
    @XmlSchemaType(name = "double")
    private Double sigmaDeg;

    /** For reading. */
    BondAngleElement() {}

    /**
     * With what it cannot be without.
     *
     * @param atom1 a name
     * @param atom2 a name
     * @param atom3 a name
     */
    public BondAngleElement(String atom1, String atom2, String atom3) {
        this.atom1 = atom1;
        this.atom2 = atom2;
        this.atom3 = atom3;
    }

    /**
     * The name of atom 1.
     *
     * @return an empty text if the file does not say
     */
    public String atom1() {
        return atom1 == null ? "" : atom1;
    }

    /**
     * Changes the name of atom 1.
     *
     * @param newAtom1 the new value
     * @return this
     */
    public BondAngleElement atom1(String newAtom1) {
        atom1 = newAtom1;
        return this;
    }

    /**
     * The name of atom 2.
     *
     * @return an empty text if the file does not say
     */
    public String atom2() {
        return atom2 == null ? "" : atom2;
    }

    /**
     * Changes the name of atom 2.
     *
     * @param newAtom2 the new value
     * @return this
     */
    public BondAngleElement atom2(String newAtom2) {
        atom2 = newAtom2;
        return this;
    }

    /**
     * The name of atom 3.
     *
     * @return an empty text if the file does not say
     */
    public String atom3() {
        return atom3 == null ? "" : atom3;
    }

    /**
     * Changes the name of atom 3.
     *
     * @param newAtom3 the new value
     * @return this
     */
    public BondAngleElement atom3(String newAtom3) {
        atom3 = newAtom3;
        return this;
    }

    /**
     * The angle in degrees.
     *
     * @return Math.toDegrees(1.5) if the file does not say
     */
    public double angleDeg() {
        return angleDeg == null ? Math.toDegrees(1.5) : angleDeg;
    }

    /**
     * Changes the angle in degrees.
     *
     * @param newAngleDeg the new value
     * @return this
     */
    public BondAngleElement angleDeg(double newAngleDeg) {
        angleDeg = newAngleDeg;
        return this;
    }

    /**
     * The deviation in degrees that costs nothing.
     *
     * @return Math.toDegrees(0.05) if the file does not say
     */
    public double deltaDeg() {
        return deltaDeg == null ? Math.toDegrees(0.05) : deltaDeg;
    }

    /**
     * Changes the deviation in degrees that costs nothing.
     *
     * @param newDeltaDeg the new value
     * @return this
     */
    public BondAngleElement deltaDeg(double newDeltaDeg) {
        deltaDeg = newDeltaDeg;
        return this;
    }

    /**
     * The width in degrees of the cost beyond.
     *
     * @return Math.toDegrees(0.01) if the file does not say
     */
    public double sigmaDeg() {
        return sigmaDeg == null ? Math.toDegrees(0.01) : sigmaDeg;
    }

    /**
     * Changes the width in degrees of the cost beyond.
     *
     * @param newSigmaDeg the new value
     * @return this
     */
    public BondAngleElement sigmaDeg(double newSigmaDeg) {
        sigmaDeg = newSigmaDeg;
        return this;
    }
}
