package org.objcryst.scattering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Expands exp 2πi h·(R x + t) into products of cosines and sines and collects what is equal. */
final class TrigonometricFormBuilder {
    /** Coefficients are sums of cosines of 48ths of a turn: below this they cancel exactly. */
    private static final double ZERO = 1e-9;

    final int[] axis;
    final int[] last = new int[3];
    final Ints rowStart = new Ints();
    final Ints entryA = new Ints();
    final Ints entryB = new Ints();
    final Doubles coefficient = new Doubles();
    final int[] realStart;
    final int[] imaginaryStart;
    final Ints termRow = new Ints();
    final Ints termThird = new Ints();
    final double[] scaleReal;
    final double[] scaleImaginary;

    private final StructureFactorProblem problem;
    private final Map<List<Long>, Integer> rows = new HashMap<>();

    /** Terms of the reflection at hand: place in table C, place in table A·width + place in table B, coefficient. */
    private final TreeMap<Integer, TreeMap<Integer, Double>> real = new TreeMap<>();

    private final TreeMap<Integer, TreeMap<Integer, Double>> imaginary = new TreeMap<>();

    TrigonometricFormBuilder(StructureFactorProblem problem, int third) {
        this.problem = problem;
        axis = new int[] {(third + 1) % 3, (third + 2) % 3, third};
        int n = problem.reflections();
        realStart = new int[n + 1];
        imaginaryStart = new int[n];
        scaleReal = new double[n];
        scaleImaginary = new double[n];
    }

    TrigonometricForm build() {
        findHighestPowers();
        rowStart.add(0);
        for (int i = 0; i < problem.reflections(); i++) {
            expand(i);
            emit(i);
        }
        return new TrigonometricForm(this);
    }

    private int rotated(int op, int table, int i) {
        return problem.symmetry().rotated(op, axis[table], problem.h()[i], problem.k()[i], problem.l()[i]);
    }

    private void findHighestPowers() {
        for (int op = 0; op < problem.symmetry().size(); op++) {
            for (int i = 0; i < problem.reflections(); i++) {
                for (int table = 0; table < 3; table++) {
                    last[table] = Math.max(last[table], Math.abs(rotated(op, table, i)));
                }
            }
        }
    }

    private void expand(int i) {
        real.clear();
        imaginary.clear();
        for (int op = 0; op < problem.symmetry().size(); op++) {
            int phase = problem.symmetry().phase(op, problem.h()[i], problem.k()[i], problem.l()[i]);
            double c = SymmetrySum.cosine(phase);
            double s = SymmetrySum.sine(phase);
            int m = rotated(op, 0, i);
            int n = rotated(op, 1, i);
            int third = rotated(op, 2, i);
            // (cos + i sin)(cos + i sin) of the first two axes, times the phase
            add(cos(m), cos(n), c, s, third);
            add(sin(0, m), sin(1, n), -c * sign(m) * sign(n), -s * sign(m) * sign(n), third);
            add(sin(0, m), cos(n), -s * sign(m), c * sign(m), third);
            add(cos(m), sin(1, n), -s * sign(n), c * sign(n), third);
        }
    }

    /** Adds (re + i im)·A·B·(cos + i sin of the third axis). */
    private void add(int a, int b, double re, double im, int third) {
        if (a < 0 || b < 0) {
            return; // sin 0
        }
        int pair = a * width() + b;
        collect(real, cos(third), pair, re);
        collect(real, sin(2, third), pair, -im * sign(third));
        if (!problem.symmetry().isCentric()) {
            collect(imaginary, cos(third), pair, im);
            collect(imaginary, sin(2, third), pair, re * sign(third));
        }
    }

    private static void collect(TreeMap<Integer, TreeMap<Integer, Double>> terms, int third, int pair, double value) {
        if (third >= 0 && value != 0) {
            terms.computeIfAbsent(third, t -> new TreeMap<>()).merge(pair, value, Double::sum);
        }
    }

    private void emit(int i) {
        prune(real);
        prune(imaginary);
        double size = Math.max(largest(real), largest(imaginary));
        realStart[i] = termRow.size();
        emit(real, size);
        imaginaryStart[i] = termRow.size();
        emit(imaginary, size);
        realStart[i + 1] = termRow.size();
        int h = problem.h()[i];
        int k = problem.k()[i];
        int l = problem.l()[i];
        double scale = size * problem.symmetry().weight(h, k, l);
        int centre = problem.symmetry().centrePhase(h, k, l);
        scaleReal[i] = scale * SymmetrySum.cosine(centre);
        scaleImaginary[i] = scale * SymmetrySum.sine(centre);
    }

    private void emit(TreeMap<Integer, TreeMap<Integer, Double>> terms, double size) {
        terms.forEach((third, pairs) -> {
            double signedSize = Math.copySign(size, pairs.firstEntry().getValue());
            termRow.add(row(pairs, signedSize));
            termThird.add(signedSize > 0 ? third : third + 2 * (last[2] + 1));
        });
    }

    /** The row with these products, made at its first use. */
    private int row(TreeMap<Integer, Double> pairs, double size) {
        List<Long> key = new ArrayList<>();
        pairs.forEach((pair, value) -> {
            key.add((long) pair);
            key.add(Math.round(value / size / ZERO));
        });
        return rows.computeIfAbsent(key, k -> {
            pairs.forEach((pair, value) -> {
                entryA.add(pair / width());
                entryB.add(pair % width());
                coefficient.add(value / size);
            });
            rowStart.add(entryA.size());
            return rows.size();
        });
    }

    private static void prune(TreeMap<Integer, TreeMap<Integer, Double>> terms) {
        terms.values().forEach(pairs -> pairs.values().removeIf(v -> Math.abs(v) < ZERO));
        terms.values().removeIf(TreeMap::isEmpty);
    }

    private static double largest(TreeMap<Integer, TreeMap<Integer, Double>> terms) {
        return terms.values().stream()
                .flatMap(pairs -> pairs.values().stream())
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
    }

    private int width() {
        return 2 * (last[1] + 1);
    }

    /** Place of cos 2πnx in a table. */
    private static int cos(int n) {
        return Math.abs(n);
    }

    /** Place of sin 2πnx in a table, −1 for n = 0, where it vanishes. */
    private int sin(int table, int n) {
        return n == 0 ? -1 : last[table] + 1 + Math.abs(n);
    }

    private static int sign(int n) {
        return n < 0 ? -1 : 1;
    }

    /** A growing array of int. */
    static final class Ints {
        private final IntStream.Builder values = IntStream.builder();
        private int size;

        void add(int value) {
            values.add(value);
            size++;
        }

        int size() {
            return size;
        }

        int[] toArray() {
            return values.build().toArray();
        }
    }

    /** A growing array of double. */
    static final class Doubles {
        private final DoubleStream.Builder values = DoubleStream.builder();

        void add(double value) {
            values.add(value);
        }

        double[] toArray() {
            return values.build().toArray();
        }
    }
}
