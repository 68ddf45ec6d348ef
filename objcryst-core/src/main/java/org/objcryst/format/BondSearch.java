package org.objcryst.format;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.element.Element;

/** Bonds between atoms nearer than 1.2 times the sum of their covalent radii, never between two hydrogen atoms. */
final class BondSearch {
    private static final double TOLERANCE = 1.2;
    private static final double UNKNOWN_RADIUS = 1.5; // Å

    private BondSearch() {}

    static List<MoleculeData.Bond> among(List<MoleculeData.Atom> atoms) {
        List<MoleculeData.Bond> bonds = new ArrayList<>();
        for (int j = 0; j < atoms.size(); j++) {
            for (int i = 0; i < j; i++) {
                if (areBonded(atoms.get(i), atoms.get(j))) {
                    bonds.add(new MoleculeData.Bond(i, j, BondOrder.UNKNOWN));
                }
            }
        }
        return bonds;
    }

    private static boolean areBonded(MoleculeData.Atom a, MoleculeData.Atom b) {
        Element ea = Element.of(a.symbol());
        Element eb = Element.of(b.symbol());
        boolean hydrogens = ea.isHydrogen() && eb.isHydrogen();
        return !hydrogens && a.position().distance(b.position()) < TOLERANCE * (radius(ea) + radius(eb));
    }

    private static double radius(Element e) {
        return e.covalentRadius() > 0 ? e.covalentRadius() : UNKNOWN_RADIUS;
    }
}
