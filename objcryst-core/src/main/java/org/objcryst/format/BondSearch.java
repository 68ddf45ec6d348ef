package org.objcryst.format;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.element.Element;

/** Bonds between atoms nearer than 1.2 times the sum of their covalent radii, never between two hydrogen atoms. */
final class BondSearch {
    private static final double TOLERANCE = 1.2;
    private static final double UNKNOWN_RADIUS = 1.5; // Å

    private BondSearch() {}

    /** Of a text, which must not have too many. */
    static List<MoleculeData.Bond> among(TextSource text, List<MoleculeData.Atom> atoms) {
        List<MoleculeData.Bond> bonds = among(atoms, BondCollector.MOST);
        if (bonds.size() > BondCollector.MOST) {
            throw text.fault("atoms with at most %d bonds".formatted(BondCollector.MOST), "more");
        }
        return bonds;
    }

    static List<MoleculeData.Bond> among(List<MoleculeData.Atom> atoms) {
        return among(atoms, Integer.MAX_VALUE);
    }

    /** Stops at one bond too many. */
    private static List<MoleculeData.Bond> among(List<MoleculeData.Atom> atoms, int most) {
        Element[] elements = atoms.stream().map(a -> Element.of(a.symbol())).toArray(Element[]::new);
        List<MoleculeData.Bond> bonds = new ArrayList<>();
        for (int j = 0; j < elements.length; j++) {
            for (int i = 0; i < j && bonds.size() <= most; i++) {
                double distance = atoms.get(i).position().distance(atoms.get(j).position());
                if (areBonded(elements[i], elements[j], distance)) {
                    bonds.add(new MoleculeData.Bond(i, j, BondOrder.UNKNOWN));
                }
            }
        }
        return bonds;
    }

    private static boolean areBonded(Element a, Element b, double distance) {
        boolean hydrogens = a.isHydrogen() && b.isHydrogen();
        return !hydrogens && distance < TOLERANCE * (radius(a) + radius(b));
    }

    private static double radius(Element e) {
        return e.covalentRadius() > 0 ? e.covalentRadius() : UNKNOWN_RADIUS;
    }
}
