package org.objcryst.powder.spacegroup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objcryst.powder.spacegroup.ExtinctionClass.Candidate;
import org.objcryst.powder.spacegroup.Frequencies.Substance;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/**
 * All tabulated settings that a lattice allows, classed by their absences. Absences are compared line by line: reflections that
 * the lattice makes equivalent are one line, which is absent if all of them are.
 */
public final class ExtinctionClasses {
    /** No reflection condition has a longer period (6₁: 00l, l = 6n). */
    private static final int BOX = 6;

    /** A lattice rarely has more symmetry than its structure: the weight of such groups. */
    private static final double ACCIDENTAL = 0.001;

    private final Lattice lattice;
    private final SpaceGroup reference;
    private final List<ExtinctionClass> classes;

    /**
     * The classes of a lattice.
     *
     * @param lattice in the setting that is of interest
     * @param substance decides how frequent groups are
     */
    public ExtinctionClasses(Lattice lattice, Substance substance) {
        this.lattice = lattice;
        reference = LatticeGroup.of(lattice);
        List<int[][]> lines = lines();
        List<SpaceGroup> allowed = allowed(lattice);
        Map<BitSet, List<SpaceGroup>> byAbsences = new LinkedHashMap<>();
        for (SpaceGroup group : allowed) {
            byAbsences
                    .computeIfAbsent(absences(group, lines), key -> new ArrayList<>())
                    .add(group);
        }
        Map<SpaceGroup, Double> weights = weights(allowed, substance);
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        classes = byAbsences.values().stream()
                .map(groups -> extinctionClass(groups, weights, all))
                .toList();
    }

    /**
     * The group without absences whose reflections are the lines.
     *
     * @return see {@link LatticeGroup}
     */
    public SpaceGroup reference() {
        return reference;
    }

    /**
     * The lattice.
     *
     * @return in the setting of the groups
     */
    public Lattice lattice() {
        return lattice;
    }

    /**
     * The classes.
     *
     * @return in the order of International Tables
     */
    public List<ExtinctionClass> list() {
        return classes;
    }

    /** The symbol without choice of origin. */
    static String withoutOrigin(SpaceGroup group) {
        return group.symbol().replaceAll(":[12]$", "");
    }

    private static List<SpaceGroup> allowed(Lattice lattice) {
        Map<String, SpaceGroup> found = new LinkedHashMap<>();
        for (String symbol : SpaceGroup.symbols()) {
            SpaceGroup group = SpaceGroup.of(symbol);
            if (group.latticeConstraints().misfit(lattice).isWithin(LatticeGroup.TOLERANCE)) {
                found.put(withoutOrigin(group), group); // the later choice of origin has the inversion there
            }
        }
        return List.copyOf(found.values());
    }

    private List<int[][]> lines() {
        List<int[][]> lines = new ArrayList<>();
        for (int h = -BOX; h <= BOX; h++) {
            for (int k = -BOX; k <= BOX; k++) {
                for (int l = -BOX; l <= BOX; l++) {
                    if (reference.isCanonical(h, k, l)) {
                        lines.add(reference.equivalents(h, k, l));
                    }
                }
            }
        }
        return lines;
    }

    private static BitSet absences(SpaceGroup group, List<int[][]> lines) {
        ExtinctionClass alone = new ExtinctionClass("", List.of(new Candidate(group, 1)), 1);
        BitSet absent = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            absent.set(i, alone.isAbsent(lines.get(i)));
        }
        return absent;
    }

    /** The frequency of each type, shared among its settings. */
    private Map<SpaceGroup, Double> weights(List<SpaceGroup> allowed, Substance substance) {
        Frequencies frequencies = new Frequencies();
        int[] settings = new int[231];
        allowed.forEach(group -> settings[group.number()]++);
        Map<SpaceGroup, Double> weights = new LinkedHashMap<>();
        int free = reference.latticeConstraints().freeCount();
        for (SpaceGroup group : allowed) {
            boolean accidental = group.latticeConstraints().freeCount() > free;
            double weight = frequencies.percent(group.number(), substance) / settings[group.number()];
            weights.put(group, accidental ? ACCIDENTAL * weight : weight);
        }
        return weights;
    }

    private ExtinctionClass extinctionClass(List<SpaceGroup> groups, Map<SpaceGroup, Double> weights, double all) {
        double sum = groups.stream().mapToDouble(weights::get).sum();
        List<Candidate> candidates = groups.stream()
                .map(group -> new Candidate(group, weights.get(group) / sum))
                .sorted(Comparator.comparingDouble(Candidate::share).reversed())
                .toList();
        return new ExtinctionClass(
                new ReflectionConditions(candidates.get(0).group()).toString(), candidates, sum / all);
    }
}
