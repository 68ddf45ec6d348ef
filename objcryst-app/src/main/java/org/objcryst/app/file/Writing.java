package org.objcryst.app.file;

import java.nio.file.Path;
import org.objcryst.cif.CifStructure;
import org.objcryst.cif.CifText;
import org.objcryst.crystal.Crystal;
import org.objcryst.format.FileReplacement;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.ProfileFit;
import org.objcryst.powder.export.FullprofProject;
import org.objcryst.powder.export.PowderCif;
import org.objcryst.powder.format.PowderData;
import org.objcryst.singlecrystal.ReflectionIntensities;
import org.objcryst.singlecrystal.ReflectionWriter;

/** Writes files of which a part must be computed first. */
final class Writing {
    private Writing() {}

    static void cif(FileContent content, Path out) {
        StringBuilder text = new StringBuilder();
        if (!content.structures().isEmpty() || !content.patterns().isEmpty()) {
            text.append(PowderCif.text(content.structures(), content.patterns()));
        }
        content.reflections().ifPresent(data -> text.append(reflections(data)));
        FileReplacement.write(out, text.toString());
    }

    private static String reflections(ReflectionIntensities data) {
        CifText text = new CifText().block(data.title() + "_reflections");
        ReflectionWriter.appendTo(data, text);
        return text.toString();
    }

    /** SHELX HKLF 4, or groups where intensities are sums. */
    static void hkl(ReflectionIntensities data, Path out) {
        FileReplacement.write(out, data.isGrouped() ? ReflectionWriter.grouped(data) : ReflectionWriter.shelx(data));
    }

    /** Background and widths are estimated, nothing is refined. */
    static void fullprof(FileContent content, Path out) {
        PowderData data = content.patterns().get(0);
        if (data.wavelength().isEmpty()) {
            throw new IllegalArgumentException(
                    "%s does not say the wavelength of its pattern; give --wavelength".formatted(content.file()));
        }
        PowderPattern pattern = new PowderPattern(data);
        for (CifStructure structure : content.structures()) {
            pattern.addPhase(Crystal.of(structure));
        }
        new ProfileFit(pattern).start();
        FullprofProject.write(pattern, out);
    }
}
