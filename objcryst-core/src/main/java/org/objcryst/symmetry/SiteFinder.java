package org.objcryst.symmetry;

import java.util.ArrayList;
import java.util.List;

/**
 * Special position next to a point: the average of its near images is left in place by the operators that made them.
 *
 * @see "Grosse-Kunstleve &amp; Adams (2002), Acta Cryst. A58, 60–65"
 */
final class SiteFinder {
    private static final double EXACT = 1e-6; // Å: rounding of an averaged position in a cell of any size
    private static final int UNIT = SymmetryOp.UNIT;

    private final OperatorSet group;
    private final double[] toCartesian;
    private final double tolerance;

    SiteFinder(OperatorSet group, Lattice lattice, double tolerance) {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException(
                    "the distance between images must not be negative, got " + tolerance + " Å");
        }
        this.group = group;
        toCartesian = lattice.orthogonalization();
        this.tolerance = tolerance;
    }

    Site find(Fractional point) {
        double reach = Math.max(tolerance, EXACT);
        Fractional position = average(point, nearImages(point, reach));
        position = average(position, nearImages(position, reach));
        List<SymmetryOp> fixing = nearImages(position, EXACT);
        int order = group.ordered().size();
        if (order % fixing.size() != 0) {
            throw new IllegalArgumentException(
                    "%d operators of %d leave %s in place: the tolerance %s Å is too large for this cell"
                            .formatted(fixing.size(), order, position, tolerance));
        }
        String symmetry =
                PointGroup.of(fixing.stream().map(SymmetryOp::rotation).toList());
        return new Site(position, order / fixing.size(), fixing, symmetry);
    }

    private List<SymmetryOp> nearImages(Fractional point, double reach) {
        List<SymmetryOp> found = new ArrayList<>();
        for (SymmetryOp op : group.ordered()) {
            Fractional d = op.apply(point).minus(point);
            int[] nearest = {(int) -Math.rint(d.x()), (int) -Math.rint(d.y()), (int) -Math.rint(d.z())};
            for (int n = 0; n < 27; n++) {
                int i = nearest[0] + n / 9 - 1;
                int j = nearest[1] + n / 3 % 3 - 1;
                int k = nearest[2] + n % 3 - 1;
                if (length(d.x() + i, d.y() + j, d.z() + k) <= reach) {
                    found.add(op.shifted(UNIT * i, UNIT * j, UNIT * k));
                }
            }
        }
        return found;
    }

    private double length(double x, double y, double z) {
        double[] m = toCartesian;
        double u = m[0] * x + m[1] * y + m[2] * z;
        double v = m[4] * y + m[5] * z;
        double w = m[8] * z;
        return Math.sqrt(u * u + v * v + w * w);
    }

    private static Fractional average(Fractional point, List<SymmetryOp> operators) {
        Fractional sum = new Fractional(0, 0, 0);
        for (SymmetryOp op : operators) {
            sum = sum.plus(op.apply(point).minus(point));
        }
        return point.plus(sum.times(1.0 / operators.size()));
    }
}
