package org.objcryst.crystal;

import org.objcryst.refinable.Snapshottable;
import org.objcryst.symmetry.SymmetryOp;

/** Which atoms of a crystal are bonded or nearly so, by what its scatterers say. */
final class KnownBonds implements Snapshottable {
    private final int size;
    private final boolean[] bonded;
    private final Scatterer[] owner; // null where no image is bonded
    private final int[] inside;

    /** Of scatterers laid out one after the other. */
    KnownBonds(Scatterer[] scatterers, int[] offsets, int size) {
        this.size = size;
        bonded = new boolean[size * size];
        owner = new Scatterer[size];
        inside = new int[size];
        for (int s = 0; s < scatterers.length; s++) {
            boolean symmetric = scatterers[s].siteSymmetry().size() > 1;
            for (int i = 0; i < scatterers[s].size(); i++) {
                owner[offsets[s] + i] = symmetric ? scatterers[s] : null;
                inside[offsets[s] + i] = i;
                for (int j = 0; j < scatterers[s].size(); j++) {
                    bonded[size * (offsets[s] + i) + offsets[s] + j] = i != j && scatterers[s].areBonded(i, j);
                }
            }
        }
    }

    /** Of atoms that are all taken for strangers. */
    static KnownBonds none(AtomList atoms) {
        return new KnownBonds(new Scatterer[0], new int[0], atoms.components().size());
    }

    boolean areBonded(int i, int j) {
        return bonded[size * i + j];
    }

    /** Whether both belong to one scatterer on a symmetry element, so that images may be bonded. */
    boolean mayBeBondedAcross(int i, int j) {
        return owner[i] != null && owner[i] == owner[j];
    }

    /** Whether an atom is bonded to an image of another. */
    boolean areBonded(int i, int j, SymmetryOp image) {
        return mayBeBondedAcross(i, j) && owner[i].areBonded(inside[i], inside[j], image);
    }

    @Override
    public Object snapshot() {
        return bonded;
    }
}
