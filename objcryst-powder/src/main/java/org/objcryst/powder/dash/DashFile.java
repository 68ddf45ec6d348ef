package org.objcryst.powder.dash;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;

/** The kinds of files of a DASH project, told apart by their content. */
public enum DashFile {
    /** {@code .sdi}: cell, space group and the names of the others. */
    PROJECT(lines -> begins(lines, "cell") && begins(lines, "spa")),
    /** {@code .dsl}: radiation and peak shape. */
    PEAK_SHAPE(lines -> begins(lines, "rad") && (begins(lines, "sig") || begins(lines, "gam"))),
    /** {@code .hcv}: integrated intensities with correlations. */
    INTENSITIES(lines -> all(lines, DashFile::isIntensity)),
    /** {@code .tic}: positions of reflections. */
    POSITIONS(lines -> all(lines, DashFile::isPosition)),
    /** {@code .pik}: contributions of reflections to the points of the profile. */
    CONTRIBUTIONS(DashFile::areContributions);

    private static final int LOOKED_AT = 20;
    private static final int INDICES = 3;
    private static final int POINT = 4;

    private final Predicate<List<TextLine>> recogniser;

    DashFile(Predicate<List<TextLine>> recogniser) {
        this.recogniser = recogniser;
    }

    /**
     * Recognises a file of a DASH project.
     *
     * @param source any text
     * @return empty if it is none
     */
    public static Optional<DashFile> of(TextSource source) {
        List<TextLine> lines = source.filledLines();
        return Arrays.stream(values())
                .filter(kind -> kind.recogniser.test(lines))
                .findFirst();
    }

    private static boolean all(List<TextLine> lines, Predicate<TextLine> kind) {
        return lines.stream().limit(LOOKED_AT).allMatch(kind);
    }

    private static boolean begins(List<TextLine> lines, String keyword) {
        return lines.stream()
                .limit(LOOKED_AT)
                .anyMatch(line -> line.text().strip().toLowerCase(Locale.ROOT).startsWith(keyword));
    }

    /** h k l, intensity, weight, clump and perhaps correlations. */
    private static boolean isIntensity(TextLine line) {
        String[] words = HcvLine.words(line);
        return words.length > HcvLine.CLUMP
                && areIntegers(words, 0, INDICES)
                && areIntegers(words, HcvLine.CLUMP, words.length)
                && TextLine.isDecimal(words[INDICES])
                && TextLine.isDecimal(words[INDICES + 1]);
    }

    /** h k l, 2θ and 1/d. */
    private static boolean isPosition(TextLine line) {
        String[] words = line.words();
        return words.length == INDICES + 2
                && areIntegers(words, 0, INDICES)
                && isFraction(words[INDICES])
                && isFraction(words[INDICES + 1]);
    }

    /** Points of four numbers, the last whole; somewhere pairs of a whole number and another follow. */
    private static boolean areContributions(List<TextLine> lines) {
        boolean points = lines.stream().limit(LOOKED_AT).anyMatch(DashFile::isPoint)
                && lines.stream().limit(LOOKED_AT).allMatch(line -> Arrays.stream(line.words())
                        .allMatch(TextLine::isDecimal));
        return points && isPoint(lines.get(0)) && lines.stream().anyMatch(line -> line.words().length != POINT);
    }

    private static boolean isPoint(TextLine line) {
        String[] words = line.words();
        return words.length == POINT && isFraction(words[0]) && TextLine.isInteger(words[POINT - 1]);
    }

    private static boolean areIntegers(String[] words, int from, int to) {
        return Arrays.stream(words, from, to).allMatch(TextLine::isInteger);
    }

    private static boolean isFraction(String word) {
        return TextLine.isDecimal(word) && word.contains(".");
    }
}
