package org.objcryst.app.file;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.app.solution.Json;
import org.objcryst.singlecrystal.ReflectionIntensities;
import org.objcryst.singlecrystal.ReflectionIntensity;

/** What a list of reflections holds. */
final class ReflectionInfo {
    private ReflectionInfo() {}

    static FileInfo of(ReflectionIntensities data) {
        double highest = data.list().stream()
                .mapToDouble(ReflectionIntensity::intensity)
                .max()
                .orElse(0);
        long withSigma = data.list().stream().filter(i -> i.sigma() > 0).count();
        List<String> lines = new ArrayList<>(List.of(
                "reflections of a single crystal \"%s\" (%s)".formatted(data.title(), data.rule()),
                "reflections  %d%s, %d with uncertainties, up to %.6g"
                        .formatted(data.size(), data.isGrouped() ? " sums over groups" : "", withSigma, highest)));
        data.wavelength().ifPresent(w -> lines.add("radiation    %s Å".formatted(w)));
        data.remarks().forEach(remark -> lines.add("note: " + remark));
        return new FileInfo(
                lines,
                new Json()
                        .with("kind", "reflections")
                        .with("title", data.title())
                        .with("format", data.rule())
                        .with("reflections", data.size())
                        .with("grouped", data.isGrouped())
                        .with("maximum", highest)
                        .with("wavelength", data.wavelength())
                        .with("remarks", data.remarks()));
    }
}
