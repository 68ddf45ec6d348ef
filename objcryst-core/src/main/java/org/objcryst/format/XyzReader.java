package org.objcryst.format;

import java.util.List;
import java.util.OptionalInt;
import org.objcryst.element.Element;

/** XYZ files: the number of atoms, a comment, and a line an atom with its symbol (or atomic number) and x, y, z in Å. */
final class XyzReader {
    private final TextSource text;

    XyzReader(TextSource text) {
        this.text = text;
    }

    static boolean recognizes(TextSource text) {
        List<TextLine> lines = text.lines();
        if (lines.size() < 3 || !TextLine.isInteger(lines.get(0).text().strip())) {
            return false;
        }
        String[] words = lines.get(2).words();
        return words.length >= 4 && TextLine.isDecimal(words[1]) && TextLine.isDecimal(words[3]);
    }

    MoleculeData read() {
        TextLine first = text.lines().get(0);
        int count = first.integer(first.text().strip(), "the number of atoms");
        List<TextLine> lines = text.lines().subList(2, text.lines().size());
        if (!(count > 0 && count <= lines.size())) {
            throw first.fault("the number of atoms that follow, at most " + lines.size());
        }
        AtomCollector atoms = new AtomCollector();
        for (TextLine line : lines.subList(0, count)) {
            String[] w = line.words();
            if (w.length < 4) {
                throw line.fault("a symbol and three coordinates in Å");
            }
            String symbol = TextLine.isInteger(w[0]) ? ofNumber(line, w[0]) : ZMatrixBuilder.symbol(line, w[0]);
            atoms.add(
                    line, symbol + (atoms.atoms().size() + 1), symbol, AtomCollector.position(line, w[1], w[2], w[3]));
        }
        String name = MoleculeName.of(text.lines().get(1).text(), text);
        return new MoleculeData(
                name, atoms.atoms(), BondSearch.among(text, atoms.atoms()), List.of(), OptionalInt.empty());
    }

    private static String ofNumber(TextLine line, String word) {
        int z = line.integer(word, "an atomic number");
        if (!(z >= 1 && z <= 103)) {
            throw line.fault("an atomic number from 1 to 103", word);
        }
        return Element.of(z).symbol();
    }
}
