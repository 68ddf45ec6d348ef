package org.objcryst.xml.binding.crystal;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import org.objcryst.xml.binding.element.NamedElement;

/** An atom by itself in a crystal. */
@XmlType(propOrder = {"pars", "options", "unknown"})
public final class AtomElement extends NamedElement {
    @XmlAttribute(name = "ScattPow")
    private String scatteringPower;

    /** For reading. */
    AtomElement() {}

    /**
     * With what it cannot be without.
     *
     * @param name how others call it
     * @param scatteringPower its name
     */
    public AtomElement(String name, String scatteringPower) {
        super(name);
        this.scatteringPower = scatteringPower;
    }

    /**
     * The name of its scattering power.
     *
     * @return an empty text if the file does not say
     */
    public String scatteringPower() {
        return scatteringPower == null ? "" : scatteringPower;
    }

    /**
     * Changes the name of its scattering power.
     *
     * @param newScatteringPower the new value
     * @return this
     */
    public AtomElement scatteringPower(String newScatteringPower) {
        scatteringPower = newScatteringPower;
        return this;
    }
}
