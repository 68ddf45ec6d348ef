package org.objcryst.comparison;

import java.util.Optional;

/**
 * An atom of the reference and the atom of the other structure that stands for it.
 *
 * @param reference label in the reference
 * @param candidate label in the other structure, empty if none of the same element lies near enough
 * @param distance Å; for an atom without partner, to the nearest atom of its element, infinite if there is none
 */
public record AtomMatch(String reference, Optional<String> candidate, double distance) {
    /**
     * Whether the atom found a partner.
     *
     * @return false if none lies near enough
     */
    public boolean isMatched() {
        return candidate.isPresent();
    }
}
