package org.objcryst.xml;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.objcryst.xml.binding.element.NamedElement;

/** Names by which elements can refer to one another. */
final class UniqueNames {
    private UniqueNames() {}

    /** Gives an element a name that is not empty and that none of the others has: its own or a usual one, with a number if need be. */
    static void give(NamedElement element, String usual, List<? extends NamedElement> others) {
        Set<String> taken = others.stream()
                .filter(other -> other != element)
                .map(NamedElement::name)
                .collect(Collectors.toSet());
        String wanted = element.name().isBlank() ? usual : element.name();
        String name = wanted;
        for (int n = 2; taken.contains(name); n++) {
            name = wanted + " " + n;
        }
        if (!name.equals(element.name())) {
            element.name(name);
        }
    }
}
