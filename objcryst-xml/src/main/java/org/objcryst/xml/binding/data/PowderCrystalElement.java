package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Optional;
import org.objcryst.xml.binding.element.ContainerElement;
import org.objcryst.xml.binding.element.NamedElement;

/** A crystalline phase of a powder pattern. */
@XmlType(
        propOrder = {
            "frozenLattice",
            "options",
            "profile",
            "pars",
            "marchDollase",
            "ellipsoid",
            "extracted",
            "oldExtracted",
            "unknown"
        })
public final class PowderCrystalElement extends NamedElement {
    @XmlAttribute(name = "Crystal")
    private String crystal;

    @XmlAttribute(name = "IgnoreImagScattFact")
    @XmlSchemaType(name = "boolean")
    private Boolean ignoringAnomalous;

    @XmlElement(name = "FrozenLatticePar")
    private FrozenLatticeElement frozenLattice;

    @XmlElements({
        @XmlElement(name = "ReflectionProfilePseudoVoigt", type = PseudoVoigtElement.class),
        @XmlElement(name = "ReflectionProfilePseudoVoigtAnisotropic", type = AnisotropicPseudoVoigtElement.class),
        @XmlElement(name = "ReflectionProfileDoubleExponentialPseudoVoigt", type = DoubleExponentialElement.class)
    })
    private ContainerElement profile;

    @XmlElement(name = "TextureMarchDollase")
    private MarchDollaseElement marchDollase;

    @XmlElement(name = "TextureEllipsoid")
    private EllipsoidElement ellipsoid;

    @XmlElement(name = "DiffractionDataSingleCrystal")
    private SingleCrystalDataElement extracted;

    @XmlElement(name = "FhklObsSq")
    private SquaredFactorsElement oldExtracted;

    /** For reading. */
    PowderCrystalElement() {}

    /**
     * With what it cannot be without.
     *
     * @param name how others call it
     * @param crystal its name
     */
    public PowderCrystalElement(String name, String crystal) {
        super(name);
        this.crystal = crystal;
    }

    /**
     * The name of the crystal.
     *
     * @return an empty text if the file does not say
     */
    public String crystal() {
        return crystal == null ? "" : crystal;
    }

    /**
     * Changes the name of the crystal.
     *
     * @param newCrystal the new value
     * @return this
     */
    public PowderCrystalElement crystal(String newCrystal) {
        crystal = newCrystal;
        return this;
    }

    /**
     * Whether the imaginary part of the scattering factors is left out.
     *
     * @return true if the file does not say
     */
    public boolean ignoringAnomalous() {
        return ignoringAnomalous == null ? true : ignoringAnomalous;
    }

    /**
     * Changes whether the imaginary part of the scattering factors is left out.
     *
     * @param newIgnoringAnomalous the new value
     * @return this
     */
    public PowderCrystalElement ignoringAnomalous(boolean newIgnoringAnomalous) {
        ignoringAnomalous = newIgnoringAnomalous;
        return this;
    }

    /**
     * The cell that this pattern uses instead of that of the crystal.
     *
     * @return empty if the file has none
     */
    public Optional<FrozenLatticeElement> frozenLattice() {
        return Optional.ofNullable(frozenLattice);
    }

    /**
     * Changes the cell that this pattern uses instead of that of the crystal.
     *
     * @param newFrozenLattice null for none
     * @return this
     */
    public PowderCrystalElement frozenLattice(FrozenLatticeElement newFrozenLattice) {
        frozenLattice = newFrozenLattice;
        return this;
    }

    /**
     * The profile.
     *
     * @return empty if the file has none
     */
    public Optional<ContainerElement> profile() {
        return Optional.ofNullable(profile);
    }

    /**
     * Changes the profile.
     *
     * @param newProfile null for none
     * @return this
     */
    public PowderCrystalElement profile(ContainerElement newProfile) {
        profile = newProfile;
        return this;
    }

    /**
     * The texture after March and Dollase.
     *
     * @return empty if the file has none
     */
    public Optional<MarchDollaseElement> marchDollase() {
        return Optional.ofNullable(marchDollase);
    }

    /**
     * Changes the texture after March and Dollase.
     *
     * @param newMarchDollase null for none
     * @return this
     */
    public PowderCrystalElement marchDollase(MarchDollaseElement newMarchDollase) {
        marchDollase = newMarchDollase;
        return this;
    }

    /**
     * The ellipsoidal texture.
     *
     * @return empty if the file has none
     */
    public Optional<EllipsoidElement> ellipsoid() {
        return Optional.ofNullable(ellipsoid);
    }

    /**
     * Changes the ellipsoidal texture.
     *
     * @param newEllipsoid null for none
     * @return this
     */
    public PowderCrystalElement ellipsoid(EllipsoidElement newEllipsoid) {
        ellipsoid = newEllipsoid;
        return this;
    }

    /**
     * The extracted intensities.
     *
     * @return empty if the file has none
     */
    public Optional<SingleCrystalDataElement> extracted() {
        return Optional.ofNullable(extracted);
    }

    /**
     * Changes the extracted intensities.
     *
     * @param newExtracted null for none
     * @return this
     */
    public PowderCrystalElement extracted(SingleCrystalDataElement newExtracted) {
        extracted = newExtracted;
        return this;
    }

    /**
     * The extracted |F|² of 2008.
     *
     * @return empty if the file has none
     */
    public Optional<SquaredFactorsElement> oldExtracted() {
        return Optional.ofNullable(oldExtracted);
    }

    /**
     * Changes the extracted |F|² of 2008.
     *
     * @param newOldExtracted null for none
     * @return this
     */
    public PowderCrystalElement oldExtracted(SquaredFactorsElement newOldExtracted) {
        oldExtracted = newOldExtracted;
        return this;
    }
}
