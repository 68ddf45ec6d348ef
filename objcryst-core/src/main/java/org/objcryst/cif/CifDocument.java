package org.objcryst.cif;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.objcryst.format.DataFormatException;
import org.objcryst.format.TextSource;

/**
 * A CIF as it stands in the file.
 *
 * @param blocks the data blocks in the order of the file, not empty
 */
public record CifDocument(List<CifBlock> blocks) {
    private static final String MAGIC = "#\\#cif";
    private static final List<String> BEGINNINGS = List.of(MAGIC, "data_", "loop_", "_");

    /**
     * Keeps an immutable copy of the list.
     *
     * @param blocks the data blocks in the order of the file, not empty
     */
    public CifDocument {
        blocks = List.copyOf(blocks);
    }

    /**
     * Reads a file.
     *
     * @param path a CIF
     * @return its blocks
     * @throws org.objcryst.format.DataFormatException if it is not a CIF; names the line
     */
    public static CifDocument read(Path path) {
        return parse(TextSource.read(path));
    }

    /**
     * Reads a text.
     *
     * @param source a CIF
     * @return its blocks
     * @throws org.objcryst.format.DataFormatException if it is not a CIF; names the line
     */
    public static CifDocument parse(TextSource source) {
        List<CifBlock> blocks = new CifParser(CifLexer.tokens(source.lines())).blocks();
        if (blocks.isEmpty()) {
            throw source.fault("a data block (data_...)", "none");
        }
        return new CifDocument(new ArrayList<>(blocks));
    }

    /**
     * Whether a text is meant as a CIF.
     *
     * @param source any text
     * @return true if it says so in its first comment, or begins with a block, a loop or a tag
     */
    public static boolean isIn(TextSource source) {
        return source.filledLines().stream()
                .map(line -> line.text().strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.startsWith("#") || line.startsWith(MAGIC))
                .findFirst()
                .filter(line -> BEGINNINGS.stream().anyMatch(line::startsWith))
                .isPresent();
    }

    /**
     * A block by its name.
     *
     * @param name what follows {@code data_}, in any case of letters
     * @param file what messages call the file
     * @return the first of this name
     * @throws org.objcryst.format.DataFormatException if there is none; lists those that there are
     */
    public CifBlock block(String name, String file) {
        return blocks.stream()
                .filter(block -> block.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new DataFormatException(
                        file,
                        0,
                        "a block called " + name,
                        "only " + blocks.stream().map(CifBlock::name).collect(Collectors.joining(", "))));
    }
}
