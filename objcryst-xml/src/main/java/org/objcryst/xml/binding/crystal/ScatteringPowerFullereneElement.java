package org.objcryst.xml.binding.crystal;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Optional;
import org.objcryst.xml.binding.element.NamedElement;
import org.objcryst.xml.binding.element.NumbersElement;

/** The predecessor of the spherical shell, of late 2002. */
@XmlType(propOrder = {"pars", "options", "colour", "unknown"})
public final class ScatteringPowerFullereneElement extends NamedElement {
    @XmlAttribute(name = "Symbol")
    private String symbol;

    @XmlElement(name = "RGBColour")
    private NumbersElement colour;

    /** For reading. */
    ScatteringPowerFullereneElement() {}

    /**
     * With what it cannot be without.
     *
     * @param name how others call it
     */
    public ScatteringPowerFullereneElement(String name) {
        super(name);
    }

    /**
     * Of no meaning, in old files only.
     *
     * @return an empty text if the file does not say
     */
    public String symbol() {
        return symbol == null ? "" : symbol;
    }

    /**
     * Changes of no meaning, in old files only.
     *
     * @param newSymbol the new value
     * @return this
     */
    public ScatteringPowerFullereneElement symbol(String newSymbol) {
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
    public ScatteringPowerFullereneElement colour(NumbersElement newColour) {
        colour = newColour;
        return this;
    }
}
