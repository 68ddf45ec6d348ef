package org.objcryst.app.solving;

import java.util.Locale;
import java.util.Optional;
import org.objcryst.app.argument.ZPrime;
import org.objcryst.molecule.SitePlacement;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/**
 * What a crystal may be.
 *
 * @param lattice its cell
 * @param group its space group
 * @param zPrime formula units in the asymmetric unit
 * @param placement how the molecule stands on a symmetry element; empty for a general position
 * @param probability among all that are considered, 0 to 1
 * @param volumeMisfit logarithm of the volume of the cell over that expected for the content
 */
public record Hypothesis(
        Lattice lattice,
        SpaceGroup group,
        ZPrime zPrime,
        Optional<SitePlacement> placement,
        double probability,
        double volumeMisfit) {
    /**
     * The same with another probability.
     *
     * @param newProbability 0 to 1
     * @return a copy
     */
    Hypothesis withProbability(double newProbability) {
        return new Hypothesis(lattice, group, zPrime, placement, newProbability, volumeMisfit);
    }

    /** The molecule on a symmetry element, one of several ways. */
    Hypothesis at(SitePlacement way, int ways) {
        return new Hypothesis(lattice, group, zPrime, Optional.of(way), probability / ways, volumeMisfit);
    }

    /**
     * Whether the content fills the cell as molecules do.
     *
     * @return false if it is too small or too large
     */
    boolean isVolumeCredible() {
        return Math.abs(volumeMisfit) < ContentEstimate.INCREDIBLE;
    }

    /** Group, number of formula units and site, in words. */
    String name() {
        return "%s, Z' = %s%s"
                .formatted(group.symbol(), zPrime, placement.map(p -> ", " + p).orElse(""));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (probability %.3f)", name(), probability);
    }
}
