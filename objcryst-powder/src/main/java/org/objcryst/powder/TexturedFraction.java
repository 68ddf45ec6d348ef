package org.objcryst.powder;

import java.util.List;
import org.objcryst.refinable.RefinablePar;

/**
 * A part of the specimen whose crystallites lie in one way, as parameters of a {@link Texture}.
 *
 * @param part fraction of the specimen, 0 to 1
 * @param march March coefficient: below 1 for plates, above 1 for needles
 * @param direction three components along the axes of the reciprocal lattice, not necessarily whole numbers
 */
public record TexturedFraction(RefinablePar part, RefinablePar march, List<RefinablePar> direction) {
    /**
     * Keeps the list unmodifiable.
     *
     * @param part fraction
     * @param march coefficient
     * @param direction components
     */
    public TexturedFraction {
        direction = List.copyOf(direction);
    }

    /** The components as numbers. */
    double[] along() {
        return direction.stream().mapToDouble(RefinablePar::value).toArray();
    }
}
