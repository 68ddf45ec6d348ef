package org.objcryst.crystal;

import java.util.List;
import java.util.Optional;
import org.objcryst.kinematics.Articulation;

/** How the scatterers of a crystal move. */
public final class Articulations {
    private Articulations() {}

    /**
     * Of a crystal from its present state.
     *
     * @param crystal whose scatterers may move
     * @return one a scatterer; empty if one moves in another way, or if where they are matters to a cost of the crystal
     */
    public static Optional<List<Articulation>> of(Crystal crystal) {
        List<Articulation> found = crystal.scatterers().stream()
                .flatMap(s -> s.articulation().stream())
                .toList();
        return crystal.rules().isEmpty() && found.size() == crystal.scatterers().size()
                ? Optional.of(found)
                : Optional.empty();
    }
}
