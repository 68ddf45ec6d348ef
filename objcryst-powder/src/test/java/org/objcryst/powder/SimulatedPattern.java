package org.objcryst.powder;

import java.util.Arrays;
import java.util.Random;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.powder.background.PointBackground;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.symmetry.Lattice;

/** Patterns of lead sulphate, alone or with rutile, whose counts are calculated with noise from a seed. */
final class SimulatedPattern {
    private static final double FIRST_DEG = 15;
    private static final double STEP_DEG = 0.03;
    private static final int POINTS = 2000;

    private SimulatedPattern() {}

    static PowderPattern leadSulphate() {
        PowderPattern model = empty(new double[POINTS]);
        model.addPhase(leadSulphateCrystal(), profile()).scale().set(0.01);
        return withCounts(model, empty(noisy(model, 5)));
    }

    static PowderPattern mixture() {
        PowderPattern model = empty(new double[POINTS]);
        model.addPhase(leadSulphateCrystal(), profile()).scale().set(0.01);
        model.addPhase(rutileCrystal(), profile()).scale().set(0.03);
        return withCounts(model, empty(noisy(model, 6)));
    }

    static Crystal leadSulphateCrystal() {
        return new Crystal(Lattice.ofDegrees(8.482, 5.398, 6.959, 90, 90, 90), "P n m a")
                .add(atom("Pb", "Pb", 1.4, 0.1882, 0.25, 0.1672))
                .add(atom("S", "S", 0.5, 0.0633, 0.25, 0.6846))
                .add(atom("O1", "O", 1.8, 0.9079, 0.25, 0.5956))
                .add(atom("O2", "O", 1.6, 0.1938, 0.25, 0.5431))
                .add(atom("O3", "O", 1.3, 0.0819, 0.0261, 0.8091));
    }

    static Crystal rutileCrystal() {
        return new Crystal(Lattice.ofDegrees(4.594, 4.594, 2.9586, 90, 90, 90), "P 42/m n m")
                .add(atom("Ti", "Ti", 0.45, 0, 0, 0))
                .add(atom("O", "O", 0.6, 0.3053, 0.3053, 0));
    }

    static PseudoVoigtProfile profile() {
        return new PseudoVoigtProfile().widthDeg2(0.01, -0.005, 0.02).lorentzianFraction(0.4, 0.05);
    }

    private static Atom atom(String name, String symbol, double b, double x, double y, double z) {
        return new Atom(name, new ScatteringPower(name, symbol).biso(b), x, y, z);
    }

    private static PowderPattern empty(double[] counts) {
        double[] x = new double[POINTS];
        Arrays.setAll(x, i -> FIRST_DEG + i * STEP_DEG);
        double last = x[POINTS - 1];
        return new PowderPattern(PowderData.ofDegrees("simulated", x, counts))
                .background(PointBackground.ofDegrees(new double[] {FIRST_DEG, 40, last}, new double[] {120, 60, 80}));
    }

    private static double[] noisy(PowderPattern model, long seed) {
        Random random = new Random(seed);
        return Arrays.stream(model.calculated())
                .map(c -> Math.max(Math.rint(c + Math.sqrt(c) * random.nextGaussian()), 0))
                .toArray();
    }

    /** The same phases, atoms a little off, on other counts. */
    private static PowderPattern withCounts(PowderPattern model, PowderPattern empty) {
        for (PowderPhase phase : model.phases()) {
            Crystal crystal = (Crystal) phase.crystal().copy();
            empty.addPhase(crystal, profile()).scale().set(phase.scale().value());
        }
        return empty;
    }
}
