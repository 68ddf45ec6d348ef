package org.objcryst.powder.format;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.cif.CifBlock;
import org.objcryst.cif.CifDocument;
import org.objcryst.format.TextSource;

/** CIFs with powder patterns (pdCIF): each block with measured intensities is one. */
final class PdCif {
    private PdCif() {}

    static boolean matches(PatternText text) {
        return CifDocument.isIn(text.source());
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
