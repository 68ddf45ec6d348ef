package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Site;
import org.objcryst.symmetry.SymmetryOp;

/**
 * Where a site can be: a fixed point and the whole lattice vectors d along which it may slide, X = X₀ + Σ s d. Each s is the
 * coordinate along one of the axes, so that a full turn of it is a lattice translation. Immutable.
 */
final class SitePosition {
    private static final double FRACTION = 144; // coordinates of special positions are multiples of 1/144 at the finest
    private static final double ROUNDING = 1e-9;
    private static final int LARGEST = 24;

    private final double[] origin;
    private final List<int[]> directions = new ArrayList<>();
    private final List<Integer> axes = new ArrayList<>();

    SitePosition(Site site) {
        double[][] rows = projector(site.operators());
        for (int axis = 0; axis < 3; axis++) {
            int pivot = smallestPivot(rows);
            if (pivot >= 0) {
                takeOut(rows, pivot);
            }
        }
        origin = origin(site.position());
    }

    /** The directions, whole numbers of cell edges. */
    List<int[]> directions() {
        return directions;
    }

    /** For each direction the axis whose coordinate tells how far. */
    List<Integer> axes() {
        return axes;
    }

    /** The direction that belongs to an axis, −1 if the site fixes its coordinate or another axis leads. */
    int direction(int axis) {
        return axes.indexOf(axis);
    }

    /** A point with all s = 0. */
    double[] origin() {
        return origin;
    }

    /** Writes X for given coordinates along the axes. */
    void write(double[] coordinates, double[] x) {
        System.arraycopy(origin, 0, x, 0, 3);
        for (int n = 0; n < axes.size(); n++) {
            double s = coordinates[axes.get(n)];
            for (int i = 0; i < 3; i++) {
                x[i] += s * directions.get(n)[i];
            }
        }
    }

    /** How far along a direction a shift goes that the site allows. */
    double along(int n, double[] shift) {
        int axis = axes.get(n);
        return shift[axis] / directions.get(n)[axis];
    }

    /** The sum of the rotations, transposed: its rows span what all of them leave unchanged. */
    private static double[][] projector(List<SymmetryOp> operators) {
        double[][] rows = new double[3][3];
        for (SymmetryOp op : operators) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    rows[j][i] += op.r(i, j);
                }
            }
        }
        return rows;
    }

    /** The next column that can lead: where some row, in smallest whole numbers, has the smallest entry. */
    private int smallestPivot(double[][] rows) {
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (double[] row : rows) {
            int[] whole = whole(row);
            for (int i = 0; whole != null && i < 3; i++) {
                if (whole[i] != 0 && Math.abs(whole[i]) < least && axes.indexOf(i) < 0) {
                    least = Math.abs(whole[i]);
                    best = i;
                }
            }
        }
        return best;
    }

    private void takeOut(double[][] rows, int axis) {
        double[] lead = null;
        for (double[] row : rows) {
            int[] whole = whole(row);
            int[] best = lead == null ? null : whole(lead);
            if (whole != null && whole[axis] != 0 && (best == null || Math.abs(whole[axis]) < Math.abs(best[axis]))) {
                lead = row;
            }
        }
        int[] direction = whole(lead);
        int sign = direction[axis] < 0 ? -1 : 1;
        for (int i = 0; i < 3; i++) {
            direction[i] *= sign;
        }
        for (double[] row : rows) {
            subtract(row, direction, axis);
        }
        for (int[] earlier : directions) {
            if (earlier[axis] != 0) {
                double[] rest = {earlier[0], earlier[1], earlier[2]};
                subtract(rest, direction, axis);
                System.arraycopy(whole(rest), 0, earlier, 0, 3);
            }
        }
        directions.add(direction);
        axes.add(axis);
    }

    private static void subtract(double[] row, int[] direction, int axis) {
        double factor = row[axis] / direction[axis];
        for (int i = 0; i < 3; i++) {
            row[i] -= factor * direction[i];
        }
    }

    /** The smallest whole numbers in these proportions; null for zero. */
    private static int[] whole(double[] row) {
        double largest = Math.max(Math.abs(row[0]), Math.max(Math.abs(row[1]), Math.abs(row[2])));
        if (largest < ROUNDING) {
            return null;
        }
        for (int n = 1; n <= LARGEST; n++) {
            int[] whole = new int[3];
            boolean fits = true;
            for (int i = 0; i < 3; i++) {
                double v = n * row[i] / largest;
                whole[i] = (int) Math.rint(v);
                fits &= Math.abs(v - whole[i]) < ROUNDING;
            }
            if (fits) {
                return whole;
            }
        }
        throw new IllegalArgumentException("no lattice direction along %s, %s, %s".formatted(row[0], row[1], row[2]));
    }

    private double[] origin(Fractional point) {
        double[] x = {point.x(), point.y(), point.z()};
        double[] result = x.clone();
        for (int n = 0; n < axes.size(); n++) {
            double s = along(n, x);
            for (int i = 0; i < 3; i++) {
                result[i] -= s * directions.get(n)[i];
            }
        }
        for (int i = 0; i < 3; i++) {
            double snapped = Math.rint(FRACTION * result[i]) / FRACTION;
            result[i] = Math.abs(snapped - result[i]) < ROUNDING ? snapped + 0.0 : result[i];
        }
        return result;
    }
}
