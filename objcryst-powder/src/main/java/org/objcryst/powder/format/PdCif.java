package org.objcryst.powder.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.objcryst.cif.CifBlock;
import org.objcryst.cif.CifDocument;
import org.objcryst.format.TextLine;

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
        List<PowderData> patterns = new ArrayList<>();
        for (CifBlock block : CifDocument.parse(text.source()).blocks()) {
            if (PdCifBlock.isPattern(block)) {
                patterns.add(new PdCifBlock(text.source(), block).read());
            }
        }
        if (patterns.isEmpty()) {
            throw text.source()
                    .fault("a powder pattern (" + PdCifBlock.INTENSITY.get(0) + " or such)", "a CIF without one");
        }
        return patterns;
    }
}
