package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.objcryst.molecule.dynamics.VelocityVerlet;

/**
 * Runs of molecular dynamics as moves of a molecule: of all atoms, or of one group whose members no mode moves apart, as a ring. Atoms
 * of rigid groups and fixed ones stay in place.
 */
final class DynamicsRun {
    private static final double TIME_STEP = 0.004;
    private static final double STEPS = 100; // at amplitude 1
    private static final double HOT = 0.05; // share of runs with more energy
    private static final double HOT_FACTOR = 4;
    private static final double BY_AMPLITUDE = 0.2;
    private static final int SMALLEST_GROUP = 3;

    private final MolecularScatterer molecule;
    private final List<int[]> groups;
    private final List<RestraintSet> groupRestraints = new ArrayList<>();

    DynamicsRun(MolecularScatterer molecule) {
        this.molecule = molecule;
        groups = groups(molecule.plan());
        for (int[] group : groups) {
            groupRestraints.add(new RestraintSet(molecule.geometricRestraints().stream()
                    .filter(r -> touches(r, group))
                    .toList()));
        }
    }

    boolean hasGroups() {
        return !groups.isEmpty();
    }

    /** Moves all atoms. */
    void runAll(double[] xyz, RandomGenerator random, double amplitude) {
        run(xyz, molecule.plan().restraints(), new boolean[xyz.length], random, amplitude);
    }

    /** Moves the atoms of one group. */
    void runGroup(double[] xyz, RandomGenerator random, double amplitude) {
        int g = random.nextInt(groups.size());
        boolean[] held = new boolean[xyz.length];
        Arrays.fill(held, true);
        for (int i : groups.get(g)) {
            Arrays.fill(held, 3 * i, 3 * i + 3, false);
        }
        run(xyz, groupRestraints.get(g), held, random, amplitude);
    }

    private void run(double[] xyz, RestraintSet restraints, boolean[] held, RandomGenerator random, double amplitude) {
        boolean[] fixed = molecule.fixedCoordinates();
        for (int at = 0; at < fixed.length; at++) {
            held[at] |= fixed[at];
        }
        for (List<Integer> group : molecule.plan().rigidGroups()) {
            group.forEach(i -> Arrays.fill(held, 3 * i, 3 * i + 3, true));
        }
        double total = molecule.dynamics().energy() * restraints.all().size() * (1 + BY_AMPLITUDE * amplitude);
        total *= random.nextDouble() < HOT ? HOT_FACTOR : 1;
        VelocityVerlet motion = new VelocityVerlet(restraints, xyz, held, TIME_STEP);
        motion.kick(random, Math.max(0, total - restraints.cost(xyz)));
        int steps = (int) Math.round(STEPS * Math.sqrt(amplitude));
        for (int n = 0; n < steps; n++) {
            motion.step();
            motion.hold(total);
        }
    }

    private static boolean touches(GeometricRestraint restraint, int[] group) {
        return Arrays.stream(restraint.atoms()).anyMatch(i -> Arrays.binarySearch(group, i) >= 0);
    }

    /** Atoms that every mode moves together or leaves together, in ascending order. */
    private static List<int[]> groups(MoleculePlan plan) {
        List<int[]> found = new ArrayList<>();
        BitSet done = new BitSet();
        for (int i = 0; i < plan.size(); i++) {
            int first = i;
            int[] group = IntStream.range(i, plan.size())
                    .filter(j -> !done.get(j)
                            && plan.flexibility().modes().stream()
                                    .allMatch(m -> m.mode().atoms().get(first)
                                            == m.mode().atoms().get(j)))
                    .toArray();
            Arrays.stream(group).forEach(done::set);
            if (group.length >= SMALLEST_GROUP && group.length < plan.size()) {
                found.add(group);
            }
        }
        return found;
    }
}
