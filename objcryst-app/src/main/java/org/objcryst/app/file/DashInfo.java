package org.objcryst.app.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.objcryst.app.solution.Cells;
import org.objcryst.app.solution.Json;
import org.objcryst.format.TextSource;
import org.objcryst.powder.dash.CorrelatedIntensities;
import org.objcryst.powder.dash.DashFile;
import org.objcryst.powder.dash.DashPeakShape;
import org.objcryst.powder.dash.DashProject;
import org.objcryst.powder.dash.ProfileContributions;
import org.objcryst.powder.dash.ReflectionPositions;

/** What the files of a DASH project hold. */
final class DashInfo {
    private DashInfo() {}

    static FileInfo of(DashFile kind, TextSource source, Path path) {
        return switch (kind) {
            case PROJECT -> ofProject(DashProject.read(path));
            case PEAK_SHAPE -> ofPeakShape(DashPeakShape.read(source));
            case INTENSITIES -> ofIntensities(CorrelatedIntensities.read(source, 0));
            case POSITIONS -> ofPositions(ReflectionPositions.read(source));
            case CONTRIBUTIONS -> ofContributions(ProfileContributions.read(source));
        };
    }

    private static FileInfo ofProject(DashProject p) {
        List<String> lines = new ArrayList<>(List.of(
                "DASH project \"%s\"".formatted(p.name()),
                "cell         " + Cells.text(p.lattice()),
                "space group  " + p.spaceGroup().symbol()));
        p.pawleyChiSquare().ifPresent(chi -> lines.add("Pawley χ²    %s a point".formatted(chi)));
        p.files().forEach((keyword, file) -> lines.add("%-12s %s".formatted(keyword, file.getFileName())));
        Json json = new Json()
                .with("kind", "dash-project")
                .with("cell", Cells.degrees(p.lattice()))
                .with("spaceGroup", p.spaceGroup().symbol())
                .with("pawleyChiSquare", p.pawleyChiSquare())
                .with("files", p.files().values().stream().map(Path::toString).toList());
        return new FileInfo(lines, json);
    }

    private static FileInfo ofPeakShape(DashPeakShape s) {
        String widths = String.format(
                Locale.ROOT,
                "widths       Gauss %s %s, Lorentz %s %s, axial divergence %s %s, zero %s°",
                s.sigma1(),
                s.sigma2(),
                s.gamma1(),
                s.gamma2(),
                s.hpsl(),
                s.hmsl(),
                s.zeroDeg());
        return new FileInfo(
                List.of("radiation and peak shape of a DASH project", "radiation    " + s.radiation(), widths),
                new Json()
                        .with("kind", "dash-peak-shape")
                        .with("wavelength", s.radiation().wavelength())
                        .with("sigma", new double[] {s.sigma1(), s.sigma2()})
                        .with("gamma", new double[] {s.gamma1(), s.gamma2()})
                        .with("axialDivergence", new double[] {s.hpsl(), s.hmsl()})
                        .with("zero", s.zeroDeg()));
    }

    private static FileInfo ofIntensities(CorrelatedIntensities i) {
        List<String> lines =
                new ArrayList<>(List.of("correlated integrated intensities of a DASH project", "reflections  " + i));
        i.remarks().forEach(remark -> lines.add("note: " + remark));
        return new FileInfo(
                lines,
                new Json()
                        .with("kind", "dash-intensities")
                        .with("reflections", i.size())
                        .with("clumps", i.clumpCount())
                        .with("remarks", i.remarks()));
    }

    private static FileInfo ofPositions(ReflectionPositions p) {
        int n = p.reflections().size();
        double first = Math.toDegrees(p.reflections().get(0).twoTheta());
        double last = Math.toDegrees(p.reflections().get(n - 1).twoTheta());
        return new FileInfo(
                List.of(
                        "positions of reflections of a DASH project",
                        String.format(Locale.ROOT, "reflections  %d, 2θ from %.4f to %.4f°", n, first, last)),
                new Json()
                        .with("kind", "dash-positions")
                        .with("reflections", n)
                        .with("first", first)
                        .with("last", last));
    }

    private static FileInfo ofContributions(ProfileContributions c) {
        return new FileInfo(
                List.of("contributions of reflections to the profile of a DASH project", "points       " + c),
                new Json()
                        .with("kind", "dash-contributions")
                        .with("points", c.size())
                        .with("reflections", c.reflections())
                        .with("contributions", c.contributions()));
    }
}
