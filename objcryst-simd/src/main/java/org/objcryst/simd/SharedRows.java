package org.objcryst.simd;

import java.util.Arrays;
import java.util.Optional;
import org.objcryst.scattering.TrigonometricForm;

/** The two rows of each reflection that its real and its imaginary part are made of, and their factors in both. */
final class SharedRows {
    private final TrigonometricForm form;
    private final int[][] rows;

    /** [of the first row in the real part, second row, first row in the imaginary part, second row][reflection]. */
    private final int[][] factors;

    private boolean fits = true;

    private SharedRows(TrigonometricForm form, int[] order) {
        this.form = form;
        rows = new int[2][order.length];
        factors = new int[4][order.length];
        for (int[] row : rows) {
            Arrays.fill(row, form.rows()); // the row of zeros
        }
        for (int[] factor : factors) {
            Arrays.fill(factor, form.last(2) + 1); // sin 0
        }
        for (int i = 0; i < order.length; i++) {
            int h = order[i];
            for (int t = form.realStart()[h]; t < form.realStart()[h + 1]; t++) {
                place(i, form.termRow()[t], form.termThird()[t], t < form.imaginaryStart()[h] ? 0 : 2);
            }
        }
    }

    /** Empty if a reflection needs more than two rows, or one of them twice. */
    static Optional<SharedRows> of(TrigonometricForm form, int[] order) {
        SharedRows shared = new SharedRows(form, order);
        return Optional.of(shared).filter(s -> s.fits);
    }

    private void place(int i, int row, int third, int part) {
        int which = rows[0][i] == row || rows[0][i] == form.rows() ? 0 : 1;
        boolean free = rows[which][i] == row || rows[which][i] == form.rows();
        fits &= free && factors[part + which][i] == form.last(2) + 1;
        rows[which][i] = row;
        factors[part + which][i] = third;
    }

    int size() {
        return rows[0].length;
    }

    /** Offsets of the rows. */
    int[] rows(int which, RowPlaces places) {
        return places.of(rows[which]);
    }

    int[][] factors() {
        return Arrays.stream(factors).map(Lanes::offsets).toArray(int[][]::new);
    }
}
