package org.objcryst.app.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.objcryst.app.solution.Json;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.format.ProposedRadiation;

/** What powder patterns hold. */
final class PatternInfo {
    private PatternInfo() {}

    /** All patterns of a file; the JSON of the first, with those of the others below {@code others}. */
    static FileInfo of(List<PowderData> patterns) {
        List<String> lines = new ArrayList<>();
        patterns.forEach(pattern -> lines.addAll(lines(pattern)));
        Json json = json(patterns.get(0));
        if (patterns.size() > 1) {
            json.with("others", patterns.stream().skip(1).map(PatternInfo::json).toList());
        }
        return new FileInfo(lines, json);
    }

    private static List<String> lines(PowderData p) {
        double first = first(p);
        double last = last(p);
        String unit = p.axis().unit();
        List<String> lines = new ArrayList<>(List.of(
                "powder pattern \"%s\" (%s)".formatted(p.title(), p.rule()),
                String.format(
                        Locale.ROOT,
                        "points       %d, %s from %.4f to %.4f%s, mean step %.5f%s",
                        p.size(),
                        p.axis().quantity(),
                        first,
                        last,
                        unit,
                        (last - first) / Math.max(1, p.size() - 1),
                        unit),
                String.format(Locale.ROOT, "intensity    up to %.6g, σ %s", highest(p), p.sigmaOrigin())));
        if (!p.radiation().equals(ProposedRadiation.none())) {
            lines.add("radiation    " + p.radiation());
        }
        p.curves().calculated().ifPresent(curve -> lines.add("calculated   a curve for the same points"));
        p.curves().background().ifPresent(curve -> lines.add("background   a curve for the same points"));
        p.remarks().forEach(remark -> lines.add("note: " + remark));
        return lines;
    }

    private static Json json(PowderData p) {
        ProposedRadiation radiation = p.radiation();
        return new Json()
                .with("kind", "pattern")
                .with("title", p.title())
                .with("format", p.rule())
                .with("axis", p.axis().quantity())
                .with("unit", p.axis().unit())
                .with("points", p.size())
                .with("first", first(p))
                .with("last", last(p))
                .with("maximum", highest(p))
                .with("sigma", p.sigmaOrigin().toString())
                .with("wavelength", radiation.wavelength())
                .with("secondWavelength", radiation.weaker())
                .with(
                        "radiation",
                        radiation
                                .type()
                                .map(t -> t.name().toLowerCase(Locale.ROOT))
                                .orElse(null))
                .with("remarks", p.remarks());
    }

    private static double first(PowderData p) {
        return p.axis().toFile(p.x()[0]);
    }

    private static double last(PowderData p) {
        return p.axis().toFile(p.x()[p.size() - 1]);
    }

    private static double highest(PowderData p) {
        return Arrays.stream(p.intensity()).max().orElse(0);
    }
}
