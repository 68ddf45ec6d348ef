package org.objcryst.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.objcryst.element.Element;

/** Tripos MOL2: the records MOLECULE, ATOM and BOND of the first molecule in the file. */
final class Mol2Reader {
    private static final String RECORD = "@<TRIPOS>";

    private final TextSource text;
    private final Map<String, Integer> indexOfId = new HashMap<>();
    private final List<String> noAtoms = new ArrayList<>();
    private final AtomCollector atoms = new AtomCollector();
    private final BondCollector bonds = new BondCollector();
    private int bondLines;

    Mol2Reader(TextSource text) {
        this.text = text;
    }

    static boolean recognizes(TextSource text) {
        return text.lines().stream().anyMatch(l -> l.text().startsWith(RECORD));
    }

    MoleculeData read() {
        Map<String, List<TextLine>> records = records();
        List<TextLine> head = record(records, "MOLECULE");
        record(records, "ATOM").forEach(this::readAtom);
        records.getOrDefault("BOND", List.of()).forEach(this::readBond);
        checkCounts(head);
        if (atoms.atoms().isEmpty()) {
            throw text.fault("atoms", "none");
        }
        List<MoleculeData.Bond> all =
                records.containsKey("BOND") ? bonds.bonds() : BondSearch.among(text, atoms.atoms());
        return new MoleculeData(
                MoleculeName.of(head.get(0).text(), text), atoms.atoms(), all, List.of(), OptionalInt.empty());
    }

    /** The filled lines of each record of the first molecule. */
    private Map<String, List<TextLine>> records() {
        Map<String, List<TextLine>> records = new HashMap<>();
        List<TextLine> current = new ArrayList<>();
        for (TextLine line : joined()) {
            if (line.text().startsWith(RECORD)) {
                String name = line.text().substring(RECORD.length()).strip().toUpperCase(Locale.ROOT);
                if (name.equals("MOLECULE") && records.containsKey(name)) {
                    break;
                }
                current = records.computeIfAbsent(name, n -> new ArrayList<>());
            } else if (!line.isBlank() && !line.text().startsWith("#")) {
                current.add(line);
            }
        }
        return records;
    }

    /** Lines that end with a backslash are joined with the next. */
    private List<TextLine> joined() {
        List<TextLine> joined = new ArrayList<>();
        String begun = "";
        for (TextLine line : text.lines()) {
            String whole = begun + line.text();
            if (whole.endsWith("\\")) {
                begun = whole.substring(0, whole.length() - 1) + " ";
            } else {
                joined.add(new TextLine(line.file(), line.number(), whole));
                begun = "";
            }
        }
        return joined;
    }

    private List<TextLine> record(Map<String, List<TextLine>> records, String name) {
        List<TextLine> lines = records.getOrDefault(name, List.of());
        if (lines.isEmpty()) {
            throw text.fault("a record " + RECORD + name, "no such record");
        }
        return lines;
    }

    private void checkCounts(List<TextLine> head) {
        if (head.size() < 2) {
            throw head.get(0).fault("a name and then the numbers of atoms and bonds");
        }
        String[] counts = head.get(1).words();
        checkCount(head.get(1), counts, 0, indexOfId.size() + noAtoms.size(), "atoms");
        if (counts.length > 1) {
            checkCount(head.get(1), counts, 1, bondLines, "bonds");
        }
    }

    private static void checkCount(TextLine line, String[] counts, int i, int found, String what) {
        int announced = line.integer(counts[i], "the number of " + what);
        if (announced != found) {
            throw line.fault("the number of %s in the file, %d".formatted(what, found), counts[i]);
        }
    }

    private void readAtom(TextLine line) {
        String[] w = line.words();
        if (w.length < 6) {
            throw line.fault("an atom: id name x y z type");
        }
        if (indexOfId.containsKey(w[0]) || noAtoms.contains(w[0])) {
            throw line.fault("an id that no other atom has", w[0]);
        }
        String type = w[5].split("\\.", 2)[0];
        if (type.equalsIgnoreCase("Du") || type.equalsIgnoreCase("LP") || type.equalsIgnoreCase("Any")) {
            noAtoms.add(w[0]);
            return;
        }
        indexOfId.put(w[0], atoms.atoms().size());
        atoms.add(line, w[1], symbol(line, type, w[1]), AtomCollector.position(line, w[2], w[3], w[4]));
    }

    private static String symbol(TextLine line, String type, String name) {
        return Element.find(type)
                .or(() -> Element.ofType(name))
                .map(Element::symbol)
                .orElseThrow(() -> line.fault("an atom type that begins with an element", type));
    }

    private void readBond(TextLine line) {
        bondLines++;
        String[] w = line.words();
        if (w.length < 4) {
            throw line.fault("a bond: id atom atom type");
        }
        String type = w[3].toLowerCase(Locale.ROOT);
        if (!type.equals("nc") && !noAtoms.contains(w[1]) && !noAtoms.contains(w[2])) {
            int first = index(line, w[1]);
            int second = index(line, w[2]);
            if (first == second) {
                throw line.fault("a bond between two atoms", w[1] + " twice");
            }
            bonds.add(line, first, second, order(line, type));
        }
    }

    private int index(TextLine line, String id) {
        Integer index = indexOfId.get(id);
        if (index == null) {
            throw line.fault("the id of an atom", id);
        }
        return index;
    }

    private static BondOrder order(TextLine line, String type) {
        return switch (type) {
            case "1" -> BondOrder.SINGLE;
            case "2" -> BondOrder.DOUBLE;
            case "3" -> BondOrder.TRIPLE;
            case "ar" -> BondOrder.AROMATIC;
            case "am" -> BondOrder.AMIDE;
            case "du", "un" -> BondOrder.UNKNOWN;
            default -> throw line.fault("a bond type (1 2 3 am ar du un nc)", type);
        };
    }
}
