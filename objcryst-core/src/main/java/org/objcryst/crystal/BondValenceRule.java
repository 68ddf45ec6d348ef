package org.objcryst.crystal;

/**
 * The bond valence between two kinds of atoms at a distance d: exp((r0 − d)/b).
 *
 * @param first one kind
 * @param second the other
 * @param r0 distance of a bond of valence 1 in Å
 * @param b softness in Å, usually 0.37
 * @see "Brese &amp; O'Keeffe (1991), Acta Cryst. B47, 192–197"
 */
public record BondValenceRule(ScatteringPower first, ScatteringPower second, double r0, double b) {
    /** The softness that fits nearly all pairs, in Å. */
    public static final double USUAL_B = 0.37;

    private static final double NEGLIGIBLE = 10; // in units of b

    /**
     * Refuses parameters that are not positive.
     *
     * @param first one kind
     * @param second the other
     * @param r0 in Å
     * @param b in Å
     */
    public BondValenceRule {
        if (!(r0 > 0 && b > 0 && r0 < Double.POSITIVE_INFINITY && b < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("bond valence %s-%s needs r0 and b > 0, got %s, %s Å"
                    .formatted(first.name(), second.name(), r0, b));
        }
    }

    /** Whether this rule is about a pair, in any order. */
    boolean isFor(ScatteringPower a, ScatteringPower other) {
        return first == a && second == other || first == other && second == a;
    }

    /** The distance beyond which the valence is below 5·10⁻⁵, in Å. */
    double reach() {
        return r0 + NEGLIGIBLE * b;
    }
}
