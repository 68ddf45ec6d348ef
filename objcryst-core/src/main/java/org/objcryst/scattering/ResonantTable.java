package org.objcryst.scattering;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.objcryst.element.Ion;

/**
 * Resonant terms f′, f″ of the elements H to U from 1 to 30 keV (0.41 to 12.4 Å), interpolated linearly in energy between
 * knots that lie close together at the absorption edges. Immutable.
 *
 * @see "Henke, Gullikson &amp; Davis (1993), At. Data Nucl. Data Tables 54, 181–342"
 */
public final class ResonantTable {
    /** hc in eV·Å (CODATA 2018). */
    private static final double ENERGY_TIMES_WAVELENGTH = 12398.419843;

    private final Map<String, Knots> knots = new HashMap<>();

    private ResonantTable() {}

    /**
     * The table of Henke, Gullikson and Davis.
     *
     * @return read from the program's resources
     */
    public static ResonantTable henke() {
        ResonantTable table = new ResonantTable();
        ResourceTable.read("anomalous-henke.tsv.gz", f -> table.knots
                .computeIfAbsent(f[1], e -> new Knots())
                .add(Double.parseDouble(f[2]), Double.parseDouble(f[3]), Double.parseDouble(f[4])));
        return table;
    }

    /**
     * The terms of an element.
     *
     * @param symbol atom or ion; the charge does not matter, deuterium is hydrogen
     * @param wavelength in Å
     * @return empty if the table does not cover the element or the wavelength
     */
    public Optional<ResonantTerms> at(String symbol, double wavelength) {
        if (!(wavelength > 0)) {
            throw new IllegalArgumentException("a wavelength must be positive, got %s Å".formatted(wavelength));
        }
        String element = Ion.of(symbol).element();
        Knots k = knots.get(element.equals("D") ? "H" : element);
        return k == null ? Optional.empty() : k.at(ENERGY_TIMES_WAVELENGTH / wavelength);
    }

    /** f′ and f″ of one element at rising energies. */
    private static final class Knots {
        private double[] energy = new double[64];
        private double[] real = new double[64];
        private double[] imaginary = new double[64];
        private int n;

        void add(double e, double fp, double fdp) {
            if (n == energy.length) {
                energy = Arrays.copyOf(energy, 2 * n);
                real = Arrays.copyOf(real, 2 * n);
                imaginary = Arrays.copyOf(imaginary, 2 * n);
            }
            energy[n] = e;
            real[n] = fp;
            imaginary[n++] = fdp;
        }

        Optional<ResonantTerms> at(double e) {
            if (!(e >= energy[0] && e <= energy[n - 1])) {
                return Optional.empty();
            }
            int found = Arrays.binarySearch(energy, 0, n, e);
            int upper = found >= 0 ? Math.max(found, 1) : -found - 1;
            double t = (e - energy[upper - 1]) / (energy[upper] - energy[upper - 1]);
            return Optional.of(new ResonantTerms(between(real, upper, t), between(imaginary, upper, t)));
        }

        private static double between(double[] f, int upper, double t) {
            return f[upper - 1] + t * (f[upper] - f[upper - 1]);
        }
    }
}
