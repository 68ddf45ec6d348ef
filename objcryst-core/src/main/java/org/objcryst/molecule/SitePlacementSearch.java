package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.objcryst.element.Element;
import org.objcryst.format.MoleculeData;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.Site;
import org.objcryst.symmetry.SymmetryOp;

/** Tries out on which sites a molecule can stand, and how. */
final class SitePlacementSearch {
    private static final int MOST_AUTOMORPHISMS = 2000;
    private static final double STRAIGHT = Math.toRadians(170);
    private static final double FLAT = Math.sin(Math.toRadians(20));

    private final MoleculeData data;
    private final Lattice lattice;
    private final Molecule free;
    private final TwinLeaves actions;
    private final Map<List<List<Integer>>, List<Conformation>> known = new HashMap<>();

    /** A symmetric conformation, atoms numbered with the independent ones first. */
    private record Conformation(int[][] permutations, MoleculeData data, double[] xyz, MoleculePlan plan) {}

    SitePlacementSearch(MoleculeData data, Lattice lattice) {
        this.data = data;
        this.lattice = lattice;
        free = Molecule.of(data);
        List<Element> elements = IntStream.range(0, free.size())
                .mapToObj(i -> free.power(i).element())
                .toList();
        int[] kinds = Stereocentres.kinds(free.graph(), elements);
        actions = new TwinLeaves(free.graph(), kinds);
    }

    List<SitePlacement> find(List<Site> sites) {
        List<SitePlacement> placements = new ArrayList<>();
        for (Site site : sites) {
            List<List<Integer>> rotations = site.operators().stream()
                    .map(op -> Arrays.stream(op.rotation()).boxed().toList())
                    .toList();
            known.computeIfAbsent(rotations, r -> conformations(site.operators()))
                    .forEach(c -> placements.add(placed(c, site)));
        }
        return placements;
    }

    private SitePlacement placed(Conformation c, Site site) {
        SiteImages images = new SiteImages(site.operators(), c.permutations, independent(c.permutations));
        SiteFrame frame = new SiteFrame(images, lattice);
        MoleculeSite where = new MoleculeSite(site, lattice, images, new SitePosition(site), turnovers(frame, c.data));
        return new SitePlacement(c.data, where, c.plan);
    }

    private List<Conformation> conformations(List<SymmetryOp> operators) {
        List<Conformation> found = new ArrayList<>();
        for (int[][] action : actions.actions(operators)) {
            if (isPossible(operators, action)) {
                conformation(operators, action).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Whether atoms that stay in place can lie where they have to: at a point, on a line, in a plane. */
    private boolean isPossible(List<SymmetryOp> operators, int[][] action) {
        for (int g = 1; g < action.length; g++) {
            SymmetryOp op = operators.get(g);
            int[] permutation = action[g];
            BitSet fixed = new BitSet();
            IntStream.range(0, permutation.length)
                    .filter(i -> permutation[i] == i)
                    .forEach(fixed::set);
            boolean mirror = op.determinant() < 0 && op.trace() == 1;
            boolean point = op.determinant() < 0 && !mirror;
            if (point && fixed.cardinality() > 1
                    || !point && !mirror && !isStraight(fixed)
                    || mirror && !isFlat(fixed)) {
                return false;
            }
        }
        return SymmetricRestraints.agree(
                new SiteImages(operators, action, action[0].length), free.geometricRestraints(), free.graph());
    }

    private boolean isStraight(BitSet fixed) {
        return free.plan().restraints().of(AngleRestraint.class).stream()
                .noneMatch(r -> r.target() < STRAIGHT && isWithin(fixed, r));
    }

    private boolean isFlat(BitSet fixed) {
        return free.plan().restraints().of(DihedralRestraint.class).stream()
                .noneMatch(r -> Math.abs(Math.sin(r.target())) > FLAT && isWithin(fixed, r));
    }

    private static boolean isWithin(BitSet atoms, GeometricRestraint restraint) {
        return Arrays.stream(restraint.atoms()).allMatch(atoms::get);
    }

    private Optional<Conformation> conformation(List<SymmetryOp> operators, int[][] action) {
        int[] sequence = sequence(action);
        int[] place = new int[sequence.length];
        IntStream.range(0, sequence.length).forEach(n -> place[sequence[n]] = n);
        int[][] permutations = SiteActions.conjugated(action, place);
        MoleculeData renumbered = renumbered(sequence, place);
        SiteImages images = new SiteImages(operators, permutations, independent(permutations));
        SiteFrame frame = new SiteFrame(images, lattice);
        Molecule whole = Molecule.of(renumbered);
        List<GeometricRestraint> restraints = SymmetricRestraints.of(images, whole.geometricRestraints());
        return new Embedding(whole, frame, restraints).find().map(xyz -> {
            MoleculePlan plan = new MoleculeMaker(renumbered).planOn(frame, xyz, restraints);
            return new Conformation(permutations, renumbered, xyz, plan);
        });
    }

    /** The independent atoms, as far as possible bonded to each other, then the others; both in the order of the file. */
    private int[] sequence(int[][] action) {
        int n = free.size();
        BitSet covered = new BitSet(n);
        BitSet independent = new BitSet(n);
        List<Integer> open = new ArrayList<>();
        for (int start = 0; start < n; start = covered.nextClearBit(0)) {
            take(start, action, independent, covered, open);
            while (!open.isEmpty()) {
                for (int next : free.graph().neighbours(open.remove(0))) {
                    if (!covered.get(next)) {
                        take(next, action, independent, covered, open);
                    }
                }
            }
        }
        return IntStream.concat(independent.stream(), IntStream.range(0, n).filter(i -> !independent.get(i)))
                .toArray();
    }

    private static void take(int atom, int[][] action, BitSet independent, BitSet covered, List<Integer> open) {
        independent.set(atom);
        open.add(atom);
        for (int[] permutation : action) {
            covered.set(permutation[atom]);
        }
    }

    /** How many of the first atoms are no images of earlier ones. */
    private static int independent(int[][] permutations) {
        int n = 0;
        BitSet covered = new BitSet();
        while (n < permutations[0].length && !covered.get(n)) {
            for (int[] permutation : permutations) {
                covered.set(permutation[n]);
            }
            n++;
        }
        return n;
    }

    private MoleculeData renumbered(int[] sequence, int[] place) {
        List<MoleculeData.Atom> atoms =
                Arrays.stream(sequence).mapToObj(data.atoms()::get).toList();
        return new MoleculeData(
                data.name(),
                atoms,
                renumbered(data.bonds(), place),
                renumbered(data.rotatable(), place),
                OptionalInt.empty());
    }

    private static List<MoleculeData.Bond> renumbered(List<MoleculeData.Bond> bonds, int[] place) {
        return bonds.stream()
                .map(b -> new MoleculeData.Bond(place[b.first()], place[b.second()], b.order()))
                .toList();
    }

    /** The half turns of the frame for which some exchange of equivalent atoms makes up. */
    private List<Turnover> turnovers(SiteFrame frame, MoleculeData renumbered) {
        Molecule whole = Molecule.of(renumbered);
        List<Element> elements = IntStream.range(0, whole.size())
                .mapToObj(i -> whole.power(i).element())
                .toList();
        List<int[]> exchanges =
                Automorphisms.of(whole.graph(), Stereocentres.kinds(whole.graph(), elements), MOST_AUTOMORPHISMS);
        List<Turnover> found = new ArrayList<>();
        List<double[]> turns = frame.turnovers();
        for (int t = 0; t < turns.size(); t++) {
            int[] conjugates = conjugates(frame, turns.get(t));
            if (conjugates.length > 0) {
                int index = t;
                exchanges.stream()
                        .filter(e -> makesUp(frame.images(), conjugates, e))
                        .findFirst()
                        .ifPresent(e -> found.add(new Turnover(index, e)));
            }
        }
        return found;
    }

    /** What a half turn makes of each operator; empty if it leads out of the group or belongs to it. */
    private static int[] conjugates(SiteFrame frame, double[] turn) {
        int order = frame.images().order();
        int[] conjugates = new int[order];
        for (int g = 0; g < order; g++) {
            conjugates[g] = frame.conjugate(turn, g);
            if (conjugates[g] < 0 || frame.isRotation(turn, g)) {
                return new int[0];
            }
        }
        return conjugates;
    }

    private static boolean makesUp(SiteImages images, int[] conjugates, int[] exchange) {
        for (int g = 0; g < conjugates.length; g++) {
            int[] permutation = images.permutations()[g];
            int[] conjugate = images.permutations()[conjugates[g]];
            for (int i = 0; i < exchange.length; i++) {
                if (exchange[permutation[i]] != conjugate[exchange[i]]) {
                    return false;
                }
            }
        }
        return true;
    }
}
