package org.objcryst.format;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** MDL molfiles, version V2000, with coordinates in three dimensions; of an SD file the first molecule. */
final class MolfileReader {
    private static final int COUNTS = 3;
    private static final int SMALLEST_DRAWING = 3; // atoms; three always lie in a plane

    private final TextSource text;
    private final List<TextLine> lines;

    MolfileReader(TextSource text) {
        this.text = text;
        lines = text.lines();
    }

    static boolean recognizes(TextSource text) {
        return text.lines().size() > COUNTS && text.lines().get(COUNTS).text().matches(".*V[23]000\\s*");
    }

    MoleculeData read() {
        TextLine counts = lines.get(COUNTS);
        if (counts.text().contains("V3000")) {
            throw counts.fault("a molfile of version V2000");
        }
        int atomCount = counts.integer(field(counts, 0, 3), "the number of atoms");
        int bondCount = counts.integer(field(counts, 3, 6), "the number of bonds");
        if (!(atomCount > 0 && bondCount >= 0)) {
            throw counts.fault("a number of atoms > 0 and a number of bonds ≥ 0");
        }
        if (!(COUNTS + 1 + atomCount + bondCount <= lines.size())) {
            throw text.fault("%d lines with atoms and %d with bonds".formatted(atomCount, bondCount), "fewer lines");
        }
        AtomCollector atoms = new AtomCollector();
        for (TextLine line : lines.subList(COUNTS + 1, COUNTS + 1 + atomCount)) {
            String symbol = ZMatrixBuilder.symbol(line, field(line, 31, 34));
            var position = AtomCollector.position(line, field(line, 0, 10), field(line, 10, 20), field(line, 20, 30));
            atoms.add(line, symbol + (atoms.atoms().size() + 1), symbol, position);
        }
        requireDepth(counts, atoms.atoms());
        List<MoleculeData.Bond> bonds = new ArrayList<>();
        for (TextLine line : lines.subList(COUNTS + 1 + atomCount, COUNTS + 1 + atomCount + bondCount)) {
            bonds.add(bond(line, atomCount));
        }
        String name = MoleculeName.of(lines.get(0).text(), text);
        return new MoleculeData(name, atoms.atoms(), bonds, List.of(), OptionalInt.empty());
    }

    /** A drawing has no third coordinate; its bond lengths and angles mean nothing. */
    private static void requireDepth(TextLine counts, List<MoleculeData.Atom> atoms) {
        if (atoms.size() > SMALLEST_DRAWING
                && atoms.stream().allMatch(a -> a.position().z() == 0)) {
            throw counts.fault("atoms in three dimensions", "a drawing, with z = 0 for all atoms");
        }
    }

    private static MoleculeData.Bond bond(TextLine line, int atomCount) {
        int first = line.integer(field(line, 0, 3), "the number of an atom");
        int second = line.integer(field(line, 3, 6), "the number of an atom");
        if (!(first > 0 && second > 0 && first <= atomCount && second <= atomCount) || first == second) {
            throw line.fault("the numbers of two different atoms up to " + atomCount);
        }
        BondOrder order =
                switch (line.integer(field(line, 6, 9), "a bond type")) {
                    case 1 -> BondOrder.SINGLE;
                    case 2 -> BondOrder.DOUBLE;
                    case 3 -> BondOrder.TRIPLE;
                    case 4 -> BondOrder.AROMATIC;
                    default -> BondOrder.UNKNOWN;
                };
        return new MoleculeData.Bond(first - 1, second - 1, order);
    }

    private static String field(TextLine line, int from, int to) {
        int length = line.text().length();
        return line.text()
                .substring(Math.min(from, length), Math.min(to, length))
                .strip();
    }
}
