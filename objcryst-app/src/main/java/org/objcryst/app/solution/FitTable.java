package org.objcryst.app.solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.extraction.ExtractedIntensity;
import org.objcryst.powder.refinement.PhaseFraction;
import org.objcryst.powder.refinement.RefinedParameter;
import org.objcryst.powder.refinement.RefinementResult;
import org.objcryst.refinable.ParType;
import org.objcryst.symmetry.Lattice;

/**
 * What a fit of a pattern has found, as tables and as JSON.
 *
 * @param pattern the pattern as the fit has left it
 * @param result of the fit
 */
public record FitTable(PowderPattern pattern, RefinementResult result) {
    /** One line of the long table. */
    private record Row(String phase, String quantity, double value, double sigma, String unit) {
        String tsv() {
            return "%s\t%s\t%s\t%s\t%s%n"
                    .formatted(
                            phase,
                            quantity,
                            number("%.8g", value),
                            number("%.3g", sigma),
                            unit.equals("1") ? "" : unit);
        }

        String text() {
            return "  %-20s %-18s %14s %10s %s%n"
                    .formatted(
                            phase,
                            quantity,
                            number("%.6g", value),
                            number("%.2g", sigma),
                            unit.equals("1") ? "" : unit);
        }

        private static String number(String format, double value) {
            return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
        }
    }

    /**
     * The tables for people: agreement, weight fractions, parameters without those of the background.
     *
     * @return several lines
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "Rwp = %.2f %%, Rp = %.2f %%, Rexp = %.2f %%, GoF = %.3f; %d points, %d parameters%n",
                100 * result.agreement().rwp(),
                100 * result.agreement().rp(),
                100 * result.rexp(),
                result.goodnessOfFit(),
                result.agreement().points(),
                result.parameters().size()));
        for (PhaseFraction f : result.fractions()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-20s %7.2f ± %.2f %% by weight, R_Bragg = %.1f %%%n",
                    f.name(),
                    100 * f.weight(),
                    100 * f.sigma(),
                    100 * f.rBragg()));
        }
        result.parameters().stream()
                .filter(p -> !p.type().isA(ParType.BACKGROUND))
                .map(FitTable::row)
                .forEach(row -> text.append(row.text()));
        text.append(String.format(
                Locale.ROOT,
                "Neighbouring residuals resemble one another: uncertainties may be %.1f times as large.%n",
                result.serialCorrelation()));
        result.undetermined().forEach(what -> text.append("not determined: %s%n".formatted(what)));
        return text.toString();
    }

    private static Row row(RefinedParameter p) {
        return new Row(p.phase(), p.name(), p.value(), p.sigma(), p.unit());
    }

    /**
     * Everything in one long table.
     *
     * @return a heading and one line a quantity, tab separated: phase (empty for the whole pattern), quantity, value, su, unit
     */
    public String tsv() {
        StringBuilder text = new StringBuilder("phase\tquantity\tvalue\tsu\tunit\n");
        rows().forEach(row -> text.append(row.tsv()));
        return text.toString();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("", "Rwp", 100 * result.agreement().rwp(), Double.NaN, "%"));
        rows.add(new Row("", "Rp", 100 * result.agreement().rp(), Double.NaN, "%"));
        rows.add(new Row("", "Rexp", 100 * result.rexp(), Double.NaN, "%"));
        rows.add(new Row("", "GoF", result.goodnessOfFit(), Double.NaN, ""));
        for (PhaseFraction f : result.fractions()) {
            rows.add(new Row(f.name(), "weight", 100 * f.weight(), 100 * f.sigma(), "%"));
            rows.add(new Row(f.name(), "R_Bragg", 100 * f.rBragg(), Double.NaN, "%"));
        }
        result.parameters().stream().map(FitTable::row).forEach(rows::add);
        return rows;
    }

    /**
     * The free intensities.
     *
     * @return a heading and one line a reflection, tab separated: phase, h, k, l, d in Å, F² and its uncertainty on the scale of
     *     the pattern
     */
    public String intensities() {
        StringBuilder text = new StringBuilder("phase\th\tk\tl\td\tF2\tsigma\n");
        for (int p = 0; p < pattern.phases().size(); p++) {
            String name = pattern.phases().get(p).name();
            reflections(p).forEach(r -> text.append(r.tsv(name)));
        }
        return text.toString();
    }

    /** A reflection with its |F|² on the scale of the pattern. */
    private record Reflection(int h, int k, int l, double d, double squaredModulus, double sigma) {
        String tsv(String phase) {
            return String.format(
                    Locale.ROOT, "%s\t%d\t%d\t%d\t%.6f\t%.6g\t%.4g%n", phase, h, k, l, d, squaredModulus, sigma);
        }

        Json json() {
            return new Json()
                    .with("h", h)
                    .with("k", k)
                    .with("l", l)
                    .with("d", d)
                    .with("F2", squaredModulus)
                    .with("sigma", sigma);
        }
    }

    private List<Reflection> reflections(int p) {
        PowderPhase phase = pattern.phases().get(p);
        Lattice lattice = phase.crystal().lattice();
        double[] factors =
                Arrays.stream(phase.intensityFactors()).filter(f -> f > 0).toArray();
        List<Reflection> reflections = new ArrayList<>();
        for (ExtractedIntensity i : result.intensities(p)) {
            double d = 1 / lattice.inverseSpacing(i.h(), i.k(), i.l());
            double sigma = i.sigma() / factors[reflections.size()];
            reflections.add(new Reflection(i.h(), i.k(), i.l(), d, i.squaredModulus(), sigma));
        }
        return reflections;
    }

    /**
     * The same as an object.
     *
     * @return agreement, phases with cells, fractions and intensities, parameters, correlations, stages
     */
    public Json json() {
        return new Json()
                .with("rwp", result.agreement().rwp())
                .with("rp", result.agreement().rp())
                .with("rexp", result.rexp())
                .with("gof", result.goodnessOfFit())
                .with("chiSquare", result.agreement().chiSquare())
                .with("points", result.agreement().points())
                .with("explained", result.explained())
                .with("serialCorrelation", result.serialCorrelation())
                .with("phases", phases())
                .with(
                        "parameters",
                        result.parameters().stream().map(FitTable::json).toList())
                .with("correlations", List.of(result.correlations()))
                .with("undetermined", result.undetermined())
                .with("remarks", result.remarks())
                .with("stages", result.stages().stream().map(FitTable::json).toList());
    }

    private List<Json> phases() {
        List<Json> phases = new ArrayList<>();
        for (int p = 0; p < pattern.phases().size(); p++) {
            PowderPhase phase = pattern.phases().get(p);
            Json json = new Json()
                    .with("name", phase.name())
                    .with("spaceGroup", phase.crystal().spaceGroup().symbol())
                    .with("cell", Cells.degrees(phase.crystal().lattice()))
                    .with("volume", phase.crystal().lattice().volume());
            result.fractions().stream()
                    .filter(f -> f.name().equals(phase.name()))
                    .forEach(f -> json.with("weight", f.weight())
                            .with("sigma", f.sigma())
                            .with("rBragg", f.rBragg())
                            .with("scale", f.scale()));
            if (!result.intensities(p).isEmpty()) {
                json.with(
                        "intensities",
                        reflections(p).stream().map(Reflection::json).toList());
            }
            phases.add(json);
        }
        return phases;
    }

    private static Json json(RefinedParameter p) {
        return new Json()
                .with("phase", p.phase())
                .with("name", p.name())
                .with("value", p.value())
                .with("sigma", p.sigma())
                .with("unit", p.unit());
    }

    private static Json json(RefinementResult.Stage s) {
        return new Json().with("name", s.name()).with("kept", s.kept()).with("rwp", s.rwp());
    }
}
