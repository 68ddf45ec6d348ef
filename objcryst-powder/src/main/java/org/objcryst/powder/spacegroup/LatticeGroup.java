package org.objcryst.powder.spacegroup;

import java.util.Comparator;
import java.util.List;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.LatticeMisfit;
import org.objcryst.symmetry.LatticeSymmetry;
import org.objcryst.symmetry.SpaceGroup;

/**
 * The group without absences that a lattice has on its axes: its rotations and no translations but those of the primitive
 * lattice, so that its reflections are the lines that a powder pattern can show.
 */
public final class LatticeGroup {
    /** Cells that differ by less from a higher symmetry have it. */
    static final LatticeMisfit TOLERANCE = new LatticeMisfit(0.002, Math.toRadians(0.1));

    private static final List<String> CANDIDATES =
            List.of("P 1", "P 1 2 1", "P 1 1 2", "P 2 1 1", "P 2 2 2", "P 4 2 2", "P 6 2 2", "R 3 2:R", "P 4 3 2");

    private LatticeGroup() {}

    /**
     * The least symmetric group without absences that has the full Laue symmetry of a lattice.
     *
     * @param lattice in the setting that is of interest
     * @return P 1, P 2 (three settings), P 2 2 2, P 4 2 2, P 6 2 2, R 3 2 on rhombohedral axes, or P 4 3 2
     */
    public static SpaceGroup of(Lattice lattice) {
        return CANDIDATES.stream()
                .map(SpaceGroup::of)
                .filter(group -> group.latticeConstraints().misfit(lattice).isWithin(TOLERANCE))
                .max(Comparator.comparingInt(SpaceGroup::laueOrder))
                .orElseThrow();
    }

    /**
     * The axes to explore: the given ones, or those of the conventional cell where that shows more symmetry, as for the
     * primitive cell of a centred lattice.
     *
     * @param lattice any cell
     * @return a cell of the same lattice, obeying {@link #of(Lattice)}
     */
    public static Lattice axes(Lattice lattice) {
        SpaceGroup own = of(lattice);
        LatticeSymmetry highest = LatticeSymmetry.highest(lattice, TOLERANCE.angle());
        Lattice chosen = highest.group().laueOrder() > own.laueOrder() ? highest.conventional() : lattice;
        return of(chosen).latticeConstraints().average(chosen);
    }

    /**
     * Up to where a lattice has about a number of lines.
     *
     * @param lattice a cell
     * @param lines wanted number
     * @return sinθ/λ (Å⁻¹)
     */
    public static double stolOf(Lattice lattice, int lines) {
        double reflections = (double) lines * of(lattice).laueOrder();
        return 0.5 * Math.cbrt(reflections / (4.0 / 3 * Math.PI * lattice.volume()));
    }
}
