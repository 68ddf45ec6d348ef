package org.objcryst.molecule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.objcryst.format.MoleculeData;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.Site;
import org.objcryst.symmetry.SpaceGroup;
import org.objcryst.symmetry.SpecialSites;

/**
 * A way in which a molecule can stand on a symmetry element of a crystal: a kind of site, and which of its atoms the site's
 * operators exchange. Where the cell has room for half a molecule in the asymmetric unit,
 *
 * <pre>
 *   for (SitePlacement placement : SitePlacement.find(data, group, lattice, 2)) {
 *       Crystal crystal = new Crystal(lattice, group).add(placement.molecule());
 *       …
 *   }
 * </pre>
 *
 * gives one model for each way; which of them is right, the data tell.
 */
public final class SitePlacement {
    private final MoleculeData data;
    private final MoleculeSite where;
    private final MoleculePlan plan;

    /** Atoms of {@code data} and {@code plan} are numbered alike, the independent ones first. */
    SitePlacement(MoleculeData data, MoleculeSite where, MoleculePlan plan) {
        this.data = data;
        this.where = where;
        this.plan = plan;
    }

    /**
     * All ways, for every kind of site of an order: of positions that differ by the choice of origin one, and of permutations
     * that differ by the numbering of equivalent atoms one. Tried out by bringing the molecule into a symmetric conformation
     * that keeps bond lengths, angles, rings, double bonds and stereocentres as they are given.
     *
     * @param data the whole molecule, in any conformation
     * @param group the space group
     * @param lattice the cell
     * @param order number of operators that leave the molecule in place: 2 for half a molecule in the asymmetric unit, 3 for a
     *     third …
     * @return none if the group has no such sites or the molecule cannot be as symmetric
     */
    public static List<SitePlacement> find(MoleculeData data, SpaceGroup group, Lattice lattice, int order) {
        check(order);
        return new SitePlacementSearch(data, lattice).find(SpecialSites.upToOrigin(group, lattice, order));
    }

    /**
     * The same on every Wyckoff position of an order, those included that differ from others by the choice of origin only: what a
     * second molecule can stand on where a first one has settled the origin, as in a triclinic cell with two half molecules.
     *
     * @param data the whole molecule, in any conformation
     * @param group the space group
     * @param lattice the cell
     * @param order number of operators that leave the molecule in place
     * @return one or more for each position on which the molecule can stand
     */
    public static List<SitePlacement> findEverywhere(MoleculeData data, SpaceGroup group, Lattice lattice, int order) {
        check(order);
        return new SitePlacementSearch(data, lattice).find(SpecialSites.of(group, lattice, order));
    }

    private static void check(int order) {
        if (!(order >= 2)) {
            throw new IllegalArgumentException(
                    "a molecule on a symmetry element needs a site of order 2 or more, got " + order);
        }
    }

    /**
     * The site.
     *
     * @return with its operators; along free coordinates somewhere
     */
    public Site site() {
        return where.site();
    }

    /**
     * The molecule on its site.
     *
     * @return a new scatterer, to be added to a crystal of this group
     */
    public SymmetricMolecule molecule() {
        return new MoleculeMaker(data).makeOn(where, plan);
    }

    /**
     * What the site is called.
     *
     * @return for example {@code inversion centre} or {@code twofold axis}
     */
    public String element() {
        return switch (site().symmetry()) {
            case "-1" -> "inversion centre";
            case "m" -> "mirror plane";
            case "2" -> "twofold axis";
            case "3" -> "threefold axis";
            case "4" -> "fourfold axis";
            case "6" -> "sixfold axis";
            default -> "site " + site().symmetry();
        };
    }

    /** For example {@code inversion centre at 1/4, 1/4, 1/4: 17 independent atoms of 34, 1 free torsion}. */
    @Override
    public String toString() {
        int torsions = plan.flexibility().freeTorsions().size();
        return "%s at %s: %d independent atoms of %d, %d free torsion%s"
                .formatted(
                        element(),
                        place(),
                        where.images().independent(),
                        where.images().size(),
                        torsions,
                        torsions == 1 ? "" : "s");
    }

    /** For example {@code 1/4, y, 0} in decimals. */
    private String place() {
        return IntStream.range(0, 3).mapToObj(this::coordinate).collect(Collectors.joining(", "));
    }

    private String coordinate(int i) {
        SitePosition position = where.position();
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < position.axes().size(); n++) {
            int factor = position.directions().get(n)[i];
            String size = Math.abs(factor) == 1 ? "" : Integer.toString(Math.abs(factor));
            String sign = factor < 0 ? "-" : text.isEmpty() ? "" : "+";
            text.append(
                    factor == 0
                            ? ""
                            : sign + size + "xyz".charAt(position.axes().get(n)));
        }
        double constant = position.origin()[i];
        if (text.isEmpty() || constant != 0) {
            String sign = text.isEmpty() || constant < 0 ? "" : "+";
            text.append(sign)
                    .append(String.format(Locale.ROOT, "%.4f", constant).replaceAll("\\.?0+$", ""));
        }
        return text.toString();
    }
}
