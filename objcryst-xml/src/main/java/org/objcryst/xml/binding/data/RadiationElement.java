package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Optional;
import org.objcryst.xml.binding.element.ContainerElement;
import org.objcryst.xml.binding.element.NumberElement;

/** The radiation of a measurement. */
@XmlType(propOrder = {"options", "polarization", "oldDoubletSplitting", "oldDoubletRatio", "pars", "unknown"})
public final class RadiationElement extends ContainerElement {
    @XmlAttribute(name = "XRayTube")
    private String tube;

    @XmlElement(name = "LinearPolarRate")
    private NumberElement polarization;

    @XmlElement(name = "XRayTubeDeltaLambda")
    private NumberElement oldDoubletSplitting;

    @XmlElement(name = "XRayTubeAlpha2Alpha1Ratio")
    private NumberElement oldDoubletRatio;

    /** Without content. */
    public RadiationElement() {}

    /**
     * The anode of the tube, for example {@code Cu}.
     *
     * @return an empty text if the file does not say
     */
    public String tube() {
        return tube == null ? "" : tube;
    }

    /**
     * Changes the anode of the tube, for example {@code Cu}.
     *
     * @param newTube the new value
     * @return this
     */
    public RadiationElement tube(String newTube) {
        tube = newTube;
        return this;
    }

    /**
     * How far the beam is polarised, 0 to 1.
     *
     * @return empty if the file has none
     */
    public Optional<NumberElement> polarization() {
        return Optional.ofNullable(polarization);
    }

    /**
     * Changes how far the beam is polarised, 0 to 1.
     *
     * @param newPolarization null for none
     * @return this
     */
    public RadiationElement polarization(NumberElement newPolarization) {
        polarization = newPolarization;
        return this;
    }

    /**
     * The splitting of the doublet in Å; a parameter since 2017.
     *
     * @return empty if the file has none
     */
    public Optional<NumberElement> oldDoubletSplitting() {
        return Optional.ofNullable(oldDoubletSplitting);
    }

    /**
     * Changes the splitting of the doublet in Å; a parameter since 2017.
     *
     * @param newOldDoubletSplitting null for none
     * @return this
     */
    public RadiationElement oldDoubletSplitting(NumberElement newOldDoubletSplitting) {
        oldDoubletSplitting = newOldDoubletSplitting;
        return this;
    }

    /**
     * The ratio of the doublet; a parameter since 2017.
     *
     * @return empty if the file has none
     */
    public Optional<NumberElement> oldDoubletRatio() {
        return Optional.ofNullable(oldDoubletRatio);
    }

    /**
     * Changes the ratio of the doublet; a parameter since 2017.
     *
     * @param newOldDoubletRatio null for none
     * @return this
     */
    public RadiationElement oldDoubletRatio(NumberElement newOldDoubletRatio) {
        oldDoubletRatio = newOldDoubletRatio;
        return this;
    }
}
