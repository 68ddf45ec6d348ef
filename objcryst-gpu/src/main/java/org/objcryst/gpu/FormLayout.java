package org.objcryst.gpu;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.objcryst.scattering.TrigonometricForm;

/**
 * A {@link TrigonometricForm} as the kernels read it. The three tables are one array, the cosine of power n of a table at 2n and
 * its sine at 2n + 1. Reflections stand in tiles of {@link #TILE}, so that those with the same rows are together; each tile has
 * the list of its rows. For the way back each row has the list of its terms.
 */
final class FormLayout {
    /** Reflections of a work group. */
    static final int TILE = 128;

    private final TrigonometricForm form;

    /** Number of powers in table A, in A and B, in all three. */
    final int[] pairs = new int[3];

    /** Reflections, tile after tile. */
    final int[] order;

    /** Two places in the tables for each entry of a row. */
    final int[] entries;

    /** Where the rows of each tile begin in {@link #tileRow}, and their end. */
    final int[] tileStart;

    final int[] tileRow;
    final int mostRowsOfATile;

    /** Where the terms of the real and of the imaginary part begin, for each reflection in the order of tiles; and their end. */
    final int[] termStart;

    /** A row of the tile and a third factor for each term. */
    final int[] terms;

    /** Where the terms with each row begin in {@link #rowTerms}, and their end. */
    final int[] rowTermStart;

    /** A third factor, and twice the reflection, one more for the imaginary part. */
    final int[] rowTerms;

    FormLayout(TrigonometricForm form) {
        this.form = form;
        int powers = 0;
        for (int table = 0; table < 3; table++) {
            powers += form.last(table) + 1;
            pairs[table] = powers;
        }
        entries = entries();
        order = order();
        int[][] rows = rowsOfTiles();
        tileStart = starts(Arrays.stream(rows).mapToInt(r -> r.length));
        tileRow = Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray();
        mostRowsOfATile = Arrays.stream(rows).mapToInt(r -> r.length).max().orElse(0);
        termStart = starts(
                Arrays.stream(order).flatMap(h -> IntStream.of(end(h, 0) - start(h, 0), end(h, 1) - start(h, 1))));
        terms = terms(rows);
        rowTermStart = rowTermStart();
        rowTerms = rowTerms();
    }

    int reflections() {
        return order.length;
    }

    int tiles() {
        return tileStart.length - 1;
    }

    /** Numbers in the tables of one atom. */
    int tableSize() {
        return 2 * pairs[2];
    }

    /** First term of part 0, the real one, or 1, the imaginary one, of a reflection. */
    private int start(int reflection, int part) {
        return part == 0 ? form.realStart()[reflection] : form.imaginaryStart()[reflection];
    }

    private int end(int reflection, int part) {
        return part == 0 ? form.imaginaryStart()[reflection] : form.realStart()[reflection + 1];
    }

    private int[] entries() {
        int n = form.entryA().length;
        int[] result = new int[2 * n];
        for (int e = 0; e < n; e++) {
            result[2 * e] = place(0, form.entryA()[e]);
            result[2 * e + 1] = place(1, form.entryB()[e]);
        }
        return result;
    }

    /** The place in the joint array of a cosine or sine, which the form counts cosines first. */
    private int place(int table, int entry) {
        int powers = form.last(table) + 1;
        int from = table == 0 ? 0 : 2 * pairs[table - 1];
        return entry < powers ? from + 2 * entry : from + 2 * (entry - powers) + 1;
    }

    /** Twice the place of a third factor, one more for a negative one. */
    private int third(int entry) {
        int half = 2 * (form.last(2) + 1);
        return entry < half ? 2 * place(2, entry) : 2 * place(2, entry - half) + 1;
    }

    private int[] order() {
        int n = form.scaleReal().length;
        return IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingInt(this::firstRow))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int firstRow(int reflection) {
        int first = start(reflection, 0);
        return first < end(reflection, 1) ? form.termRow()[first] : Integer.MAX_VALUE;
    }

    private int[][] rowsOfTiles() {
        int n = (order.length + TILE - 1) / TILE;
        return IntStream.range(0, n)
                .mapToObj(tile -> Arrays.stream(order, tile * TILE, Math.min(order.length, (tile + 1) * TILE))
                        .flatMap(h -> Arrays.stream(form.termRow(), start(h, 0), end(h, 1)))
                        .distinct()
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
    }

    private int[] terms(int[][] rowsOfTiles) {
        int[] result = new int[2 * form.termRow().length];
        int to = 0;
        for (int i = 0; i < order.length; i++) {
            int[] rows = rowsOfTiles[i / TILE];
            for (int t = start(order[i], 0); t < end(order[i], 1); t++) {
                result[to++] = Arrays.binarySearch(rows, form.termRow()[t]);
                result[to++] = third(form.termThird()[t]);
            }
        }
        return result;
    }

    private int[] rowTermStart() {
        int[] lengths = new int[form.rows()];
        for (int row : form.termRow()) {
            lengths[row]++;
        }
        return starts(Arrays.stream(lengths));
    }

    private int[] rowTerms() {
        int[] next = rowTermStart.clone();
        int[] result = new int[2 * form.termRow().length];
        for (int h = 0; h < order.length; h++) {
            for (int part = 0; part < 2; part++) {
                for (int t = start(h, part); t < end(h, part); t++) {
                    int to = next[form.termRow()[t]]++;
                    result[2 * to] = third(form.termThird()[t]);
                    result[2 * to + 1] = 2 * h + part;
                }
            }
        }
        return result;
    }

    /** Running sums from 0. */
    static int[] starts(IntStream lengths) {
        int[] n = lengths.toArray();
        int[] result = new int[n.length + 1];
        for (int i = 0; i < n.length; i++) {
            result[i + 1] = result[i] + n[i];
        }
        return result;
    }
}
