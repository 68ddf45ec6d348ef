package org.objcryst.xml;

import java.util.Optional;
import org.objcryst.scattering.FormFactors;
import org.objcryst.scattering.ResonantScattering;
import org.objcryst.scattering.ScatteringData;
import org.objcryst.xml.binding.element.FoxElement;

/** Hands over how structure factors are computed, where that is not what FOX would do. */
final class ScatteringExchange {
    private static final String RESONANT = "objcryst-resonant";
    private static final String FORM_FACTORS = "objcryst-form-factors";

    private ScatteringExchange() {}

    /** Reads choices; the first is what FOX would do. */
    static void read(FoxElement from, ScatteringData to, ResonantScattering resonant) {
        to.resonantScattering()
                .choose(from.furtherAttribute(RESONANT)
                        .map(ResonantScattering::valueOf)
                        .orElse(resonant));
        from.furtherAttribute(FORM_FACTORS).map(FormFactors::valueOf).ifPresent(to.formFactors()::choose);
    }

    /** Writes what is not as FOX would do it. */
    static void write(ScatteringData from, FoxElement to, ResonantScattering resonant) {
        ResonantScattering choice = from.resonantScattering().choice();
        to.furtherAttribute(RESONANT, Optional.of(choice.name()).filter(c -> choice != resonant));
        FormFactors table = from.formFactors().choice();
        to.furtherAttribute(FORM_FACTORS, Optional.of(table.name()).filter(t -> table != FormFactors.WK1995));
    }
}
