package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * How a molecule can move within itself (molecule.md 5.5): its modes, sorted into free ones, which violate no restraint
 * but their own, and others. Found once per topology; immutable and shared by copies of the molecule.
 */
final class FlexibilityModel {
    private static final double BOX = 10; // Å, for random positions of atoms
    private static final int TRIES = 5;
    private static final double SMALLEST_DERIVATIVE = 1e-3;
    private static final int CONFORMATIONS = 50;
    private static final double MEAN_DISPLACEMENT = 0.1; // Å, averaged over all atoms
    private static final double LARGEST_ANGLE = 0.17; // rad
    private static final double STRETCH = 0.1; // Å
    private static final double NON_FREE = 0.1; // factor
    private static final double SMALLEST_ROTATION = 0.02 * Math.PI / 20;
    private static final double LARGEST_ROTATION = 0.02 * Math.PI * 20;
    private static final long SEED = 20040847; // any; makes the model reproducible

    private final List<FlexMode> modes;
    private final FlexMode[] free;
    private final FlexMode[] others;
    private final double rotationAmplitude;

    FlexibilityModel(MolecularGraph graph, RestraintSet restraints, double[] xyz, List<List<Integer>> rigidGroups) {
        this(new ModeSearch(graph, xyz).find(), restraints, xyz, rigidGroups, r -> {});
    }

    /** Of a molecule on a symmetry element. */
    FlexibilityModel(MolecularGraph graph, RestraintSet restraints, double[] xyz, SiteFrame frame) {
        this(
                new SymmetricMotions(frame).modes(new ModeSearch(graph, xyz).find()),
                restraints,
                xyz,
                List.of(),
                frame::symmetrize);
    }

    private FlexibilityModel(
            List<Mode> possible,
            RestraintSet restraints,
            double[] xyz,
            List<List<Integer>> rigidGroups,
            Consumer<double[]> symmetry) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        List<Mode> candidates = new ArrayList<>(possible);
        candidates.removeIf(m -> rigidGroups.stream().anyMatch(m::splits));
        List<FlexMode> found = new ArrayList<>();
        for (Mode mode : candidates) {
            found.add(analyzed(mode, restraints, random, xyz.length, symmetry));
        }
        modes = scaled(found, xyz, random);
        free = modes.stream().filter(FlexMode::isFree).toArray(FlexMode[]::new);
        others = modes.stream().filter(m -> !m.isFree()).toArray(FlexMode[]::new);
        rotationAmplitude = globalAmplitude(xyz);
    }

    List<FlexMode> modes() {
        return modes;
    }

    FlexMode[] free() {
        return free;
    }

    FlexMode[] others() {
        return others;
    }

    /** Half-width in radians of a random rotation of the whole molecule at amplitude 1. */
    double rotationAmplitude() {
        return rotationAmplitude;
    }

    List<TorsionMode> freeTorsions() {
        return modes.stream()
                .filter(FlexMode::isFreeTorsion)
                .map(m -> (TorsionMode) m.mode().leading())
                .toList();
    }

    /** Finds the restraints that a mode changes, by derivatives at random positions, where nothing is zero by accident. */
    private static FlexMode analyzed(
            Mode mode, RestraintSet restraints, RandomGenerator random, int coordinates, Consumer<double[]> symmetry) {
        List<GeometricRestraint> affected = new ArrayList<>();
        GeometricRestraint own = null;
        double sign = 1;
        double[] v = new double[coordinates];
        double[] g = new double[12];
        for (GeometricRestraint restraint : restraints.all()) {
            if (restraint.weight() > 0 && mode.splits(restraint)) {
                double largest = 0;
                for (int i = 0; i < TRIES; i++) {
                    double[] r = random.doubles(coordinates, 0, BOX).toArray();
                    symmetry.accept(r);
                    mode.velocity(r, v);
                    double d = mode.derivative(r, v, restraint, g);
                    largest = Math.abs(d) > Math.abs(largest) ? d : largest;
                }
                if (own == null && mode.isDefinedBy(restraint) && Math.rint(largest) != 0) {
                    own = restraint;
                    sign = 1 / Math.rint(largest);
                } else if (Math.abs(largest) > SMALLEST_DERIVATIVE) {
                    affected.add(restraint);
                }
            }
        }
        return new FlexMode(mode, 0, own, sign, affected.toArray(GeometricRestraint[]::new));
    }

    /** Sets the amplitudes so that atoms move by 0.1 Å in the mean. */
    private static List<FlexMode> scaled(List<FlexMode> found, double[] start, RandomGenerator random) {
        double[] xyz = start.clone();
        double[] path = new double[found.size()];
        for (int n = 0; n < CONFORMATIONS; n++) {
            for (int i = 0; i < path.length; i++) {
                path[i] += found.get(i).mode().path(xyz) / CONFORMATIONS;
            }
            for (FlexMode m : found) {
                if (m.isFreeTorsion()) {
                    m.mode().apply(xyz, 2 * Math.PI * random.nextDouble());
                }
            }
        }
        List<FlexMode> scaled = new ArrayList<>();
        int atoms = start.length / 3;
        for (int i = 0; i < path.length; i++) {
            FlexMode m = found.get(i);
            double turn = Math.min(LARGEST_ANGLE, MEAN_DISPLACEMENT * atoms / path[i]);
            double amplitude = (m.mode() instanceof StretchMode ? STRETCH : turn) * (m.isFree() ? 1 : NON_FREE);
            scaled.add(new FlexMode(m.mode(), amplitude, m.own(), m.sign(), m.affected()));
        }
        return List.copyOf(scaled);
    }

    private static double globalAmplitude(double[] xyz) {
        double[] c = new double[3];
        Centre.mean(xyz, c);
        double sum = 0;
        for (int at = 0; at < xyz.length; at += 3) {
            double x = xyz[at] - c[0];
            double y = xyz[at + 1] - c[1];
            double z = xyz[at + 2] - c[2];
            sum += Math.sqrt(x * x + y * y + z * z);
        }
        double meanPath =
                Math.PI / 4 * sum / (xyz.length / 3); // distance from a random axis is π/4 of that from the centre
        return Math.min(LARGEST_ROTATION, Math.max(SMALLEST_ROTATION, MEAN_DISPLACEMENT / meanPath));
    }
}
