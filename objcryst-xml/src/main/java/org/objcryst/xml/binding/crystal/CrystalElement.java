package org.objcryst.xml.binding.crystal;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objcryst.xml.binding.element.NamedElement;
import org.objcryst.xml.binding.element.NumberElement;

/** A crystal: cell, space group, scattering powers, scatterers and restraints between them. */
@XmlType(
        propOrder = {
            "pars",
            "options",
            "scatteringPowers",
            "scatterers",
            "antiBumps",
            "antiBumpScale",
            "bondValences",
            "bondValenceScale",
            "distanceRestraints",
            "distanceScale",
            "distanceCost",
            "distanceReach",
            "unknown"
        })
public final class CrystalElement extends NamedElement {
    @XmlAttribute(name = "SpaceGroup")
    private String spaceGroup;

    @XmlElements({
        @XmlElement(name = "ScatteringPowerAtom", type = ScatteringPowerAtomElement.class),
        @XmlElement(name = "ScatteringPowerSphere", type = ScatteringPowerSphereElement.class),
        @XmlElement(name = "ScatteringPowerFullerene", type = ScatteringPowerFullereneElement.class)
    })
    private List<NamedElement> scatteringPowers = new ArrayList<>();

    @XmlElements({
        @XmlElement(name = "Atom", type = AtomElement.class),
        @XmlElement(name = "Molecule", type = MoleculeElement.class),
        @XmlElement(name = "ZScatterer", type = ZScattererElement.class)
    })
    private List<NamedElement> scatterers = new ArrayList<>();

    @XmlElement(name = "AntiBumpDistance")
    private List<AntiBumpElement> antiBumps = new ArrayList<>();

    @XmlElement(name = "AntiBumpScale")
    private NumberElement antiBumpScale;

    @XmlElement(name = "BondValenceRo")
    private List<BondValenceElement> bondValences = new ArrayList<>();

    @XmlElement(name = "BondValenceCostScale")
    private NumberElement bondValenceScale;

    @XmlElement(name = "InterMolecularDistRestr")
    private List<DistanceRestraintElement> distanceRestraints = new ArrayList<>();

    @XmlElement(name = "InterMolDistScale")
    private NumberElement distanceScale;

    @XmlElement(name = "mCostCalcMethod")
    private NumberElement distanceCost;

    @XmlElement(name = "mDistMaxMultiplier")
    private NumberElement distanceReach;

    /** For reading. */
    CrystalElement() {}

    /**
     * With what it cannot be without.
     *
     * @param name how others call it
     * @param spaceGroup symbol or number
     */
    public CrystalElement(String name, String spaceGroup) {
        super(name);
        this.spaceGroup = spaceGroup;
    }

    /**
     * The space group, as a symbol or number.
     *
     * @return an empty text if the file does not say
     */
    public String spaceGroup() {
        return spaceGroup == null ? "" : spaceGroup;
    }

    /**
     * Changes the space group, as a symbol or number.
     *
     * @param newSpaceGroup the new value
     * @return this
     */
    public CrystalElement spaceGroup(String newSpaceGroup) {
        spaceGroup = newSpaceGroup;
        return this;
    }

    /**
     * The scattering powers.
     *
     * @return in the order of the file, open to changes
     */
    public List<NamedElement> scatteringPowers() {
        return scatteringPowers;
    }

    /**
     * The scatterers.
     *
     * @return in the order of the file, open to changes
     */
    public List<NamedElement> scatterers() {
        return scatterers;
    }

    /**
     * The least distances.
     *
     * @return in the order of the file, open to changes
     */
    public List<AntiBumpElement> antiBumps() {
        return antiBumps;
    }

    /**
     * What the cost of short distances is multiplied with.
     *
     * @return empty if the file has none
     */
    public Optional<NumberElement> antiBumpScale() {
        return Optional.ofNullable(antiBumpScale);
    }

    /**
     * Changes what the cost of short distances is multiplied with.
     *
     * @param newAntiBumpScale null for none
     * @return this
     */
    public CrystalElement antiBumpScale(NumberElement newAntiBumpScale) {
        antiBumpScale = newAntiBumpScale;
        return this;
    }

    /**
     * The bond-valence parameters.
     *
     * @return in the order of the file, open to changes
     */
    public List<BondValenceElement> bondValences() {
        return bondValences;
    }

    /**
     * What the bond-valence cost is multiplied with.
     *
     * @return empty if the file has none
     */
    public Optional<NumberElement> bondValenceScale() {
        return Optional.ofNullable(bondValenceScale);
    }

    /**
     * Changes what the bond-valence cost is multiplied with.
     *
     * @param newBondValenceScale null for none
     * @return this
     */
    public CrystalElement bondValenceScale(NumberElement newBondValenceScale) {
        bondValenceScale = newBondValenceScale;
        return this;
    }

    /**
     * The restraints of distances between molecules.
     *
     * @return in the order of the file, open to changes
     */
    public List<DistanceRestraintElement> distanceRestraints() {
        return distanceRestraints;
    }

    /**
     * What the cost of those restraints is multiplied with.
     *
     * @return empty if the file has none
     */
    public Optional<NumberElement> distanceScale() {
        return Optional.ofNullable(distanceScale);
    }

    /**
     * Changes what the cost of those restraints is multiplied with.
     *
     * @param newDistanceScale null for none
     * @return this
     */
    public CrystalElement distanceScale(NumberElement newDistanceScale) {
        distanceScale = newDistanceScale;
        return this;
    }

    /**
     * The form of that cost: 0 parabolic, 1 Lorentzian, 2 Lennard-Jones.
     *
     * @return empty if the file has none
     */
    public Optional<NumberElement> distanceCost() {
        return Optional.ofNullable(distanceCost);
    }

    /**
     * Changes the form of that cost: 0 parabolic, 1 Lorentzian, 2 Lennard-Jones.
     *
     * @param newDistanceCost null for none
     * @return this
     */
    public CrystalElement distanceCost(NumberElement newDistanceCost) {
        distanceCost = newDistanceCost;
        return this;
    }

    /**
     * How far those restraints look, as a multiple of the distance.
     *
     * @return empty if the file has none
     */
    public Optional<NumberElement> distanceReach() {
        return Optional.ofNullable(distanceReach);
    }

    /**
     * Changes how far those restraints look, as a multiple of the distance.
     *
     * @param newDistanceReach null for none
     * @return this
     */
    public CrystalElement distanceReach(NumberElement newDistanceReach) {
        distanceReach = newDistanceReach;
        return this;
    }
}
