package org.objcryst.scattering;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objcryst.element.Ion;

/**
 * Scattering factors of atoms and ions for one radiation. Immutable; read from the program's resources once and handed to
 * whoever needs it.
 *
 * @see "Waasmaier &amp; Kirfel (1995), Acta Cryst. A51, 416–431"
 * @see "International Tables for Crystallography Vol. C (1992), tables 6.1.1.4 and 4.3.2.2"
 * @see "Sears (1992), Neutron News 3(3), 26–37"
 */
public final class ScatteringFactorTable {
    private final String name;
    private final boolean chargeMatters;
    private final Map<String, ScatteringFactor> entries = new LinkedHashMap<>();

    private ScatteringFactorTable(String name, boolean chargeMatters) {
        this.name = name;
        this.chargeMatters = chargeMatters;
    }

    /**
     * X-rays, five Gaussians and a constant, valid for s up to 6 Å⁻¹.
     *
     * @return 213 atoms and ions
     */
    public static ScatteringFactorTable waasmaierKirfel1995() {
        return gaussians("WK1995", "scattering-wk1995.tsv", 1, 5, true);
    }

    /**
     * X-rays, four Gaussians and a constant, valid for s up to 2 Å⁻¹.
     *
     * @return 213 atoms and ions
     */
    public static ScatteringFactorTable internationalTables1992() {
        return gaussians("IT1992", "scattering-it1992.tsv", 1, 4, true);
    }

    /**
     * Electrons, five Gaussians, for s up to 2 Å⁻¹, in Å.
     *
     * @return 98 neutral atoms
     */
    public static ScatteringFactorTable electrons() {
        return gaussians("electrons", "scattering-electron.tsv", 2, 5, false);
    }

    /**
     * Neutrons: bound coherent scattering lengths in fm; the charge of an ion does not matter.
     *
     * @return the natural elements and deuterium
     */
    public static ScatteringFactorTable neutrons() {
        ScatteringFactorTable table = new ScatteringFactorTable("neutrons", false);
        double[] none = {};
        ResourceTable.read(
                "neutron-lengths.tsv",
                f -> table.put(
                        new ScatteringFactor(f[0], none, none, Double.parseDouble(f[1]), Double.parseDouble(f[2]))));
        return table;
    }

    private static ScatteringFactorTable gaussians(String name, String resource, int first, int n, boolean constant) {
        ScatteringFactorTable table = new ScatteringFactorTable(name, constant);
        ResourceTable.read(resource, f -> {
            double[] v = Arrays.stream(f, first, f.length)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double[] a = Arrays.copyOfRange(v, 0, n);
            double[] b = Arrays.copyOfRange(v, n, 2 * n);
            table.put(new ScatteringFactor(f[0], a, b, constant ? v[2 * n] : 0, 0));
        });
        return table;
    }

    private void put(ScatteringFactor factor) {
        entries.put(factor.label(), factor);
    }

    /**
     * What the table is called.
     *
     * @return for example {@code WK1995}
     */
    public String name() {
        return name;
    }

    /**
     * What the table knows.
     *
     * @return labels, in the order of the table
     */
    public Set<String> labels() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /**
     * The entry for an atom or ion. An ion that the table lacks is replaced by its neutral atom, which the match tells;
     * deuterium scatters X-rays and electrons as hydrogen.
     *
     * @param symbol {@code Fe}, {@code Fe3+} or {@code Fe+3}, or any label of the table
     * @return the entry and what must be said about it
     * @throws IllegalArgumentException if the table does not know the element
     */
    public Match find(String symbol) {
        ScatteringFactor exact = entries.get(symbol);
        if (exact != null) {
            return new Match(exact, Optional.empty());
        }
        Ion ion = Ion.of(symbol);
        ScatteringFactor charged = entries.get(ion.toString());
        if (charged != null) {
            return new Match(charged, Optional.empty());
        }
        ScatteringFactor neutral = entries.get(ion.element());
        if (neutral == null && ion.element().equals("D")) {
            neutral = entries.get("H");
        }
        if (neutral == null) {
            throw new IllegalArgumentException(
                    "no scattering factor of \"%s\" in table %s: unknown element".formatted(symbol, name));
        }
        return new Match(neutral, remark(symbol, ion, neutral));
    }

    private Optional<String> remark(String symbol, Ion ion, ScatteringFactor taken) {
        return ion.charge() == 0 || !chargeMatters
                ? Optional.empty()
                : Optional.of(
                        "table %s has no ion %s: the neutral atom %s was taken".formatted(name, symbol, taken.label()));
    }

    /**
     * An entry that was found.
     *
     * @param factor the entry
     * @param remark what a user should know about the choice, empty if it is what was asked for
     */
    public record Match(ScatteringFactor factor, Optional<String> remark) {}

    @Override
    public String toString() {
        return "%s: %d scattering factors".formatted(name, entries.size());
    }
}
