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
    private final CellContent content;

    StatedLinkage(Crystal crystal, CellContent content) {
        this.content = content;
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
        int other = content.atoms().get(place.atom()).source();
        if (scatterer[other] != scatterer[source]) {
            return Relation.STRANGERS;
        }
        Scatterer molecule = scatterers.get(scatterer[source]);
        int i = inside[source];
        int j = inside[other];
        if (content.operators(place).anyMatch(image -> molecule.areBonded(i, j, image))) {
            return Relation.LINKED;
        }
        boolean home = content.operators(place).anyMatch(molecule.siteSymmetry()::contains);
        return home ? Relation.SAME_MOLECULE : Relation.STRANGERS;
    }
}
