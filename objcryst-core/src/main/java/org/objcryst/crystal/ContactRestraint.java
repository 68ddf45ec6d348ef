package org.objcryst.crystal;

import java.util.List;

/**
 * A wanted distance between two groups of atoms, counting all images by symmetry: of all distances between an atom of one group
 * and an atom of the other, the one nearest to the wanted distance is restrained (C-22).
 *
 * @param first labels of atoms, as {@link Crystal#labels()} tells them
 * @param second labels of atoms, which may be the same
 * @param distance the wanted distance in Å
 * @param delta half-width of the range that costs nothing, in Å
 * @param sigma standard deviation outside that range, in Å
 */
public record ContactRestraint(List<String> first, List<String> second, double distance, double delta, double sigma) {
    /**
     * Refuses what cannot be restrained.
     *
     * @param first labels of atoms
     * @param second labels of atoms
     * @param distance in Å, positive
     * @param delta in Å, not negative
     * @param sigma in Å, positive
     */
    public ContactRestraint {
        first = List.copyOf(first);
        second = List.copyOf(second);
        boolean finite = distance + delta + sigma < Double.POSITIVE_INFINITY;
        if (first.isEmpty() || second.isEmpty() || !(distance > 0 && delta >= 0 && sigma > 0 && finite)) {
            throw new IllegalArgumentException(
                    "a wanted contact needs two groups of atoms, distance > 0, delta ≥ 0, sigma > 0; got %s, %s, %s, %s, %s"
                            .formatted(first, second, distance, delta, sigma));
        }
    }

    /** How far a distance is outside the range that costs nothing, with the sign of its deviation. */
    double excess(double d) {
        double off = Math.abs(d - distance) - delta;
        return off > 0 ? Math.copySign(off, d - distance) : 0;
    }
}
