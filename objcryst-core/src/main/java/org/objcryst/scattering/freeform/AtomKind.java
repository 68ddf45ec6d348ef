package org.objcryst.scattering.freeform;

/**
 * What atoms of one kind share.
 *
 * @param symbol element or ion as tables of scattering factors know it
 * @param b isotropic displacement B = 8π²U in Å², 0 for atoms at rest
 */
public record AtomKind(String symbol, double b) {
    /**
     * Checks the displacement.
     *
     * @param symbol element or ion
     * @param b in Å²
     */
    public AtomKind {
        if (!(Math.abs(b) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("kind %s: B is a number of Å², got %s".formatted(symbol, b));
        }
    }

    /**
     * Atoms at rest.
     *
     * @param symbol element or ion
     */
    public AtomKind(String symbol) {
        this(symbol, 0);
    }

    @Override
    public String toString() {
        return b == 0 ? symbol : "%s (B = %s Å²)".formatted(symbol, b);
    }
}
