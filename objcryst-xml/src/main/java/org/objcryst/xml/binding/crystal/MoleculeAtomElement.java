package org.objcryst.xml.binding.crystal;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlSchemaType;
import java.util.Optional;
import org.objcryst.xml.binding.element.FoxElement;

/** An atom of a molecule, in Å. */
public final class MoleculeAtomElement extends FoxElement {
    @XmlAttribute(name = "Name")
    private String name;

    @XmlAttribute(name = "ScattPow")
    private String scatteringPower;

    @XmlAttribute(name = "x")
    @XmlSchemaType(name = "double")
    private Double x;

    @XmlAttribute(name = "y")
    @XmlSchemaType(name = "double")
    private Double y;

    @XmlAttribute(name = "z")
    @XmlSchemaType(name = "double")
    private Double z;

    @XmlAttribute(name = "Occup")
    @XmlSchemaType(name = "double")
    private Double occupancy;

    @XmlAttribute(name = "NonFlip")
    @XmlSchemaType(name = "boolean")
    private Boolean nonFlip;

    /** For reading. */
    MoleculeAtomElement() {}

    /**
     * With what it cannot be without.
     *
     * @param name how others call it
     */
    public MoleculeAtomElement(String name) {
        this.name = name;
    }

    /**
     * How others call it.
     *
     * @return an empty text if the file does not say
     */
    public String name() {
        return name == null ? "" : name;
    }

    /**
     * Changes how others call it.
     *
     * @param newName the new value
     * @return this
     */
    public MoleculeAtomElement name(String newName) {
        name = newName;
        return this;
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
    public MoleculeAtomElement scatteringPower(String newScatteringPower) {
        scatteringPower = newScatteringPower;
        return this;
    }

    /**
     * The coordinate along X in Å.
     *
     * @return 0 if the file does not say
     */
    public double x() {
        return x == null ? 0 : x;
    }

    /**
     * Changes the coordinate along X in Å.
     *
     * @param newX the new value
     * @return this
     */
    public MoleculeAtomElement x(double newX) {
        x = newX;
        return this;
    }

    /**
     * The coordinate along Y in Å.
     *
     * @return 0 if the file does not say
     */
    public double y() {
        return y == null ? 0 : y;
    }

    /**
     * Changes the coordinate along Y in Å.
     *
     * @param newY the new value
     * @return this
     */
    public MoleculeAtomElement y(double newY) {
        y = newY;
        return this;
    }

    /**
     * The coordinate along Z in Å.
     *
     * @return 0 if the file does not say
     */
    public double z() {
        return z == null ? 0 : z;
    }

    /**
     * Changes the coordinate along Z in Å.
     *
     * @param newZ the new value
     * @return this
     */
    public MoleculeAtomElement z(double newZ) {
        z = newZ;
        return this;
    }

    /**
     * The occupancy.
     *
     * @return 1 if the file does not say
     */
    public double occupancy() {
        return occupancy == null ? 1 : occupancy;
    }

    /**
     * Changes the occupancy.
     *
     * @param newOccupancy the new value
     * @return this
     */
    public MoleculeAtomElement occupancy(double newOccupancy) {
        occupancy = newOccupancy;
        return this;
    }

    /**
     * Whether no group is ever flipped at this atom.
     *
     * @return false if the file does not say
     */
    public boolean nonFlip() {
        return nonFlip == null ? false : nonFlip;
    }

    /**
     * Changes whether no group is ever flipped at this atom.
     *
     * @param newNonFlip the new value
     * @return this
     */
    public MoleculeAtomElement nonFlip(boolean newNonFlip) {
        nonFlip = newNonFlip;
        return this;
    }
}
