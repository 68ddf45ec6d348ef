package org.objcryst.comparison;

import java.util.List;
import org.objcryst.symmetry.ChangeOfBasis;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SymmetryOp;

/**
 * All images of the atoms of one structure, laid upon the reduced primitive cell of another. There the nearest lattice translate
 * within a small distance is found by rounding.
 */
final class ImageField {
    final int atoms;
    final int images;
    final double[] x;
    final double[] y;
    final double[] z;
    final int[] element;

    private final double m00;
    private final double m01;
    private final double m02;
    private final double m11;
    private final double m12;
    private final double m22;

    /** The images of atom j under operator k stand at j·(number of operators) + k. */
    ImageField(
            List<Structure.Atom> list, List<String> elements, ChangeOfBasis map, List<SymmetryOp> ops, Lattice cell) {
        atoms = list.size();
        images = ops.size();
        x = new double[atoms * images];
        y = new double[atoms * images];
        z = new double[atoms * images];
        element = new int[atoms];
        for (int j = 0; j < atoms; j++) {
            element[j] = elements.indexOf(list.get(j).element());
            Fractional mapped = map.apply(list.get(j).position());
            for (int k = 0; k < images; k++) {
                Fractional image = ops.get(k).apply(mapped);
                x[j * images + k] = image.x();
                y[j * images + k] = image.y();
                z[j * images + k] = image.z();
            }
        }
        double[] m = cell.orthogonalization();
        m00 = m[0];
        m01 = m[1];
        m02 = m[2];
        m11 = m[4];
        m12 = m[5];
        m22 = m[8];
    }

    /** Squared distance in Å² from a point to the nearest translate of an image. */
    double squareTo(int image, double px, double py, double pz) {
        double dx = px - x[image];
        double dy = py - y[image];
        double dz = pz - z[image];
        dx -= Math.rint(dx);
        dy -= Math.rint(dy);
        dz -= Math.rint(dz);
        double cx = m00 * dx + m01 * dy + m02 * dz;
        double cy = m11 * dy + m12 * dz;
        double cz = m22 * dz;
        return cx * cx + cy * cy + cz * cz;
    }

    /** The image of an atom that lies nearest to a point. */
    int nearestImage(int atom, double px, double py, double pz) {
        int best = atom * images;
        double least = Double.POSITIVE_INFINITY;
        for (int image = atom * images; image < (atom + 1) * images; image++) {
            double square = squareTo(image, px, py, pz);
            if (square < least) {
                least = square;
                best = image;
            }
        }
        return best;
    }
}
