package org.objcryst.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects bonds, each pair of atoms once. */
final class BondCollector {
    /** Four for each atom of the largest molecule. */
    static final int MOST = 4 * MoleculeData.MOST_ATOMS;

    private final List<MoleculeData.Bond> bonds = new ArrayList<>();
    private final Set<Long> pairs = new HashSet<>();

    List<MoleculeData.Bond> bonds() {
        return bonds;
    }

    /** Adds a bond unless the same atoms are joined already. */
    void add(TextLine line, int first, int second, BondOrder order) {
        if (pairs.add(pair(Math.min(first, second), Math.max(first, second)))) {
            if (bonds.size() == MOST) {
                throw line.fault("at most %d bonds".formatted(MOST), "more");
            }
            bonds.add(new MoleculeData.Bond(first, second, order));
        }
    }

    private static long pair(long lower, int higher) {
        return lower << Integer.SIZE | higher;
    }
}
