package org.objcryst.cif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.objcryst.format.TextLine;

/** A data block: items and loops. */
public final class CifBlock {
    private final String name;
    private final TextLine line;
    private final List<CifLoop> loops = new ArrayList<>();

    CifBlock(String name, TextLine line) {
        this.name = name;
        this.line = line;
    }

    /** Lower case, with {@code _} for {@code .}: how tags are compared. */
    static String normal(String tag) {
        return tag.toLowerCase(Locale.ROOT).replace('.', '_');
    }

    void add(CifLoop loop) {
        loops.add(loop);
    }

    /**
     * What follows {@code data_}.
     *
     * @return the name, may be empty
     */
    public String name() {
        return name;
    }

    /**
     * Where the block begins.
     *
     * @return the line of {@code data_}
     */
    public TextLine line() {
        return line;
    }

    /**
     * Whether the block has an item or a column of this name.
     *
     * @param tag with its underscore
     * @return true even if its values are {@code ?}
     */
    public boolean has(String tag) {
        return loops.stream().anyMatch(loop -> loop.column(tag).isPresent());
    }

    /**
     * The value of the first of some tags that is given; of a loop its first row.
     *
     * @param tags in order of preference
     * @return empty if all are absent, {@code ?} or {@code .}
     */
    public Optional<CifValue> value(String... tags) {
        for (String tag : tags) {
            Optional<CifValue> value = rows(tag).stream().findFirst().flatMap(row -> row.value(tag));
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /**
     * The rows of the first loop that has one of some columns.
     *
     * @param tags in order of preference
     * @return empty if there is no such loop
     */
    public List<CifRow> rows(String... tags) {
        for (String tag : tags) {
            for (CifLoop loop : loops) {
                if (loop.column(tag).isPresent()) {
                    return loop.rows().stream()
                            .map(row -> new CifRow(loop, row))
                            .toList();
                }
            }
        }
        return List.of();
    }
}
