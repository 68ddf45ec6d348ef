package org.objcryst.symmetry;

import java.util.Arrays;

/** A 3×3 matrix of whole numbers; as a basis, its columns are the new axes in terms of the old. Immutable. */
final class IntMatrix {
    static final IntMatrix IDENTITY = new IntMatrix(1, 0, 0, 0, 1, 0, 0, 0, 1);

    private final int[] m;

    IntMatrix(int... rowByRow) {
        m = rowByRow.clone();
    }

    static IntMatrix ofColumns(int[] a, int[] b, int[] c) {
        return new IntMatrix(a[0], b[0], c[0], a[1], b[1], c[1], a[2], b[2], c[2]);
    }

    int[] elements() {
        return m.clone();
    }

    int at(int i, int j) {
        return m[3 * i + j];
    }

    int determinant() {
        return m[0] * (m[4] * m[8] - m[5] * m[7])
                - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }

    IntMatrix times(IntMatrix o) {
        int[] product = new int[9];
        multiply(m, o.m, product);
        return new IntMatrix(product);
    }

    /** Matrix product of two arrays; the third is modified. */
    static void multiply(int[] left, int[] right, int[] product) {
        for (int i = 0; i < 9; i += 3) {
            for (int j = 0; j < 3; j++) {
                product[i + j] = left[i] * right[j] + left[i + 1] * right[3 + j] + left[i + 2] * right[6 + j];
            }
        }
    }

    /** For determinant ±1. */
    IntMatrix inverse() {
        int d = determinant();
        return new IntMatrix(
                d * (m[4] * m[8] - m[5] * m[7]),
                d * (m[2] * m[7] - m[1] * m[8]),
                d * (m[1] * m[5] - m[2] * m[4]),
                d * (m[5] * m[6] - m[3] * m[8]),
                d * (m[0] * m[8] - m[2] * m[6]),
                d * (m[2] * m[3] - m[0] * m[5]),
                d * (m[3] * m[7] - m[4] * m[6]),
                d * (m[1] * m[6] - m[0] * m[7]),
                d * (m[0] * m[4] - m[1] * m[3]));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntMatrix o && Arrays.equals(m, o.m);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(m);
    }
}
