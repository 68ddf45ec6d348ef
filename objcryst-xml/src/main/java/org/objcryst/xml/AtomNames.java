package org.objcryst.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Names by which the restraints of a molecule tell its atoms apart. */
final class AtomNames {
    private AtomNames() {}

    /** Labels, with a number where several atoms have one. */
    static List<String> of(int size, IntFunction<String> labels) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String label = labels.apply(i);
            String name = label;
            for (int n = 2; names.contains(name); n++) {
                name = label + "_" + n;
            }
            names.add(name);
        }
        return names;
    }
}
