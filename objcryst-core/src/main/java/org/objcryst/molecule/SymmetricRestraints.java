package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The restraints of a molecule on a symmetry element: of those that its operators make alike one, with the mean of the lengths
 * or angles. A dihedral that an improper operator maps upon itself can only be 0 or 180°.
 */
final class SymmetricRestraints {
    private static final double LARGEST_DIFFERENCE = Math.toRadians(60); // beyond, E and Z are meant

    private final SiteImages images;
    private final Map<List<Integer>, GeometricRestraint> byAtoms = new HashMap<>();
    private final Set<List<Integer>> done = new HashSet<>();
    private final List<GeometricRestraint> result = new ArrayList<>();

    private SymmetricRestraints(SiteImages images, List<GeometricRestraint> restraints) {
        this.images = images;
        restraints.forEach(r -> byAtoms.put(key(r.atoms()), r));
        for (GeometricRestraint r : restraints) {
            if (!done.contains(key(r.atoms()))) {
                result.add(symmetric(r));
            }
        }
    }

    /**
     * Symmetric restraints.
     *
     * @param images the operators as permutations of the atoms
     * @param restraints of the whole molecule
     * @return one of each set that the operators make alike
     */
    static List<GeometricRestraint> of(SiteImages images, List<GeometricRestraint> restraints) {
        return new SymmetricRestraints(images, restraints).result;
    }

    /**
     * Whether double bonds that the operators exchange have the same configuration.
     *
     * @param images the operators as permutations of the atoms
     * @param restraints of the whole molecule
     * @param graph its bonds
     * @return false if one is E where another is Z
     */
    static boolean agree(SiteImages images, List<GeometricRestraint> restraints, MolecularGraph graph) {
        Map<List<Integer>, GeometricRestraint> byAtoms = new HashMap<>();
        restraints.forEach(r -> byAtoms.put(key(r.atoms()), r));
        return restraints.stream()
                .filter(r -> r instanceof DihedralRestraint && !graph.isInRing(r.atom(1), r.atom(2)))
                .allMatch(r -> IntStream.range(0, images.order()).allMatch(g -> {
                    GeometricRestraint image = byAtoms.get(key(permuted(r.atoms(), images.permutations()[g])));
                    double sign = images.operators().get(g).determinant();
                    return image == null
                            || Math.abs(Math.IEEEremainder(image.target() - sign * r.target(), 2 * Math.PI))
                                    < LARGEST_DIFFERENCE;
                }));
    }

    private GeometricRestraint symmetric(GeometricRestraint r) {
        double sum = 0;
        int number = 0;
        boolean flat = false;
        List<Integer> own = key(r.atoms());
        for (int g = 0; g < images.order(); g++) {
            List<Integer> key = key(permuted(r.atoms(), images.permutations()[g]));
            done.add(key);
            GeometricRestraint image = byAtoms.getOrDefault(key, r);
            sum += image.target();
            number++;
            flat |= key.equals(own) && images.operators().get(g).determinant() < 0;
        }
        int[] a = r.atoms();
        if (r instanceof BondRestraint) {
            return new BondRestraint(a[0], a[1], sum / number, r.delta(), r.sigma());
        } else if (r instanceof AngleRestraint) {
            return new AngleRestraint(a[0], a[1], a[2], sum / number, r.delta(), r.sigma());
        }
        double target = flat ? Math.PI * Math.rint(r.target() / Math.PI) : r.target();
        return new DihedralRestraint(a[0], a[1], a[2], a[3], target, r.delta(), r.sigma());
    }

    private static int[] permuted(int[] atoms, int[] permutation) {
        return IntStream.of(atoms).map(i -> permutation[i]).toArray();
    }

    /** The same for both directions of reading. */
    private static List<Integer> key(int[] atoms) {
        List<Integer> forward = IntStream.of(atoms).boxed().toList();
        int n = atoms.length;
        List<Integer> backward =
                IntStream.range(0, n).mapToObj(i -> atoms[n - 1 - i]).toList();
        int last = n - 1;
        return atoms[0] < atoms[last] ? forward : backward;
    }
}
