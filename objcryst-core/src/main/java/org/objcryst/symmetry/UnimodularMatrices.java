package org.objcryst.symmetry;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All whole matrices of determinant 1 with small entries, the identity first. */
final class UnimodularMatrices {
    private static final List<IntMatrix> USUAL = compute(1).toList();

    private UnimodularMatrices() {}

    /** Entries from −largest to +largest. */
    static Stream<IntMatrix> proper(int largest) {
        return largest == 1 ? USUAL.stream() : compute(largest);
    }

    private static Stream<IntMatrix> compute(int largest) {
        int base = 2 * largest + 1;
        int count = (int) Math.pow(base, 9);
        Stream<IntMatrix> others = IntStream.range(0, count)
                .mapToObj(code -> decode(code, base, largest))
                .filter(m -> m.determinant() == 1);
        return Stream.concat(Stream.of(IntMatrix.IDENTITY), others);
    }

    private static IntMatrix decode(int code, int base, int largest) {
        int[] m = new int[9];
        for (int i = 0, rest = code; i < 9; i++, rest /= base) {
            m[i] = rest % base - largest;
        }
        return new IntMatrix(m);
    }
}
