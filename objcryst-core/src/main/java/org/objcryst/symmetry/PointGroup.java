package org.objcryst.symmetry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The 32 crystallographic point groups as types, without orientation: the same whichever axes they stand on. Recognised by how
 * often each kind of rotation occurs.
 */
final class PointGroup {
    /** Symbol, then the number of rotations of order -6 -4 -3 -m -1 1 2 3 4 6 as they stand in the list of kinds below. */
    private static final String[] TYPES = {
        "1:0000010000", "-1:0000110000", "2:0000011000", "m:0001010000", "2/m:0001111000", "222:0000013000",
        "mm2:0002011000", "mmm:0003113000", "4:0000011020", "-4:0200011000", "4/m:0201111020", "422:0000015020",
        "4mm:0004011020", "-42m:0202013000", "4/mmm:0205115020", "3:0000010200", "-3:0020110200", "32:0000013200",
        "3m:0003010200", "-3m:0023113200", "6:0000011202", "-6:2001010200", "6/m:2021111202", "622:0000017202",
        "6mm:0006011202", "-62m:2004013200", "6/mmm:2027117202", "23:0000013800", "m-3:0083113800", "432:0000019860",
        "-43m:0606013800", "m-3m:0689119860"
    };

    private static final Map<String, String> BY_COUNTS = byCounts();

    private PointGroup() {}

    private static Map<String, String> byCounts() {
        Map<String, String> result = new LinkedHashMap<>();
        for (String type : TYPES) {
            String[] parts = type.split(":");
            result.put(parts[1], parts[0]);
        }
        return result;
    }

    /** The type of a set of distinct rotations, for example {@code mm2}. */
    static String of(Collection<int[]> rotations) {
        int[] counts = new int[10];
        for (int[] r : rotations) {
            counts[kind(r)]++;
        }
        StringBuilder key = new StringBuilder();
        for (int count : counts) {
            key.append((char) ('0' + count));
        }
        String symbol = BY_COUNTS.get(key.toString());
        if (symbol == null) {
            throw new IllegalArgumentException(
                    "these rotations form no crystallographic point group: " + text(rotations));
        }
        return symbol;
    }

    /** Position of a rotation in the list -6 -4 -3 m -1 1 2 3 4 6. */
    private static int kind(int[] r) {
        SymmetryOp op = SymmetryOp.of(r, new int[3]);
        int trace = op.trace() * op.determinant();
        int proper =
                switch (trace) {
                    case 3 -> 5;
                    case -1 -> 6;
                    case 0 -> 7;
                    case 1 -> 8;
                    case 2 -> 9;
                    default -> throw new IllegalArgumentException("no crystallographic rotation: " + op);
                };
        return op.determinant() > 0 ? proper : 9 - proper;
    }

    private static String text(Collection<int[]> rotations) {
        List<String> names = new ArrayList<>();
        rotations.forEach(r -> names.add(SymmetryOp.of(r, new int[3]).toString()));
        return names.toString();
    }
}
