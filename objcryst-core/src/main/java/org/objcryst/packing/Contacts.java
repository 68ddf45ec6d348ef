package org.objcryst.packing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Finds contacts that are too short. */
final class Contacts {
    private static final double REACH = 4; // Å: no limit is longer

    private final CellContent content;
    private final Linkage linkage;

    Contacts(CellContent content, Linkage linkage) {
        this.content = content;
        this.linkage = linkage;
    }

    /** The worst first; those that symmetry makes equal count once. */
    List<Contact> list() {
        List<Contact> found = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        for (int i = 0; i < content.sources(); i++) {
            CellAtom first = content.atoms().get(i);
            for (Neighbour n : content.neighbours(i, REACH)) {
                CellAtom second = content.atoms().get(n.place().atom());
                if (second.source() >= i && !first.isAlternativeTo(second)) {
                    double limit = ContactLimits.of(first.element(), second.element(), linkage.between(i, n.place()));
                    Contact contact = new Contact(first.label(), second.label(), n.distance(), limit);
                    if (n.distance() < limit && known.add(key(i, second.source(), n.distance()))) {
                        found.add(contact);
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble(Contact::shortfall).reversed());
        return found;
    }

    private static String key(int i, int j, double distance) {
        return String.format(Locale.ROOT, "%d %d %.3f", i, j, distance);
    }
}
