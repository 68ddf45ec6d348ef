package org.objcryst.xml.binding.crystal;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlSchemaType;
import java.util.OptionalDouble;
import org.objcryst.xml.binding.element.FoxElement;

/** A restraint of the nearest distance between two sets of atoms. */
public final class DistanceRestraintElement extends FoxElement {
    @XmlAttribute(name = "At1")
    private String first;

    @XmlAttribute(name = "At2")
    private String second;

    @XmlAttribute(name = "Dist")
    @XmlSchemaType(name = "double")
    private Double distance;

    @XmlAttribute(name = "Delta")
    @XmlSchemaType(name = "double")
    private Double delta;

    @XmlAttribute(name = "Sigma")
    @XmlSchemaType(name = "double")
    private Double sigma;

    /** For reading. */
    DistanceRestraintElement() {}

    /**
     * With what it cannot be without.
     *
     * @param first names of atoms
     * @param second names of atoms
     */
    public DistanceRestraintElement(String first, String second) {
        this.first = first;
        this.second = second;
    }

    /**
     * Names of atoms, with blanks between.
     *
     * @return an empty text if the file does not say
     */
    public String first() {
        return first == null ? "" : first;
    }

    /**
     * Changes names of atoms, with blanks between.
     *
     * @param newFirst the new value
     * @return this
     */
    public DistanceRestraintElement first(String newFirst) {
        first = newFirst;
        return this;
    }

    /**
     * Names of atoms, with blanks between.
     *
     * @return an empty text if the file does not say
     */
    public String second() {
        return second == null ? "" : second;
    }

    /**
     * Changes names of atoms, with blanks between.
     *
     * @param newSecond the new value
     * @return this
     */
    public DistanceRestraintElement second(String newSecond) {
        second = newSecond;
        return this;
    }

    /**
     * The distance in Å.
     *
     * @return empty if the file does not say
     */
    public OptionalDouble distance() {
        return optional(distance);
    }

    /**
     * Changes the distance in Å.
     *
     * @param newDistance the new value
     * @return this
     */
    public DistanceRestraintElement distance(double newDistance) {
        distance = newDistance;
        return this;
    }

    /**
     * The deviation in Å that costs nothing.
     *
     * @return empty if the file does not say
     */
    public OptionalDouble delta() {
        return optional(delta);
    }

    /**
     * Changes the deviation in Å that costs nothing.
     *
     * @param newDelta the new value
     * @return this
     */
    public DistanceRestraintElement delta(double newDelta) {
        delta = newDelta;
        return this;
    }

    /**
     * The width in Å of the cost beyond.
     *
     * @return empty if the file does not say
     */
    public OptionalDouble sigma() {
        return optional(sigma);
    }

    /**
     * Changes the width in Å of the cost beyond.
     *
     * @param newSigma the new value
     * @return this
     */
    public DistanceRestraintElement sigma(double newSigma) {
        sigma = newSigma;
        return this;
    }
}
