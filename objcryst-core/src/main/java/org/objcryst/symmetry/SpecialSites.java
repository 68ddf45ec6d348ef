package org.objcryst.symmetry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The special positions of a space group where a given number of operators meet: what a molecule of that symmetry, or a part
 * of the group's order of them, can stand on.
 */
public final class SpecialSites {
    private static final Fractional ANY = new Fractional(0.12345, 0.37719, 0.73941); // no special position near
    private static final int UNIT = SymmetryOp.UNIT;
    private static final int[] CELLS = {0, 1, -1, -2}; // translations that matter, those of points in the cell first

    private final SpaceGroup group;
    private final Lattice lattice;
    private final List<ChangeOfBasis> normalizer;

    private SpecialSites(SpaceGroup group, Lattice lattice, List<ChangeOfBasis> normalizer) {
        this.group = group;
        this.lattice = lattice;
        this.normalizer = normalizer;
    }

    /**
     * The Wyckoff positions of one site symmetry order.
     *
     * @param group a space group
     * @param lattice its cell
     * @param order number of operators that leave a point in place, at least 1
     * @return one site of each position; along free coordinates somewhere
     */
    public static List<Site> of(SpaceGroup group, Lattice lattice, int order) {
        return new SpecialSites(group, lattice, List.of(ChangeOfBasis.IDENTITY)).find(order);
    }

    /**
     * The Wyckoff positions that differ whatever the choice of origin and axes: one of each set that the Euclidean normaliser
     * makes equivalent. For a structure of one molecule the others would give nothing new.
     *
     * @param group a space group
     * @param lattice its cell
     * @param order number of operators that leave a point in place, at least 1
     * @return one site of each set
     */
    public static List<Site> upToOrigin(SpaceGroup group, Lattice lattice, int order) {
        List<ChangeOfBasis> maps =
                EuclideanMaps.normalizer(group, lattice, LatticeMisfit.USUAL).maps();
        return new SpecialSites(group, lattice, maps).find(order);
    }

    private List<Site> find(int order) {
        if (!(order >= 1)) {
            throw new IllegalArgumentException("the order of a site symmetry is at least 1, got " + order);
        }
        List<Site> found = new ArrayList<>();
        for (Set<SymmetryOp> subgroup : subgroups(order)) {
            Site site = group.site(fixedPoint(subgroup), lattice, 0);
            if (site.order() == order && found.stream().noneMatch(other -> areEquivalent(site, other))) {
                found.add(site);
            }
        }
        return found;
    }

    /** All groups of this order that leave some point of the cell in place, conjugate ones as a rule several times. */
    private Set<Set<SymmetryOp>> subgroups(int order) {
        List<SymmetryOp> elements = elements(order);
        Set<Set<SymmetryOp>> complete = new LinkedHashSet<>();
        Set<Set<SymmetryOp>> begun = new LinkedHashSet<>();
        List<Set<SymmetryOp>> open = new ArrayList<>(List.of(Set.of(SymmetryOp.IDENTITY)));
        if (order == 1) {
            complete.add(open.get(0));
        }
        for (int n = 0; n < open.size(); n++) {
            for (SymmetryOp element : elements) {
                Set<SymmetryOp> larger = generated(open.get(n), element, order);
                if (larger.size() == order) {
                    complete.add(larger);
                } else if (larger.size() > 1 && begun.add(larger) && isNew(larger, open)) {
                    open.add(larger);
                }
            }
        }
        return complete;
    }

    private boolean isNew(Set<SymmetryOp> subgroup, List<Set<SymmetryOp>> known) {
        List<SymmetryOp> operators = List.copyOf(subgroup);
        return known.stream().filter(k -> k.size() == operators.size()).noneMatch(k -> group.operators().stream()
                .anyMatch(g -> areTranslates(conjugates(g, operators), List.copyOf(k))));
    }

    private static List<SymmetryOp> conjugates(SymmetryOp by, List<SymmetryOp> operators) {
        return operators.stream().map(op -> by.times(op).times(by.inverse())).toList();
    }

    /** Operators other than the identity that leave a point near the cell in place and suit the order. */
    private List<SymmetryOp> elements(int order) {
        List<SymmetryOp> found = new ArrayList<>();
        for (int i : CELLS) {
            for (int j : CELLS) {
                for (int k : CELLS) {
                    group.operators().stream()
                            .map(op -> op.shifted(UNIT * i, UNIT * j, UNIT * k))
                            .filter(op -> !op.isTranslation() && order % orderOf(op) == 0)
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    /** A number that divides nothing if the operator has a screw or glide part. */
    private static int orderOf(SymmetryOp op) {
        SymmetryOp power = op;
        int n = 1;
        while (!power.isTranslation()) {
            power = power.times(op);
            n++;
        }
        return power.equals(SymmetryOp.IDENTITY) ? n : Integer.MAX_VALUE;
    }

    /** The group of two; empty if it is too large or its order divides the wanted one in no way. */
    private static Set<SymmetryOp> generated(Set<SymmetryOp> subgroup, SymmetryOp element, int largest) {
        if (subgroup.contains(element)) {
            return Set.of();
        }
        Set<SymmetryOp> all = new LinkedHashSet<>(subgroup);
        List<SymmetryOp> open = new ArrayList<>(subgroup);
        List<SymmetryOp> generators = new ArrayList<>(subgroup);
        generators.add(element);
        for (int n = 0; n < open.size() && all.size() <= largest; n++) {
            for (SymmetryOp generator : generators) {
                SymmetryOp product = open.get(n).times(generator);
                if (all.add(product)) {
                    open.add(product);
                }
            }
        }
        return all.size() <= largest && largest % all.size() == 0 ? all : Set.of();
    }

    /** The mean of the images of any point. */
    private static Fractional fixedPoint(Set<SymmetryOp> subgroup) {
        Fractional sum = Fractional.ORIGIN;
        for (SymmetryOp op : subgroup) {
            sum = sum.plus(op.apply(ANY));
        }
        return sum.times(1.0 / subgroup.size());
    }

    private boolean areEquivalent(Site one, Site other) {
        if (!one.symmetry().equals(other.symmetry())) {
            return false;
        }
        for (ChangeOfBasis map : normalizer) {
            Fractional mapped = map.apply(one.position());
            for (SymmetryOp op : group.operators()) {
                Site image = group.site(op.apply(mapped), lattice, 0);
                if (areTranslates(image.operators(), other.operators())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a lattice translation n makes one of the other: t' − t = (1 − R) n for all operators. */
    private static boolean areTranslates(List<SymmetryOp> one, List<SymmetryOp> other) {
        List<int[]> rows = new ArrayList<>(); // 1 − R and the difference of translations in cells
        for (SymmetryOp op : one) {
            SymmetryOp partner = other.stream()
                    .filter(o -> o.times(op.inverse()).isTranslation())
                    .findFirst()
                    .orElse(null);
            if (partner == null || !addRows(op, partner, rows)) {
                return false;
            }
        }
        int reach = 3;
        for (int i = -reach; i <= reach; i++) {
            for (int j = -reach; j <= reach; j++) {
                for (int k = -reach; k <= reach; k++) {
                    int x = i;
                    int y = j;
                    int z = k;
                    if (rows.stream().allMatch(r -> r[0] * x + r[1] * y + r[2] * z == r[3])) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean addRows(SymmetryOp op, SymmetryOp partner, List<int[]> rows) {
        for (int i = 0; i < 3; i++) {
            int difference = partner.t(i) - op.t(i);
            if (difference % SymmetryOp.UNIT != 0) {
                return false;
            }
            int[] row = {-op.r(i, 0), -op.r(i, 1), -op.r(i, 2), difference / SymmetryOp.UNIT};
            row[i]++;
            rows.add(row);
        }
        return true;
    }
}
