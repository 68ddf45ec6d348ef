package org.objcryst.simd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objcryst.scattering.StructureFactorProblem;
import org.objcryst.scattering.TrigonometricForm;

/**
 * In which order reflections are summed up. First come mates, two and two: their terms have the same rows, and factors C
 * that differ by the sign of one, as with indices l and −l. Then the others, sorted by their factors, so that these can stay in registers.
 */
final class TermOrder {
    private final TrigonometricForm form;

    /** Where the negatives begin in table C. */
    private final int negatives;

    private final int[] reflections;
    private final int coupled;

    private TermOrder(TrigonometricForm form) {
        this.form = form;
        negatives = 2 * (form.last(2) + 1);
        List<Entry> couples = new ArrayList<>();
        List<Entry> singles = new ArrayList<>();
        Map<Key, Integer> waiting = new HashMap<>();
        for (int h = 0; h < form.scaleReal().length; h++) {
            Key key = key(h);
            Integer other = waiting.remove(key);
            if (other == null) {
                waiting.put(key, h);
            } else if (areMates(0, other, h) || areMates(1, other, h)) {
                couples.add(turns(other) ? entry(h, other) : entry(other, h));
            } else {
                singles.add(entry(other));
                waiting.put(key, h);
            }
        }
        waiting.values().forEach(h -> singles.add(entry(h)));
        couples.sort(Entry.BY_THIRDS);
        singles.sort(Comparator.comparingInt(Entry::shape).thenComparing(Entry.BY_THIRDS));
        coupled = 2 * couples.size();
        reflections = Stream.concat(couples.stream(), singles.stream())
                .flatMapToInt(e -> Arrays.stream(e.reflections))
                .toArray();
    }

    /**
     * One reflection or two mates.
     *
     * @param thirds factors C of the first
     * @param shape numbers of its real and imaginary terms
     */
    private record Entry(int[] reflections, int[] thirds, int shape) {
        static final Comparator<Entry> BY_THIRDS =
                Comparator.comparing(Entry::thirds, Arrays::compare).thenComparingInt(e -> e.reflections[0]);
    }

    private Entry entry(int... reflections) {
        int h = reflections[0];
        int real = form.imaginaryStart()[h] - form.realStart()[h];
        int imaginary = form.realStart()[h + 1] - form.imaginaryStart()[h];
        int[] thirds = Arrays.copyOfRange(form.termThird(), form.realStart()[h], form.realStart()[h + 1]);
        return new Entry(reflections, thirds, 1000 * real + imaginary);
    }

    /** Of the forms that a problem has the one that takes least time. */
    static TermOrder cheapest(StructureFactorProblem problem) {
        return TrigonometricForm.all(problem)
                .map(TermOrder::new)
                .min(Comparator.comparingInt(TermOrder::cost))
                .orElseThrow();
    }

    /** About how many nanoseconds three registers of points took in measurements. */
    private int cost() {
        int cost = 3 * form.singleRows() + 2 * form.pairRows();
        for (int i = 0; i < reflections.length; i++) {
            boolean second = i < coupled && i % 2 == 1;
            for (int part = 0; part < 2; part++) {
                int n = end(part, reflections[i]) - start(part, reflections[i]);
                boolean mates = areMates(part, i);
                cost += mates ? (second ? 2 : 3) : n == 0 ? 0 : 2 + n;
            }
        }
        return cost + 2 * form.rowStart()[form.rows()] - 2 * form.rowStart()[form.singleRows() + form.pairRows()];
    }

    TrigonometricForm form() {
        return form;
    }

    /** The same for mates: rows and factors apart from signs. */
    private Key key(int h) {
        int first = form.realStart()[h];
        int terms = form.realStart()[h + 1] - first;
        int[] numbers = new int[1 + 2 * terms];
        for (int t = 0; t < terms; t++) {
            numbers[2 * t] = form.termRow()[first + t];
            numbers[2 * t + 1] = form.termThird()[first + t] % negatives;
        }
        numbers[2 * terms] = form.imaginaryStart()[h] - first;
        return new Key(numbers);
    }

    private record Key(int[] numbers) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(numbers, key.numbers);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }
    }

    /** Whether the last real or else imaginary factor is negative; negatives are needed of the first of two mates only. */
    private boolean turns(int h) {
        int end = end(0, h) > start(0, h) ? end(0, h) : end(1, h);
        return form.termThird()[end - 1] >= negatives;
    }

    private int start(int part, int h) {
        return part == 0 ? form.realStart()[h] : form.imaginaryStart()[h];
    }

    private int end(int part, int h) {
        return part == 0 ? form.imaginaryStart()[h] : form.realStart()[h + 1];
    }

    /** Of two reflections with the same key: whether one of two factors has another sign. */
    private boolean areMates(int part, int h, int mate) {
        return end(part, h) - start(part, h) == 2 && changes(part, h, mate, 0) != changes(part, h, mate, 1);
    }

    private boolean changes(int part, int h, int mate, int term) {
        return form.termThird()[start(part, h) + term] != form.termThird()[start(part, mate) + term];
    }

    /** The reflection at each position. */
    int[] reflections() {
        return reflections;
    }

    /** How many positions belong to couples. */
    int coupled() {
        return coupled;
    }

    /** Whether a part of the reflection at a position is to be summed up with that of its mate. */
    boolean areMates(int part, int position) {
        int first = position & ~1;
        return position < coupled && areMates(part, reflections[first], reflections[first + 1]);
    }

    /** The terms of a part of the reflection at a position; of mates that first whose factor does not change. */
    int[] terms(int part, int position) {
        int h = reflections[position];
        int[] terms = IntStream.range(start(part, h), end(part, h)).toArray();
        boolean turn =
                areMates(part, position) && changes(part, reflections[position & ~1], reflections[position | 1], 0);
        return turn ? new int[] {terms[1], terms[0]} : terms;
    }

    /** Negative factors that are used, as places in table C. */
    int[] negativesInUse() {
        BitSet used = new BitSet();
        for (int position = 0; position < reflections.length; position++) {
            for (int part = 0; part < 2; part++) {
                boolean isSecond = position % 2 == 1 && areMates(part, position);
                for (int t = start(part, reflections[position]);
                        !isSecond && t < end(part, reflections[position]);
                        t++) {
                    used.set(form.termThird()[t]);
                }
            }
        }
        return used.stream().filter(third -> third >= negatives).toArray();
    }
}
