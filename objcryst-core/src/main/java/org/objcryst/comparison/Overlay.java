package org.objcryst.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;

/**
 * Lays one structure upon another under one map of their frames and looks for the best shift along the polar directions. The
 * cost of a shift is the sum over the reference atoms of the squared distance to the partner, at most the square of the reach.
 */
final class Overlay {
    private static final int ANCHORS = 12;
    private static final int SAMPLE = 16; // atoms by which starts are judged first
    private static final int JUDGED_STARTS = 60;
    private static final int REFINED_STARTS = 6;
    private static final int REFINEMENTS = 5;

    private final Lattice cell;
    private final List<Fractional> reference;
    private final int[] element;
    private final ImageField candidate;
    private final Polar polar;
    private final double reach2;

    /**
     * A shift of the candidate (fractions of the reduced cell), its cost in Å², the partner of each reference atom (−1 for none) and
     * the squared distance to it, or to the nearest atom of the element where there is none.
     */
    record Fit(Fractional shift, double cost, int[] partner, double[] nearest) {}

    Overlay(Lattice cell, List<Fractional> reference, int[] element, ImageField candidate, Polar polar, double reach) {
        this.cell = cell;
        this.reference = reference;
        this.element = element;
        this.candidate = candidate;
        this.polar = polar;
        reach2 = reach * reach;
    }

    Fit best() {
        return cheapest(cheapest(starts(), rarest(SAMPLE), JUDGED_STARTS), rarest(element.length), REFINED_STARTS)
                .stream()
                .map(this::refined)
                .min(Comparator.comparingDouble(Fit::cost))
                .orElseGet(() -> assigned(Fractional.ORIGIN));
    }

    /** The shifts that lay an image of a candidate atom upon an anchor as nearly as the polar directions allow. */
    private List<Fractional> starts() {
        if (polar.isNone()) {
            return List.of(Fractional.ORIGIN);
        }
        List<Fractional> starts = new ArrayList<>();
        for (int i : rarest(ANCHORS)) {
            Fractional anchor = reference.get(i);
            for (int j = 0; j < candidate.atoms; j++) {
                for (int k = 0; k < candidate.images && candidate.element[j] == element[i]; k++) {
                    addStart(starts, anchor, j * candidate.images + k);
                }
            }
        }
        return starts;
    }

    private void addStart(List<Fractional> starts, Fractional anchor, int image) {
        Fractional d = anchor.minus(new Fractional(candidate.x[image], candidate.y[image], candidate.z[image]));
        Fractional shift = polar.nearestShift(d, Math.sqrt(reach2));
        if (shift != null) {
            starts.add(shift);
        }
    }

    /** Reference atoms of the rarest elements first. */
    private int[] rarest(int limit) {
        Integer[] order = new Integer[element.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingLong(i -> count(element[i])));
        return Arrays.stream(order).limit(limit).mapToInt(i -> i).toArray();
    }

    private long count(int kind) {
        return Arrays.stream(element).filter(e -> e == kind).count();
    }

    private List<Fractional> cheapest(List<Fractional> shifts, int[] sample, int limit) {
        if (shifts.size() <= limit) {
            return shifts;
        }
        record Judged(Fractional shift, double cost) {}
        return shifts.stream()
                .map(shift -> new Judged(shift, roughCost(shift, sample)))
                .sorted(Comparator.comparingDouble(Judged::cost))
                .limit(limit)
                .map(Judged::shift)
                .toList();
    }

    /** The cost of some reference atoms when several of them may share a partner. */
    private double roughCost(Fractional shift, int[] sample) {
        double cost = 0;
        for (int i : sample) {
            Fractional p = reference.get(i).minus(shift);
            double least = reach2;
            for (int j = 0; j < candidate.atoms; j++) {
                if (candidate.element[j] == element[i]) {
                    for (int k = j * candidate.images; k < (j + 1) * candidate.images; k++) {
                        least = Math.min(least, candidate.squareTo(k, p.x(), p.y(), p.z()));
                    }
                }
            }
            cost += least;
        }
        return cost;
    }

    private Fit refined(Fractional start) {
        Fit best = assigned(start);
        for (int round = 0; round < REFINEMENTS && !polar.isNone(); round++) {
            Fit next = assigned(best.shift.plus(meanDifference(best)));
            if (!(next.cost < best.cost)) {
                break;
            }
            best = next;
        }
        return best;
    }

    /** The mean of the differences of the matched atoms along the polar directions. */
    private Fractional meanDifference(Fit fit) {
        Fractional sum = Fractional.ORIGIN;
        int n = 0;
        for (int i = 0; i < element.length; i++) {
            if (fit.partner[i] >= 0) {
                Fractional p = reference.get(i).minus(fit.shift);
                int image = candidate.nearestImage(fit.partner[i], p.x(), p.y(), p.z());
                Fractional at = new Fractional(candidate.x[image], candidate.y[image], candidate.z[image]);
                sum = sum.plus(p.minus(at).nearOrigin());
                n++;
            }
        }
        return n == 0 ? Fractional.ORIGIN : polar.along(sum.times(1.0 / n));
    }

    /** Partners at a given shift, one to one and of the same element. */
    private Fit assigned(Fractional shift) {
        int n = element.length;
        double[] nearest = new double[n];
        double[][] square = new double[n][candidate.atoms];
        for (int i = 0; i < n; i++) {
            Arrays.fill(square[i], Double.POSITIVE_INFINITY);
            Fractional p = reference.get(i).minus(shift);
            for (int j = 0; j < candidate.atoms; j++) {
                if (candidate.element[j] == element[i]) {
                    int image = candidate.nearestImage(j, p.x(), p.y(), p.z());
                    square[i][j] = candidate.squareTo(image, p.x(), p.y(), p.z());
                }
            }
            nearest[i] = Arrays.stream(square[i]).min().orElseThrow();
        }
        int[] partner = NearPartners.assign(square, reach2);
        double cost = 0;
        for (int i = 0; i < n; i++) {
            nearest[i] = partner[i] < 0 ? nearest[i] : square[i][partner[i]];
            cost += partner[i] < 0 ? reach2 : nearest[i];
        }
        return new Fit(shift, cost, partner, nearest);
    }
}
