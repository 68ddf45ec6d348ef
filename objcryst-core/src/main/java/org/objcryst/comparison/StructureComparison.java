package org.objcryst.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.objcryst.comparison.Structure.Atom;
import org.objcryst.symmetry.ChangeOfBasis;
import org.objcryst.symmetry.EuclideanMaps;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.LatticeMisfit;
import org.objcryst.symmetry.ReducedLattice;
import org.objcryst.symmetry.SpaceGroup;

/**
 * Compares structures modulo everything that does not matter: setting, origin, hand, the choice of asymmetric unit, the image
 * of each atom. Hydrogen is left out. Where the groups differ but the lattices agree, as when a structure was solved in a
 * subgroup, all atoms of the primitive cells are compared.
 *
 * @param reach largest distance in Å at which an atom stands for another
 * @param bounds how much the reduced cells may differ
 */
public record StructureComparison(double reach, LatticeMisfit bounds) {
    /** Atoms within 1 Å; cells within 3 % and 3°. */
    public static final StructureComparison USUAL =
            new StructureComparison(1.0, new LatticeMisfit(0.03, Math.toRadians(3)));

    private static final double TIE = 1e-6; // Å²: of equally good maps one that keeps the hand is preferred
    private static final double OVERLAPPING =
            1.0; // Å: no bond is so short; one site may hold two atoms of partial occupancy
    private static final double COINCIDENT = 0.5; // Å: no two atoms of an element are so near, but images of one may be

    /**
     * Refuses a reach that is not positive.
     *
     * @param reach largest distance in Å at which an atom stands for another
     * @param bounds how much the reduced cells may differ
     */
    public StructureComparison {
        if (!(reach > 0)) {
            throw new IllegalArgumentException("the reach must be positive, got " + reach + " Å");
        }
    }

    /**
     * Lays a structure upon a reference as well as can be.
     *
     * @param reference the structure whose atoms are to be found again and whose cell gives the distances
     * @param candidate the other
     * @return distances and the verdict
     */
    public Comparison compare(Structure reference, Structure candidate) {
        Structure wanted = reference.withoutHydrogen().withoutCoincidences(COINCIDENT);
        Structure given = candidate.withoutHydrogen();
        if (wanted.atoms().isEmpty() || given.atoms().isEmpty()) {
            return Comparison.impossible("one of the structures has no atoms besides hydrogen");
        }
        EuclideanMaps maps = maps(given, wanted);
        if (!maps.maps().isEmpty()) {
            return best(wanted, given, maps, reference.spaceGroup());
        }
        Structure all = wanted.inPrimitiveCell(COINCIDENT);
        Structure others = given.inPrimitiveCell(COINCIDENT);
        EuclideanMaps lattices = maps(others, all);
        return lattices.maps().isEmpty()
                ? Comparison.impossible(differentCells(all, others))
                : best(all, others, lattices, reference.spaceGroup());
    }

    private EuclideanMaps maps(Structure from, Structure to) {
        return EuclideanMaps.between(from.spaceGroup(), from.lattice(), to.spaceGroup(), to.lattice(), bounds);
    }

    private static String differentCells(Structure wanted, Structure given) {
        return "the reduced cells differ: %s against %s"
                .formatted(
                        ReducedLattice.niggli(wanted.lattice()).lattice(),
                        ReducedLattice.niggli(given.lattice()).lattice());
    }

    private Comparison best(Structure wanted, Structure given, EuclideanMaps maps, SpaceGroup group) {
        ReducedLattice reduced = ReducedLattice.niggli(wanted.lattice(), wanted.spaceGroup());
        ChangeOfBasis change = reduced.change();
        Lattice cell = reduced.lattice();
        List<String> elements =
                wanted.atoms().stream().map(Atom::element).distinct().toList();
        List<Fractional> positions =
                wanted.atoms().stream().map(a -> change.apply(a.position())).toList();
        int[] kinds = wanted.atoms().stream()
                .mapToInt(a -> elements.indexOf(a.element()))
                .toArray();
        SpaceGroup primitive = wanted.spaceGroup().transformed(change);
        Polar polar = new Polar(cell, polarDirections(maps, change));
        List<Trial> trials = new ArrayList<>();
        for (ChangeOfBasis map : maps.maps()) {
            ChangeOfBasis whole = change.times(map);
            ImageField field = new ImageField(given.atoms(), elements, whole, primitive.operators(), cell);
            Overlay overlay = new Overlay(cell, positions, kinds, field, polar, reach);
            trials.add(new Trial(overlay.best(), field, map.determinant() < 0));
        }
        Trial best = trials.stream()
                .min(Comparator.comparingDouble((Trial t) -> t.fit.cost() + (t.improper ? TIE : 0)))
                .orElseThrow();
        return report(wanted, given, best, group.isSohncke());
    }

    private record Trial(Overlay.Fit fit, ImageField field, boolean improper) {}

    private static List<Fractional> polarDirections(EuclideanMaps maps, ChangeOfBasis change) {
        Fractional origin = change.apply(Fractional.ORIGIN);
        return maps.polarDirections().stream()
                .map(d -> change.apply(new Fractional(d[0], d[1], d[2])).minus(origin))
                .toList();
    }

    /** Atoms without a partner that lie upon a matched atom of their element share its site and count on neither side. */
    private static Comparison report(Structure wanted, Structure given, Trial best, boolean handed) {
        int[] partner = best.fit.partner();
        List<Atom> found = new ArrayList<>();
        List<Atom> used = new ArrayList<>();
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] >= 0) {
                found.add(wanted.atoms().get(i));
                used.add(given.atoms().get(partner[i]));
            }
        }
        List<AtomMatch> matches = new ArrayList<>();
        for (int i = 0; i < partner.length; i++) {
            Atom atom = wanted.atoms().get(i);
            if (partner[i] >= 0 || !wanted.isUponOneOf(found, atom, OVERLAPPING)) {
                Optional<Atom> other = partner[i] < 0
                        ? Optional.empty()
                        : Optional.of(given.atoms().get(partner[i]));
                matches.add(new AtomMatch(
                        atom.label(), other.map(Atom::label), Math.sqrt(best.fit.nearest()[i])));
            }
        }
        List<String> surplus = given.atoms().stream()
                .filter(atom -> !used.contains(atom) && !given.isUponOneOf(used, atom, OVERLAPPING))
                .map(Atom::label)
                .toList();
        return Comparison.of(List.copyOf(matches), handed && best.improper, surplus);
    }
}
