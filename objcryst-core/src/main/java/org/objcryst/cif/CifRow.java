package org.objcryst.cif;

import java.util.List;
import java.util.Optional;
import org.objcryst.format.TextLine;

/** A row of a loop. */
public final class CifRow {
    private final CifLoop loop;
    private final List<CifValue> values;

    CifRow(CifLoop loop, List<CifValue> values) {
        this.loop = loop;
        this.values = values;
    }

    /**
     * The value of the first of some tags that is given in this row.
     *
     * @param tags in order of preference
     * @return empty if all are absent, {@code ?} or {@code .}
     */
    public Optional<CifValue> value(String... tags) {
        for (String tag : tags) {
            Optional<CifValue> value = loop.column(tag).map(values::get).filter(CifValue::isGiven);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /**
     * A value that must be there.
     *
     * @param what its meaning, for the message
     * @param tags in order of preference
     * @return the value
     * @throws org.objcryst.format.DataFormatException if it is not given
     */
    public CifValue required(String what, String... tags) {
        return value(tags).orElseThrow(() -> line().fault(what + " (" + tags[0] + ")"));
    }

    /**
     * Where the row begins.
     *
     * @return the line of its first value
     */
    public TextLine line() {
        return values.get(0).line();
    }
}
