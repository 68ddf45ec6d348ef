package org.objcryst.powder.spacegroup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** How often space-group types occur among known structures; the resource {@code frequencies.tsv} names the sources. */
public final class Frequencies {
    private static final double RARE_MOLECULAR = 0.05;
    private static final double RARE_INORGANIC = 0.2;

    private final Map<Integer, double[]> listed = new HashMap<>();

    /** What is known of the substance. */
    public enum Substance {
        /** Made of molecules. */
        MOLECULAR,
        /** Without molecules. */
        INORGANIC,
        /** Nothing is known: the mean of both. */
        UNKNOWN
    }

    /** Reads the table. */
    public Frequencies() {
        try (InputStream in = Frequencies.class.getResourceAsStream("frequencies.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] f = line.split("\t");
        listed.put(Integer.parseInt(f[0]), new double[] {Double.parseDouble(f[1]), Double.parseDouble(f[2])});
    }

    /**
     * The share of a space-group type.
     *
     * @param number 1 to 230
     * @param substance what is known of the substance
     * @return per cent; a small number where the table has none
     */
    public double percent(int number, Substance substance) {
        double[] found = listed.getOrDefault(number, new double[] {RARE_MOLECULAR, RARE_INORGANIC});
        return switch (substance) {
            case MOLECULAR -> found[0];
            case INORGANIC -> found[1];
            case UNKNOWN -> 0.5 * (found[0] + found[1]);
        };
    }
}
