package org.objcryst.powder.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.objcryst.cif.CifBlock;
import org.objcryst.cif.CifDocument;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;

/** CIFs with powder patterns (pdCIF): each block with measured intensities is one. */
final class PdCif {
    private static final List<String> BEGINNINGS = List.of("data_", "loop_", "_pd_");

    private PdCif() {}

    static boolean matches(PatternText text) {
        for (TextLine line : text.raw()) {
            String content = line.text().strip();
            if (content.startsWith("#\\#CIF")) {
                return true;
            }
            if (!content.isEmpty() && !content.startsWith("#")) {
                return BEGINNINGS.stream().anyMatch(content.toLowerCase(Locale.ROOT)::startsWith);
            }
        }
        return false;
    }

    static List<PowderData> read(PatternText text) {
        return read(text.source(), CifDocument.parse(text.source()));
    }

    static List<PowderData> read(TextSource source, CifDocument cif) {
        List<PowderData> patterns = new ArrayList<>();
        for (CifBlock block : cif.blocks()) {
            if (PdCifBlock.isPattern(block)) {
                patterns.add(new PdCifBlock(source, block).read());
            }
        }
        if (patterns.isEmpty()) {
            throw source.fault("a powder pattern (" + PdCifBlock.INTENSITY.get(0) + " or such)", "a CIF without one");
        }
        return patterns;
    }
}
