package org.objcryst.symmetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The operators of a space group modulo lattice translations, taken apart into centring vectors, a centre of symmetry and
 * one representative for each remaining rotation: order = |centring| · (2 if centric) · |representatives|.
 */
final class OperatorSet {
    /** 192 for the conventional cells; more than enough room for cells of several times their volume. */
    private static final int LARGEST_ORDER = 192 * 16;

    private static final Comparator<SymmetryOp> ORDER = Comparator.comparing((SymmetryOp op) -> !op.isTranslation())
            .thenComparing(op -> -op.determinant())
            .thenComparing(SymmetryOp::rotation, (a, b) -> Arrays.compare(b, a))
            .thenComparing(OperatorSet::translationOf, Arrays::compare);

    private final Set<SymmetryOp> all;
    private final List<SymmetryOp> ordered;
    private final List<SymmetryOp> centring;
    private final List<SymmetryOp> representatives;
    private final SymmetryOp inversion;

    private OperatorSet(Set<SymmetryOp> all) {
        this.all = all;
        centring = all.stream().filter(SymmetryOp::isTranslation).sorted(ORDER).toList();
        inversion = all.stream()
                .filter(op -> op.trace() == -3)
                .min(Comparator.comparing(OperatorSet::translationOf, Arrays::compare))
                .orElse(null);
        representatives = chooseRepresentatives();
        ordered = compose();
    }

    /** The group that some operators generate. */
    static OperatorSet generatedBy(List<SymmetryOp> generators) {
        return generatedBy(generators, LARGEST_ORDER)
                .orElseThrow(
                        () -> new IllegalArgumentException("these operators generate no space group: " + generators));
    }

    /** Empty if the operators generate a group larger than a limit. */
    static Optional<OperatorSet> generatedBy(List<SymmetryOp> generators, int limit) {
        Set<SymmetryOp> found = new LinkedHashSet<>();
        found.add(SymmetryOp.IDENTITY);
        List<SymmetryOp> queue = new ArrayList<>(found);
        List<SymmetryOp> useful = new ArrayList<>();
        for (SymmetryOp generator : generators) {
            if (found.contains(generator.reduced())) {
                continue;
            }
            useful.add(generator.reduced());
            queue.clear();
            queue.addAll(found);
            if (!close(found, queue, useful, limit)) {
                return Optional.empty();
            }
        }
        return Optional.of(new OperatorSet(found));
    }

    private static boolean close(
            Set<SymmetryOp> found, List<SymmetryOp> queue, List<SymmetryOp> generators, int limit) {
        for (int i = 0; i < queue.size() && found.size() <= limit; i++) {
            for (SymmetryOp generator : generators) {
                SymmetryOp product = queue.get(i).times(generator).reduced();
                if (found.add(product)) {
                    queue.add(product);
                }
            }
        }
        return found.size() <= limit;
    }

    private List<SymmetryOp> chooseRepresentatives() {
        Map<List<Integer>, SymmetryOp> byRotation = new LinkedHashMap<>();
        all.stream()
                .sorted(ORDER)
                .filter(op -> inversion == null || op.determinant() > 0)
                .forEach(op -> byRotation.putIfAbsent(
                        Arrays.stream(op.rotation()).boxed().toList(), op));
        return List.copyOf(byRotation.values());
    }

    private List<SymmetryOp> compose() {
        List<SymmetryOp> result = new ArrayList<>();
        for (SymmetryOp shift : centring) {
            for (SymmetryOp op : representatives) {
                result.add(shift.times(op).reduced());
            }
            if (inversion != null) {
                for (SymmetryOp op : representatives) {
                    result.add(shift.times(inversion).times(op).reduced());
                }
            }
        }
        return List.copyOf(result);
    }

    private static int[] translationOf(SymmetryOp op) {
        return new int[] {op.t(0), op.t(1), op.t(2)};
    }

    /** The group in another basis, with the translations that the new cell loses or gains. */
    OperatorSet transformed(ChangeOfBasis change) {
        requireLatticeVectors(change.inverse());
        List<SymmetryOp> generators = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            int[] t = new int[3];
            t[axis] = SymmetryOp.UNIT;
            generators.add(change.apply(SymmetryOp.translation(t[0], t[1], t[2])));
        }
        ordered.forEach(op -> generators.add(change.apply(op)));
        return generatedBy(generators);
    }

    private void requireLatticeVectors(ChangeOfBasis newAxes) {
        for (int j = 0; j < 3; j++) {
            int[] t = new int[3];
            for (int i = 0; i < 3; i++) {
                long scaled = newAxes.numerator(i, j) * SymmetryOp.UNIT;
                t[i] = (int) (scaled % newAxes.denominator() == 0 ? scaled / newAxes.denominator() : 1);
            }
            if (!contains(SymmetryOp.translation(t[0], t[1], t[2]))) {
                throw new IllegalArgumentException("the new axes must be lattice translations of the group, got "
                        + newAxes.inverse().axes());
            }
        }
    }

    boolean contains(SymmetryOp op) {
        return all.contains(op.reduced());
    }

    Set<SymmetryOp> all() {
        return all;
    }

    /** Centring outermost, then the centre, then the representatives; the identity first. */
    List<SymmetryOp> ordered() {
        return ordered;
    }

    List<SymmetryOp> centring() {
        return centring;
    }

    List<SymmetryOp> representatives() {
        return representatives;
    }

    /** Null for a group without a centre of symmetry. */
    SymmetryOp inversion() {
        return inversion;
    }

    /** Every distinct rotation once; a group without centre gets no inversion here. */
    List<int[]> rotations() {
        List<int[]> result = new ArrayList<>();
        representatives.forEach(op -> result.add(op.rotation()));
        if (inversion != null) {
            representatives.forEach(op -> result.add(inversion.times(op).rotation()));
        }
        return result;
    }
}
