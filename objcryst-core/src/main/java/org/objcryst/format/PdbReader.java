package org.objcryst.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.objcryst.element.Element;

/** Small molecules in the fixed columns of PDB files: ATOM, HETATM and CONECT; of several models and alternatives the first. */
final class PdbReader {
    private static final int TITLE = 10;
    private static final int TITLE_WIDTH = 60;
    private static final int NAME = 12;
    private static final int ALTERNATIVE = 16;
    private static final int X = 30;
    private static final int ELEMENT = 76;
    private static final int SERIAL = 6;
    private static final int SERIAL_WIDTH = 5;

    private final TextSource text;
    private final AtomCollector atoms = new AtomCollector();
    private final Map<String, Integer> indexOfSerial = new HashMap<>();

    PdbReader(TextSource text) {
        this.text = text;
    }

    static boolean recognizes(TextSource text) {
        return text.lines().stream()
                .anyMatch(line -> isAtom(line) && line.text().length() > X + 23);
    }

    private static boolean isAtom(TextLine line) {
        return line.text().startsWith("ATOM  ") || line.text().startsWith("HETATM");
    }

    MoleculeData read() {
        List<TextLine> bonds = new ArrayList<>();
        for (TextLine line : text.lines()) {
            if (line.text().startsWith("ENDMDL")) {
                break;
            } else if (isAtom(line) && isFirstAlternative(line)) {
                readAtom(line);
            } else if (line.text().startsWith("CONECT")) {
                bonds.add(line);
            }
        }
        if (atoms.atoms().isEmpty()) {
            throw text.fault("atoms (ATOM or HETATM)", "none");
        }
        String name = text.lines().stream()
                .filter(line -> line.text().startsWith("COMPND") || line.text().startsWith("TITLE "))
                .map(line -> field(line, TITLE, TITLE_WIDTH))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse("");
        List<MoleculeData.Bond> found = bonds.isEmpty() ? BondSearch.among(text, atoms.atoms()) : bonds(bonds);
        return new MoleculeData(MoleculeName.of(name, text), atoms.atoms(), found, List.of(), OptionalInt.empty());
    }

    private static boolean isFirstAlternative(TextLine line) {
        String alternative = field(line, ALTERNATIVE, 1);
        return alternative.isEmpty() || alternative.equals("A") || alternative.equals("1");
    }

    private void readAtom(TextLine line) {
        String name = field(line, NAME, 4);
        String symbol = Element.find(field(line, ELEMENT, 2))
                .or(() -> ofName(line, name))
                .map(Element::symbol)
                .orElseThrow(() -> line.fault("the symbol of an element in columns 77-78 or in the name", name));
        indexOfSerial.put(field(line, SERIAL, SERIAL_WIDTH), atoms.atoms().size());
        atoms.add(
                line,
                name.isEmpty() ? symbol + (atoms.atoms().size() + 1) : name,
                symbol,
                AtomCollector.position(line, field(line, X, 8), field(line, X + 8, 8), field(line, X + 16, 8)));
    }

    /** Symbols of two letters begin in the first column of the name, others in the second. */
    private static Optional<Element> ofName(TextLine line, String name) {
        String first = field(line, NAME, 2);
        String letters = name.replaceAll("[^A-Za-z].*", "");
        boolean two = first.length() == 2 && Character.isLetter(first.charAt(0));
        Optional<Element> longer = two ? Element.find(first.replaceAll("[^A-Za-z]", "")) : Optional.empty();
        return longer.or(() -> letters.isEmpty() ? Optional.empty() : Element.find(letters.substring(0, 1)));
    }

    /** Bonds to atoms that are not there belong to alternatives; each bond may stand twice. */
    private List<MoleculeData.Bond> bonds(List<TextLine> lines) {
        BondCollector found = new BondCollector();
        for (TextLine line : lines) {
            Integer first = indexOfSerial.get(field(line, SERIAL, SERIAL_WIDTH));
            for (int k = 1; k <= 4; k++) {
                Integer second = indexOfSerial.get(field(line, SERIAL + k * SERIAL_WIDTH, SERIAL_WIDTH));
                if (first != null && second != null && !first.equals(second)) {
                    found.add(line, first, second, BondOrder.UNKNOWN);
                }
            }
        }
        return found.bonds();
    }

    private static String field(TextLine line, int from, int width) {
        int length = line.text().length();
        return line.text()
                .substring(Math.min(from, length), Math.min(from + width, length))
                .strip();
    }
}
