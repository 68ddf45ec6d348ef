package org.objcryst.element;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a unit cell contains.
 *
 * @param atoms number of atoms of each element in the cell, in Hill's order (C, H, then by symbol)
 * @param volume of the cell in Å³
 */
public record Composition(Map<Element, Double> atoms, double volume) {
    private static final double DALTON = 1.66053907; // g/cm³ · Å³; CODATA 2018

    /**
     * Orders the elements as Hill does.
     *
     * @param atoms number of atoms of each element in the cell
     * @param volume of the cell in Å³
     */
    public Composition {
        Map<Element, Double> ordered = new TreeMap<>(hillOrder(atoms.keySet()));
        ordered.putAll(atoms);
        atoms = Collections.unmodifiableMap(ordered);
    }

    /**
     * The number of electrons of neutral atoms, F(000) for X-rays without resonant scattering.
     *
     * @return of the cell
     */
    public double electrons() {
        return atoms.entrySet().stream()
                .mapToDouble(e -> e.getKey().z() * e.getValue())
                .sum();
    }

    /**
     * The mass of the cell's content.
     *
     * @return in g/mol
     */
    public double weight() {
        return atoms.entrySet().stream()
                .mapToDouble(e -> e.getKey().weight() * e.getValue())
                .sum();
    }

    /**
     * The density.
     *
     * @return in g/cm³
     */
    public double density() {
        return weight() * DALTON / volume;
    }

    /**
     * The content of the cell divided by a number of formula units.
     *
     * @param z formula units in the cell
     * @return for example {@code C10 H16 N6 S}
     */
    public String formula(double z) {
        return atoms.entrySet().stream()
                .map(e -> e.getKey().symbol() + count(e.getValue() / z))
                .collect(Collectors.joining(" "));
    }

    /**
     * The content of the cell in smallest whole numbers where there are such.
     *
     * @return for example {@code O4 Pb S}
     */
    public String formula() {
        return formula(formulaUnits());
    }

    /**
     * Formula units in the cell: the greatest common divisor of the numbers of atoms.
     *
     * @return 1 if the numbers are not whole
     */
    public int formulaUnits() {
        int divisor = 0;
        for (double n : atoms.values()) {
            long whole = Math.round(n);
            if (Math.abs(n - whole) > 1e-3) {
                return 1;
            }
            divisor = gcd(divisor, (int) whole);
        }
        return Math.max(1, divisor);
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private static String count(double n) {
        double whole = Math.rint(n);
        if (Math.abs(n - whole) > 5e-4) {
            return "%.3f".formatted(n).replaceAll("0+$", "");
        }
        return whole == 1 ? "" : "%.0f".formatted(whole);
    }

    private static Comparator<Element> hillOrder(Set<Element> elements) {
        boolean organic = elements.stream().anyMatch(e -> e.symbol().equals("C"));
        return Comparator.comparing(e -> organic ? hillKey(e.symbol()) : e.symbol());
    }

    private static String hillKey(String symbol) {
        return switch (symbol) {
            case "C" -> " 1";
            case "H" -> " 2";
            case "D" -> " 3";
            default -> symbol;
        };
    }
}
