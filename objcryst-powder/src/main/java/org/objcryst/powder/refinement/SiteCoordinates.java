package org.objcryst.powder.refinement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Site;
import org.objcryst.symmetry.SymmetryOp;

/**
 * The coordinates of the atoms of a crystal that their sites leave free. Where a site couples two of them, as in (x, 2x, z), one
 * follows the other until {@link #close()}; where the group leaves the origin free, the heaviest atom holds it.
 */
final class SiteCoordinates implements AutoCloseable {
    private static final double NEAR = 0.02; // Å, as for sites in CIFs
    private static final double ROUNDING = 1e-9;

    private final List<RefinablePar> free = new ArrayList<>();
    private final List<RefinablePar> tied = new ArrayList<>();

    SiteCoordinates(Crystal crystal) {
        List<Atom> atoms = crystal.scatterers().stream()
                .filter(Atom.class::isInstance)
                .map(Atom.class::cast)
                .sorted(Comparator.comparingInt(a -> -a.power().element().z()))
                .toList();
        for (Atom atom : atoms) {
            Fractional at =
                    new Fractional(atom.x().value(), atom.y().value(), atom.z().value());
            Site site = crystal.spaceGroup().site(at, crystal.lattice(), NEAR);
            add(List.of(atom.x(), atom.y(), atom.z()), invariant(site.operators()));
        }
        if (!atoms.isEmpty()) {
            hold(atoms.get(0), invariant(crystal.spaceGroup().representatives()));
        }
    }

    List<RefinablePar> free() {
        return List.copyOf(free);
    }

    private void add(List<RefinablePar> xyz, double[][] directions) {
        List<Integer> pivots = new ArrayList<>();
        for (double[] direction : directions) {
            int pivot = pivot(direction);
            pivots.add(pivot);
            free.add(xyz.get(pivot));
        }
        for (int j = 0; j < 3; j++) {
            int coupled = coupled(directions, j);
            if (!pivots.contains(j) && coupled >= 0) {
                RefinablePar leader = xyz.get(pivots.get(coupled));
                double factor = directions[coupled][j];
                RefinablePar follower = xyz.get(j);
                if (!follower.isFollowing()) {
                    follower.follow(leader, factor, follower.value() - factor * leader.value());
                    tied.add(follower);
                }
            }
        }
    }

    /** The one direction that moves a coordinate; −1 if none or several do. */
    private static int coupled(double[][] directions, int j) {
        int found = -1;
        for (int d = 0; d < directions.length; d++) {
            if (Math.abs(directions[d][j]) > ROUNDING) {
                if (found >= 0) {
                    return -1;
                }
                found = d;
            }
        }
        return found;
    }

    private void hold(Atom atom, double[][] polar) {
        List<RefinablePar> xyz = List.of(atom.x(), atom.y(), atom.z());
        for (double[] direction : polar) {
            free.remove(xyz.get(pivot(direction)));
        }
    }

    private static int pivot(double[] direction) {
        int pivot = 0;
        while (Math.abs(direction[pivot]) <= ROUNDING) {
            pivot++;
        }
        return pivot;
    }

    /** The displacements that all operators leave as they are: a basis in reduced form, each vector with a 1 at its pivot. */
    private static double[][] invariant(List<SymmetryOp> operators) {
        double[][] rows = new double[3][3]; // columns of the mean rotation
        for (SymmetryOp op : operators) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    rows[j][i] += op.r(i, j) / (double) operators.size();
                }
            }
        }
        int rank = 0;
        for (int column = 0; column < 3 && rank < 3; column++) {
            int best = rank;
            for (int i = rank; i < 3; i++) {
                best = Math.abs(rows[i][column]) > Math.abs(rows[best][column]) ? i : best;
            }
            if (Math.abs(rows[best][column]) > ROUNDING) {
                double[] swap = rows[rank];
                rows[rank] = rows[best];
                rows[best] = swap;
                reduce(rows, rank, column);
                rank++;
            }
        }
        return Arrays.copyOf(rows, rank);
    }

    private static void reduce(double[][] rows, int rank, int column) {
        double pivot = rows[rank][column];
        for (int j = 0; j < 3; j++) {
            rows[rank][j] /= pivot;
        }
        for (int i = 0; i < 3; i++) {
            double factor = i == rank ? 0 : rows[i][column];
            for (int j = 0; j < 3; j++) {
                rows[i][j] -= factor * rows[rank][j];
            }
        }
    }

    @Override
    public void close() {
        tied.forEach(RefinablePar::unfollow);
        tied.clear();
    }
}
