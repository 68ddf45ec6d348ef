package org.objcryst.cif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is remarkable about the atoms of a file, each kind of remark once. */
final class AtomRemarks {
    private static final double MORE_THAN_ONE = 1.05;

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** Counts an atom; the text has a place for the number. */
    void count(String text) {
        counts.merge(text, 1, Integer::sum);
    }

    List<String> texts(List<CifAtom> atoms) {
        List<String> texts = new ArrayList<>();
        counts.forEach((text, n) -> texts.add(text.formatted(n)));
        Map<String, Map<String, List<CifAtom>>> assemblies = atoms.stream()
                .filter(atom -> atom.disorder().isPresent())
                .collect(Collectors.groupingBy(
                        atom -> atom.disorder().orElseThrow().assembly(),
                        TreeMap::new,
                        Collectors.groupingBy(
                                atom -> atom.disorder().orElseThrow().group(), TreeMap::new, Collectors.toList())));
        assemblies.values().forEach(groups -> texts.add(disorder(groups)));
        return texts;
    }

    private static String disorder(Map<String, List<CifAtom>> groups) {
        String which = groups.values().stream()
                .map(atoms -> "%s: %d atoms, occupancy %.3f"
                        .formatted(atoms.get(0).disorder().orElseThrow(), atoms.size(), mean(atoms)))
                .collect(Collectors.joining("; "));
        double sum = groups.values().stream().mapToDouble(AtomRemarks::mean).sum();
        String doubt = sum > MORE_THAN_ONE ? ", which add up to more than one" : "";
        return "disorder (%s): all alternatives are taken with their occupancies%s".formatted(which, doubt);
    }

    private static double mean(List<CifAtom> atoms) {
        return atoms.stream().mapToDouble(CifAtom::occupancy).average().orElse(0);
    }
}
