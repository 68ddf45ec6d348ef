package org.objcryst.powder.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;

/** Fullprof free format (INSTRM = 0): a line {@code start step stop title} in degrees, then counts in any arrangement. */
final class FullprofFree {
    static final int HEADER_WORDS = 3;
    private static final double ROUNDING = 1.001;

    private FullprofFree() {}

    /** Whether a line can be {@code start step stop}. */
    static boolean isHeader(DataLine line) {
        String[] w = line.words();
        if (w.length < HEADER_WORDS
                || !TextLine.isDecimal(w[0])
                || !TextLine.isDecimal(w[1])
                || !TextLine.isDecimal(w[2])) {
            return false;
        }
        double start = line.number(0, "");
        double step = line.number(1, "");
        double stop = line.number(2, "");
        return step > 0 && start >= 0 && stop - start >= step;
    }

    /** Whether the numbers after the header are exactly as many as it announces. */
    static boolean holdsExactly(List<DataLine> lines) {
        int words = lines.stream().skip(1).mapToInt(l -> l.words().length).sum();
        return words == announced(lines.get(0));
    }

    static PowderData read(TextSource source, List<DataLine> lines) {
        DataLine header = lines.get(0);
        double start = header.number(0, "the first angle 2θ in degrees");
        double step = header.number(1, "the step of 2θ in degrees");
        double stop = header.number(2, "the last angle 2θ in degrees");
        if (!(step > 0)) {
            throw header.line().fault("a step size > 0", header.words()[1]);
        }
        if (!(stop > start && start >= 0 && stop < 180)) {
            throw header.line().fault("start < stop within 0-180° 2θ", header.words()[0] + " and " + header.words()[2]);
        }
        List<String> remarks = new ArrayList<>();
        double[] counts = counts(source, lines, announced(header), remarks);
        double[] x = new double[counts.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.toRadians(start + i * step);
        }
        return new PowderData(
                title(header, source),
                x,
                counts,
                Uncertainties.ofCounts(counts),
                OptionalDouble.empty(),
                "Fullprof free format",
                remarks);
    }

    private static int announced(DataLine header) {
        double start = header.number(0, "the first angle 2θ in degrees");
        double step = header.number(1, "the step of 2θ in degrees");
        double stop = header.number(2, "the last angle 2θ in degrees");
        return (int) Math.floor((stop - start) / step + ROUNDING);
    }

    private static double[] counts(TextSource source, List<DataLine> lines, int announced, List<String> remarks) {
        double[] counts = new double
                [Math.min(
                        announced,
                        lines.stream().mapToInt(l -> l.words().length).sum())];
        int n = 0;
        int surplus = 0;
        for (DataLine line : lines.subList(1, lines.size())) {
            for (int j = 0; j < line.words().length; j++) {
                if (n < announced) {
                    counts[n++] = line.number(j, "a number of counts");
                } else {
                    surplus++;
                }
            }
        }
        if (surplus >= announced) {
            throw source.fault(
                    announced + " numbers after the first line",
                    (n + surplus) + ", as if each count had its σ (INSTRM 4)");
        } else if (surplus > 0) {
            remarks.add("%d values after the last angle were not used".formatted(surplus));
        } else if (n < announced) {
            remarks.add("%d counts are missing at the end; the pattern was cut there".formatted(announced - n));
        }
        double[] found = Arrays.copyOf(counts, n);
        PointCheck.check(source, found);
        return found;
    }

    private static String title(DataLine header, TextSource source) {
        String[] fields = header.line().text().strip().split("\\s*,\\s*|\\s+", HEADER_WORDS + 1);
        return fields.length > HEADER_WORDS ? fields[HEADER_WORDS].strip() : source.name();
    }
}
