package org.objcryst.powder.indexing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.LatticeSymmetry;
import org.objcryst.symmetry.ReducedLattice;

/**
 * The lattices found so far, each once: equivalent cells are recognised by their reduced form, and where the metric allows a
 * higher symmetry that explains the lines better, given that it has fewer parameters, this takes over.
 */
final class Candidates {
    private static final int MOST = 60;
    /** How far from a higher symmetry a lattice may be for this to be tried (rad). */
    private static final double SYMMETRY_TOLERANCE = Math.toRadians(0.7);
    /** Half width of the box of parameters about a refined cell, as a part of them. */
    private static final double NEAR = 0.02;

    private final ObservedLines lines;
    private final SearchBounds bounds;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(CellFit fit, LatticeIdentity identity) {
        double evidence() {
            return fit.evidence();
        }
    }

    Candidates(ObservedLines lines, SearchBounds bounds) {
        this.lines = lines;
        this.bounds = bounds;
    }

    void add(CellFit raw) {
        Lattice primitive = primitive(raw);
        CellFit fit = withBestSymmetry(raw, primitive);
        if (!isWithinBounds(fit)) {
            return;
        }
        Entry entry = new Entry(fit, new LatticeIdentity(primitive(fit)));
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).identity.isSame(entry.identity)) {
                if (fit.evidence() > entries.get(i).evidence()) {
                    entries.set(i, entry);
                    sort();
                }
                return;
            }
        }
        entries.add(entry);
        sort();
        if (entries.size() > MOST) {
            entries.remove(MOST);
        }
    }

    private void sort() {
        entries.sort(Comparator.comparingDouble(Entry::evidence).reversed());
    }

    Optional<CellFit> best() {
        return entries.stream().map(Entry::fit).findFirst();
    }

    Optional<CellSolution> bestSolution() {
        return best().map(this::solution);
    }

    /** The lattices that are not derived from a better one, best first. */
    List<CellSolution> solutions() {
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : entries) {
            if (kept.stream().noneMatch(k -> entry.identity.isDerivedFrom(k.identity))) {
                kept.add(entry);
            }
        }
        return kept.stream().map(e -> solution(e.fit)).toList();
    }

    private static Lattice primitive(CellFit fit) {
        return ReducedLattice.niggli(
                        fit.family().form().lattice(fit.parameters()),
                        fit.family().group())
                .lattice();
    }

    /** The lattice in the cell of the highest symmetry that does not make it less probable. */
    private CellFit withBestSymmetry(CellFit raw, Lattice primitive) {
        CellFit best = null;
        for (LatticeSymmetry symmetry : LatticeSymmetry.of(primitive, SYMMETRY_TOLERANCE)) {
            Optional<LatticeFamily> family = LatticeFamily.of(symmetry.group());
            CellFit fit = family.map(f -> refit(f, symmetry.conventional(), raw.zero()))
                    .orElse(null);
            if (fit != null && (best == null || fit.evidence() > best.evidence())) {
                best = fit;
            }
        }
        return best == null ? raw : best;
    }

    private CellFit refit(LatticeFamily family, Lattice cell, double zero) {
        double[] p = family.form().parameters(cell);
        double[] lower = p.clone();
        double[] upper = p.clone();
        for (int m = 0; m < p.length; m++) {
            double width = NEAR * (m < family.form().squares() ? p[m] : p[0]);
            lower[m] -= width;
            upper[m] += width;
        }
        int last = lines.size() - 1;
        IndexTable table = IndexTable.of(family, lower, upper, lines.highest(last, -2 * bounds.maxZero()));
        int[] all = IntStream.range(0, table.size()).toArray();
        CellRefinement refinement = new CellRefinement(family, lines, lines.size(), bounds.maxZero());
        double[] solution = refinement.refine(table, all, all.length, p, zero);
        return solution == null ? null : refinement.fit(table, solution);
    }

    private boolean isWithinBounds(CellFit fit) {
        double[] cell = fit.family().form().lattice(fit.parameters()).toArray();
        double largest = Math.max(cell[3], Math.max(cell[4], cell[5]));
        return fit.evidence() > 0
                && (largest <= bounds.maxAngle() + 1e-6)
                && Math.abs(fit.zero()) <= 1.5 * bounds.maxZero()
                && fit.primitiveVolume() <= bounds.maxVolume();
    }

    private CellSolution solution(CellFit fit) {
        Lattice cell = fit.family().form().lattice(fit.parameters());
        int n = Math.min(20, lines.size());
        int calculated = calculated(fit, n);
        FiguresOfMerit merit = FiguresOfMerit.of(lines, fit, calculated);
        List<Integer> unindexed = IntStream.range(0, lines.size())
                .filter(i -> Double.isNaN(fit.residuals()[i]))
                .boxed()
                .toList();
        return new CellSolution(
                cell,
                fit.family().group(),
                fit.family().centring(),
                merit.m20(),
                merit.f20(),
                fit.evidence(),
                fit.zero(),
                merit.meanErrorDeg(),
                unindexed,
                lines.size(),
                OptionalDouble.empty());
    }

    /** Distinct lines up to the n-th observed one. */
    private int calculated(CellFit fit, int n) {
        double limit = lines.q(n - 1) - fit.zero() * lines.slope(n - 1);
        IndexTable table = IndexTable.of(fit.family(), fit.parameters(), fit.parameters(), limit * (1 + 1e-6));
        double[] q = IntStream.range(0, table.size())
                .mapToDouble(j -> table.q(j, fit.parameters()))
                .sorted()
                .toArray();
        return (int) IntStream.range(0, q.length)
                .filter(j -> j == 0 || q[j] > q[j - 1] * (1 + 1e-6))
                .count();
    }
}
