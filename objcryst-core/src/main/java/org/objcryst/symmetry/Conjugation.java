package org.objcryst.symmetry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for affine maps x' = W x + w that carry the operators of one group over into those of another, both on primitive axes:
 * (W,w)(R,t)(W,w)⁻¹ must belong to the other group for every (R,t) of the first.
 */
final class Conjugation {
    private final List<SymmetryOp> from;
    private final Map<IntMatrix, SymmetryOp> to = new HashMap<>();
    private final List<int[]> rotations; // of the first group, without the identity
    private final long[] wantedKeys;

    Conjugation(OperatorSet from, OperatorSet to) {
        if (from.centring().size() > 1 || to.centring().size() > 1) {
            throw new IllegalArgumentException("both groups must be on primitive axes");
        }
        this.from = from.ordered();
        to.ordered().forEach(op -> this.to.put(new IntMatrix(op.rotation()), op));
        rotations = from.ordered().stream().skip(1).map(SymmetryOp::rotation).toList();
        wantedKeys = to.ordered().stream()
                .mapToLong(op -> key(op.rotation()))
                .sorted()
                .toArray();
    }

    private boolean mapsRotations(IntMatrix w) {
        int[] matrix = w.elements();
        int[] back = w.inverse().elements();
        int[] half = new int[9];
        int[] image = new int[9];
        for (int[] rotation : rotations) {
            IntMatrix.multiply(matrix, rotation, half);
            IntMatrix.multiply(half, back, image);
            if (Arrays.binarySearch(wantedKeys, key(image)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** One number for a matrix; matrices with larger elements than any rotation of a reduced cell share one that is not used. */
    private static long key(int[] m) {
        long key = 0;
        for (int v : m) {
            if (v <= -32 || v >= 32) {
                return -1;
            }
            key = key << 6 | v + 32;
        }
        return key;
    }

    /** The origin shifts that go with a matrix, from (1 − R') w ≡ t' − W t; empty if it does not map the groups. */
    Optional<CongruenceSystem.Solutions> shifts(IntMatrix w) {
        if (from.size() != to.size() || !mapsRotations(w)) {
            return Optional.empty();
        }
        IntMatrix back = w.inverse();
        CongruenceSystem system = new CongruenceSystem();
        for (SymmetryOp op : from) {
            SymmetryOp image = to.get(w.times(new IntMatrix(op.rotation())).times(back));
            for (int i = 0; i < 3; i++) {
                int[] row = {-image.r(i, 0), -image.r(i, 1), -image.r(i, 2)};
                row[i]++;
                int moved = w.at(i, 0) * op.t(0) + w.at(i, 1) * op.t(1) + w.at(i, 2) * op.t(2);
                system.add(row, image.t(i) - moved);
            }
        }
        return system.solve();
    }

    static ChangeOfBasis map(IntMatrix w, long[] shift, long denominator) {
        long[] matrix = new long[9];
        for (int i = 0; i < 9; i++) {
            matrix[i] = w.elements()[i] * denominator;
        }
        return ChangeOfBasis.ofRational(matrix, shift, denominator);
    }
}
