package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlSchemaType;
import org.objcryst.xml.binding.element.FoxElement;

/** Makes the component before it part of the pattern. */
public final class ComponentElement extends FoxElement {
    @XmlAttribute(name = "Scale")
    @XmlSchemaType(name = "double")
    private Double scale;

    @XmlAttribute(name = "Name")
    private String name;

    /** For reading. */
    ComponentElement() {}

    /**
     * With what it cannot be without.
     *
     * @param scale factor
     * @param name of the component
     */
    public ComponentElement(double scale, String name) {
        this.scale = scale;
        this.name = name;
    }

    /**
     * The scale factor.
     *
     * @return 1 if the file does not say
     */
    public double scale() {
        return scale == null ? 1 : scale;
    }

    /**
     * Changes the scale factor.
     *
     * @param newScale the new value
     * @return this
     */
    public ComponentElement scale(double newScale) {
        scale = newScale;
        return this;
    }

    /**
     * The name of the component; may be empty.
     *
     * @return an empty text if the file does not say
     */
    public String name() {
        return name == null ? "" : name;
    }

    /**
     * Changes the name of the component; may be empty.
     *
     * @param newName the new value
     * @return this
     */
    public ComponentElement name(String newName) {
        name = newName;
        return this;
    }
}
