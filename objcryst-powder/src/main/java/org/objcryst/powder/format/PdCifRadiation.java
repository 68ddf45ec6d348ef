package org.objcryst.powder.format;

import java.util.List;
import java.util.Locale;
import org.objcryst.cif.CifBlock;
import org.objcryst.cif.CifRow;
import org.objcryst.cif.CifValue;
import org.objcryst.scattering.RadiationType;

/** What a block of a CIF says of the radiation. */
final class PdCifRadiation {
    private static final String WAVELENGTH = "_diffrn_radiation_wavelength";
    private static final String SHARE = "_diffrn_radiation_wavelength_wt";
    private static final String PROCESSED = "_pd_proc_wavelength";

    private PdCifRadiation() {}

    static ProposedRadiation of(CifBlock block) {
        ProposedRadiation proposal = wavelengths(block);
        String probe = block.value("_diffrn_radiation_probe", "_diffrn_radiation_type")
                .map(CifValue::text)
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (probe.contains("neutron")) {
            return proposal.withType(RadiationType.NEUTRON);
        }
        return probe.contains("electron") ? proposal.withType(RadiationType.ELECTRON) : proposal;
    }

    private static ProposedRadiation wavelengths(CifBlock block) {
        String tag = block.value(WAVELENGTH).isPresent() ? WAVELENGTH : PROCESSED;
        List<CifRow> rows = block.rows(tag).stream()
                .filter(row -> row.value(tag).isPresent())
                .toList();
        if (rows.isEmpty()) {
            return ProposedRadiation.none();
        }
        double first = wavelength(rows.get(0).required("a wavelength", tag));
        if (rows.size() == 2 && rows.get(1).value(SHARE).isPresent()) {
            double ratio = share(rows.get(1)) / share(rows.get(0));
            if (ratio > 0 && ratio <= 1) {
                double second = wavelength(rows.get(1).required("a wavelength", tag));
                return ProposedRadiation.none().withDoublet(first, second, ratio, tag);
            }
        }
        return ProposedRadiation.of(first, tag);
    }

    private static double wavelength(CifValue value) {
        double angstrom = value.number("a wavelength in Å");
        if (!ProposedRadiation.isPossible(angstrom)) {
            throw value.line().fault("a wavelength of 0.01-100 Å", value.text());
        }
        return angstrom;
    }

    private static double share(CifRow row) {
        return row.value(SHARE).map(v -> v.number("a share of a wavelength")).orElse(1.0);
    }
}
