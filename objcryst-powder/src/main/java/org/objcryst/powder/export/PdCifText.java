package org.objcryst.powder.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objcryst.powder.format.AxisKind;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.format.ProposedRadiation;
import org.objcryst.powder.format.SigmaOrigin;
import org.objcryst.scattering.RadiationType;

/** Patterns as pdCIF. */
final class PdCifText {
    private static final int LONGEST_NAME = 60;
    private static final Map<RadiationType, String> PROBES =
            Map.of(RadiationType.XRAY, "x-ray", RadiationType.NEUTRON, "neutron", RadiationType.ELECTRON, "electron");

    private final PowderData data;
    private final StringBuilder text = new StringBuilder();
    private final List<String> tags = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();

    private PdCifText(PowderData data) {
        this.data = data;
    }

    static String of(PowderData data) {
        PdCifText cif = new PdCifText(data);
        cif.head();
        cif.radiation(data.radiation());
        cif.points();
        return cif.text.toString();
    }

    private void head() {
        String title = Digits.ascii(data.title());
        String name = title.replaceAll("[^A-Za-z0-9_.+-]+", "_");
        text.append("data_")
                .append(name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .append("\n_pd_spec_description '")
                .append(title.replace('\'', ' '))
                .append("'\n");
    }

    private void radiation(ProposedRadiation radiation) {
        radiation.type().ifPresent(t -> text.append("_diffrn_radiation_probe ")
                .append(PROBES.get(t))
                .append('\n'));
        if (radiation.weaker().isPresent()) {
            text.append("loop_\n_diffrn_radiation_wavelength\n_diffrn_radiation_wavelength_wt\n%s 1\n%s %s\n"
                    .formatted(
                            Digits.of(radiation.wavelength().orElseThrow()),
                            Digits.of(radiation.weaker().getAsDouble()),
                            Digits.of(radiation.ratio())));
        } else {
            radiation.wavelength().ifPresent(w -> text.append("_diffrn_radiation_wavelength ")
                    .append(Digits.of(w))
                    .append('\n'));
        }
    }

    private void points() {
        double[] x = data.x();
        for (int i = 0; i < x.length; i++) {
            x[i] = data.axis().toFile(x[i]);
        }
        column(data.axis() == AxisKind.TWO_THETA ? "_pd_meas_2theta_scan" : "_pd_meas_time_of_flight", x);
        boolean counts = data.sigmaOrigin() == SigmaOrigin.COUNTS;
        column(counts ? "_pd_meas_counts_total" : "_pd_meas_intensity_total", data.intensity());
        if (!counts) {
            column("_pd_proc_ls_weight", weights());
        }
        optional("_pd_calc_intensity_total", data.curves().calculated());
        optional("_pd_proc_intensity_bkg_calc", data.curves().background());
        text.append("loop_\n");
        tags.forEach(tag -> text.append(tag).append('\n'));
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < columns.size(); j++) {
                text.append(j == 0 ? "" : " ").append(Digits.of(columns.get(j)[i]));
            }
            text.append('\n');
        }
    }

    /** 1/σ²; 0 for points that take no part in fits. */
    private double[] weights() {
        double[] weights = data.sigma();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weights[i] > 0 ? 1 / (weights[i] * weights[i]) : 0;
        }
        return weights;
    }

    private void optional(String tag, Optional<double[]> values) {
        values.ifPresent(v -> column(tag, v));
    }

    private void column(String tag, double[] values) {
        tags.add(tag);
        columns.add(values);
    }
}
