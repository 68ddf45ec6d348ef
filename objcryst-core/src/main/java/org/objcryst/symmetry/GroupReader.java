package org.objcryst.symmetry;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes groups from what people write: symbols, numbers, Hall symbols, and symbols followed by a change of basis. */
final class GroupReader {
    private static final String HALL = "hall:";
    private static final Pattern CHANGED = Pattern.compile("([^(]+)\\(([^(),]+,[^(),]+,[^(),]+)\\)");
    private static final int SUGGESTIONS = 5;

    private GroupReader() {}

    static SpaceGroup read(String symbol) {
        return all(symbol).findFirst().orElseThrow(() -> unknown(symbol));
    }

    /** The first meaning that a cell obeys. */
    static SpaceGroup read(String symbol, Lattice cell) {
        return all(symbol)
                .filter(g -> g.latticeConstraints().misfit(cell).isWithin(LatticeMisfit.USUAL))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the cell %s does not fit %s: %s"
                        .formatted(cell, read(symbol).symbol(), read(symbol).latticeConstraints())));
    }

    private static Stream<SpaceGroup> all(String symbol) {
        String text = symbol.strip();
        if (text.regionMatches(true, 0, HALL, 0, HALL.length())) {
            return Stream.of(ofHall(text.substring(HALL.length())));
        }
        List<Setting> settings = SymbolReader.read(text);
        if (!settings.isEmpty()) {
            return settings.stream().map(SpaceGroup::ofSetting);
        }
        Matcher changed = CHANGED.matcher(text);
        if (changed.matches() && !SymbolReader.read(changed.group(1)).isEmpty()) {
            return all(changed.group(1)).map(g -> g.transformed(ChangeOfBasis.parse(changed.group(2))));
        }
        return text.startsWith("-") || SettingTable.ofHall(text).isPresent() ? Stream.of(ofHall(text)) : Stream.empty();
    }

    static SpaceGroup ofHall(String hall) {
        Optional<Setting> tabulated = SettingTable.ofHall(hall);
        return tabulated.isPresent()
                ? SpaceGroup.ofSetting(tabulated.get())
                : SpaceGroup.ofOperators(HallSymbol.generators(hall.strip()));
    }

    private static IllegalArgumentException unknown(String symbol) {
        return new IllegalArgumentException("unknown space group \"%s\"; the nearest symbols are %s"
                .formatted(symbol, String.join(", ", SymbolReader.nearest(symbol, SUGGESTIONS))));
    }
}
