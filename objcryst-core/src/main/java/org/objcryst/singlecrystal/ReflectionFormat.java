package org.objcryst.singlecrystal;

import java.util.Optional;
import java.util.function.Function;
import org.objcryst.cif.CifDocument;
import org.objcryst.format.TextSource;

/** Formats of files with intensities of reflections, told apart by their content. */
public enum ReflectionFormat {
    /** CIF with {@code _refln_} columns or an embedded file of SHELX. */
    CIF(CifReflections::read),
    /** Jana M91: h k l I σ and four more numbers a line; h = 999 ends the list. */
    JANA_M91(ReflectionTable::jana),
    /** Sums over groups: lines h k l, of which the last one of each group has I and perhaps σ. */
    GROUPED(GroupTable::read),
    /** SHELX HKLF 4, in its columns or with blanks: h k l F² σ; 0 0 0, a blank line or the end of the file ends the list. */
    SHELX_HKLF4(ReflectionTable::withUncertainties),
    /** Lines h k l I. */
    INTENSITIES(ReflectionTable::withoutUncertainties);

    private static final int NUMBERS_OF_JANA = 6;

    private final Function<TextSource, ReflectionIntensities> reader;

    ReflectionFormat(Function<TextSource, ReflectionIntensities> reader) {
        this.reader = reader;
    }

    /**
     * Reads a file of this format.
     *
     * @param source its text
     * @return what it says
     * @throws org.objcryst.format.DataFormatException if it is not of this format; says where
     */
    public ReflectionIntensities read(TextSource source) {
        return reader.apply(source);
    }

    /**
     * Recognises the format of a text.
     *
     * @param source the text
     * @return its format
     * @throws org.objcryst.format.DataFormatException if no line looks like a reflection
     */
    public static ReflectionFormat of(TextSource source) {
        if (CifDocument.isIn(source)) {
            return CIF;
        }
        ReflectionLine first = source.filledLines().stream()
                .map(ReflectionLine::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> source.fault("lines h k l and an intensity, or a CIF", "none"));
        if (first.numbers().length == NUMBERS_OF_JANA) {
            return JANA_M91;
        } else if (first.numbers().length == 0
                || ReflectionTable.of(source).stream().anyMatch(l -> l.numbers().length == 0)) {
            return GROUPED;
        }
        return first.numbers().length == 1 ? INTENSITIES : SHELX_HKLF4;
    }

    /**
     * Whether a CIF holds measured reflections.
     *
     * @param cif its blocks
     * @return true if any block has a column of them, or a file of SHELX inside
     */
    public static boolean holdsReflections(CifDocument cif) {
        return cif.blocks().stream().anyMatch(CifReflections::isIn);
    }
}
