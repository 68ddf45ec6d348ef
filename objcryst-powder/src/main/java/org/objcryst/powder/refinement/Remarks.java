package org.objcryst.powder.refinement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.objcryst.powder.PowderPhase;
import org.objcryst.symmetry.Lattice;

/** What in a refinement should make people look again. */
final class Remarks {
    /** Relative; heat and mixed crystals seldom change a cell as much. */
    private static final double FAR_CELL = 0.005;
    /** Good structures of well visible phases do better. */
    private static final double POOR_BRAGG = 0.2;

    private static final double WELL_VISIBLE = 0.05;
    /** In standard uncertainties. */
    private static final double NOT_SEEN = 3;

    private final Map<PowderPhase, Lattice> given;

    Remarks(Map<PowderPhase, Lattice> given) {
        this.given = given;
    }

    List<String> of(List<PowderPhase> phases, List<PhaseFraction> fractions) {
        List<String> remarks = new ArrayList<>();
        for (int p = 0; p < phases.size(); p++) {
            PhaseFraction f = fractions.get(p);
            double moved =
                    stretch(given.get(phases.get(p)), phases.get(p).cell().lattice());
            if (f.weight() < NOT_SEEN * f.sigma()) {
                remarks.add(
                        text("%s is not seen: %.2f ± %.2f %% by weight", f.name(), 100 * f.weight(), 100 * f.sigma()));
            } else if (moved > FAR_CELL) {
                remarks.add(
                        text("the cell of %s is %.1f %% off the given one: is it this phase?", f.name(), 100 * moved));
            } else if (f.weight() > WELL_VISIBLE && !(f.rBragg() < POOR_BRAGG)) {
                remarks.add(text(
                        "the intensities of %s fit badly (R_Bragg = %.0f %%): another structure, texture, or few grains?",
                        f.name(), 100 * f.rBragg()));
            }
        }
        return List.copyOf(remarks);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** The largest relative change of an edge. */
    private static double stretch(Lattice from, Lattice to) {
        double a = Math.abs(to.a() / from.a() - 1);
        double b = Math.abs(to.b() / from.b() - 1);
        double c = Math.abs(to.c() / from.c() - 1);
        return Math.max(a, Math.max(b, c));
    }
}
