package org.objcryst.xml.binding.crystal;

import jakarta.xml.bind.annotation.XmlAttribute;
import org.objcryst.xml.binding.element.FoxElement;

/** The name of an atom with a special role: the centre of rotation or the pivot. */
public final class AtomNameElement extends FoxElement {
    @XmlAttribute(name = "Name")
    private String name;

    /** For reading. */
    AtomNameElement() {}

    /**
     * With what it cannot be without.
     *
     * @param name of the atom
     */
    public AtomNameElement(String name) {
        this.name = name;
    }

    /**
     * How others call it.
     *
     * @return an empty text if the file does not say
     */
    public String name() {
        return name == null ? "" : name;
    }

    /**
     * Changes how others call it.
     *
     * @param newName the new value
     * @return this
     */
    public AtomNameElement name(String newName) {
        name = newName;
        return this;
    }
}
