package org.objcryst.molecule;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;

/**
 * The random move of a molecule (molecule.md 5.8): orientation, position and conformation change together in one trial,
 * because moves of one kind alone get stuck more easily. Now and then a flip takes its place, and where the conformation alone
 * is to move, a turn about one free torsion by any angle. Holds work arrays of its molecule.
 */
final class MoleculeMoves {
    private static final double FLIP = 0.01; // probability
    private static final double JUMP = 0.5; // where nothing but the conformation is to move
    private static final double RELAX = 0.01;
    private static final double RECENTRE = 0.01;
    private static final double OTHERS = 1.0 / 3;
    private static final double OTHER_MODE = 1.0 / 3;
    private static final double LARGEST_OTHER = 0.5; // amplitude of modes that violate restraints
    private static final double RIGID_BOOST = 2;

    private final MolecularScatterer molecule;
    private final double[] xyz;
    private final boolean stiff;
    private final double[] kept;
    private final double[] velocity;
    private final double[] before = new double[3];
    private final double[] after = new double[3];
    private final double[] gradient = new double[12];
    private double[] excess = {}; // of the restraints that a mode affects
    private FreeModes freeModes;
    private FlexMode[] freeTorsions;
    private FlexMode[] others;
    private FlexMode[] chosen;
    private FreeModes chosenModes;
    private boolean anyFixed;
    private DynamicsRun dynamics;

    MoleculeMoves(MolecularScatterer molecule) {
        this.molecule = molecule;
        stiff = molecule.plan().flexibility().freeTorsions().size() < 2;
        xyz = molecule.xyz();
        kept = new double[xyz.length];
        velocity = new double[xyz.length];
        sort();
    }

    /** Leaves out what would move fixed coordinates. */
    void prepare() {
        boolean[] fixed = molecule.fixedCoordinates();
        anyFixed = IntStream.range(0, fixed.length).anyMatch(at -> fixed[at]);
        sort();
    }

    private void sort() {
        boolean[] fixed = molecule.fixedCoordinates();
        FlexMode[] free = movable(molecule.plan().flexibility().free(), fixed);
        freeModes = new FreeModes(free);
        freeTorsions = torsions(free);
        others = movable(molecule.plan().flexibility().others(), fixed);
        FlexMode[] all = molecule.plan().flexibility().modes().toArray(FlexMode[]::new);
        chosen = Arrays.stream(movable(all, fixed)).filter(this::isChosen).toArray(FlexMode[]::new);
        chosenModes = new FreeModes(chosen);
    }

    private boolean isChosen(FlexMode m) {
        return m.mode().leading() instanceof TorsionMode t
                && t.isWholeSide()
                && molecule.plan().flaggedTorsions().stream().anyMatch(b -> b.joins(t.first(), t.second()));
    }

    private boolean isChoosing() {
        return molecule.flexibility().choice() == Flexibility.CHOSEN_TORSIONS;
    }

    private FlexMode[] turnable() {
        return isChoosing() ? chosen : freeTorsions;
    }

    void move(RandomGenerator random, double amplitude, ParType family) {
        molecule.xyz(); // brings the array up to date
        boolean conforms =
                ParType.INTERNAL.isA(family) && molecule.flexibility().choice() != Flexibility.RIGID;
        if (conforms && mayFlip() && random.nextDouble() < FLIP) {
            flip(random);
            return;
        }
        boolean turns = ParType.ORIENTATION.isA(family);
        if (conforms && !turns && turnable().length > 0 && random.nextDouble() < JUMP) {
            jump(random);
            return;
        }
        if (turns) {
            turn(random, amplitude, conforms);
        }
        shift(molecule.occupancy(), random, amplitude, family);
        shift(molecule.x(), random, amplitude, family);
        shift(molecule.y(), random, amplitude, family);
        shift(molecule.z(), random, amplitude, family);
        if (conforms) {
            deform(random, amplitude);
        }
    }

    void randomize(RandomGenerator random) {
        molecule.xyz(); // brings the array up to date
        if (molecule.isOrientable()) {
            molecule.turnAnyhow(random);
        }
        for (RefinablePar p : new RefinablePar[] {molecule.x(), molecule.y(), molecule.z()}) {
            p.moveTo(random.nextDouble());
        }
        if (molecule.flexibility().choice() != Flexibility.RIGID) {
            if (!anyFixed && new Relaxation(molecule).straighten(xyz)) {
                molecule.adopt();
            }
            for (FlexMode m : movable(turnable(), molecule.fixedCoordinates())) {
                m.mode().apply(xyz, 2 * Math.PI * random.nextDouble());
                molecule.adopt();
            }
        }
        if (molecule.occupancy().isFree()) {
            molecule.occupancy().moveTo(random.nextDouble());
        }
    }

    /** The deformations that change no restraint: those that random moves make freely. */
    List<FlexMode> deformations() {
        return molecule.flexibility().choice() == Flexibility.RIGID ? List.of() : List.of(turnable());
    }

    /** Applies one deformation, in radians or Å; atoms that it does not move stay where they are in the crystal. */
    void applyMode(Mode mode, double change) {
        System.arraycopy(molecule.centre(), 0, before, 0, 3);
        mode.apply(xyz, change);
        molecule.adopt();
        keepPlace();
    }

    private void turn(RandomGenerator random, double amplitude, boolean conforms) {
        if (molecule.isOrientable()) {
            double range = molecule.plan().flexibility().rotationAmplitude()
                    * amplitude
                    * (stiff || !conforms ? RIGID_BOOST : 1);
            molecule.turn(range * (2 * random.nextDouble() - 1), random);
        }
    }

    private static void shift(RefinablePar par, RandomGenerator random, double amplitude, ParType family) {
        if (par.isFree() && par.type().isA(family)) {
            par.moveBy(par.step() * amplitude * (2 * random.nextDouble() - 1));
        }
    }

    private void deform(RandomGenerator random, double amplitude) {
        double[] c = molecule.centre();
        before[0] = c[0];
        before[1] = c[1];
        before[2] = c[2];
        boolean changed = runDynamics(random, amplitude) || changeModes(random, amplitude);
        if (changed) {
            molecule.adopt();
            keepPlace();
        }
        if (!anyFixed && random.nextDouble() < RECENTRE) {
            Centre.subtract(xyz, molecule.centre().clone());
            molecule.adopt();
        }
    }

    private boolean changeModes(RandomGenerator random, double amplitude) {
        boolean changed = (isChoosing() ? chosenModes : freeModes).change(xyz, amplitude, random);
        if (molecule.flexibility().choice() == Flexibility.RELAXED && random.nextDouble() < OTHERS) {
            for (FlexMode m : others) {
                if (random.nextDouble() < OTHER_MODE) {
                    changed |= changeUnderRestraints(m, random, amplitude);
                }
            }
            changed |= relaxNowAndThen(random);
        }
        return changed;
    }

    /** Now and then, if asked for, molecular dynamics in the place of modes. */
    private boolean runDynamics(RandomGenerator random, double amplitude) {
        double share = isChoosing() ? 0 : molecule.dynamics().share();
        if (share == 0) {
            return false;
        }
        dynamics = dynamics == null ? new DynamicsRun(molecule) : dynamics;
        if (random.nextDouble() < share) {
            dynamics.runAll(xyz, random, amplitude);
            return true;
        }
        if (dynamics.hasGroups() && random.nextDouble() < share) {
            dynamics.runGroup(xyz, random, amplitude);
            return true;
        }
        return false;
    }

    /** A random change that the more tends to lower costs, the higher they are. */
    private boolean changeUnderRestraints(FlexMode m, RandomGenerator random, double amplitude) {
        GeometricRestraint[] affected = m.affected();
        if (excess.length < affected.length) {
            excess = new double[affected.length];
        }
        double cost = 0;
        for (int i = 0; i < affected.length; i++) {
            excess[i] = affected[i].excess(xyz);
            cost += excess[i] * excess[i] * affected[i].weight();
        }
        double u = 2 * random.nextDouble() - 1;
        if (cost > 1) {
            u = Math.max(-1, Math.min(1, u - 0.01 * cost * Math.signum(slope(m))));
        }
        m.mode().apply(xyz, u * m.amplitude() * Math.min(amplitude, LARGEST_OTHER));
        return true;
    }

    /** Of the cost, along a mode whose restraints leave their ranges by what has just been found. */
    private double slope(FlexMode m) {
        m.mode().velocity(xyz, velocity);
        double sum = 0;
        for (int i = 0; i < m.affected().length; i++) {
            if (excess[i] != 0) {
                GeometricRestraint r = m.affected()[i];
                sum += 2 * excess[i] * r.weight() * m.mode().derivative(xyz, velocity, r, gradient);
            }
        }
        return sum;
    }

    private boolean relaxNowAndThen(RandomGenerator random) {
        double u = random.nextDouble();
        if (anyFixed || u >= 2 * RELAX) {
            return false;
        }
        RestraintSet restraints = molecule.plan().restraints();
        boolean hard = u < RELAX && restraints.cost(xyz) > 10 * restraints.all().size();
        return new Relaxation(molecule).descend(xyz, hard ? 5 : 1, Relaxation.LONGEST_STEP);
    }

    /** Turns a part of the molecule about one free torsion by any angle. */
    private void jump(RandomGenerator random) {
        FlexMode torsion = turnable()[random.nextInt(turnable().length)];
        applyMode(torsion.mode(), Math.PI * (2 * random.nextDouble() - 1));
    }

    private void flip(RandomGenerator random) {
        double cost = molecule.plan().restraints().cost(xyz);
        System.arraycopy(xyz, 0, kept, 0, xyz.length);
        System.arraycopy(molecule.centre(), 0, before, 0, 3);
        List<Flip> flips = molecule.plan().flips();
        flips.get(random.nextInt(flips.size())).apply(xyz);
        if (molecule.plan().restraints().cost(xyz) > 1.3 * cost + 10) {
            System.arraycopy(kept, 0, xyz, 0, xyz.length);
        } else {
            molecule.adopt();
            keepPlace();
        }
    }

    private boolean mayFlip() {
        return molecule.flipMoves().choice() == FlipMoves.ALLOWED
                && !molecule.plan().flips().isEmpty()
                && !anyFixed;
    }

    /** Shifts the molecule so that atoms which have not moved within it do not move in the crystal (M-13). */
    private void keepPlace() {
        if (molecule.isPlaced()) {
            System.arraycopy(molecule.centre(), 0, after, 0, 3);
            double x = after[0] - before[0];
            double y = after[1] - before[1];
            double z = after[2] - before[2];
            double[] t = molecule.placementMatrix();
            molecule.shift(
                    t[0] * x + t[1] * y + t[2] * z, t[3] * x + t[4] * y + t[5] * z, t[6] * x + t[7] * y + t[8] * z);
        }
    }

    private static FlexMode[] torsions(FlexMode[] modes) {
        return Arrays.stream(modes).filter(FlexMode::isFreeTorsion).toArray(FlexMode[]::new);
    }

    private static FlexMode[] movable(FlexMode[] modes, boolean[] fixed) {
        return Arrays.stream(modes)
                .filter(m ->
                        Arrays.stream(m.mode().moved()).noneMatch(at -> fixed[at] || fixed[at + 1] || fixed[at + 2]))
                .toArray(FlexMode[]::new);
    }
}
