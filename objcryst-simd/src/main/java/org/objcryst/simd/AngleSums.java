package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.incubator.vector.DoubleVector;
import org.objcryst.scattering.TrigonometricForm;

/**
 * The rows cos(α + β), cos(α − β), sin(α + β), sin(α − β) of two multiples of coordinates, as many of them as there are: four
 * products make all four.
 */
final class AngleSums implements Stage {
    final int sinesA;
    final int sinesB;
    final int[] cosineA;
    final int[] cosineB;

    /** Where the four rows go. */
    final int[] plusCosine;

    final int[] minusCosine;
    final int[] plusSine;
    final int[] minusSine;
    private final double[] points;
    private final BitSet rows = new BitSet();

    AngleSums(TrigonometricForm form, RowPlaces places, double[] points) {
        this.points = points;
        sinesA = (form.last(0) + 1) * Lanes.STRIDE;
        sinesB = (form.last(1) + 1) * Lanes.STRIDE;
        Map<List<Integer>, int[]> found = new TreeMap<>(
                Comparator.comparing((List<Integer> p) -> p.get(0)).thenComparing(p -> p.get(1)));
        for (int row = form.singleRows(); row < form.singleRows() + form.pairRows(); row++) {
            int e = form.rowStart()[row];
            int sum = sumOfAngles(form, e);
            if (sum >= 0) {
                int power = form.entryA()[e];
                int other = form.entryB()[e] % (form.last(1) + 1);
                int[] four = found.computeIfAbsent(List.of(power, other), k -> {
                    int[] none = new int[4];
                    Arrays.fill(none, places.nowhere());
                    return none;
                });
                four[sum] = places.of(row);
                rows.set(row);
            }
        }
        List<List<Integer>> powers = new ArrayList<>(found.keySet());
        cosineA = places.a(powers.stream().mapToInt(p -> p.get(0)).toArray());
        cosineB = places.b(powers.stream().mapToInt(p -> p.get(1)).toArray());
        plusCosine = destinations(found, 0);
        minusCosine = destinations(found, 1);
        plusSine = destinations(found, 2);
        minusSine = destinations(found, 3);
    }

    private static int[] destinations(Map<List<Integer>, int[]> found, int sum) {
        return found.values().stream().mapToInt(r -> r[sum]).toArray();
    }

    /** Which of the four sums a pair of products is: cc − ss, cc + ss, cs + sc, cs − sc; −1 for none of them. */
    private static int sumOfAngles(TrigonometricForm form, int e) {
        int halfA = form.last(0) + 1;
        int halfB = form.last(1) + 1;
        double f = form.coefficient()[e + 1];
        boolean partners = form.entryA()[e + 1] == form.entryA()[e] + halfA
                && form.entryB()[e + 1] == (form.entryB()[e] + halfB) % (2 * halfB);
        if (!partners || Math.abs(f) != 1) {
            return -1;
        }
        return form.entryB()[e] < halfB ? f < 0 ? 0 : 1 : f > 0 ? 2 : 3;
    }

    /** The rows that are made here. */
    BitSet rows() {
        return rows;
    }

    /** Two registers at a time, so that stores follow each other in memory; with more the compiler gives up. */
    @Override
    public void run(int blocks) {
        int lane = 0;
        for (; lane < (blocks - 1) * COUNT; lane += 2 * COUNT) {
            addTwo(lane);
        }
        if (lane < blocks * COUNT) {
            addOne(lane);
        }
    }

    private void addOne(int lane) {
        for (int i = 0; i < cosineA.length; i++) {
            add(i, lane);
        }
    }

    private void addTwo(int lane) {
        for (int i = 0; i < cosineA.length; i++) {
            add(i, lane);
            add(i, lane + COUNT);
        }
    }

    private void add(int i, int lane) {
        DoubleVector ca = load(points, cosineA[i] + lane);
        DoubleVector sa = load(points, cosineA[i] + sinesA + lane);
        DoubleVector cb = load(points, cosineB[i] + lane);
        DoubleVector sb = load(points, cosineB[i] + sinesB + lane);
        DoubleVector cc = ca.mul(cb);
        DoubleVector ss = sa.mul(sb);
        cc.sub(ss).intoArray(points, plusCosine[i] + lane);
        cc.add(ss).intoArray(points, minusCosine[i] + lane);
        DoubleVector cs = ca.mul(sb);
        DoubleVector sc = sa.mul(cb);
        cs.add(sc).intoArray(points, plusSine[i] + lane);
        cs.sub(sc).intoArray(points, minusSine[i] + lane);
    }
}
