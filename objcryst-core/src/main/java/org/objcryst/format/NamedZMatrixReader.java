package org.objcryst.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Z-matrices whose atoms have names: a title, the number of atoms, and a line an atom with its name, its symbol and up to three
 * pairs of the name of another atom and a number; the first atom refers to nothing that counts.
 */
final class NamedZMatrixReader {
    private static final int SECOND_ATOM = 4;

    private final TextSource text;
    private final List<TextLine> lines;

    NamedZMatrixReader(TextSource text) {
        this.text = text;
        lines = text.filledLines();
    }

    /** Three words for the first atom and four for the second, the last one a number. */
    static boolean recognizes(TextSource text) {
        List<TextLine> lines = text.filledLines();
        int count = countLine(lines);
        if (count < 0 || lines.size() < count + 2 || lines.get(count + 1).words().length != 3) {
            return false;
        }
        String[] second = lines.size() > count + 2 ? lines.get(count + 2).words() : new String[0];
        return second.length == 0 || second.length == SECOND_ATOM && TextLine.isDecimal(second[3]);
    }

    private static int countLine(List<TextLine> lines) {
        for (int i = 0; i < 2 && i < lines.size(); i++) {
            if (TextLine.isInteger(lines.get(i).text().strip())) {
                return i;
            }
        }
        return -1;
    }

    MoleculeData read() {
        int countAt = countLine(lines);
        TextLine countLine = lines.get(countAt);
        int count = countLine.integer(countLine.text().strip(), "the number of atoms");
        if (!(count > 0 && count < lines.size() - countAt)) {
            throw countLine.fault("a number of atoms > 0 and as many lines, " + (lines.size() - countAt - 1));
        }
        List<String> names = new ArrayList<>();
        List<MoleculeData.Atom> atoms = new ArrayList<>();
        ZMatrixBuilder builder = new ZMatrixBuilder();
        for (TextLine line : lines.subList(countAt + 1, countAt + 1 + count)) {
            atoms.add(atom(line, names, builder));
        }
        String title = countAt == 0 ? "" : lines.get(0).text();
        return MoleculeData.ofAtoms(MoleculeName.of(title, text), atoms);
    }

    private static MoleculeData.Atom atom(TextLine line, List<String> names, ZMatrixBuilder builder) {
        String[] words = line.words();
        int pairs = Math.min(names.size(), 3);
        if (words.length < 2 + 2 * pairs) {
            throw line.fault("a name, a symbol and %d pairs of a name and a number".formatted(pairs));
        }
        if (names.contains(words[0])) {
            throw line.fault("a name that no other atom has", words[0]);
        }
        int[] refs = new int[pairs];
        double[] values = new double[3];
        for (int k = 0; k < pairs; k++) {
            refs[k] = names.indexOf(words[2 + 2 * k]);
            if (refs[k] < 0) {
                throw line.fault("the name of an atom above", words[2 + 2 * k]);
            }
            values[k] = line.decimal(words[3 + 2 * k], k == 0 ? "a bond length in Å" : "an angle in degrees");
        }
        String symbol = ZMatrixBuilder.symbol(line, words[1]);
        var position = builder.add(line, refs, values[0], Math.toRadians(values[1]), Math.toRadians(values[2]));
        names.add(words[0]);
        return new MoleculeData.Atom(words[0], symbol, position, 1, Double.NaN);
    }
}
