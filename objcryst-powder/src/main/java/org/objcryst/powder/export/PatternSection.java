package org.objcryst.powder.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.objcryst.cif.CifNumber;
import org.objcryst.cif.CifText;
import org.objcryst.molecule.MolecularScatterer;
import org.objcryst.powder.Agreement;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.background.Background;
import org.objcryst.powder.background.ChebyshevBackground;
import org.objcryst.powder.background.Interpolation;
import org.objcryst.powder.background.PointBackground;
import org.objcryst.powder.format.AxisKind;
import org.objcryst.powder.format.KnownCurves;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.format.ProposedRadiation;
import org.objcryst.powder.format.SigmaOrigin;
import org.objcryst.powder.refinement.BraggFactor;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;

/** What a CIF says of a pattern and its fit: radiation, range, R factors, how it was fitted, points, reflections. */
final class PatternSection {
    private final PowderPattern pattern;
    private final CifText text;
    private final Agreement agreement;
    private final int parameters;

    PatternSection(PowderPattern pattern, CifText text) {
        this.pattern = pattern;
        this.text = text;
        agreement = pattern.agreement();
        parameters = (int) pattern.select(ParType.ROOT).parameters().stream()
                .distinct()
                .filter(par -> par.sigma() > 0 && !par.isFollowing())
                .count();
    }

    void write() {
        PowderData data = data();
        text.gap().item("_pd_spec_description", Digits.ascii(pattern.name()));
        PdCifText.radiation(data.radiation(), text);
        range(data);
        fit();
        description();
        PdCifText.points(data, text);
        new ReflectionSection(pattern, text).write();
    }

    /** The measurement with the radiation, the curves and the weights of the model. */
    private PowderData data() {
        PowderData data = pattern.points().data();
        double[] w = pattern.weights();
        double[] sigma = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            sigma[i] = w[i] > 0 ? 1 / Math.sqrt(w[i]) : 0;
        }
        KnownCurves curves = new KnownCurves(Optional.of(pattern.calculated()), Optional.of(pattern.backgroundCurve()));
        return new PowderData(
                data.title(),
                data.axis(),
                data.x(),
                data.intensity(),
                sigma,
                SigmaOrigin.FILE,
                radiation(),
                curves,
                data.rule(),
                List.of());
    }

    private ProposedRadiation radiation() {
        return pattern.axis().isTimeOfFlight()
                ? ProposedRadiation.pulsedNeutrons()
                : ProposedRadiation.of(pattern.radiation(), "model");
    }

    private void range(PowderData data) {
        text.word("_pd_meas_number_of_points", String.valueOf(data.size()));
        if (data.axis() == AxisKind.TWO_THETA) {
            double[] x = pattern.x();
            int last = x.length - 1;
            text.word("_pd_meas_2theta_range_min", degrees(x[0]))
                    .word("_pd_meas_2theta_range_max", degrees(x[last]))
                    .word("_pd_meas_2theta_range_inc", degrees((x[last] - x[0]) / Math.max(1, last)));
        }
        List<double[]> excluded = pattern.points().excluded();
        if (!excluded.isEmpty()) {
            text.item(
                    "_pd_proc_info_excluded_regions",
                    excluded.stream()
                            .map(r -> "%s to %s %s"
                                    .formatted(
                                            Digits.of(data.axis().toFile(r[0])),
                                            Digits.of(data.axis().toFile(r[1])),
                                            data.axis() == AxisKind.TWO_THETA ? "degrees" : "microseconds"))
                            .collect(Collectors.joining(", ")));
        }
    }

    private void fit() {
        double rexp = agreement.rexp(parameters);
        text.gap()
                .word("_pd_proc_ls_prof_R_factor", factor(agreement.rp()))
                .word("_pd_proc_ls_prof_wR_factor", factor(agreement.rwp()))
                .word("_pd_proc_ls_prof_wR_expected", factor(rexp))
                .word("_refine_ls_goodness_of_fit_all", factor(rexp > 0 ? agreement.rwp() / rexp : Double.NaN));
        if (pattern.phases().size() == 1 && !pattern.phases().get(0).isExtracted()) {
            text.word(
                    "_refine_ls_R_I_factor",
                    factor(BraggFactor.of(pattern, pattern.phases().get(0))));
        }
        text.word("_refine_ls_number_parameters", String.valueOf(parameters))
                .word("_refine_ls_number_restraints", String.valueOf(restraints()))
                .item("_refine_ls_matrix_type", "full")
                .item("_refine_ls_structure_factor_coef", "Inet")
                .item("_refine_ls_weighting_scheme", "sigma")
                .item("_refine_ls_weighting_details", "w = 1/s^2^ of the observed intensity");
    }

    private long restraints() {
        return pattern.phases().stream()
                .flatMap(phase -> phase.crystal().scatterers().stream())
                .filter(MolecularScatterer.class::isInstance)
                .mapToLong(m -> ((MolecularScatterer) m).geometricRestraints().size())
                .sum();
    }

    private void description() {
        List<String> profiles = new ArrayList<>();
        List<String> textures = new ArrayList<>();
        for (PowderPhase phase : pattern.phases()) {
            profiles.add(named(phase, describe(phase.profile())));
            if (phase.texture().isPresent()) {
                textures.add(named(phase, describe(phase.texture())));
            }
        }
        text.item("_pd_proc_ls_profile_function", String.join("\n", profiles))
                .item(
                        "_pd_proc_ls_background_function",
                        pattern.background().map(PatternSection::background).orElse("none"))
                .item("_pd_proc_ls_pref_orient_corr", textures.isEmpty() ? "none" : String.join("\n", textures))
                .item("_pd_proc_ls_special_details", "positions: " + parameters(pattern.axis()));
    }

    private static String background(Background background) {
        if (background instanceof PointBackground points) {
            String kind = points.interpolation() == Interpolation.CUBIC_SPLINE ? "a cubic spline" : "straight lines";
            return "%s through %d points at 2theta = %s: %s"
                    .formatted(
                            kind,
                            points.twoTheta().length,
                            Arrays.stream(points.twoTheta())
                                    .mapToObj(PatternSection::degrees)
                                    .collect(Collectors.joining(" ")),
                            parameters(background));
        }
        return background instanceof ChebyshevBackground
                ? "Chebyshev polynomials: " + parameters(background)
                : describe(background);
    }

    private String named(PowderPhase phase, String what) {
        return pattern.phases().size() == 1 ? what : phase.name() + ": " + what;
    }

    private static String describe(RefinableObj part) {
        return Digits.ascii(part.name()) + ": " + parameters(part);
    }

    private static String parameters(RefinableObj part) {
        return part.parameters().stream()
                .filter(RefinablePar::isUsed)
                .map(PatternSection::describe)
                .collect(Collectors.joining(", "));
    }

    private static String describe(RefinablePar par) {
        double scale = par.value() == 0 ? 1 : par.humanValue() / par.value();
        CifNumber number = new CifNumber(par.humanValue(), Math.abs(scale) * par.sigma());
        return Digits.ascii(par.name()) + " = " + (par.sigma() > 0 ? number.text() : Digits.of(par.humanValue()));
    }

    private static String degrees(double radians) {
        return Digits.of(Math.toDegrees(radians));
    }

    private static String factor(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.5f", value) : CifText.UNKNOWN;
    }
}
