package org.objcryst.xml.binding.element;

import jakarta.xml.bind.annotation.XmlAnyAttribute;
import jakarta.xml.bind.annotation.XmlTransient;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.namespace.QName;

/** Any element: keeps the attributes that nobody knows. FOX passes over them, so they can hold what it cannot. */
@XmlTransient
public abstract class FoxElement {
    @XmlAnyAttribute
    private Map<QName, String> furtherAttributes = new LinkedHashMap<>();

    @XmlTransient
    private int line;

    /** Without further attributes. */
    protected FoxElement() {}

    /**
     * Where it stood in the file.
     *
     * @return the number of the line, from 1; 0 for an element that was not read
     */
    public int line() {
        return line;
    }

    /**
     * Says where it stands; for readers.
     *
     * @param newLine number of the line, from 1
     */
    public void line(int newLine) {
        line = newLine;
    }

    /**
     * The attributes that are not part of the format.
     *
     * @return by name, in the order of the file; a copy
     */
    public Map<String, String> furtherAttributes() {
        Map<String, String> named = new LinkedHashMap<>();
        furtherAttributes.forEach((name, value) -> named.put(name.getLocalPart(), value));
        return Collections.unmodifiableMap(named);
    }

    /**
     * An attribute that is not part of the format.
     *
     * @param name of the attribute
     * @return its value; empty if there is none
     */
    public Optional<String> furtherAttribute(String name) {
        return Optional.ofNullable(furtherAttributes.get(new QName(name)));
    }

    /**
     * Sets an attribute that is not part of the format.
     *
     * @param name of the attribute: letters, digits, hyphens
     * @param value any text
     */
    public void furtherAttribute(String name, String value) {
        if (!name.matches("[A-Za-z][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "letters, digits and hyphens make the name of an attribute, got " + name);
        }
        furtherAttributes.put(new QName(name), value);
    }

    /**
     * Sets an attribute that is not part of the format, or takes it away.
     *
     * @param name of the attribute: letters, digits, hyphens
     * @param value empty to have none
     */
    public void furtherAttribute(String name, Optional<String> value) {
        value.ifPresentOrElse(text -> furtherAttribute(name, text), () -> furtherAttributes.remove(new QName(name)));
    }

    /**
     * A number that need not be given.
     *
     * @param value null if it is not
     * @return empty then
     */
    protected static OptionalDouble optional(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
