package org.objcryst.packing;

import java.util.Set;
import org.objcryst.element.Element;

/**
 * What bonds look like: their lengths as fractions of the sum of the covalent radii, and how many an atom can have.
 *
 * @see "Cordero et al. (2008), Dalton Trans. 2832–2838"
 */
final class BondRules {
    private static final Set<String> NONMETALS = Set.of(
            "H", "D", "He", "B", "C", "N", "O", "F", "Ne", "Si", "P", "S", "Cl", "Ar", "Ge", "As", "Se", "Br", "Kr",
            "Te", "I", "Xe", "At", "Rn");
    private static final double SHORTEST = 0.7; // O-H of X-ray structures, MnO4
    private static final double LONGEST = 1.2;
    private static final double LONGEST_TO_METAL = 1.35;
    private static final double USUAL_STRAIN = 0.1;
    private static final double UNKNOWN_RADIUS = 1.5; // Å
    private static final int MOST = 6;

    private BondRules() {}

    static boolean isMetal(Element element) {
        return !NONMETALS.contains(element.symbol());
    }

    static double relativeLength(Element a, Element b, double distance) {
        return distance / (radius(a) + radius(b));
    }

    static boolean isBond(Element a, Element b, double relativeLength) {
        boolean hydrogens = a.isHydrogen() && b.isHydrogen();
        boolean metals = isMetal(a) && isMetal(b);
        double longest = isMetal(a) || isMetal(b) ? LONGEST_TO_METAL : LONGEST;
        return !hydrogens && !metals && relativeLength > SHORTEST && relativeLength < longest;
    }

    /** Whether two atoms of a nonmetal are as far apart as molecules have them. */
    static boolean isUsualBond(Element element, double distance) {
        double strain = Math.abs(relativeLength(element, element, distance) - 1);
        return !isMetal(element) && !element.isHydrogen() && strain < USUAL_STRAIN;
    }

    /** Bonds to nonmetals. */
    static int mostBonds(Element element) {
        return switch (element.symbol()) {
            case "H", "D", "F" -> 1;
            case "O" -> 2;
            case "B", "C", "N", "Cl", "Br" -> 4;
            default -> MOST;
        };
    }

    /** Covalent radius in Å. */
    static double radius(Element element) {
        return element.covalentRadius() > 0 ? element.covalentRadius() : UNKNOWN_RADIUS;
    }
}
