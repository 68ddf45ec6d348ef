package org.objcryst.powder.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objcryst.cif.CifText;
import org.objcryst.powder.format.AxisKind;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.format.ProposedRadiation;
import org.objcryst.powder.format.SigmaOrigin;
import org.objcryst.scattering.RadiationType;

/** The points of a pattern and its radiation as pdCIF. */
final class PdCifText {
    private static final Map<RadiationType, String> PROBES =
            Map.of(RadiationType.XRAY, "x-ray", RadiationType.NEUTRON, "neutron", RadiationType.ELECTRON, "electron");

    private final PowderData data;
    private final CifText text;
    private final List<String> tags = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();

    private PdCifText(PowderData data, CifText text) {
        this.data = data;
        this.text = text;
    }

    /** A pattern alone in a file. */
    static String of(PowderData data) {
        CifText text = new CifText().block(Digits.ascii(data.title()));
        append(data, text);
        return text.toString();
    }

    static void append(PowderData data, CifText text) {
        text.item("_pd_spec_description", Digits.ascii(data.title()));
        radiation(data.radiation(), text);
        points(data, text);
    }

    static void radiation(ProposedRadiation radiation, CifText text) {
        radiation.type().ifPresent(t -> text.item("_diffrn_radiation_probe", PROBES.get(t)));
        if (radiation.weaker().isPresent()) {
            String stronger = Digits.of(radiation.wavelength().orElseThrow());
            String weaker = Digits.of(radiation.weaker().getAsDouble());
            text.loop(
                            "_diffrn_radiation_wavelength_id",
                            "_diffrn_radiation_wavelength",
                            "_diffrn_radiation_wavelength_wt")
                    .row(List.of("1", stronger, "1"))
                    .row(List.of("2", weaker, Digits.of(radiation.ratio())))
                    .gap();
        } else {
            radiation.wavelength().ifPresent(w -> text.word("_diffrn_radiation_wavelength", Digits.of(w)));
        }
    }

    static void points(PowderData data, CifText text) {
        new PdCifText(data, text).loop();
    }

    private void loop() {
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
        text.loop(tags.toArray(String[]::new));
        for (int i = 0; i < x.length; i++) {
            int point = i;
            text.row(columns.stream().map(column -> Digits.of(column[point])).toList());
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
