package org.objcryst.symmetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** What the operators of a group say about a reflection (C-14), on flat integer arrays. */
final class ReflectionSymmetry {
    private static final int UNIT = SymmetryOp.UNIT;

    private final int n;
    private final boolean centrosymmetric;
    private final int[] r;
    private final int[] t;
    private final int[] centring;

    ReflectionSymmetry(OperatorSet operators) {
        List<SymmetryOp> primitive = new ArrayList<>(operators.representatives());
        centrosymmetric = operators.inversion() != null;
        if (centrosymmetric) {
            operators
                    .representatives()
                    .forEach(op -> primitive.add(operators.inversion().times(op)));
        }
        n = primitive.size();
        r = primitive.stream().flatMapToInt(op -> Arrays.stream(op.rotation())).toArray();
        t = translations(primitive);
        centring = translations(operators.centring());
    }

    private static int[] translations(List<SymmetryOp> ops) {
        return ops.stream()
                .flatMapToInt(op -> Arrays.stream(new int[] {op.t(0), op.t(1), op.t(2)}))
                .toArray();
    }

    boolean isAbsentByCentring(int h, int k, int l) {
        for (int i = 3; i < centring.length; i += 3) {
            if ((h * centring[i] + k * centring[i + 1] + l * centring[i + 2]) % UNIT != 0) {
                return true;
            }
        }
        return false;
    }

    boolean isAbsent(int h, int k, int l) {
        if (isAbsentByCentring(h, k, l)) {
            return true;
        }
        for (int i = 0; i < n; i++) {
            if (maps(i, h, k, l, 1) && phase(i, h, k, l) % UNIT != 0) {
                return true;
            }
        }
        return false;
    }

    int epsilon(int h, int k, int l) {
        return count(h, k, l, 1);
    }

    boolean isCentric(int h, int k, int l) {
        return firstReversing(h, k, l) >= 0;
    }

    OptionalDouble restrictedPhase(int h, int k, int l) {
        int i = firstReversing(h, k, l);
        return i < 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.PI * Math.floorMod(phase(i, h, k, l), UNIT) / UNIT);
    }

    int multiplicity(int h, int k, int l) {
        int fixing = count(h, k, l, 1);
        return centrosymmetric ? n / fixing : 2 * n / (fixing + count(h, k, l, -1));
    }

    int laueOrder() {
        return centrosymmetric ? n : 2 * n;
    }

    boolean isCanonical(int h, int k, int l) {
        for (int i = 0; i < n; i++) {
            int h1 = index(i, 0, h, k, l);
            int k1 = index(i, 1, h, k, l);
            int l1 = index(i, 2, h, k, l);
            if (isLarger(h1, k1, l1, h, k, l) || isLarger(-h1, -k1, -l1, h, k, l)) {
                return false;
            }
        }
        return true;
    }

    int[][] equivalents(int h, int k, int l) {
        TreeSet<int[]> found = new TreeSet<>((a, b) -> Arrays.compare(b, a));
        for (int i = 0; i < n; i++) {
            int[] image = {index(i, 0, h, k, l), index(i, 1, h, k, l), index(i, 2, h, k, l)};
            found.add(image);
            found.add(new int[] {-image[0], -image[1], -image[2]});
        }
        return found.toArray(int[][]::new);
    }

    private static boolean isLarger(int h1, int k1, int l1, int h, int k, int l) {
        return h1 > h || h1 == h && (k1 > k || k1 == k && l1 > l);
    }

    private int count(int h, int k, int l, int sign) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (maps(i, h, k, l, sign)) {
                count++;
            }
        }
        return count;
    }

    private int firstReversing(int h, int k, int l) {
        for (int i = 0; i < n; i++) {
            if (maps(i, h, k, l, -1)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether hR = sign·h. */
    private boolean maps(int i, int h, int k, int l, int sign) {
        return index(i, 0, h, k, l) == sign * h && index(i, 1, h, k, l) == sign * k && index(i, 2, h, k, l) == sign * l;
    }

    private int index(int i, int column, int h, int k, int l) {
        int at = 9 * i + column;
        return h * r[at] + k * r[at + 3] + l * r[at + 6];
    }

    private int phase(int i, int h, int k, int l) {
        return h * t[3 * i] + k * t[3 * i + 1] + l * t[3 * i + 2];
    }
}
