package org.objcryst.symmetry;

/**
 * One way of choosing axes and origin for a space-group type, as tabulated.
 *
 * @param number 1 to 230
 * @param symbol Hermann-Mauguin symbol with blanks, without suffix; full for monoclinic settings
 * @param suffix 1 or 2 (origin choice), H or R (axes), or empty
 * @param axes axis code of International Tables such as b1 or -cba, or empty
 * @param hall Hall symbol
 * @param standard whether this is the setting meant when only the number is given
 * @param order number of operators in the cell, centring included
 */
record Setting(int number, String symbol, String suffix, String axes, String hall, boolean standard, int order) {
    String fullSymbol() {
        return suffix.isEmpty() ? symbol : symbol + ":" + suffix;
    }
}
