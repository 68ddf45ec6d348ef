package org.objcryst.worlds;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.objcryst.crystal.AtomGradient;
import org.objcryst.crystal.OverlapCorrection;
import org.objcryst.kinematics.Articulation;
import org.objcryst.kinematics.Linkage;

/** Worlds of a plan, computed with the engine of its data. */
public final class PlanWorlds extends ArticulatedWorlds {
    private final Articulation[] articulations;
    private final int atoms;
    private final double[][][] turned; // [scatterer][world]
    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final double[] occupancy;
    private final OverlapCorrection overlap; // or null
    private final PatternCost[] patterns;
    private final AtomGradient gradient;
    private final AtomGradient part;

    /**
     * Worlds.
     *
     * @param plan what they are
     * @param capacity how many places can be evaluated together
     */
    public PlanWorlds(WorldPlan plan, int capacity) {
        super(plan, capacity);
        articulations = plan.articulations().toArray(Articulation[]::new);
        atoms = plan.occupancies().length;
        turned = new double[articulations.length][capacity][];
        for (int i = 0; i < articulations.length; i++) {
            for (int world = 0; world < capacity; world++) {
                turned[i][world] = articulations[i].linkage().room();
            }
        }
        x = new double[capacity * atoms];
        y = new double[capacity * atoms];
        z = new double[capacity * atoms];
        occupancy = new double[capacity * atoms];
        overlap = plan.overlap().orElse(null);
        for (int world = 0; world < capacity; world++) {
            System.arraycopy(plan.occupancies(), 0, occupancy, world * atoms, atoms);
        }
        patterns =
                plan.patterns().stream().map(p -> new PatternCost(p, capacity)).toArray(PatternCost[]::new);
        gradient = new AtomGradient(capacity * atoms);
        part = new AtomGradient(capacity * atoms);
    }

    @Override
    public void evaluate(int n, double[][] places, double[] costs) {
        put(n, places);
        Arrays.fill(costs, 0, n, 0);
        for (PatternCost pattern : patterns) {
            pattern.evaluate(n, x, y, z, occupancy, costs);
        }
    }

    @Override
    public void evaluate(int n, double[][] places, double[] costs, double[][] slopes) {
        put(n, places);
        Arrays.fill(costs, 0, n, 0);
        patterns[0].evaluate(n, x, y, z, occupancy, costs, gradient);
        for (int p = 1; p < patterns.length; p++) {
            patterns[p].evaluate(n, x, y, z, occupancy, costs, part);
            IntStream.range(0, n * atoms).forEach(this::addPart);
        }
        for (int world = 0; world < n; world++) {
            int from = world * atoms;
            if (overlap != null) {
                overlap.unravel(x, y, z, occupancy, from, gradient);
            }
            for (int i = 0, at = 0, to = 0; i < articulations.length; i++) {
                Linkage linkage = articulations[i].linkage();
                linkage.slopes(
                        places[world],
                        at,
                        turned[i][world],
                        gradient.x,
                        gradient.y,
                        gradient.z,
                        from,
                        slopes[world],
                        to);
                from += linkage.size();
                at += linkage.placeLength();
                to += linkage.motions();
            }
        }
    }

    private void addPart(int atom) {
        gradient.x[atom] += part.x[atom];
        gradient.y[atom] += part.y[atom];
        gradient.z[atom] += part.z[atom];
        gradient.occupancy[atom] += part.occupancy[atom];
    }

    private void put(int n, double[][] places) {
        for (int world = 0; world < n; world++) {
            int to = world * atoms;
            for (int i = 0, at = 0; i < articulations.length; i++) {
                Linkage linkage = articulations[i].linkage();
                linkage.turn(places[world], at, turned[i][world]);
                linkage.put(places[world], at, turned[i][world], x, y, z, to);
                to += linkage.size();
                at += linkage.placeLength();
            }
            if (overlap != null) {
                overlap.apply(x, y, z, occupancy, world * atoms);
            }
        }
    }

    @Override
    public void close() {
        for (PatternCost pattern : patterns) {
            pattern.close();
        }
    }
}
