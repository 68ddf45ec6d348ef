package org.objcryst.powder;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.powder.profile.PeakLines;
import org.objcryst.powder.profile.PeakShape;
import org.objcryst.scattering.ReflectionList;

/** The lines of all phases of a pattern, sorted by position; the lists of reflections stand still from the start on. */
final class PatternLines {
    private final PatternAxis axis;
    private final List<PowderPhase> phases;
    private final ReflectionList[] lists;
    private final int[] phaseOf;
    private final int[] reflectionOf;

    PatternLines(PatternAxis axis, List<PowderPhase> phases) {
        this.axis = axis;
        this.phases = List.copyOf(phases);
        lists = phases.stream().map(PowderPhase::reflections).toArray(ReflectionList[]::new);
        int[][] all = IntStream.range(0, lists.length)
                .boxed()
                .flatMap(p -> IntStream.range(0, lists[p].size()).mapToObj(i -> new int[] {p, i}))
                .toArray(int[][]::new);
        double[][] stol = stol();
        Arrays.sort(all, Comparator.comparingDouble(m -> stol[m[0]][m[1]]));
        phaseOf = Arrays.stream(all).mapToInt(m -> m[0]).toArray();
        reflectionOf = Arrays.stream(all).mapToInt(m -> m[1]).toArray();
    }

    int size() {
        return phaseOf.length;
    }

    int phaseOf(int row) {
        return phaseOf[row];
    }

    int reflectionOf(int row) {
        return reflectionOf[row];
    }

    ReflectionList list(int phase) {
        return lists[phase];
    }

    /** sinθ/λ of the reflections of each phase. */
    double[][] stol() {
        return IntStream.range(0, lists.length)
                .mapToObj(p -> lists[p].stol(phases.get(p).cell().lattice()))
                .toArray(double[][]::new);
    }

    /** What turns |F|² into an intensity, 0 for reflections out of reach. */
    double[] factors(int phase) {
        return phases.get(phase).factors(lists[phase]);
    }

    /** The lines with the present cells, positions and profiles. */
    PeakLines now() {
        double[][] stol = stol();
        double[][][] positions = IntStream.range(0, stol.length)
                .mapToObj(p -> phases.get(p).positions(stol[p]))
                .toArray(double[][][]::new);
        double[] shares = axis.shares();
        int n = size() * shares.length;
        int[] reflection = new int[n];
        double[] centre = new double[n];
        double[] share = new double[n];
        PeakShape[] shape = new PeakShape[n];
        for (int row = 0; row < size(); row++) {
            for (int line = 0; line < shares.length; line++) {
                int m = row * shares.length + line;
                reflection[m] = row;
                centre[m] = positions[phaseOf[row]][line][reflectionOf[row]];
                share[m] = shares[line];
                shape[m] = shape(row, centre[m], stol[phaseOf[row]][reflectionOf[row]]);
            }
        }
        return new PeakLines(size(), reflection, centre, share, shape);
    }

    private PeakShape shape(int row, double centre, double stol) {
        ReflectionList list = lists[phaseOf[row]];
        int i = reflectionOf[row];
        return axis.shape(phases.get(phaseOf[row]).profile(), list.h()[i], list.k()[i], list.l()[i], centre, stol);
    }
}
