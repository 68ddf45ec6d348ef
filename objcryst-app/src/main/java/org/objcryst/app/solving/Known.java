package org.objcryst.app.solving;

import java.util.Optional;
import org.objcryst.app.argument.CellArgument;
import org.objcryst.app.argument.ZPrime;
import org.objcryst.symmetry.SpaceGroup;

/**
 * What is known of a crystal beforehand.
 *
 * @param cell the cell
 * @param spaceGroup symbol of the space group
 * @param zPrime formula units in the asymmetric unit
 */
public record Known(Optional<CellArgument> cell, Optional<String> spaceGroup, Optional<ZPrime> zPrime) {
    /**
     * The space group in the setting of the cell.
     *
     * @return empty if it is not known
     */
    Optional<SpaceGroup> group() {
        return spaceGroup.map(symbol -> cell.map(c -> c.group(symbol)).orElseGet(() -> SpaceGroup.of(symbol)));
    }
}
