package org.objcryst.powder.spacegroup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.objcryst.symmetry.SpaceGroup;

/** The reflection conditions of a group as International Tables write them: centring, zones, then axes, each if it adds something. */
final class ReflectionConditions {
    private static final int BOX = 6;

    /** Zones in their order; a reflection belongs to all that fit. */
    private static final Map<String, Predicate<int[]>> ZONES = zones();

    private static final Map<String, Predicate<int[]>> CONDITIONS = conditions();

    private final List<String> found = new ArrayList<>();
    private final List<Predicate<int[]>> explained = new ArrayList<>();

    ReflectionConditions(SpaceGroup group) {
        ZONES.forEach((zone, belongs) -> examine(group, zone, belongs));
    }

    private static Map<String, Predicate<int[]>> zones() {
        Map<String, Predicate<int[]>> zones = new LinkedHashMap<>();
        zones.put("hkl", r -> true);
        zones.put("0kl", r -> r[0] == 0);
        zones.put("h0l", r -> r[1] == 0);
        zones.put("hk0", r -> r[2] == 0);
        zones.put("hhl", r -> r[0] == r[1]);
        zones.put("hkk", r -> r[1] == r[2]);
        zones.put("hkh", r -> r[0] == r[2]);
        zones.put("h-hl", r -> r[0] == -r[1]);
        zones.put("h00", r -> r[1] == 0 && r[2] == 0);
        zones.put("0k0", r -> r[0] == 0 && r[2] == 0);
        zones.put("00l", r -> r[0] == 0 && r[1] == 0);
        return zones;
    }

    private static Map<String, Predicate<int[]>> conditions() {
        Map<String, Predicate<int[]>> conditions = new LinkedHashMap<>();
        conditions.put("h=2n", r -> even(r[0]));
        conditions.put("k=2n", r -> even(r[1]));
        conditions.put("l=2n", r -> even(r[2]));
        conditions.put("l=3n", r -> r[2] % 3 == 0);
        conditions.put("l=4n", r -> r[2] % 4 == 0);
        conditions.put("l=6n", r -> r[2] % 6 == 0);
        conditions.put("h=4n", r -> r[0] % 4 == 0);
        conditions.put("k=4n", r -> r[1] % 4 == 0);
        conditions.put("h+k=2n", r -> even(r[0] + r[1]));
        conditions.put("h+l=2n", r -> even(r[0] + r[2]));
        conditions.put("k+l=2n", r -> even(r[1] + r[2]));
        conditions.put("h+k+l=2n", r -> even(r[0] + r[1] + r[2]));
        conditions.put("h,k=2n", r -> even(r[0]) && even(r[1]));
        conditions.put("h,l=2n", r -> even(r[0]) && even(r[2]));
        conditions.put("k,l=2n", r -> even(r[1]) && even(r[2]));
        conditions.put("h,k,l same parity", r -> even(r[0] + r[1]) && even(r[0] + r[2]));
        conditions.put("-h+k+l=3n", r -> Math.floorMod(-r[0] + r[1] + r[2], 3) == 0);
        conditions.put("h-k+l=3n", r -> Math.floorMod(r[0] - r[1] + r[2], 3) == 0);
        conditions.put("h+k=4n, h,k=2n", r -> (r[0] + r[1]) % 4 == 0 && even(r[0]));
        conditions.put("h+l=4n, h,l=2n", r -> (r[0] + r[2]) % 4 == 0 && even(r[0]));
        conditions.put("k+l=4n, k,l=2n", r -> (r[1] + r[2]) % 4 == 0 && even(r[1]));
        conditions.put("2h+l=4n", r -> (2 * r[0] + r[2]) % 4 == 0);
        conditions.put("2h+k=4n", r -> (2 * r[0] + r[1]) % 4 == 0);
        conditions.put("2k+h=4n", r -> (2 * r[1] + r[0]) % 4 == 0);
        return conditions;
    }

    private static boolean even(int n) {
        return (n & 1) == 0;
    }

    private void examine(SpaceGroup group, String zone, Predicate<int[]> belongs) {
        List<int[]> members = members(belongs);
        if (members.stream().allMatch(r -> group.isAbsent(r[0], r[1], r[2]) == isExplained(r))) {
            return;
        }
        for (Map.Entry<String, Predicate<int[]>> condition : CONDITIONS.entrySet()) {
            Predicate<int[]> violated = condition.getValue().negate();
            boolean right = members.stream()
                    .allMatch(r -> group.isAbsent(r[0], r[1], r[2]) == (isExplained(r) || violated.test(r)));
            if (right || zone.equals("hkl") && isCentring(group, members, violated)) {
                found.add(zone + ": " + condition.getKey());
                explained.add(belongs.and(violated));
                return;
            }
        }
    }

    /** The general condition is that of the lattice; further absences belong to zones. */
    private static boolean isCentring(SpaceGroup group, List<int[]> members, Predicate<int[]> violated) {
        return members.stream().allMatch(r -> group.isAbsentByCentring(r[0], r[1], r[2]) == violated.test(r));
    }

    private boolean isExplained(int[] r) {
        return explained.stream().anyMatch(p -> p.test(r));
    }

    private static List<int[]> members(Predicate<int[]> belongs) {
        List<int[]> members = new ArrayList<>();
        for (int h = -BOX; h <= BOX; h++) {
            for (int k = -BOX; k <= BOX; k++) {
                for (int l = -BOX; l <= BOX; l++) {
                    int[] r = {h, k, l};
                    if (belongs.test(r)) {
                        members.add(r);
                    }
                }
            }
        }
        return members;
    }

    @Override
    public String toString() {
        return String.join("; ", found);
    }
}
