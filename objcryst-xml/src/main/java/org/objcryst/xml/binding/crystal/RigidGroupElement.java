package org.objcryst.xml.binding.crystal;

import java.util.List;
import org.objcryst.xml.binding.element.FoxElement;

/** Atoms that keep their places relative to one another. */
public final class RigidGroupElement extends FoxElement {
    /** Without content. */
    public RigidGroupElement() {}

    /**
     * With its members.
     *
     * @param atoms their names
     * @return a new element
     */
    public static RigidGroupElement of(List<String> atoms) {
        RigidGroupElement element = new RigidGroupElement();
        for (int i = 0; i < atoms.size(); i++) {
            element.furtherAttribute("Atom" + i, atoms.get(i));
        }
        return element;
    }

    /**
     * The names of the members: every attribute that begins with {@code Atom}.
     *
     * @return in the order of the file
     */
    public List<String> atoms() {
        return furtherAttributes().entrySet().stream()
                .filter(e -> e.getKey().startsWith("Atom"))
                .map(e -> e.getValue())
                .toList();
    }
}
