package org.objcryst.singlecrystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;

/** Lists of one reflection a line: h k l I, with or without σ. */
final class ReflectionTable {
    private static final int JANA_END = 999;

    private ReflectionTable() {}

    /** SHELX HKLF 4, or h k l I σ between blanks. */
    static ReflectionIntensities withUncertainties(TextSource source) {
        List<ReflectionLine> lines = of(source);
        List<ReflectionIntensity> list = new ArrayList<>();
        lines.forEach(l -> list.add(withUncertainty(l)));
        boolean fixed = lines.get(0).fixed();
        return result(source, IntensityWeights.inverseVariances(list), fixed ? "SHELX HKLF 4" : "h k l I sigma", lines);
    }

    static ReflectionIntensities withoutUncertainties(TextSource source) {
        List<ReflectionLine> lines = of(source);
        List<ReflectionIntensity> list = new ArrayList<>();
        for (ReflectionLine l : lines) {
            if (l.numbers().length != 1) {
                throw l.line().fault("h k l I, as on the lines before");
            }
            list.add(new ReflectionIntensity(new int[][] {l.hkl()}, l.numbers()[0], 0, 0));
        }
        return result(source, IntensityWeights.ofCounts(list), "h k l I", lines);
    }

    /** Jana M91: four more numbers behind σ; ends at h = 999. */
    static ReflectionIntensities jana(TextSource source) {
        List<ReflectionIntensity> list = new ArrayList<>();
        List<ReflectionLine> lines = new ArrayList<>();
        for (ReflectionLine l : of(source)) {
            if (l.hkl()[0] == JANA_END) {
                break;
            }
            lines.add(l);
            list.add(withUncertainty(l));
        }
        if (list.isEmpty()) {
            throw source.fault("reflections before h = 999", "none");
        }
        return result(source, IntensityWeights.inverseVariances(list), "Jana M91", lines);
    }

    /**
     * The lines of the list: from the first that looks like a reflection to 0 0 0, to a blank line behind which nothing looks
     * like a reflection, or to the end.
     */
    static List<ReflectionLine> of(TextSource source) {
        List<ReflectionLine> found = new ArrayList<>();
        boolean interrupted = false;
        for (TextLine line : source.lines()) {
            Optional<ReflectionLine> reflection = ReflectionLine.of(line);
            if (reflection.filter(ReflectionLine::isEnd).isPresent() && !found.isEmpty()) {
                break;
            } else if (reflection.isPresent()) {
                reflection.filter(r -> !r.isEnd()).map(ReflectionLine::checked).ifPresent(found::add);
                interrupted = false;
            } else if (line.isBlank()) {
                interrupted = !found.isEmpty();
            } else if (interrupted) {
                break;
            } else if (!found.isEmpty()) {
                throw line.fault("h k l and an intensity");
            }
        }
        if (found.isEmpty()) {
            throw source.fault("lines h k l and an intensity", "none");
        }
        return found;
    }

    /** What a list says, with remarks on the lines before it and on intensities left out. */
    static ReflectionIntensities result(
            TextSource source, List<ReflectionIntensity> list, String rule, List<ReflectionLine> lines) {
        List<String> remarks = new ArrayList<>();
        int first = lines.get(0).line().number();
        if (first > 1) {
            remarks.add("%d lines before the first reflection were passed over".formatted(first - 1));
        }
        long without = list.stream().filter(i -> i.weight() == 0).count();
        if (without > 0) {
            remarks.add("%d intensities have no usable uncertainty and no weight".formatted(without));
        }
        return new ReflectionIntensities(title(source), list, OptionalDouble.empty(), rule, remarks);
    }

    private static String title(TextSource source) {
        String name = source.name();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static ReflectionIntensity withUncertainty(ReflectionLine l) {
        double sigma = l.number(1, "h k l, an intensity and its uncertainty");
        return new ReflectionIntensity(new int[][] {l.hkl()}, l.numbers()[0], Math.max(sigma, 0), 0);
    }
}
