package org.objcryst.xml.binding.crystal;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Optional;
import org.objcryst.xml.binding.element.NamedElement;
import org.objcryst.xml.binding.element.NumbersElement;

/** The scattering power of an element or ion, with its displacement parameters. */
@XmlType(propOrder = {"pars", "options", "colour", "unknown"})
public final class ScatteringPowerAtomElement extends NamedElement {
    @XmlAttribute(name = "Symbol")
    private String symbol;

    @XmlElement(name = "RGBColour")
    private NumbersElement colour;

    /** For reading. */
    ScatteringPowerAtomElement() {}

    /**
     * With what it cannot be without.
     *
     * @param name how others call it
     * @param symbol element or ion
     */
    public ScatteringPowerAtomElement(String name, String symbol) {
        super(name);
        this.symbol = symbol;
    }

    /**
     * The element or ion, for example {@code O2-}.
     *
     * @return an empty text if the file does not say
     */
    public String symbol() {
        return symbol == null ? "" : symbol;
    }

    /**
     * Changes the element or ion, for example {@code O2-}.
     *
     * @param newSymbol the new value
     * @return this
     */
    public ScatteringPowerAtomElement symbol(String newSymbol) {
        symbol = newSymbol;
        return this;
    }

    /**
     * The colour, three numbers from 0 to 1.
     *
     * @return empty if the file has none
     */
    public Optional<NumbersElement> colour() {
        return Optional.ofNullable(colour);
    }

    /**
     * Changes the colour, three numbers from 0 to 1.
     *
     * @param newColour null for none
     * @return this
     */
    public ScatteringPowerAtomElement colour(NumbersElement newColour) {
        colour = newColour;
        return this;
    }
}
