package org.objcryst.powder.refinement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.background.PointBackground;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.profile.ProfileRange;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.scattering.ResonantScattering;
import org.objcryst.symmetry.Lattice;

/** Calculated patterns of mixtures, 15 to 65° at 1.5406 Å on a background of 60 to 120 counts, with noise from a seed or without. */
final class Mixture {
    private static final double FIRST_DEG = 15;
    private static final double STEP_DEG = 0.05;
    private static final int POINTS = 1000;

    private final List<Crystal> crystals = new ArrayList<>();
    private final List<Double> scales = new ArrayList<>();
    private int texturedPhase = -1;
    private double marchCoefficient = 1;

    /** Sulphate of lead, four formula units in the cell. */
    static Crystal leadSulphate() {
        return named("lead sulphate", new Crystal(Lattice.ofDegrees(8.482, 5.398, 6.959, 90, 90, 90), "P n m a"))
                .add(atom("Pb", "Pb", 1.4, 0.1882, 0.25, 0.1672))
                .add(atom("S", "S", 0.5, 0.0633, 0.25, 0.6846))
                .add(atom("O1", "O", 1.8, 0.9079, 0.25, 0.5956))
                .add(atom("O2", "O", 1.6, 0.1938, 0.25, 0.5431))
                .add(atom("O3", "O", 1.3, 0.0819, 0.0261, 0.8091));
    }

    /** Oxide of titanium, two formula units in the cell. */
    static Crystal rutile() {
        return named("rutile", new Crystal(Lattice.ofDegrees(4.594, 4.594, 2.9586, 90, 90, 90), "P 42/m n m"))
                .add(atom("Ti", "Ti", 0.45, 0, 0, 0))
                .add(atom("O", "O", 0.6, 0.3053, 0.3053, 0));
    }

    /** A rock salt of a given edge; of two nearly equal ones all lines overlap. */
    static Crystal rockSalt(String name, double edge) {
        return named(name, new Crystal(Lattice.cubic(edge), "F m -3 m"))
                .add(atom("Na", "Na", 1.5, 0, 0, 0))
                .add(atom("Cl", "Cl", 1.3, 0.5, 0.5, 0.5));
    }

    private static Crystal named(String name, Crystal crystal) {
        crystal.name(name);
        return crystal;
    }

    private static Atom atom(String name, String symbol, double b, double x, double y, double z) {
        return new Atom(name, new ScatteringPower(name, symbol).biso(b), x, y, z);
    }

    static PseudoVoigtProfile profile() {
        return new PseudoVoigtProfile().widthDeg2(0.01, -0.005, 0.02).lorentzianFraction(0.4, 0.05);
    }

    Mixture with(Crystal crystal, double scale) {
        crystals.add(crystal);
        scales.add(scale);
        return this;
    }

    /** Plates or needles along c of one phase. */
    Mixture textured(int phase, double march) {
        texturedPhase = phase;
        marchCoefficient = march;
        return this;
    }

    /** A pattern without phases and background that shows the mixture, without noise; its zero is off by 0.03°. */
    PowderPattern exact() {
        return measured(curve());
    }

    /** The same with the noise of a counter. */
    PowderPattern noisy(long seed) {
        Random random = new Random(seed);
        return measured(Arrays.stream(curve())
                .map(c -> Math.max(Math.rint(c + Math.sqrt(c) * random.nextGaussian()), 0))
                .toArray());
    }

    private double[] curve() {
        PowderPattern model = measured(new double[POINTS])
                .background(PointBackground.ofDegrees(
                        new double[] {FIRST_DEG, 40, FIRST_DEG + POINTS * STEP_DEG}, new double[] {120, 60, 80}));
        model.profileRange(ProfileRange.REFINEMENT);
        model.axis().par("zero").setHuman(0.03);
        for (int p = 0; p < crystals.size(); p++) {
            var phase = model.addPhase((Crystal) crystals.get(p).copy(), profile());
            phase.scattering().resonantScattering().choose(ResonantScattering.TABULATED);
            phase.scale().set(scales.get(p));
            if (p == texturedPhase) {
                phase.texture().add(0, 0, 1, 1, marchCoefficient);
            }
        }
        return model.calculated();
    }

    private static PowderPattern measured(double[] counts) {
        double[] x = new double[POINTS];
        Arrays.setAll(x, i -> FIRST_DEG + i * STEP_DEG);
        PowderPattern pattern = new PowderPattern(PowderData.ofDegrees("mixture", x, counts)).wavelength(1.5406);
        pattern.verify(false); // the clocks are tested elsewhere, and here it would take minutes
        return pattern;
    }
}
