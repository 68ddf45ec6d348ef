package org.objcryst.xml.binding.crystal;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlSchemaType;
import java.util.OptionalDouble;
import org.objcryst.xml.binding.element.FoxElement;

/** A dihedral angle, IUPAC sign. */
public final class DihedralAngleElement extends FoxElement {
    @XmlAttribute(name = "Atom1")
    private String atom1;

    @XmlAttribute(name = "Atom2")
    private String atom2;

    @XmlAttribute(name = "Atom3")
    private String atom3;

    @XmlAttribute(name = "Atom4")
    private String atom4;

    @XmlAttribute(name = "DihedralAngle")
    @XmlSchemaType(name = "double")
    private Double oldAngle;

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
    DihedralAngleElement() {}

    /**
     * With what it cannot be without.
     *
     * @param atom1 a name
     * @param atom2 a name
     * @param atom3 a name
     * @param atom4 a name
     */
    public DihedralAngleElement(String atom1, String atom2, String atom3, String atom4) {
        this.atom1 = atom1;
        this.atom2 = atom2;
        this.atom3 = atom3;
        this.atom4 = atom4;
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
    public DihedralAngleElement atom1(String newAtom1) {
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
    public DihedralAngleElement atom2(String newAtom2) {
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
    public DihedralAngleElement atom3(String newAtom3) {
        atom3 = newAtom3;
        return this;
    }

    /**
     * The name of atom 4.
     *
     * @return an empty text if the file does not say
     */
    public String atom4() {
        return atom4 == null ? "" : atom4;
    }

    /**
     * Changes the name of atom 4.
     *
     * @param newAtom4 the new value
     * @return this
     */
    public DihedralAngleElement atom4(String newAtom4) {
        atom4 = newAtom4;
        return this;
    }

    /**
     * The angle as it was called before May 2003.
     *
     * @return empty if the file does not say
     */
    public OptionalDouble oldAngle() {
        return optional(oldAngle);
    }

    /**
     * Changes the angle as it was called before May 2003.
     *
     * @param newOldAngle the new value
     * @return this
     */
    public DihedralAngleElement oldAngle(double newOldAngle) {
        oldAngle = newOldAngle;
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
    public DihedralAngleElement angleDeg(double newAngleDeg) {
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
    public DihedralAngleElement deltaDeg(double newDeltaDeg) {
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
    public DihedralAngleElement sigmaDeg(double newSigmaDeg) {
        sigmaDeg = newSigmaDeg;
        return this;
    }
}
