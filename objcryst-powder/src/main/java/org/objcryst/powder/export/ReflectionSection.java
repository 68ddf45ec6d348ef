package org.objcryst.powder.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.objcryst.cif.CifText;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.refinement.BraggFactor;
import org.objcryst.scattering.ReflectionList;

/**
 * The reflections of a pattern in a CIF: squared moduli of the model, and observed ones, for which the pattern is shared out in the
 * proportions of the calculated ones.
 */
final class ReflectionSection {
    private final PowderPattern pattern;
    private final CifText text;

    ReflectionSection(PowderPattern pattern, CifText text) {
        this.pattern = pattern;
        this.text = text;
    }

    void write() {
        boolean several = pattern.phases().size() > 1;
        List<String> tags = new ArrayList<>(List.of(
                "_refln_index_h",
                "_refln_index_k",
                "_refln_index_l",
                "_refln_F_squared_calc",
                "_refln_F_squared_meas",
                "_refln_d_spacing"));
        if (several) {
            tags.add("_pd_refln_phase_id");
        }
        List<List<String>> rows = new ArrayList<>();
        for (int p = 0; p < pattern.phases().size(); p++) {
            rows.addAll(rows(pattern.phases().get(p), several ? List.of(String.valueOf(p + 1)) : List.of()));
        }
        if (!rows.isEmpty()) {
            text.loop(tags.toArray(String[]::new));
            rows.forEach(text::row);
        }
    }

    /** Those whose middle lies within the pattern. */
    private List<List<String>> rows(PowderPhase phase, List<String> phaseId) {
        ReflectionList list = phase.reflections();
        double[] positions = phase.positions();
        double[] squares = phase.squaredModuli();
        double[] ratio = BraggFactor.observedOverCalculated(pattern, phase);
        double[] stol = list.stol(phase.cell().lattice());
        double[] x = pattern.x();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] >= x[0] && positions[i] <= x[x.length - 1] && !Double.isNaN(ratio[i])) {
                List<String> row = new ArrayList<>(List.of(
                        String.valueOf(list.h()[i]),
                        String.valueOf(list.k()[i]),
                        String.valueOf(list.l()[i]),
                        phase.isExtracted() ? CifText.NONE : number(squares[i]),
                        number(ratio[i] * squares[i]),
                        String.format(Locale.ROOT, "%.5f", 0.5 / stol[i])));
                row.addAll(phaseId);
                rows.add(row);
            }
        }
        return rows;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
