package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.objcryst.format.BondOrder;
import org.objcryst.format.MoleculeData;

/**
 * What is constant about a molecule: labels, bonds, restraints and how it can move, which is found out when it is first needed. Immutable, shared
 * by all copies.
 */
final class MoleculePlan {
    private static final int NEAR = 3; // bonds; nearer atoms of a molecule never bump

    private final List<String> labels;
    private final double[] occupancies;
    private final double[] start;
    private final List<MoleculeData.Bond> bonds;
    private final MolecularGraph graph;
    private final RestraintSet restraints;
    private final List<List<Integer>> rigidGroups;
    private final OptionalInt centre;
    private final boolean sharesSites;
    private final WhenAsked<FlexibilityModel> flexibility;
    private final WhenAsked<List<Integer>> stereocentres;
    private final WhenAsked<List<Flip>> flips;
    private final WhenAsked<BitSet> near; // n·i + j
    private final int[] scattering;
    private final List<Integer> nonFlip;
    private final List<MoleculeData.Bond> flagged;

    /** Of what a builder has gathered; atomic numbers are 0 for dummies. */
    MoleculePlan(MoleculeBuilder from, int[] numbers) {
        labels = List.copyOf(from.labels());
        occupancies =
                from.occupancies().stream().mapToDouble(Double::doubleValue).toArray();
        start = from.xyz().stream().mapToDouble(Double::doubleValue).toArray();
        bonds = List.copyOf(from.bonds());
        graph = new MolecularGraph(
                labels.size(),
                bonds.stream().map(b -> new int[] {b.first(), b.second()}).toList());
        restraints = new RestraintSet(from.restraints());
        rigidGroups = List.copyOf(from.rigidGroups());
        centre = from.centre();
        sharesSites = from.isSharingSites();
        nonFlip = List.copyOf(from.nonFlip());
        Optional<SiteFrame> site = from.site();
        flexibility = new WhenAsked<>(() -> site.map(frame -> new FlexibilityModel(graph, restraints, start, frame))
                .orElseGet(() -> new FlexibilityModel(graph, restraints, start, rigidGroups)));
        stereocentres = new WhenAsked<>(() -> findStereocentres(numbers));
        flips = new WhenAsked<>(() -> findFlips(site));
        near = new WhenAsked<>(this::nearPairs);
        scattering =
                IntStream.range(0, numbers.length).filter(i -> numbers[i] > 0).toArray();
        flagged = List.copyOf(from.flaggedTorsions());
    }

    List<String> labels() {
        return labels;
    }

    int size() {
        return labels.size();
    }

    double occupancy(int i) {
        return occupancies[i];
    }

    /** Coordinates at the beginning; a new array. */
    double[] start() {
        return start.clone();
    }

    List<MoleculeData.Bond> bonds() {
        return bonds;
    }

    MolecularGraph graph() {
        return graph;
    }

    RestraintSet restraints() {
        return restraints;
    }

    List<List<Integer>> rigidGroups() {
        return rigidGroups;
    }

    OptionalInt centre() {
        return centre;
    }

    boolean isSharingSites() {
        return sharesSites;
    }

    FlexibilityModel flexibility() {
        return flexibility.value();
    }

    List<Integer> stereocentres() {
        return stereocentres.value();
    }

    List<Flip> flips() {
        return flips.value();
    }

    /** Indices of the atoms that are no dummies. */
    int[] scattering() {
        return scattering;
    }

    /** The atoms whose configuration is to be kept, those that the bonds show to be stereocentres left out. */
    List<Integer> nonFlip() {
        return nonFlip;
    }

    /** The bonds that a user has declared to turn freely. */
    List<MoleculeData.Bond> flaggedTorsions() {
        return flagged;
    }

    boolean areNear(int i, int j) {
        return near.value().get(size() * i + j);
    }

    BondOrder order(int i, int j) {
        return bonds.stream()
                .filter(b -> b.joins(i, j))
                .map(MoleculeData.Bond::order)
                .findFirst()
                .orElse(BondOrder.UNKNOWN);
    }

    private List<Integer> findStereocentres(int[] numbers) {
        BitSet found = Stereocentres.of(graph, numbers, start);
        nonFlip.forEach(found::set);
        return found.stream().boxed().toList();
    }

    private List<Flip> findFlips(Optional<SiteFrame> site) {
        BitSet fixedCentres = new BitSet();
        stereocentres().forEach(fixedCentres::set);
        List<Flip> exchanges = Flip.find(graph, fixedCentres, rigidGroups);
        return site.map(frame -> new SymmetricMotions(frame).flips(exchanges)).orElse(exchanges);
    }

    private BitSet nearPairs() {
        int n = size();
        BitSet pairs = new BitSet(n * n);
        List<Integer> reached = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            reached.clear();
            reached.add(i);
            for (int step = 0, from = 0; step < NEAR; step++) {
                int to = reached.size();
                for (; from < to; from++) {
                    for (int next : graph.neighbours(reached.get(from))) {
                        if (!pairs.get(n * i + next) && next != i) {
                            pairs.set(n * i + next);
                            reached.add(next);
                        }
                    }
                }
            }
        }
        return pairs;
    }
}
