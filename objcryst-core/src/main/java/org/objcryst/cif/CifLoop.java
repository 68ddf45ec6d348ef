package org.objcryst.cif;

import java.util.List;
import java.util.Optional;

/**
 * A table of a CIF; an item outside a loop is a table of one row.
 *
 * @param tags names of the columns, as {@link CifBlock#normal} makes them
 * @param rows each as long as the tags
 */
record CifLoop(List<String> tags, List<List<CifValue>> rows) {
    /** The column of the first of the tags that the table has. */
    Optional<Integer> column(String... wanted) {
        for (String tag : wanted) {
            int column = tags.indexOf(CifBlock.normal(tag));
            if (column >= 0) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
