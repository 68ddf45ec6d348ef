package org.objcryst.xml.binding.crystal;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlSchemaType;
import org.objcryst.xml.binding.element.FoxElement;

/** A bond of a molecule. */
public final class BondElement extends FoxElement {
    @XmlAttribute(name = "Atom1")
    private String atom1;

    @XmlAttribute(name = "Atom2")
    private String atom2;

    @XmlAttribute(name = "Length")
    @XmlSchemaType(name = "double")
    private Double length;

    @XmlAttribute(name = "Delta")
    @XmlSchemaType(name = "double")
    private Double delta;

    @XmlAttribute(name = "Sigma")
    @XmlSchemaType(name = "double")
    private Double sigma;

    @XmlAttribute(name = "BondOrder")
    @XmlSchemaType(name = "double")
    private Double order;

    @XmlAttribute(name = "FreeTorsion")
    @XmlSchemaType(name = "boolean")
    private Boolean freeTorsion;

    /** For reading. */
    BondElement() {}

    /**
     * With what it cannot be without.
     *
     * @param atom1 a name
     * @param atom2 a name
     */
    public BondElement(String atom1, String atom2) {
        this.atom1 = atom1;
        this.atom2 = atom2;
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
    public BondElement atom1(String newAtom1) {
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
    public BondElement atom2(String newAtom2) {
        atom2 = newAtom2;
        return this;
    }

    /**
     * The length in Å.
     *
     * @return 1.5 if the file does not say
     */
    public double length() {
        return length == null ? 1.5 : length;
    }

    /**
     * Changes the length in Å.
     *
     * @param newLength the new value
     * @return this
     */
    public BondElement length(double newLength) {
        length = newLength;
        return this;
    }

    /**
     * The deviation in Å that costs nothing.
     *
     * @return 0.05 if the file does not say
     */
    public double delta() {
        return delta == null ? 0.05 : delta;
    }

    /**
     * Changes the deviation in Å that costs nothing.
     *
     * @param newDelta the new value
     * @return this
     */
    public BondElement delta(double newDelta) {
        delta = newDelta;
        return this;
    }

    /**
     * The width in Å of the cost beyond.
     *
     * @return 0.01 if the file does not say
     */
    public double sigma() {
        return sigma == null ? 0.01 : sigma;
    }

    /**
     * Changes the width in Å of the cost beyond.
     *
     * @param newSigma the new value
     * @return this
     */
    public BondElement sigma(double newSigma) {
        sigma = newSigma;
        return this;
    }

    /**
     * The order; 1.5 is aromatic, old files have 0 or 0.01 for an unknown one.
     *
     * @return 1 if the file does not say
     */
    public double order() {
        return order == null ? 1 : order;
    }

    /**
     * Changes the order; 1.5 is aromatic, old files have 0 or 0.01 for an unknown one.
     *
     * @param newOrder the new value
     * @return this
     */
    public BondElement order(double newOrder) {
        order = newOrder;
        return this;
    }

    /**
     * Whether the program last found it free to rotate.
     *
     * @return false if the file does not say
     */
    public boolean freeTorsion() {
        return freeTorsion == null ? false : freeTorsion;
    }

    /**
     * Changes whether the program last found it free to rotate.
     *
     * @param newFreeTorsion the new value
     * @return this
     */
    public BondElement freeTorsion(boolean newFreeTorsion) {
        freeTorsion = newFreeTorsion;
        return this;
    }
}
