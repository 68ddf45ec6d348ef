package org.objcryst.symmetry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A box with its corner at the origin that contains at least one image of every point; it may be larger than the true asymmetric
 * unit. Its borders belong to it.
 *
 * @param x upper bound along a, a fraction
 * @param y upper bound along b, a fraction
 * @param z upper bound along c, a fraction
 */
public record AsymmetricUnit(double x, double y, double z) {
    private static final double[] BOUNDS = {1.0 / 8, 1.0 / 6, 1.0 / 4, 1.0 / 3, 1.0 / 2, 2.0 / 3, 3.0 / 4, 1};
    private static final double BORDER = 1e-5;
    private static final int GRID = 24;

    /** Two points of each grid cell, off the borders of the boxes and on both sides of diagonal ones. */
    private static final double[][] OFFSETS = {{0.010, 0.0137, 0.0171}, {0.0305, 0.0257, 0.0211}};

    static AsymmetricUnit of(List<SymmetryOp> operators) {
        List<AsymmetricUnit> boxes = new ArrayList<>();
        for (double x : BOUNDS) {
            for (double y : BOUNDS) {
                for (double z : BOUNDS) {
                    boxes.add(new AsymmetricUnit(x, y, z));
                }
            }
        }
        double least = 1.0 / operators.size();
        boxes.removeIf(box -> box.volume() < least * (1 - BORDER));
        boxes.sort(Comparator.comparingDouble(AsymmetricUnit::volume));
        return boxes.stream().filter(box -> box.holdsAll(operators)).findFirst().orElseThrow();
    }

    private boolean holdsAll(List<SymmetryOp> operators) {
        for (int n = 0; n < GRID * GRID * GRID; n++) {
            for (double[] offset : OFFSETS) {
                Fractional point = new Fractional(
                        (double) (n / GRID / GRID) / GRID + offset[0],
                        (double) (n / GRID % GRID) / GRID + offset[1],
                        (double) (n % GRID) / GRID + offset[2]);
                if (imageIn(point, operators).isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The first image of a point that lies in the box.
     *
     * @param point a position
     * @param operators all operators of the group
     * @return its image; empty only if the box is not one of this group
     */
    public Optional<Fractional> imageIn(Fractional point, List<SymmetryOp> operators) {
        for (SymmetryOp op : operators) {
            Fractional image = op.apply(point).inCell();
            Fractional inside = new Fractional(wrapped(image.x()), wrapped(image.y()), wrapped(image.z()));
            if (contains(inside)) {
                return Optional.of(inside);
            }
        }
        return Optional.empty();
    }

    /** A coordinate a little below 1 is one a little below 0. */
    private static double wrapped(double v) {
        return v > 1 - BORDER ? v - 1 : v;
    }

    /**
     * Whether a point lies in the box or on its border.
     *
     * @param f a position
     * @return true within the bounds, 1e-5 of the cell allowed for
     */
    public boolean contains(Fractional f) {
        return inside(f.x(), x) && inside(f.y(), y) && inside(f.z(), z);
    }

    private static boolean inside(double v, double bound) {
        return v >= -BORDER && v <= bound + BORDER;
    }

    /**
     * Part of the cell that the box takes up.
     *
     * @return a fraction, at least one over the order of the group
     */
    public double volume() {
        return x * y * z;
    }
}
