package org.objcryst.packing;

import java.util.List;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.Scatterer;
import org.objcryst.packing.Neighbour.Place;

/** The bonds that the molecules of a crystal have. Atoms of different molecules are never bonded, however near they are. */
final class StatedLinkage implements Linkage {
    private final int[] scatterer;
    private final int[] inside;
    private final List<Scatterer> scatterers;

    StatedLinkage(Crystal crystal) {
        scatterers = crystal.scatterers();
        int n = scatterers.stream().mapToInt(Scatterer::size).sum();
        scatterer = new int[n];
        inside = new int[n];
        int at = 0;
        for (int s = 0; s < scatterers.size(); s++) {
            for (int i = 0; i < scatterers.get(s).size(); i++) {
                scatterer[at] = s;
                inside[at] = i;
                at++;
            }
        }
    }

    /** Whether the crystal states the bonds of all its atoms: it consists of molecules that share no sites. */
    static boolean isComplete(Crystal crystal) {
        return crystal.scatterers().stream().noneMatch(s -> s.sharesSites() || s.size() == 1);
    }

    @Override
    public Relation between(int source, Place place) {
        boolean home = place.isUntranslated() && place.atom() < scatterer.length;
        if (!home || scatterer[place.atom()] != scatterer[source]) {
            return Relation.STRANGERS;
        }
        return scatterers.get(scatterer[source]).areBonded(inside[source], inside[place.atom()])
                ? Relation.LINKED
                : Relation.SAME_MOLECULE;
    }
}
