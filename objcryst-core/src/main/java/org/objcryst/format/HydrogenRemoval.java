package org.objcryst.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Takes the hydrogen atoms out of a molecule. */
final class HydrogenRemoval {
    private static final int GONE = -1;

    private HydrogenRemoval() {}

    static MoleculeData from(MoleculeData data) {
        int[] newIndex = new int[data.atoms().size()];
        Arrays.fill(newIndex, GONE);
        List<MoleculeData.Atom> kept = new ArrayList<>();
        for (int i = 0; i < newIndex.length; i++) {
            if (!isHydrogen(data.atoms().get(i))) {
                newIndex[i] = kept.size();
                kept.add(data.atoms().get(i));
            }
        }
        if (kept.isEmpty() || kept.size() == newIndex.length) {
            return data;
        }
        int centre = data.centre().isPresent() ? newIndex[data.centre().getAsInt()] : GONE;
        return new MoleculeData(
                data.name(),
                kept,
                renumbered(data.bonds(), newIndex),
                renumbered(data.rotatable(), newIndex),
                centre == GONE ? OptionalInt.empty() : OptionalInt.of(centre));
    }

    private static boolean isHydrogen(MoleculeData.Atom atom) {
        return atom.symbol().equals("H") || atom.symbol().equals("D");
    }

    private static List<MoleculeData.Bond> renumbered(List<MoleculeData.Bond> bonds, int[] newIndex) {
        return bonds.stream()
                .filter(b -> newIndex[b.first()] != GONE && newIndex[b.second()] != GONE)
                .map(b -> new MoleculeData.Bond(newIndex[b.first()], newIndex[b.second()], b.order()))
                .toList();
    }
}
