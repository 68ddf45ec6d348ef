package org.objcryst.powder.dash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objcryst.format.DataFormatException;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/** Reads a {@code .sdi}; the first three letters of a line decide what it is. */
final class SdiReader {
    private static final int KEYWORD = 3;
    private static final int CELL = 6;
    private static final int SYMBOL = 3;
    private static final List<String> FILES = List.of("TIC", "HCV", "PIK", "RAW", "DSL");

    private final TextSource source;
    private final Path folder;
    private final Map<String, TextLine> lines = new TreeMap<>();

    SdiReader(TextSource source, Path folder) {
        this.source = source;
        this.folder = folder;
        for (TextLine line : source.filledLines()) {
            String text = line.text().strip();
            lines.putIfAbsent(
                    text.substring(0, Math.min(KEYWORD, text.length())).toUpperCase(Locale.ROOT), line);
        }
    }

    DashProject read() {
        Lattice lattice = lattice(line("CEL", "a line Cell with a b c α β γ"));
        return new DashProject(
                Path.of(source.name()).getFileName().toString(),
                lattice,
                spaceGroup(line("SPA", "a line SpaceGroup with number, setting and symbol"), lattice),
                chiSquare(),
                files());
    }

    private TextLine line(String keyword, String what) {
        return Optional.ofNullable(lines.get(keyword)).orElseThrow(() -> source.fault(what, "none"));
    }

    private static Lattice lattice(TextLine line) {
        String[] words = line.words();
        if (words.length <= CELL) {
            throw line.fault("Cell a b c α β γ");
        }
        double[] p = new double[CELL];
        for (int i = 0; i < CELL; i++) {
            p[i] = line.decimal(words[i + 1], "a number of the cell");
        }
        try {
            return Lattice.ofDegrees(p[0], p[1], p[2], p[3], p[4], p[5]);
        } catch (IllegalArgumentException e) {
            throw new DataFormatException(line.file(), line.number(), "a possible cell", line.text(), e);
        }
    }

    /** The symbol stands last, with blanks; a choice of origin or axes only in the setting before it. */
    private static SpaceGroup spaceGroup(TextLine line, Lattice lattice) {
        String[] words = line.words();
        if (words.length <= SYMBOL) {
            throw line.fault("SpaceGroup, a number, number:setting and a symbol");
        }
        String symbol = String.join(" ", Arrays.copyOfRange(words, SYMBOL, words.length));
        String choice = words[2].replaceFirst("^\\d+(:[12HRhr])?.*$", "$1").toUpperCase(Locale.ROOT);
        try {
            return SpaceGroup.of(symbol + choice, lattice);
        } catch (IllegalArgumentException e) {
            throw new DataFormatException(line.file(), line.number(), "a space group", symbol + choice, e);
        }
    }

    private OptionalDouble chiSquare() {
        TextLine line = lines.get("PAW");
        if (line == null || line.words().length < 2) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(line.decimal(line.words()[1], "χ² of the Pawley fit"));
    }

    private Map<String, Path> files() {
        Map<String, Path> files = new TreeMap<>();
        for (String keyword : FILES) {
            TextLine line = lines.get(keyword);
            if (line != null) {
                String name = line.text().strip().substring(KEYWORD).strip();
                beside(name.replaceFirst("^.*[\\\\/]", "")).ifPresent(path -> files.put(keyword, path));
            }
        }
        return files;
    }

    private Optional<Path> beside(String name) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().equalsIgnoreCase(name))
                    .min(Path::compareTo);
        } catch (IOException e) {
            throw new DataFormatException(source.name(), 0, "a readable folder", folder.toString(), e);
        }
    }
}
