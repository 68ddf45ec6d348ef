package org.objcryst.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/** Parts of molecules. */
final class Fragments {
    private Fragments() {}

    /** The parts that no bond joins. */
    static List<MoleculeData> of(MoleculeData data) {
        List<BitSet> parts = new ArrayList<>();
        BitSet taken = new BitSet();
        for (int i = 0; i < data.atoms().size(); i++) {
            if (!taken.get(i)) {
                BitSet part = reachedFrom(data, i);
                taken.or(part);
                parts.add(part);
            }
        }
        if (parts.size() == 1) {
            return List.of(data);
        }
        List<MoleculeData> found = new ArrayList<>();
        for (BitSet part : parts) {
            found.add(part(data, part, "%s %d".formatted(data.name(), found.size() + 1)));
        }
        return found;
    }

    /** Some of the atoms and the bonds between them; a centre that is not among them is forgotten. */
    static MoleculeData part(MoleculeData data, BitSet atoms, String name) {
        int[] newIndex = new int[data.atoms().size()];
        List<MoleculeData.Atom> kept = new ArrayList<>();
        for (int i = atoms.nextSetBit(0); i >= 0; i = atoms.nextSetBit(i + 1)) {
            newIndex[i] = kept.size();
            kept.add(data.atoms().get(i));
        }
        boolean centreStays =
                data.centre().isPresent() && atoms.get(data.centre().getAsInt());
        return new MoleculeData(
                name,
                kept,
                renumbered(data.bonds(), atoms, newIndex),
                renumbered(data.rotatable(), atoms, newIndex),
                centreStays ? OptionalInt.of(newIndex[data.centre().getAsInt()]) : OptionalInt.empty());
    }

    private static BitSet reachedFrom(MoleculeData data, int start) {
        BitSet reached = new BitSet();
        reached.set(start);
        for (int before = 0; before < reached.cardinality(); ) {
            before = reached.cardinality();
            for (MoleculeData.Bond b : data.bonds()) {
                if (reached.get(b.first()) || reached.get(b.second())) {
                    reached.set(b.first());
                    reached.set(b.second());
                }
            }
        }
        return reached;
    }

    private static List<MoleculeData.Bond> renumbered(List<MoleculeData.Bond> bonds, BitSet atoms, int[] newIndex) {
        return bonds.stream()
                .filter(b -> atoms.get(b.first()) && atoms.get(b.second()))
                .map(b -> new MoleculeData.Bond(newIndex[b.first()], newIndex[b.second()], b.order()))
                .toList();
    }
}
