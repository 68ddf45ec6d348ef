package org.objcryst.symmetry;

import java.util.ArrayList;
import java.util.List;

/** A primitive basis of a centred lattice: whole-number elimination on the centring vectors and the cell edges. */
final class PrimitiveBasis {
    private PrimitiveBasis() {}

    /** The change from the given cell to a primitive one of the same handedness. */
    static ChangeOfBasis of(List<SymmetryOp> centring) {
        List<long[]> rows = new ArrayList<>();
        for (SymmetryOp op : centring) {
            rows.add(new long[] {op.t(0), op.t(1), op.t(2)});
        }
        for (int axis = 0; axis < 3; axis++) {
            long[] edge = new long[3];
            edge[axis] = SymmetryOp.UNIT;
            rows.add(edge);
        }
        long[] columns = new long[9];
        for (int axis = 2; axis >= 0; axis--) {
            long[] pivot = eliminate(rows, axis);
            for (int i = 0; i < 3; i++) {
                columns[3 * i + axis] = pivot[i];
            }
        }
        return ChangeOfBasis.ofRational(columns, new long[3], SymmetryOp.UNIT).inverse();
    }

    /** Takes out one vector whose component on the axis divides that of all others, which become zero there. */
    private static long[] eliminate(List<long[]> rows, int axis) {
        long[] pivot = null;
        for (boolean changed = true; changed; ) {
            changed = false;
            pivot = smallest(rows, axis);
            for (long[] row : rows) {
                if (row != pivot && row[axis] != 0) {
                    subtract(row, pivot, row[axis] / pivot[axis]);
                    changed = true;
                }
            }
        }
        rows.remove(pivot);
        if (pivot[axis] < 0) {
            subtract(pivot, pivot.clone(), 2);
        }
        return pivot;
    }

    private static long[] smallest(List<long[]> rows, int axis) {
        long[] best = null;
        for (long[] row : rows) {
            if (row[axis] != 0 && (best == null || Math.abs(row[axis]) < Math.abs(best[axis]))) {
                best = row;
            }
        }
        return best;
    }

    private static void subtract(long[] from, long[] v, long factor) {
        for (int i = 0; i < 3; i++) {
            from[i] -= factor * v[i];
        }
    }
}
