package org.objcryst.xml.binding;

import jakarta.xml.bind.annotation.XmlAttribute;
import org.objcryst.xml.binding.element.FoxElement;

/** An object that is optimised or contributes to the cost. */
public final class RefinedObjectElement extends FoxElement {
    @XmlAttribute(name = "ObjectType")
    private String type;

    @XmlAttribute(name = "ObjectName")
    private String name;

    /** For reading. */
    RefinedObjectElement() {}

    /**
     * With what it cannot be without.
     *
     * @param type its class
     * @param name its name
     */
    public RefinedObjectElement(String type, String name) {
        this.type = type;
        this.name = name;
    }

    /**
     * Its class, for example {@code Crystal}.
     *
     * @return an empty text if the file does not say
     */
    public String type() {
        return type == null ? "" : type;
    }

    /**
     * Changes its class, for example {@code Crystal}.
     *
     * @param newType the new value
     * @return this
     */
    public RefinedObjectElement type(String newType) {
        type = newType;
        return this;
    }

    /**
     * Its name.
     *
     * @return an empty text if the file does not say
     */
    public String name() {
        return name == null ? "" : name;
    }

    /**
     * Changes its name.
     *
     * @param newName the new value
     * @return this
     */
    public RefinedObjectElement name(String newName) {
        name = newName;
        return this;
    }
}
