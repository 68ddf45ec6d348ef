package org.objcryst.powder.format;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.objcryst.cif.CifDocument;
import org.objcryst.format.DataFormatException;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;

/**
 * The formats of powder patterns that can be read, in the order in which they are tried; a file is recognised by its
 * content, never by its name.
 */
public enum PowderFormat {
    /** CIF with a powder pattern (pdCIF). */
    PDCIF("pdCIF", PdCif::matches, PdCif::read),
    /** GSAS: banks of CONST, RALF, SLOG or TIME_MAP with STD, ESD, ALT, FXYE or FXY records. */
    GSAS("GSAS", GsasFile::matches, GsasFile::read),
    /** Sietronics CPI. */
    SIETRONICS("Sietronics", Sietronics::matches, one(Sietronics::read)),
    /** XDD of TOPAS and Koalariet. */
    XDD("XDD", Xdd::matches, one(Xdd::read)),
    /** Fullprof with columns 2θ, intensity, σ (INSTRM = 10). */
    FULLPROF_XYDATA("Fullprof-XYDATA", ColumnFile::matchesXyData, one(ColumnFile::readXyData)),
    /** Fullprof with lines of counts and σ in turn (INSTRM = 4). */
    FULLPROF_PAIRS("Fullprof-4", FullprofPairs::matches, one(FullprofPairs::read)),
    /** Fullprof with start, step and stop, then counts (INSTRM = 0). */
    FULLPROF_FREE("Fullprof-0", FullprofFree::matches, one(FullprofFree::read)),
    /** Columns x, intensity and perhaps σ: .xye, .xy, DASH, ISIS time of flight. */
    COLUMNS("columns", ColumnFile::matches, one(ColumnFile::read)),
    /** LLB G4.2, several detectors. */
    LLB("LLB", LlbG42::matches, one(LlbG42::read)),
    /** PSI DMC. */
    DMC("DMC", PsiDmc::matches, one(PsiDmc::read)),
    /** D1A5 of the ILL. */
    D1A5("D1A5", IllD1a5::matches, one(IllD1a5::read)),
    /** Columns after lines of text. */
    COLUMNS_AFTER_TEXT("columns-after-text", ColumnFile::matchesAfterText, one(ColumnFile::read));

    private static final String READABLE =
            "a pattern as columns 2θ intensity [σ], Fullprof, GSAS, CIF, XDD, CPI, DMC, D1A5 or G4.2";

    private final String label;
    private final Predicate<PatternText> recogniser;
    private final Function<PatternText, List<PowderData>> reader;

    PowderFormat(String label, Predicate<PatternText> recogniser, Function<PatternText, List<PowderData>> reader) {
        this.label = label;
        this.recogniser = recogniser;
        this.reader = reader;
    }

    /**
     * Recognises the format of a text by its content.
     *
     * @param source a powder pattern
     * @return the first format that fits
     * @throws DataFormatException if none does
     */
    public static PowderFormat of(TextSource source) {
        PatternText text = PatternText.of(source);
        return Arrays.stream(values())
                .filter(format -> format.recogniser.test(text))
                .findFirst()
                .orElseThrow(() -> unknown(text));
    }

    /**
     * Finds a format by its name, for users who know better than the recognition.
     *
     * @param name as {@link #label}, in any case
     * @return the format
     */
    public static PowderFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.label.equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no powder format is called \"%s\"; there are %s"
                        .formatted(
                                name,
                                Arrays.stream(values()).map(PowderFormat::label).collect(Collectors.joining(", ")))));
    }

    /**
     * Whether a CIF holds a powder pattern: most hold a structure only.
     *
     * @param cif its blocks
     * @return true if any block has a column of measured intensities
     */
    public static boolean holdsPattern(CifDocument cif) {
        return cif.blocks().stream().anyMatch(PdCifBlock::isPattern);
    }

    /**
     * The powder patterns of a CIF that was read already.
     *
     * @param source the file, for messages
     * @param cif its blocks, or some of them
     * @return one for each block with measured intensities
     * @throws DataFormatException if there is none, or at the line that is wrong
     */
    public static List<PowderData> patterns(TextSource source, CifDocument cif) {
        return PdCif.read(source, cif);
    }

    /**
     * Reads a text in this format, whatever it looks like.
     *
     * @param source a powder pattern
     * @return one pattern, or several where the format allows it, in the order of the file
     * @throws DataFormatException if it cannot be understood; says where and why
     */
    public List<PowderData> read(TextSource source) {
        return reader.apply(PatternText.of(source));
    }

    /**
     * The name for users.
     *
     * @return one word
     */
    public String label() {
        return label;
    }

    private static Function<PatternText, List<PowderData>> one(Function<PatternText, PowderData> reader) {
        return text -> List.of(reader.apply(text));
    }

    private static DataFormatException unknown(PatternText text) {
        if (text.data().isEmpty()) {
            return text.source().fault(READABLE, "nothing but comments");
        }
        TextLine first = text.data().get(0).line();
        if (text.startsWithNumbers(first.number(), FullprofFree.HEADER_WORDS)) {
            SteppedRange.of(first, first.words()); // says what is wrong with start, step and stop
        }
        String found = first.text().strip();
        return first.fault(READABLE, found.startsWith("<") ? "XML: " + found : found);
    }
}
