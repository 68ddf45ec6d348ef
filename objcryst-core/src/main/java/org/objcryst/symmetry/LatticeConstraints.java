package org.objcryst.symmetry;

import static java.lang.Math.abs;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a group demands of the six cell parameters: RᵀGR = G for each of its rotations. No table is involved, so that unusual
 * settings are served too. Parameters are counted 0 to 5: a, b, c, α, β, γ; the free ones are chosen in this order.
 */
public final class LatticeConstraints {
    private static final String[] NAMES = {"a", "b", "c", "α", "β", "γ"};
    private static final double SAME = 1e-9; // rounding of a few operations on numbers of order one

    private final InvariantMetrics metrics;
    private final Rule[] rules = new Rule[6];

    /** How a parameter follows: by itself, from an equal one, as a constant, or through the metric as a whole. */
    private record Rule(Kind kind, int source, double value) {}

    private enum Kind {
        FREE,
        CONSTANT,
        SAME_AS,
        DERIVED
    }

    LatticeConstraints(List<int[]> rotations) {
        metrics = new InvariantMetrics(rotations);
        double[] one = metrics.sample(0).toArray();
        double[] other = metrics.sample(1).toArray();
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            rules[i] = rule(i, one, other);
            if (rules[i].kind == Kind.FREE) {
                candidates.add(i);
            }
        }
        List<Integer> free = metrics.independent(candidates);
        for (int i : candidates) {
            if (!free.contains(i)) {
                rules[i] = new Rule(Kind.DERIVED, -1, 0);
            }
        }
    }

    private static Rule rule(int i, double[] one, double[] other) {
        if (abs(one[i] - other[i]) < SAME) {
            return new Rule(Kind.CONSTANT, -1, rounded(one[i]));
        }
        for (int j = i < 3 ? 0 : 3; j < i; j++) {
            if (abs(one[i] - one[j]) < SAME && abs(other[i] - other[j]) < SAME) {
                return new Rule(Kind.SAME_AS, j, 0);
            }
        }
        return new Rule(Kind.FREE, -1, 0);
    }

    /** Exactly 60°, 90° or 120° where meant; primitive cells of cubic lattices have 109.47° too. */
    private static double rounded(double angle) {
        double whole = Math.toRadians(Math.rint(Math.toDegrees(angle)));
        return abs(whole - angle) < SAME ? whole : angle;
    }

    /**
     * Whether a parameter may be chosen; the others follow from those that may.
     *
     * @param parameter 0 to 5: a, b, c, α, β, γ
     * @return true for the free ones
     */
    public boolean isFree(int parameter) {
        return rules[parameter].kind == Kind.FREE;
    }

    /**
     * Number of free parameters.
     *
     * @return 1 (cubic) to 6 (triclinic)
     */
    public int freeCount() {
        return metrics.dimension();
    }

    /**
     * The cell that has the free parameters of another and obeys the group.
     *
     * @param lattice the other; its dependent parameters are ignored
     * @return a cell whose dependent parameters follow from the free ones
     */
    public Lattice conform(Lattice lattice) {
        double[] p = lattice.toArray();
        boolean derived = false;
        for (int i = 0; i < 6; i++) {
            switch (rules[i].kind) {
                case CONSTANT -> p[i] = rules[i].value;
                case SAME_AS -> p[i] = p[rules[i].source];
                case DERIVED -> derived = true;
                default -> {}
            }
        }
        if (!derived) {
            return Lattice.ofArray(p);
        }
        return metrics.withParameters(lattice, freeParameters());
    }

    private List<Integer> freeParameters() {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            if (isFree(i)) {
                free.add(i);
            }
        }
        return free;
    }

    /**
     * The cell nearest to another that obeys the group: its metric averaged over the rotations.
     *
     * @param lattice any cell
     * @return the averaged cell
     */
    public Lattice average(Lattice lattice) {
        return conform(Lattice.ofMetric(metrics.average(lattice.metric())));
    }

    /**
     * How far a cell is from obeying the group: the largest difference to any of its images.
     *
     * @param lattice any cell
     * @return differences of edges and angles
     */
    public LatticeMisfit misfit(Lattice lattice) {
        return metrics.misfit(lattice);
    }

    /**
     * Refuses a cell that differs from its images by more than 1 % in an edge or 1° in an angle.
     *
     * @param lattice a measured cell
     * @throws IllegalArgumentException with the cell, what was demanded and by how much it fails
     */
    public void require(Lattice lattice) {
        LatticeMisfit misfit = misfit(lattice);
        if (!misfit.isWithin(LatticeMisfit.USUAL)) {
            throw new IllegalArgumentException("the cell %s does not fit %s: %s".formatted(lattice, this, misfit));
        }
    }

    /** The demands, for example {@code a = b, α = β = 90°, γ = 120°}. */
    @Override
    public String toString() {
        List<String> demands = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            switch (rules[i].kind) {
                case CONSTANT -> demands.add(NAMES[i] + " = " + degrees(rules[i].value));
                case SAME_AS -> demands.add(NAMES[i] + " = " + NAMES[rules[i].source]);
                case DERIVED -> demands.add(NAMES[i] + " follows");
                default -> {}
            }
        }
        return demands.isEmpty() ? "no demands" : String.join(", ", demands);
    }

    private static String degrees(double angle) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(Math.toDegrees(angle))
                + "°";
    }
}
