package org.objcryst.scattering.freeform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objcryst.element.Element;
import org.objcryst.element.Ion;
import org.objcryst.format.TextLine;
import org.objcryst.symmetry.Cartesian;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;

/**
 * The atoms of an XYZ file of any size: their number, a comment, and a line an atom with its symbol and x, y, z in Å. The file
 * is gone through line by line each time the atoms are needed. Of several frames the first counts. A comment
 * {@code Properties=…} as in extended XYZ files can name columns, among them {@code occupancy}.
 */
public final class XyzAtoms implements AtomSource {
    private static final Lattice NO_CELL = Lattice.cubic(1);

    private static final int REMEMBERED = 1000; // spellings; a file may number its atoms

    private final Path path;
    private final Optional<Lattice> cell;
    private final Map<String, Double> displacement;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<AtomKind> kinds = new ArrayList<>();
    private final long size;

    /**
     * Goes through the file once, to see which kinds of atoms there are and that every line can be read.
     *
     * @param path an XYZ file
     * @param cell the cell whose reciprocal axes h, k, l are multiples of, a along X and b in the plane XY; without one h, k,
     *     l are in Å⁻¹ along X, Y, Z
     * @param displacement B in Å² by symbol; other atoms are at rest
     * @throws org.objcryst.format.DataFormatException at the line that is wrong
     */
    public XyzAtoms(Path path, Optional<Lattice> cell, Map<String, Double> displacement) {
        this.path = path;
        this.cell = cell;
        this.displacement = Map.copyOf(displacement);
        AtomBlock block = new AtomBlock();
        long n = 0;
        try (AtomReader reader = open()) {
            for (reader.fill(block); block.size() > 0; reader.fill(block)) {
                n += block.size();
                block.clear();
            }
        }
        size = n;
    }

    @Override
    public Lattice lattice() {
        return cell.orElse(NO_CELL);
    }

    @Override
    public List<AtomKind> kinds() {
        return List.copyOf(kinds);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public AtomReader open() {
        return new Reader();
    }

    private int place(TextLine line, String word) {
        Integer known = places.get(word);
        if (known != null) {
            return known;
        }
        String symbol = symbol(line, word);
        AtomKind kind = new AtomKind(symbol, displacement.getOrDefault(symbol, 0.0));
        if (!kinds.contains(kind)) {
            kinds.add(kind);
        }
        if (places.size() < REMEMBERED) {
            places.put(word, kinds.indexOf(kind));
        }
        return kinds.indexOf(kind);
    }

    private static String symbol(TextLine line, String word) {
        if (TextLine.isInteger(word)) {
            int z = line.integer(word, "an atomic number");
            if (!(z >= 1 && z <= 103)) {
                throw line.fault("an atomic number from 1 to 103", word);
            }
            return Element.of(z).symbol();
        }
        return Ion.find(word)
                .filter(ion -> Element.find(ion.element()).isPresent())
                .map(Ion::toString)
                .or(() -> Element.ofType(word).map(Element::symbol))
                .orElseThrow(() -> line.fault("an element", word));
    }

    @Override
    public String toString() {
        return "%s: %d atoms: %s".formatted(path, size, kinds);
    }

    private final class Reader implements AtomReader {
        private final LineInput lines = new LineInput(path);
        private final XyzColumns columns;
        private long left;

        Reader() {
            try {
                TextLine first = lines.next().orElseThrow(() -> lines.endsEarly("the number of atoms"));
                left = first.integer(first.text().strip(), "the number of atoms");
                if (!(left > 0)) {
                    throw first.fault("a positive number of atoms");
                }
                columns = XyzColumns.of(lines.next().orElseThrow(() -> lines.endsEarly("a comment")));
            } catch (RuntimeException e) {
                lines.close();
                throw e;
            }
        }

        @Override
        public void fill(AtomBlock block) {
            for (; left > 0 && !block.isFull(); left--) {
                add(lines.next().orElseThrow(() -> lines.endsEarly("%d more atoms".formatted(left))), block);
            }
        }

        private void add(TextLine line, AtomBlock block) {
            String[] w = line.words();
            if (w.length < columns.words()) {
                throw line.fault("a symbol and three coordinates in Å, %d words".formatted(columns.words()));
            }
            int p = columns.position();
            double x = line.decimal(w[p], "x in Å");
            double y = line.decimal(w[p + 1], "y in Å");
            double z = line.decimal(w[p + 2], "z in Å");
            double share = columns.occupancy() < 0 ? 1 : line.decimal(w[columns.occupancy()], "an occupancy");
            int kind = place(line, w[columns.symbol()]);
            if (cell.isPresent()) {
                Fractional f = cell.get().toFractional(new Cartesian(x, y, z));
                block.add(f.x(), f.y(), f.z(), share, kind);
            } else {
                block.add(x, y, z, share, kind);
            }
        }

        @Override
        public void close() {
            lines.close();
        }
    }
}
