package org.objcryst.singlecrystal;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.format.TextSource;

/**
 * Intensities of groups: a line {@code h k l} continues a group, {@code h k l I} or {@code h k l I sigma} closes it with the sum
 * over all its members. Without σ that of counts is taken.
 */
final class GroupTable {
    private static final double SMALL = 1e-6;

    private GroupTable() {}

    static ReflectionIntensities read(TextSource source) {
        List<ReflectionLine> lines = ReflectionTable.of(source);
        List<ReflectionIntensity> list = new ArrayList<>();
        List<int[]> members = new ArrayList<>();
        for (ReflectionLine l : lines) {
            members.add(l.hkl());
            if (l.numbers().length > 2) {
                throw l.line().fault("h k l, or h k l with an intensity and perhaps its uncertainty");
            } else if (l.numbers().length > 0) {
                list.add(group(members, l));
                members.clear();
            }
        }
        if (!members.isEmpty()) {
            throw lines.get(lines.size() - 1).line().fault("the intensity of the last group");
        }
        return ReflectionTable.result(source, list, "groups of reflections", lines);
    }

    private static ReflectionIntensity group(List<int[]> members, ReflectionLine last) {
        double intensity = last.numbers()[0];
        double sigma = last.numbers().length > 1 ? last.numbers()[1] : Math.sqrt(Math.abs(intensity) + SMALL);
        if (!(sigma >= 0)) {
            throw last.line().fault("an uncertainty that is not negative");
        }
        return new ReflectionIntensity(members.toArray(int[][]::new), intensity, sigma, 1 / (sigma * sigma + SMALL));
    }
}
