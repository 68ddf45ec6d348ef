package org.objcryst.xml.binding.element;

import jakarta.xml.bind.annotation.XmlValue;

/** An element that nobody knows, kept as it stood in the file; what it holds is unknown, too. */
public final class UnknownElement extends FoxElement {
    @XmlValue
    private String text;

    /** For reading. */
    UnknownElement() {}

    /**
     * With what it cannot be without.
     *
     * @param text the whole element with its tags
     */
    public UnknownElement(String text) {
        this.text = text;
    }

    /**
     * The whole of it.
     *
     * @return with its tags
     */
    public String text() {
        return text == null ? "" : text;
    }
}
