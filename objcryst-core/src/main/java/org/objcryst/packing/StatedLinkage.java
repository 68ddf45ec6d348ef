package org.objcryst.packing;

import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.Scatterer;
import org.objcryst.packing.Neighbour.Place;
import org.objcryst.symmetry.SymmetryOp;

/** The bonds that the molecules of a crystal have. Atoms of different molecules are never bonded, however near they are. */
final class StatedLinkage implements Linkage {
    private static final double LONGEST_BOND = 3; // Å, between two atoms of one element
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

    /**
     * Whether the crystal states the bonds of all its atoms: it consists of molecules that share no sites, and none of them is
     * half of one whose other half is its image, bonded across a symmetry element.
     */
    static boolean isComplete(Crystal crystal, CellContent content) {
        return content.sources() == crystal.components().size()
                && crystal.scatterers().stream().noneMatch(s -> s.sharesSites() || s.size() == 1)
                && !isHalved(content, new StatedLinkage(crystal, content));
    }

    /** Whether an atom lies as near as a bond is long to its own image by an operator that undoes itself. */
    private static boolean isHalved(CellContent content, StatedLinkage linkage) {
        return IntStream.range(0, content.sources()).anyMatch(i -> content.neighbours(i, LONGEST_BOND).stream()
                .filter(n -> content.atoms().get(n.place().atom()).source() == i)
                .filter(n -> BondRules.isUsualBond(content.atoms().get(i).element(), n.distance()))
                .filter(n -> linkage.between(i, n.place()) == Relation.STRANGERS)
                .anyMatch(n ->
                        content.operators(n.place()).anyMatch(o -> o.times(o).equals(SymmetryOp.IDENTITY))));
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
