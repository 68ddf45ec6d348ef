package org.objcryst.xml.binding.crystal;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Optional;
import org.objcryst.xml.binding.element.NamedElement;

/** An atom of a z-matrix. */
@XmlType(propOrder = {"pars", "options", "unknown"})
public final class ZAtomElement extends NamedElement {
    @XmlAttribute(name = "ScattPow")
    private String scatteringPower;

    @XmlAttribute(name = "BondAtom")
    private String bondAtom;

    @XmlAttribute(name = "AngleAtom")
    private String angleAtom;

    @XmlAttribute(name = "DihedAtom")
    private String dihedralAtom;

    /** For reading. */
    ZAtomElement() {}

    /**
     * With what it cannot be without.
     *
     * @param name how others call it
     */
    public ZAtomElement(String name) {
        super(name);
    }

    /**
     * The name of its scattering power; none for a dummy atom.
     *
     * @return empty if the file does not say
     */
    public Optional<String> scatteringPower() {
        return Optional.ofNullable(scatteringPower);
    }

    /**
     * Changes the name of its scattering power; none for a dummy atom.
     *
     * @param newScatteringPower the new value
     * @return this
     */
    public ZAtomElement scatteringPower(String newScatteringPower) {
        scatteringPower = newScatteringPower;
        return this;
    }

    /**
     * The atom it is bonded to.
     *
     * @return an empty text if the file does not say
     */
    public String bondAtom() {
        return bondAtom == null ? "" : bondAtom;
    }

    /**
     * Changes the atom it is bonded to.
     *
     * @param newBondAtom the new value
     * @return this
     */
    public ZAtomElement bondAtom(String newBondAtom) {
        bondAtom = newBondAtom;
        return this;
    }

    /**
     * The atom that makes the angle.
     *
     * @return an empty text if the file does not say
     */
    public String angleAtom() {
        return angleAtom == null ? "" : angleAtom;
    }

    /**
     * Changes the atom that makes the angle.
     *
     * @param newAngleAtom the new value
     * @return this
     */
    public ZAtomElement angleAtom(String newAngleAtom) {
        angleAtom = newAngleAtom;
        return this;
    }

    /**
     * The atom that makes the dihedral angle.
     *
     * @return an empty text if the file does not say
     */
    public String dihedralAtom() {
        return dihedralAtom == null ? "" : dihedralAtom;
    }

    /**
     * Changes the atom that makes the dihedral angle.
     *
     * @param newDihedralAtom the new value
     * @return this
     */
    public ZAtomElement dihedralAtom(String newDihedralAtom) {
        dihedralAtom = newDihedralAtom;
        return this;
    }
}
