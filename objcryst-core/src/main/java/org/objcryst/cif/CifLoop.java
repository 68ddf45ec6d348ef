package org.objcryst.cif;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of a CIF; an item outside a loop is a table of one row. */
final class CifLoop {
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<List<CifValue>> rows;

    /** Names of the columns as {@link CifBlock#normal} makes them, and rows each as long; of columns with one name the first counts. */
    CifLoop(List<String> tags, List<List<CifValue>> rows) {
        for (int i = 0; i < tags.size(); i++) {
            columns.putIfAbsent(tags.get(i), i);
        }
        this.rows = rows;
    }

    List<List<CifValue>> rows() {
        return rows;
    }

    /** The column of this name. */
    Optional<Integer> column(String tag) {
        return Optional.ofNullable(columns.get(CifBlock.normal(tag)));
    }
}
