package org.objcryst.format;

import java.util.HashSet;
import java.util.Set;

/** Gives out each label once; one that is taken gets a number appended. */
final class UniqueLabels {
    private final Set<String> taken = new HashSet<>();

    String unique(String label) {
        String free = label;
        for (int n = 2; !taken.add(free); n++) {
            free = label + "_" + n;
        }
        return free;
    }
}
