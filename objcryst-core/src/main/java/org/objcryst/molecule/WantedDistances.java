package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the restraints of a molecule say of distances: those of bonds, those across bond angles, those across restrained dihedrals, and that
 * other atoms keep apart. Distances have no mirror image to fall into, so that coordinates are found from them first.
 */
final class WantedDistances {
    private static final double SIGMA = 0.05; // Å
    private static final double APART = 2.5; // Å
    private static final double FARTHEST = 100; // Å
    private static final double WEAK = 0.5; // Å; sigma of what keeps atoms apart

    private final Map<List<Integer>, Double> lengths = new HashMap<>();
    private final Map<List<Integer>, Double> angles = new HashMap<>();
    private final List<GeometricRestraint> wanted = new ArrayList<>();

    private WantedDistances() {}

    static RestraintSet of(MoleculePlan plan) {
        WantedDistances made = new WantedDistances();
        RestraintSet all = plan.restraints();
        all.of(BondRestraint.class).forEach(r -> made.lengths.put(pair(r.atom(0), r.atom(1)), r.target()));
        all.of(AngleRestraint.class).forEach(r -> made.angles.put(triple(r.atom(0), r.atom(1), r.atom(2)), r.target()));
        all.of(BondRestraint.class).forEach(r -> made.add(r.atom(0), r.atom(1), r.target()));
        all.of(AngleRestraint.class).forEach(made::addAcross);
        all.of(DihedralRestraint.class).forEach(made::addAcross);
        for (int i = 0; i < plan.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!plan.areNear(i, j)) {
                    double middle = (APART + FARTHEST) / 2;
                    made.wanted.add(new BondRestraint(j, i, middle, middle - APART, WEAK));
                }
            }
        }
        return new RestraintSet(made.wanted);
    }

    private void addAcross(AngleRestraint r) {
        double a = length(r.atom(0), r.atom(1));
        double b = length(r.atom(1), r.atom(2));
        add(r.atom(0), r.atom(2), Math.sqrt(a * a + b * b - 2 * a * b * Math.cos(r.target())));
    }

    private void addAcross(DihedralRestraint r) {
        double middle = length(r.atom(1), r.atom(2));
        double first = length(r.atom(0), r.atom(1));
        double last = length(r.atom(2), r.atom(3));
        double alpha = angle(r.atom(0), r.atom(1), r.atom(2));
        double beta = angle(r.atom(1), r.atom(2), r.atom(3));
        double x = middle - last * Math.cos(beta) - first * Math.cos(alpha);
        double y = last * Math.sin(beta) * Math.cos(r.target()) - first * Math.sin(alpha);
        double z = last * Math.sin(beta) * Math.sin(r.target());
        add(r.atom(0), r.atom(3), Math.sqrt(x * x + y * y + z * z));
    }

    /** Nothing is said by what refers to lengths or angles that nobody restrains. */
    private void add(int i, int j, double distance) {
        if (distance > 0) {
            wanted.add(new BondRestraint(i, j, distance, 0, SIGMA));
        }
    }

    private double length(int i, int j) {
        return lengths.getOrDefault(pair(i, j), Double.NaN);
    }

    private double angle(int i, int j, int k) {
        return angles.getOrDefault(triple(i, j, k), Double.NaN);
    }

    private static List<Integer> pair(int i, int j) {
        return List.of(Math.min(i, j), Math.max(i, j));
    }

    private static List<Integer> triple(int i, int j, int k) {
        return List.of(Math.min(i, k), j, Math.max(i, k));
    }
}
