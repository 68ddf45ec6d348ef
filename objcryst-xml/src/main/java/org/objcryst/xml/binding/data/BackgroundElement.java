package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Optional;
import org.objcryst.xml.binding.element.NamedElement;

/** A background drawn through points. */
@XmlType(propOrder = {"pars", "options", "points", "unknown"})
public final class BackgroundElement extends NamedElement {
    @XmlAttribute(name = "Interpolation")
    private String oldInterpolation;

    @XmlElement(name = "XIntensityList")
    private BackgroundPointsElement points;

    /** For reading. */
    BackgroundElement() {}

    /**
     * With what it cannot be without.
     *
     * @param name how others call it
     */
    public BackgroundElement(String name) {
        super(name);
    }

    /**
     * How, before 2004: {@code Linear} or {@code Spline}.
     *
     * @return empty if the file does not say
     */
    public Optional<String> oldInterpolation() {
        return Optional.ofNullable(oldInterpolation);
    }

    /**
     * Changes how, before 2004: {@code Linear} or {@code Spline}.
     *
     * @param newOldInterpolation the new value
     * @return this
     */
    public BackgroundElement oldInterpolation(String newOldInterpolation) {
        oldInterpolation = newOldInterpolation;
        return this;
    }

    /**
     * The points.
     *
     * @return empty if the file has none
     */
    public Optional<BackgroundPointsElement> points() {
        return Optional.ofNullable(points);
    }

    /**
     * Changes the points.
     *
     * @param newPoints null for none
     * @return this
     */
    public BackgroundElement points(BackgroundPointsElement newPoints) {
        points = newPoints;
        return this;
    }
}
