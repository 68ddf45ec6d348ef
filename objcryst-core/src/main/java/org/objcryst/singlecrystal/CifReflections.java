package org.objcryst.singlecrystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.objcryst.cif.CifBlock;
import org.objcryst.cif.CifDocument;
import org.objcryst.cif.CifRow;
import org.objcryst.cif.CifValue;
import org.objcryst.format.TextSource;

/**
 * Reflections of a CIF: the first block with {@code _refln_F_squared_meas}, {@code _refln_intensity_meas} or {@code _refln_F_meas},
 * or with a file of SHELX inside it. The status of reflections is not looked at.
 */
final class CifReflections {
    private static final String[] SQUARED = {"_refln_F_squared_meas", "_refln_intensity_meas"};
    private static final String[] SQUARED_SIGMA = {
        "_refln_F_squared_meas_su", "_refln_F_squared_sigma", "_refln_intensity_meas_su", "_refln_intensity_sigma"
    };
    private static final String[] MODULUS = {"_refln_F_meas", "_refln_F_meas_au"};
    private static final String[] MODULUS_SIGMA = {
        "_refln_F_meas_su", "_refln_F_sigma", "_refln_F_meas_au_su", "_refln_F_meas_sigma_au"
    };
    private static final String[] EMBEDDED = {"_shelx_hkl_file", "_iucr_refine_reflections_details"};

    private static final double LARGEST = 1e30;
    private static final double SHORTEST_WAVELENGTH = 0.01; // Å
    private static final double LONGEST_WAVELENGTH = 100; // Å

    private CifReflections() {}

    static ReflectionIntensities read(TextSource source) {
        for (CifBlock block : CifDocument.parse(source).blocks()) {
            List<ReflectionIntensity> list = list(block);
            if (!list.isEmpty()) {
                boolean uncertain = list.stream().anyMatch(i -> i.sigma() > 0);
                return new ReflectionIntensities(
                        block.name(),
                        uncertain ? IntensityWeights.inverseVariances(list) : IntensityWeights.ofCounts(list),
                        wavelength(block),
                        "CIF",
                        List.of());
            }
            Optional<CifValue> embedded = block.value(EMBEDDED);
            if (embedded.isPresent()) {
                return embedded(block, embedded.get());
            }
        }
        throw source.fault("measured intensities of reflections (_refln_F_squared_meas)", "none");
    }

    static boolean isIn(CifBlock block) {
        boolean column = Stream.of(SQUARED, MODULUS).flatMap(Arrays::stream).anyMatch(tag -> block.rows(tag).stream()
                .anyMatch(row -> row.value(tag).isPresent()));
        return column || block.value(EMBEDDED).isPresent();
    }

    private static ReflectionIntensities embedded(CifBlock block, CifValue text) {
        String name =
                "%s, text in line %d".formatted(text.line().file(), text.line().number());
        ReflectionIntensities inside = ReflectionTable.withUncertainties(TextSource.of(name, text.text()));
        return new ReflectionIntensities(
                block.name(), inside.list(), wavelength(block), "SHELX HKLF 4 in a CIF", inside.remarks());
    }

    private static List<ReflectionIntensity> list(CifBlock block) {
        List<ReflectionIntensity> list = new ArrayList<>();
        for (CifRow row : block.rows("_refln_index_h")) {
            Optional<CifValue> squared = row.value(SQUARED);
            Optional<CifValue> modulus = row.value(MODULUS);
            if (squared.isPresent()) {
                list.add(of(row, number(squared.get()), uncertainty(row, squared.get(), SQUARED_SIGMA)));
            } else if (modulus.isPresent()) {
                double f = number(modulus.get());
                double sigma = uncertainty(row, modulus.get(), MODULUS_SIGMA);
                list.add(of(row, f * f, 2 * Math.abs(f) * sigma + sigma * sigma));
            }
        }
        return list;
    }

    private static ReflectionIntensity of(CifRow row, double intensity, double sigma) {
        int[] hkl = new int[3];
        String[] axes = {"h", "k", "l"};
        for (int i = 0; i < 3; i++) {
            CifValue value = row.required("an index of a reflection", "_refln_index_" + axes[i]);
            hkl[i] = value.line().integer(value.text(), "an index of a reflection");
        }
        if (!ReflectionIntensity.isReflection(hkl)) {
            throw row.line().fault("indices up to 999 that are not all zero");
        }
        if (!(Math.abs(intensity) <= LARGEST && sigma <= LARGEST)) {
            throw row.line().fault("an intensity and an uncertainty up to 1e30");
        }
        return new ReflectionIntensity(new int[][] {hkl}, intensity, sigma, 0);
    }

    private static double number(CifValue value) {
        return value.number("a measured intensity");
    }

    private static double uncertainty(CifRow row, CifValue of, String... tags) {
        double sigma = row.value(tags).map(v -> v.number("an uncertainty")).orElseGet(of::uncertainty);
        return Math.max(sigma, 0);
    }

    private static OptionalDouble wavelength(CifBlock block) {
        Optional<CifValue> value = block.value("_diffrn_radiation_wavelength", "_diffrn_radiation_wavelength_value");
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        double angstrom = value.get().number("a wavelength in Å");
        if (!(angstrom >= SHORTEST_WAVELENGTH && angstrom <= LONGEST_WAVELENGTH)) {
            throw value.get().line().fault("a wavelength of 0.01 to 100 Å");
        }
        return OptionalDouble.of(angstrom);
    }
}
