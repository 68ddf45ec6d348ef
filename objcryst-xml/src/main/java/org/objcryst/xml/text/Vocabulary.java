package org.objcryst.xml.text;

import java.util.Optional;

/** What an element may hold. */
public interface Vocabulary {
    /** The name under which an element that nobody knows is handed on; its text is the whole of it, as in the file. */
    String UNKNOWN = "unknown-element";

    /**
     * What an element inside this one may hold in its turn.
     *
     * @param name of the inner element
     * @return empty if this element holds none of the name
     */
    Optional<Vocabulary> child(String name);

    /**
     * Whether the element holds text rather than elements.
     *
     * @return true for numbers and lists
     */
    boolean holdsText();
}
