package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Optional;
import org.objcryst.xml.binding.element.NamedElement;
import org.objcryst.xml.binding.element.NumberElement;

/** Intensities of single reflections, or extracted from a powder pattern. */
@XmlType(propOrder = {"pars", "radiation", "options", "maxSinThetaOverLambda", "reflections", "groups", "unknown"})
public final class SingleCrystalDataElement extends NamedElement {
    @XmlAttribute(name = "Crystal")
    private String crystal;

    @XmlElement(name = "Radiation")
    private RadiationElement radiation;

    @XmlElement(name = "MaxSinThetaOvLambda")
    private NumberElement maxSinThetaOverLambda;

    @XmlElement(name = "HKLIobsSigmaWeightList")
    private ReflectionsElement reflections;

    @XmlElement(name = "HKLIobsSigmaWeightGROUPList")
    private ReflectionGroupsElement groups;

    /** For reading. */
    SingleCrystalDataElement() {}

    /**
     * With what it cannot be without.
     *
     * @param name how others call it
     * @param crystal its name
     */
    public SingleCrystalDataElement(String name, String crystal) {
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
    public SingleCrystalDataElement crystal(String newCrystal) {
        crystal = newCrystal;
        return this;
    }

    /**
     * The radiation.
     *
     * @return empty if the file has none
     */
    public Optional<RadiationElement> radiation() {
        return Optional.ofNullable(radiation);
    }

    /**
     * Changes the radiation.
     *
     * @param newRadiation null for none
     * @return this
     */
    public SingleCrystalDataElement radiation(RadiationElement newRadiation) {
        radiation = newRadiation;
        return this;
    }

    /**
     * The largest sinθ/λ that is used, in Å⁻¹.
     *
     * @return empty if the file has none
     */
    public Optional<NumberElement> maxSinThetaOverLambda() {
        return Optional.ofNullable(maxSinThetaOverLambda);
    }

    /**
     * Changes the largest sinθ/λ that is used, in Å⁻¹.
     *
     * @param newMaxSinThetaOverLambda null for none
     * @return this
     */
    public SingleCrystalDataElement maxSinThetaOverLambda(NumberElement newMaxSinThetaOverLambda) {
        maxSinThetaOverLambda = newMaxSinThetaOverLambda;
        return this;
    }

    /**
     * The reflections.
     *
     * @return empty if the file has none
     */
    public Optional<ReflectionsElement> reflections() {
        return Optional.ofNullable(reflections);
    }

    /**
     * Changes the reflections.
     *
     * @param newReflections null for none
     * @return this
     */
    public SingleCrystalDataElement reflections(ReflectionsElement newReflections) {
        reflections = newReflections;
        return this;
    }

    /**
     * The groups of reflections.
     *
     * @return empty if the file has none
     */
    public Optional<ReflectionGroupsElement> groups() {
        return Optional.ofNullable(groups);
    }

    /**
     * Changes the groups of reflections.
     *
     * @param newGroups null for none
     * @return this
     */
    public SingleCrystalDataElement groups(ReflectionGroupsElement newGroups) {
        groups = newGroups;
        return this;
    }
}
