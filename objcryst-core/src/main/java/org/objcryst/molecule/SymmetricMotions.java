package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Makes symmetric motions of a molecule on a symmetry element from those that its bonds allow: each together with its images.
 * What comes out is tried at random positions, where nothing holds by accident; motions whose images get into each other's
 * way, that leave the molecule unsymmetric, or that only turn it as a whole are left out.
 */
final class SymmetricMotions {
    private static final double BOX = 10; // Å
    private static final double TRIED = 0.3; // rad or Å
    private static final double ROUNDING = 1e-7; // Å
    private static final long SEED = 20040847; // any; makes the result reproducible

    private final SiteFrame frame;
    private final double[] start;
    private final List<double[]> known = new ArrayList<>();

    SymmetricMotions(SiteFrame frame) {
        this.frame = frame;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        start = random.doubles(3L * frame.images().size(), 0, BOX).toArray();
        frame.symmetrize(start);
    }

    List<Mode> modes(List<Mode> candidates) {
        List<Mode> found = new ArrayList<>();
        for (Mode candidate : candidates) {
            Mode symmetric = symmetric(candidate);
            double[] end = start.clone();
            symmetric.apply(end, TRIED);
            if (isUseful(end) && isNew(symmetric)) {
                found.add(symmetric);
            }
        }
        return found;
    }

    List<Flip> flips(List<Flip> candidates) {
        List<Flip> found = new ArrayList<>();
        for (Flip candidate : candidates) {
            Map<BitSet, Flip> parts = new LinkedHashMap<>();
            for (int[] permutation : frame.images().permutations()) {
                Flip image = candidate.image(permutation);
                parts.putIfAbsent(image.atoms(), image);
            }
            Flip symmetric = candidate.together(List.copyOf(parts.values()));
            double[] end = start.clone();
            symmetric.apply(end);
            if (isUseful(end) && known.stream().noneMatch(k -> areEqual(k, end))) {
                known.add(end);
                found.add(symmetric);
            }
        }
        return found;
    }

    private Mode symmetric(Mode mode) {
        Map<BitSet, Mode> parts = new LinkedHashMap<>();
        List<Integer> signs = new ArrayList<>();
        for (int g = 0; g < frame.images().order(); g++) {
            Mode image = mode.image(frame.images().permutations()[g]);
            if (parts.putIfAbsent(image.atoms(), image) == null) {
                signs.add(mode.isHanded() ? frame.determinant(g) : 1);
            }
        }
        return new SymmetricMode(
                List.copyOf(parts.values()),
                signs.stream().mapToInt(Integer::intValue).toArray());
    }

    private boolean isUseful(double[] end) {
        double[] symmetric = end.clone();
        frame.symmetrize(symmetric);
        return areEqual(symmetric, end) && changesDistances(end);
    }

    private boolean changesDistances(double[] end) {
        for (int i = 0; i < end.length; i += 3) {
            for (int j = 0; j < i; j += 3) {
                if (Math.abs(Geometry.distance(end, i, j) - Geometry.distance(start, i, j)) > ROUNDING) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isNew(Mode mode) {
        double[] velocity = new double[start.length];
        mode.velocity(start, velocity);
        double[] reversed = Arrays.stream(velocity).map(v -> -v).toArray();
        if (known.stream().anyMatch(k -> areEqual(k, velocity) || areEqual(k, reversed))) {
            return false;
        }
        known.add(velocity);
        return true;
    }

    private static boolean areEqual(double[] one, double[] other) {
        for (int i = 0; i < one.length; i++) {
            if (!(Math.abs(one[i] - other[i]) < ROUNDING)) {
                return false;
            }
        }
        return true;
    }
}
