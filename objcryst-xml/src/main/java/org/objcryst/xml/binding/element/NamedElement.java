package org.objcryst.xml.binding.element;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlTransient;

/** An element to which others refer by name. */
@XmlTransient
public abstract class NamedElement extends ContainerElement {
    @XmlAttribute(name = "Name")
    private String name;

    /** For reading. */
    protected NamedElement() {}

    /**
     * With its name.
     *
     * @param name how others call it
     */
    protected NamedElement(String name) {
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
     * @param newName the new name
     */
    public void name(String newName) {
        name = newName;
    }
}
