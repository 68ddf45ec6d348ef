package org.objcryst.molecule;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Random changes of modes that violate no restraint but their own: each takes part with probability ½. Modes of one kind stand
 * side by side, in loops that the compiler can see through.
 */
final class FreeModes {
    private final FlexMode[] lengths;
    private final FlexMode[] angles;
    private final FlexMode[] torsions;
    private final FlexMode[] others;

    FreeModes(FlexMode[] modes) {
        lengths = part(modes, FreeModes::isLength);
        angles = part(modes, FreeModes::isAngle);
        torsions = part(modes, FreeModes::isTorsion);
        others = part(modes, m -> !isLength(m) && !isAngle(m) && !isTorsion(m));
    }

    /** Moves the atoms; false if nothing has changed. */
    boolean change(double[] xyz, double amplitude, RandomGenerator random) {
        boolean changed = changeLengths(xyz, amplitude, random);
        changed |= changeAngles(xyz, amplitude, random);
        changed |= turn(xyz, amplitude, random);
        return changed | changeOthers(xyz, amplitude, random);
    }

    private boolean changeLengths(double[] xyz, double amplitude, RandomGenerator random) {
        boolean changed = false;
        for (int block = 0; block < lengths.length; block += Long.SIZE) {
            for (long left = coins(lengths.length - block, random); left != 0; left &= left - 1) {
                FlexMode m = lengths[block + Long.numberOfTrailingZeros(left)];
                BondRestraint own = (BondRestraint) m.own();
                double change = m.sign() * BiasedChange.of(own.deviation(xyz), m.amplitude() * amplitude, own, random);
                if (change != 0) {
                    ((StretchMode) m.mode()).apply(xyz, change);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private boolean changeAngles(double[] xyz, double amplitude, RandomGenerator random) {
        boolean changed = false;
        for (int block = 0; block < angles.length; block += Long.SIZE) {
            for (long left = coins(angles.length - block, random); left != 0; left &= left - 1) {
                FlexMode m = angles[block + Long.numberOfTrailingZeros(left)];
                AngleRestraint own = (AngleRestraint) m.own();
                double change = m.sign() * BiasedChange.of(own.deviation(xyz), m.amplitude() * amplitude, own, random);
                if (change != 0) {
                    ((BendMode) m.mode()).apply(xyz, change);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private boolean turn(double[] xyz, double amplitude, RandomGenerator random) {
        boolean changed = false;
        for (int block = 0; block < torsions.length; block += Long.SIZE) {
            for (long left = coins(torsions.length - block, random); left != 0; left &= left - 1) {
                FlexMode m = torsions[block + Long.numberOfTrailingZeros(left)];
                ((TorsionMode) m.mode()).apply(xyz, m.amplitude() * amplitude * (2 * random.nextDouble() - 1));
                changed = true;
            }
        }
        return changed;
    }

    private boolean changeOthers(double[] xyz, double amplitude, RandomGenerator random) {
        boolean changed = false;
        for (FlexMode m : others) {
            if (random.nextBoolean()) {
                changed |= change(m, xyz, amplitude, random);
            }
        }
        return changed;
    }

    private static boolean change(FlexMode m, double[] xyz, double amplitude, RandomGenerator random) {
        double step = m.amplitude() * amplitude;
        double change = m.own() == null
                ? step * (2 * random.nextDouble() - 1)
                : m.sign() * BiasedChange.of(m.own().deviation(xyz), step, m.own(), random);
        if (change != 0) {
            m.mode().apply(xyz, change);
        }
        return change != 0;
    }

    /** As many random bits, at most 64. */
    private static long coins(int number, RandomGenerator random) {
        return random.nextLong() >>> Math.max(0, Long.SIZE - number);
    }

    private static FlexMode[] part(FlexMode[] modes, Predicate<FlexMode> which) {
        return Arrays.stream(modes).filter(which).toArray(FlexMode[]::new);
    }

    private static boolean isLength(FlexMode m) {
        return m.mode() instanceof StretchMode && m.own() instanceof BondRestraint;
    }

    private static boolean isAngle(FlexMode m) {
        return m.mode() instanceof BendMode && m.own() instanceof AngleRestraint;
    }

    private static boolean isTorsion(FlexMode m) {
        return m.mode() instanceof TorsionMode && m.own() == null;
    }
}
