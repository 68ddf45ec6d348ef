package org.objcryst.format;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * DASH z-matrices: a title, a line of six numbers (ignored), the number of atoms and the centre of rotation, then a line an
 * atom:
 *
 * <pre>symbol  length flag  angle flag  torsion flag  i j k  B occupancy  [number label …]</pre>
 */
final class DashZMatrixReader {
    private static final int HEADER = 3;
    private static final int FEWEST_WORDS = 12;
    private static final int LABEL = 13;

    private final TextSource text;
    private final List<TextLine> lines;

    DashZMatrixReader(TextSource text) {
        this.text = text;
        lines = text.filledLines();
    }

    static boolean recognizes(TextSource text) {
        List<TextLine> lines = text.filledLines();
        return lines.size() > HEADER
                && areNumbers(lines.get(1).words(), 6)
                && areNumbers(lines.get(2).words(), 2);
    }

    MoleculeData read() {
        TextLine header = lines.get(2);
        int count = header.integer(header.words()[0], "the number of atoms");
        int centre = header.integer(header.words()[1], "0 or the number of the central atom");
        if (!(count > 0 && centre >= 0 && centre <= count)) {
            throw header.fault("a number of atoms > 0 and the central atom among them (0 for none)");
        }
        if (!(count <= lines.size() - HEADER)) {
            throw text.fault(count + " lines with atoms", lines.size() - HEADER + " lines");
        }
        List<MoleculeData.Atom> atoms = new ArrayList<>();
        List<MoleculeData.Bond> rotatable = new ArrayList<>();
        ZMatrixBuilder builder = new ZMatrixBuilder();
        UniqueLabels labels = new UniqueLabels();
        for (TextLine line : lines.subList(HEADER, HEADER + count)) {
            atoms.add(atom(line, builder, labels, rotatable));
        }
        return new MoleculeData(
                MoleculeName.of(lines.get(0).text(), text),
                atoms,
                BondSearch.among(text, atoms),
                rotatable,
                centre == 0 ? OptionalInt.empty() : OptionalInt.of(centre - 1));
    }

    private static MoleculeData.Atom atom(
            TextLine line, ZMatrixBuilder builder, UniqueLabels labels, List<MoleculeData.Bond> rotatable) {
        String[] w = line.words();
        if (w.length < FEWEST_WORDS) {
            throw line.fault("a symbol and at least eleven numbers");
        }
        String symbol = ZMatrixBuilder.symbol(line, w[0]);
        int[] refs = new int[Math.min(builder.size(), 3)];
        for (int k = 0; k < refs.length; k++) {
            refs[k] = line.integer(w[7 + k], "the number of an atom") - 1;
        }
        double length = line.decimal(w[1], "a bond length in Å");
        double angle = Math.toRadians(line.decimal(w[3], "an angle in degrees"));
        double torsion = Math.toRadians(line.decimal(w[5], "a torsion in degrees"));
        double b = notNegative(line, w[10], "a displacement parameter B ≥ 0 Å²");
        double occupancy = notNegative(line, w[11], "an occupancy ≥ 0");
        int index = builder.size();
        var position = builder.add(line, refs, length, angle, torsion);
        if (refs.length == 3 && line.integer(w[6], "a flag, 0 or 1") != 0) {
            rotatable.add(new MoleculeData.Bond(refs[0], refs[1], BondOrder.SINGLE));
        }
        String label = labels.unique(w.length > LABEL ? w[LABEL] : symbol + (index + 1));
        return new MoleculeData.Atom(label, symbol, position, occupancy, b);
    }

    private static double notNegative(TextLine line, String word, String what) {
        double value = line.decimal(word, what);
        if (!(value >= 0)) {
            throw line.fault(what, word);
        }
        return value;
    }

    private static boolean areNumbers(String[] words, int count) {
        for (String word : words) {
            if (!TextLine.isDecimal(word)) {
                return false;
            }
        }
        return words.length == count;
    }
}
