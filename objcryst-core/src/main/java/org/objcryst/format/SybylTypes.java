package org.objcryst.format;

import java.util.Set;
import java.util.stream.Collectors;

/** The types of atoms and bonds of MOL2, as far as the orders of bonds tell them. */
final class SybylTypes {
    private static final Set<String> WITH_HYBRIDISATION = Set.of("C", "N", "O", "S");
    private static final Set<String> WITH_TRIPLE_BONDS = Set.of("C", "N");

    private SybylTypes() {}

    static String of(BondOrder order) {
        return switch (order) {
            case SINGLE -> "1";
            case DOUBLE -> "2";
            case TRIPLE -> "3";
            case AROMATIC -> "ar";
            case AMIDE -> "am";
            case UNKNOWN -> "un";
        };
    }

    /** The element alone where bonds say nothing. */
    static String of(MoleculeData molecule, int atom) {
        String symbol = molecule.atoms().get(atom).symbol();
        Set<BondOrder> orders = molecule.bonds().stream()
                .filter(bond -> bond.first() == atom || bond.second() == atom)
                .map(MoleculeData.Bond::order)
                .collect(Collectors.toSet());
        if (!WITH_HYBRIDISATION.contains(symbol) || orders.isEmpty() || orders.contains(BondOrder.UNKNOWN)) {
            return symbol;
        }
        return symbol + "." + hybridisation(symbol, orders);
    }

    private static String hybridisation(String symbol, Set<BondOrder> orders) {
        if (orders.contains(BondOrder.AROMATIC) && WITH_TRIPLE_BONDS.contains(symbol)) {
            return "ar";
        } else if (orders.contains(BondOrder.AMIDE) && symbol.equals("N")) {
            return "am";
        } else if (orders.contains(BondOrder.TRIPLE) && WITH_TRIPLE_BONDS.contains(symbol)) {
            return "1";
        }
        return orders.contains(BondOrder.DOUBLE) || orders.contains(BondOrder.AROMATIC) ? "2" : "3";
    }
}
