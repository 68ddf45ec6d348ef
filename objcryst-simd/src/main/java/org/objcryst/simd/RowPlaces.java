package org.objcryst.simd;

import static org.objcryst.simd.Lanes.STRIDE;

import java.util.stream.IntStream;
import org.objcryst.scattering.TrigonometricForm;

/**
 * Where tables A and B and the rows P stand in one array, as offsets. A row that is an entry of a table, times 1, is found
 * there; all others are made. Behind them are a row of zeros and one to be written in vain.
 */
final class RowPlaces {
    private final int beginB;
    private final int[] ofRow;
    private final int made;
    private final int end;

    RowPlaces(TrigonometricForm form) {
        beginB = 2 * (form.last(0) + 1) * STRIDE;
        made = beginB + 2 * (form.last(1) + 1) * STRIDE;
        ofRow = new int[form.rows()];
        int next = made;
        for (int row = 0; row < ofRow.length; row++) {
            int e = form.rowStart()[row];
            boolean isSingle = row < form.singleRows();
            if (isSingle && form.entryB()[e] == 0) {
                ofRow[row] = form.entryA()[e] * STRIDE;
            } else if (isSingle && form.entryA()[e] == 0) {
                ofRow[row] = beginB + form.entryB()[e] * STRIDE;
            } else {
                ofRow[row] = next;
                next += STRIDE;
            }
        }
        end = next;
    }

    /** Whether a row is not an entry of a table. */
    boolean isMade(int row) {
        return ofRow[row] >= made;
    }

    /** Offset of a row; the one behind the last is that of zeros. */
    int of(int row) {
        return row < ofRow.length ? ofRow[row] : end;
    }

    int[] of(int[] rows) {
        return IntStream.of(rows).map(this::of).toArray();
    }

    int nowhere() {
        return end + STRIDE;
    }

    /** Offsets of entries of table A. */
    int[] a(int[] entries) {
        return Lanes.offsets(entries);
    }

    /** Offsets of entries of table B. */
    int[] b(int[] entries) {
        return IntStream.of(entries).map(e -> beginB + e * STRIDE).toArray();
    }

    int beginB() {
        return beginB;
    }

    /** Length of the array. */
    int length() {
        return nowhere() + STRIDE;
    }
}
