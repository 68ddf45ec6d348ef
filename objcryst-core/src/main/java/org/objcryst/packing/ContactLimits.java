package org.objcryst.packing;

import java.util.Set;
import org.objcryst.element.Element;

/**
 * The shortest distances, in Å, at which atoms that are not bonded are found. Between nonmetals the sum of the van der Waals radii
 * less a tolerance; hydrogen bonds and halogen bonds are shorter than that.
 *
 * @see "Bondi (1964), J. Phys. Chem. 68, 441–451"
 */
final class ContactLimits {
    private static final double TOLERANCE = 0.4; // C…C 3.0
    private static final double HYDROGEN_TOLERANCE = 0.75; // hydrogen atoms are placed, not found
    private static final double HALOGEN_BOND = 0.8; // I…N 2.7
    private static final double DONOR_ACCEPTOR = 2.5; // O…O of a strong hydrogen bond 2.5
    private static final double HYDROGEN_BOND = 1.4; // H…O of the same
    private static final double FOLDED = 0.4; // what a molecule endures of itself more than of others
    private static final double POLYHEDRON = 0.3; // shared edges
    private static final double SHORTEST_METAL_BOND = 0.7; // of the sum of the covalent radii
    private static final double SHORTEST_METALS = 0.8;
    private static final double UNKNOWN_RADIUS = 1.8;
    private static final Set<String> POLAR = Set.of("N", "O", "F");
    private static final Set<String> HYDROGEN_BOND_ACCEPTORS = Set.of("N", "O", "F", "S", "Cl", "Br", "Se", "I");
    private static final Set<String> HALOGEN_BOND_DONORS = Set.of("Br", "I");

    private ContactLimits() {}

    /** The shortest distance; 0 for atoms that bonds connect. */
    static double of(Element a, Element b, Relation relation) {
        return switch (relation) {
            case LINKED -> 0;
            case BRIDGED -> ofStrangers(a, b) - POLYHEDRON;
            case SAME_MOLECULE -> ofStrangers(a, b) - FOLDED;
            case STRANGERS -> ofStrangers(a, b);
        };
    }

    private static double ofStrangers(Element a, Element b) {
        boolean metal = BondRules.isMetal(a) || BondRules.isMetal(b);
        if (metal) {
            boolean both = BondRules.isMetal(a) && BondRules.isMetal(b);
            return (both ? SHORTEST_METALS : SHORTEST_METAL_BOND) * (BondRules.radius(a) + BondRules.radius(b));
        }
        if (a.isHydrogen() || b.isHydrogen()) {
            return ofHydrogen(a, b);
        }
        if (isPolar(a) && isPolar(b)) {
            return DONOR_ACCEPTOR;
        }
        boolean halogenBond = isPolar(a) && isHalogenBondDonor(b) || isPolar(b) && isHalogenBondDonor(a);
        return sum(a, b) - (halogenBond ? HALOGEN_BOND : TOLERANCE);
    }

    private static double ofHydrogen(Element a, Element b) {
        Element other = a.isHydrogen() ? b : a;
        return HYDROGEN_BOND_ACCEPTORS.contains(other.symbol()) ? HYDROGEN_BOND : sum(a, b) - HYDROGEN_TOLERANCE;
    }

    private static double sum(Element a, Element b) {
        return vanDerWaals(a) + vanDerWaals(b);
    }

    static double vanDerWaals(Element e) {
        return e.vanDerWaalsRadius() > 0 ? e.vanDerWaalsRadius() : UNKNOWN_RADIUS;
    }

    private static boolean isPolar(Element e) {
        return POLAR.contains(e.symbol());
    }

    private static boolean isHalogenBondDonor(Element e) {
        return HALOGEN_BOND_DONORS.contains(e.symbol());
    }
}
