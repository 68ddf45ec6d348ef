package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objcryst.xml.binding.element.FoxElement;
import org.objcryst.xml.binding.element.NamedElement;
import org.objcryst.xml.binding.element.NumberElement;
import org.objcryst.xml.binding.element.NumbersElement;

/** A powder pattern with its components. */
@XmlType(
        propOrder = {
            "pars",
            "options",
            "radiation",
            "maxSinThetaOverLambda",
            "components",
            "points",
            "steppedPoints",
            "excluded",
            "unknown"
        })
public final class PowderPatternElement extends NamedElement {
    @XmlElement(name = "Radiation")
    private RadiationElement radiation;

    @XmlElement(name = "MaxSinThetaOvLambda")
    private NumberElement maxSinThetaOverLambda;

    @XmlElements({
        @XmlElement(name = "PowderPatternBackground", type = BackgroundElement.class),
        @XmlElement(name = "PowderPatternCrystal", type = PowderCrystalElement.class),
        @XmlElement(name = "PowderPatternComponent", type = ComponentElement.class)
    })
    private List<FoxElement> components = new ArrayList<>();

    @XmlElement(name = "XIobsSigmaWeightList")
    private PowderPointsElement points;

    @XmlElement(name = "IobsSigmaWeightList")
    private SteppedPointsElement steppedPoints;

    @XmlElement(name = "ExcludeX")
    private List<NumbersElement> excluded = new ArrayList<>();

    /** For reading. */
    PowderPatternElement() {}

    /**
     * With what it cannot be without.
     *
     * @param name how others call it
     */
    public PowderPatternElement(String name) {
        super(name);
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
    public PowderPatternElement radiation(RadiationElement newRadiation) {
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
    public PowderPatternElement maxSinThetaOverLambda(NumberElement newMaxSinThetaOverLambda) {
        maxSinThetaOverLambda = newMaxSinThetaOverLambda;
        return this;
    }

    /**
     * Backgrounds, phases, and what makes each of them part of the pattern.
     *
     * @return in the order of the file, open to changes
     */
    public List<FoxElement> components() {
        return components;
    }

    /**
     * The points.
     *
     * @return empty if the file has none
     */
    public Optional<PowderPointsElement> points() {
        return Optional.ofNullable(points);
    }

    /**
     * Changes the points.
     *
     * @param newPoints null for none
     * @return this
     */
    public PowderPatternElement points(PowderPointsElement newPoints) {
        points = newPoints;
        return this;
    }

    /**
     * The points in constant steps, before 2004-10.
     *
     * @return empty if the file has none
     */
    public Optional<SteppedPointsElement> steppedPoints() {
        return Optional.ofNullable(steppedPoints);
    }

    /**
     * Changes the points in constant steps, before 2004-10.
     *
     * @param newSteppedPoints null for none
     * @return this
     */
    public PowderPatternElement steppedPoints(SteppedPointsElement newSteppedPoints) {
        steppedPoints = newSteppedPoints;
        return this;
    }

    /**
     * Ranges that do not count, in the unit of x.
     *
     * @return in the order of the file, open to changes
     */
    public List<NumbersElement> excluded() {
        return excluded;
    }
}
