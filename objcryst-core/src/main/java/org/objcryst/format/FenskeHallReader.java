package org.objcryst.format;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Fenske-Hall z-matrices: a title (which may be missing), the number of atoms, and a line an atom with its symbol and up
 * to three pairs of a reference and a number: bond length in Å, angle and torsion in degrees. Fields that touch are read by
 * the columns A2,I3,F6.3,I3,F8.3,I3,F6.1.
 */
final class FenskeHallReader {
    private static final int[] COLUMNS = {0, 2, 5, 11, 14, 22, 25, 31};

    private final TextSource text;
    private final List<TextLine> lines;
    private final int countAt;

    FenskeHallReader(TextSource text) {
        this.text = text;
        lines = text.filledLines();
        countAt = countLine(lines);
    }

    static boolean recognizes(TextSource text) {
        return countLine(text.filledLines()) >= 0;
    }

    /** Index of the line with the number of atoms: the first or the second; −1 if neither is a number. */
    private static int countLine(List<TextLine> lines) {
        for (int i = 0; i < 2 && i < lines.size(); i++) {
            String[] words = lines.get(i).words();
            if (words.length == 1 && TextLine.isInteger(words[0])) {
                return i;
            }
        }
        return -1;
    }

    MoleculeData read() {
        TextLine countLine = lines.get(countAt);
        int count = countLine.integer(countLine.words()[0], "the number of atoms");
        if (!(count > 0)) {
            throw countLine.fault("a number of atoms > 0");
        }
        if (!(count < lines.size() - countAt)) {
            throw text.fault(count + " lines with atoms", lines.size() - countAt - 1 + " lines");
        }
        List<MoleculeData.Atom> atoms = new ArrayList<>();
        ZMatrixBuilder builder = new ZMatrixBuilder();
        for (int i = 0; i < count; i++) {
            atoms.add(atom(lines.get(countAt + 1 + i), i, builder));
        }
        String title = countAt == 0 ? "" : lines.get(0).text().strip();
        return new MoleculeData(
                MoleculeName.of(title, text), atoms, BondSearch.among(text, atoms), List.of(), OptionalInt.empty());
    }

    private static MoleculeData.Atom atom(TextLine line, int i, ZMatrixBuilder builder) {
        int pairs = Math.min(i, 3);
        String[] f = fields(line, pairs);
        int[] refs = new int[pairs];
        double[] values = new double[3];
        for (int k = 0; k < pairs; k++) {
            refs[k] = line.integer(f[1 + 2 * k], "the number of an atom") - 1;
            values[k] = line.decimal(f[2 + 2 * k], k == 0 ? "a bond length in Å" : "an angle in degrees");
        }
        String symbol = ZMatrixBuilder.symbol(line, f[0]);
        var position = builder.add(line, refs, values[0], Math.toRadians(values[1]), Math.toRadians(values[2]));
        return new MoleculeData.Atom(symbol + (i + 1), symbol, position, 1, Double.NaN);
    }

    private static String[] fields(TextLine line, int pairs) {
        String[] words = line.words();
        if (words.length == 1 + 2 * pairs || pairs == 0 && words.length <= 2) {
            return words;
        }
        String[] fields = new String[1 + 2 * pairs];
        for (int k = 0; k < fields.length; k++) {
            int from = Math.min(COLUMNS[k], line.text().length());
            int to = Math.min(COLUMNS[k + 1], line.text().length());
            fields[k] = line.text().substring(from, to).strip();
            if (fields[k].isEmpty()) {
                throw line.fault("a symbol and %d pairs of a reference and a number".formatted(pairs));
            }
        }
        return fields;
    }
}
