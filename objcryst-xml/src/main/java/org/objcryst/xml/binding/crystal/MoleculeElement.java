package org.objcryst.xml.binding.crystal;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objcryst.xml.binding.element.NamedElement;

/** A molecule with its restraints. */
@XmlType(
        propOrder = {
            "quaternion",
            "pars",
            "options",
            "atoms",
            "bonds",
            "angles",
            "dihedrals",
            "rigidGroups",
            "centre",
            "unknown"
        })
public final class MoleculeElement extends NamedElement {
    @XmlAttribute(name = "MDMoveFreq")
    @XmlSchemaType(name = "double")
    private Double dynamicsFrequency;

    @XmlAttribute(name = "MDMoveEnergy")
    @XmlSchemaType(name = "double")
    private Double dynamicsEnergy;

    @XmlAttribute(name = "LogLikelihoodScale")
    @XmlSchemaType(name = "double")
    private Double restraintScale;

    @XmlElement(name = "Quaternion")
    private QuaternionElement quaternion;

    @XmlElement(name = "Atom")
    private List<MoleculeAtomElement> atoms = new ArrayList<>();

    @XmlElement(name = "Bond")
    private List<BondElement> bonds = new ArrayList<>();

    @XmlElement(name = "BondAngle")
    private List<BondAngleElement> angles = new ArrayList<>();

    @XmlElement(name = "DihedralAngle")
    private List<DihedralAngleElement> dihedrals = new ArrayList<>();

    @XmlElement(name = "RigidGroup")
    private List<RigidGroupElement> rigidGroups = new ArrayList<>();

    @XmlElement(name = "CenterAtom")
    private AtomNameElement centre;

    /** For reading. */
    MoleculeElement() {}

    /**
     * With what it cannot be without.
     *
     * @param name how others call it
     */
    public MoleculeElement(String name) {
        super(name);
    }

    /**
     * How often a molecular-dynamics move is tried, 0 to 1.
     *
     * @return 0 if the file does not say
     */
    public double dynamicsFrequency() {
        return dynamicsFrequency == null ? 0 : dynamicsFrequency;
    }

    /**
     * Changes how often a molecular-dynamics move is tried, 0 to 1.
     *
     * @param newDynamicsFrequency the new value
     * @return this
     */
    public MoleculeElement dynamicsFrequency(double newDynamicsFrequency) {
        dynamicsFrequency = newDynamicsFrequency;
        return this;
    }

    /**
     * The energy of such moves.
     *
     * @return 40 if the file does not say
     */
    public double dynamicsEnergy() {
        return dynamicsEnergy == null ? 40 : dynamicsEnergy;
    }

    /**
     * Changes the energy of such moves.
     *
     * @param newDynamicsEnergy the new value
     * @return this
     */
    public MoleculeElement dynamicsEnergy(double newDynamicsEnergy) {
        dynamicsEnergy = newDynamicsEnergy;
        return this;
    }

    /**
     * What the cost of the restraints is multiplied with.
     *
     * @return 1 if the file does not say
     */
    public double restraintScale() {
        return restraintScale == null ? 1 : restraintScale;
    }

    /**
     * Changes what the cost of the restraints is multiplied with.
     *
     * @param newRestraintScale the new value
     * @return this
     */
    public MoleculeElement restraintScale(double newRestraintScale) {
        restraintScale = newRestraintScale;
        return this;
    }

    /**
     * The orientation.
     *
     * @return empty if the file has none
     */
    public Optional<QuaternionElement> quaternion() {
        return Optional.ofNullable(quaternion);
    }

    /**
     * Changes the orientation.
     *
     * @param newQuaternion null for none
     * @return this
     */
    public MoleculeElement quaternion(QuaternionElement newQuaternion) {
        quaternion = newQuaternion;
        return this;
    }

    /**
     * The atoms.
     *
     * @return in the order of the file, open to changes
     */
    public List<MoleculeAtomElement> atoms() {
        return atoms;
    }

    /**
     * The bonds.
     *
     * @return in the order of the file, open to changes
     */
    public List<BondElement> bonds() {
        return bonds;
    }

    /**
     * The angles.
     *
     * @return in the order of the file, open to changes
     */
    public List<BondAngleElement> angles() {
        return angles;
    }

    /**
     * The dihedral angles.
     *
     * @return in the order of the file, open to changes
     */
    public List<DihedralAngleElement> dihedrals() {
        return dihedrals;
    }

    /**
     * The rigid groups.
     *
     * @return in the order of the file, open to changes
     */
    public List<RigidGroupElement> rigidGroups() {
        return rigidGroups;
    }

    /**
     * The atom about which it turns.
     *
     * @return empty if the file has none
     */
    public Optional<AtomNameElement> centre() {
        return Optional.ofNullable(centre);
    }

    /**
     * Changes the atom about which it turns.
     *
     * @param newCentre null for none
     * @return this
     */
    public MoleculeElement centre(AtomNameElement newCentre) {
        centre = newCentre;
        return this;
    }
}
