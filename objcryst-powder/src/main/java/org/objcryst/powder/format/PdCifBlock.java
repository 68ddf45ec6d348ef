package org.objcryst.powder.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.objcryst.cif.CifBlock;
import org.objcryst.cif.CifRow;
import org.objcryst.cif.CifValue;
import org.objcryst.format.TextSource;

/** The powder pattern of one block of a CIF. */
final class PdCifBlock {
    /** In order of preference. */
    static final List<String> INTENSITY = List.of(
            "_pd_meas_counts_total", "_pd_meas_intensity_total", "_pd_proc_intensity_total", "_pd_proc_intensity_net");

    private static final String[] NORMALISER = {"_pd_meas_intensity_monitor", "_pd_meas_step_count_time"};
    private static final String WEIGHT = "_pd_proc_ls_weight";
    private static final String[] CALCULATED = {"_pd_calc_intensity_total", "_pd_calc_intensity_net"};
    private static final String BACKGROUND = "_pd_proc_intensity_bkg_calc";

    private final TextSource source;
    private final CifBlock block;
    private final ProposedRadiation radiation;
    private final String tag;
    private final List<CifRow> rows;
    private final PdCifAxis axis;
    private final PointCollector points;
    private int notGiven;
    private boolean sigmaGiven;

    PdCifBlock(TextSource source, CifBlock block) {
        this.source = source;
        this.block = block;
        tag = INTENSITY.stream()
                .filter(t -> block.rows(t).stream().anyMatch(row -> row.value(t).isPresent()))
                .findFirst()
                .orElse(INTENSITY.stream().filter(block::has).findFirst().orElseThrow());
        rows = block.rows(tag);
        radiation = PdCifRadiation.of(block);
        axis = PdCifAxis.of(block, rows.size(), radiation);
        points = new PointCollector(source, axis.kind());
    }

    /** A column with measured intensities. */
    static boolean isPattern(CifBlock block) {
        return INTENSITY.stream().anyMatch(t -> block.rows(t).size() > 1);
    }

    PowderData read() {
        List<CifRow> weights = block.rows(WEIGHT).size() == rows.size() ? block.rows(WEIGHT) : rows;
        boolean[] kept = new boolean[rows.size()];
        for (int i = 0; i < kept.length; i++) {
            int before = points.size();
            add(i, weights.get(i));
            kept[i] = points.size() > before;
        }
        if (notGiven > 0) {
            points.remark("%d points without position or intensity were left out".formatted(notGiven));
        }
        PowderData data =
                points.finish(title(), sigmaGiven ? SigmaOrigin.FILE : SigmaOrigin.COUNTS, proposal(), "pdCIF, " + tag);
        boolean reversed = axis.kind() == AxisKind.TIME_OF_FLIGHT && isDescending();
        return data.withCurves(new KnownCurves(curve(kept, reversed, CALCULATED), curve(kept, reversed, BACKGROUND)));
    }

    private void add(int i, CifRow weights) {
        CifRow row = rows.get(i);
        Optional<CifValue> intensity = row.value(tag);
        if (intensity.isEmpty() || !axis.isGiven(i)) {
            notGiven++;
            return;
        }
        double counts = intensity.get().number("an intensity");
        double sigma = sigma(intensity.get(), counts, weights);
        double m = row.value(NORMALISER).map(v -> v.number("a monitor or time")).orElse(1.0);
        double divisor = m > 0 ? m : 1;
        if (divisor != 1 && Double.isNaN(sigma)) {
            sigma = SigmaOrigin.COUNTS.of(counts);
        }
        points.add(intensity.get().line(), axis.at(i), counts / divisor, sigma / divisor);
    }

    /** 1/√w; a weight of 0 says that the point was not used; then the uncertainty in parentheses; NaN if neither is there. */
    private double sigma(CifValue intensity, double counts, CifRow weights) {
        Optional<CifValue> weight = weights.value(WEIGHT);
        if (weight.isPresent()) {
            sigmaGiven = true;
            double w = weight.get().number("a weight");
            return w > 0 ? 1 / Math.sqrt(w) : 0;
        }
        double esd = intensity.uncertainty();
        sigmaGiven = sigmaGiven || esd > 0;
        return esd > 0 ? esd : Double.NaN;
    }

    private boolean isDescending() {
        return rows.size() > 1 && axis.isGiven(0) && axis.isGiven(1) && axis.at(1) < axis.at(0);
    }

    /** A column of as many rows, without those that were left out; missing values are 0. */
    private Optional<double[]> curve(boolean[] kept, boolean reversed, String... tags) {
        for (String name : tags) {
            List<CifRow> column = block.rows(name);
            if (column.size() == rows.size()) {
                double[] values = new double[points.size()];
                int n = 0;
                for (int i = 0; i < kept.length; i++) {
                    if (kept[i]) {
                        int at = reversed ? values.length - 1 - n : n;
                        values[at] = column.get(i)
                                .value(name)
                                .map(v -> v.number("an intensity"))
                                .orElse(0.0);
                        n++;
                    }
                }
                return Optional.of(values);
            }
        }
        return Optional.empty();
    }

    private ProposedRadiation proposal() {
        return axis.kind() == AxisKind.TIME_OF_FLIGHT ? ProposedRadiation.pulsedNeutrons() : radiation;
    }

    private String title() {
        String name = block.value(
                        "_pd_spec_description", "_pd_block_id", "_chemical_name_common", "_chemical_name_systematic")
                .map(CifValue::text)
                .orElse(block.name());
        return Arrays.stream(name.split("\n")).findFirst().orElse(name);
    }
}
