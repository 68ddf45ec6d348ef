package org.objcryst.powder.indexing;

import org.objcryst.symmetry.DelaunayReduction;
import org.objcryst.symmetry.Lattice;

/** What tells one lattice from another whatever cell describes it, and continuously: its scalar products after Selling. */
final class LatticeIdentity {
    /** Difference of scalar products, as a part of the largest, that errors of measurement make. */
    private static final double SAME = 0.006;

    private static final int LARGEST_INDEX = 4;

    private final Lattice primitive;
    private final double[] products;

    LatticeIdentity(Lattice primitive) {
        this.primitive = primitive;
        products = DelaunayReduction.of(primitive).sellingProducts();
    }

    boolean isSame(LatticeIdentity other) {
        double scale = Math.max(-products[0], -other.products[0]);
        for (int i = 0; i < products.length; i++) {
            if (Math.abs(products[i] - other.products[i]) > SAME * scale) {
                return false;
            }
        }
        return true;
    }

    /** Whether one lattice contains the other, with two to four times its volume. */
    boolean isDerivedFrom(LatticeIdentity other) {
        double ratio = primitive.volume() / other.primitive.volume();
        return ratio > 1 ? other.hasSublattice(this, ratio) : hasSublattice(other, 1 / ratio);
    }

    private boolean hasSublattice(LatticeIdentity larger, double ratio) {
        int index = (int) Math.round(ratio);
        if (index < 2 || index > LARGEST_INDEX || Math.abs(ratio - index) > 3 * SAME * index) {
            return false;
        }
        for (int d1 = 1; d1 <= index; d1++) {
            for (int d2 = 1; d1 * d2 <= index; d2++) {
                int d3 = index / (d1 * d2);
                if (d1 * d2 * d3 == index && hasSublattice(larger, d1, d2, d3)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Every sublattice has one basis of this triangular form: d₁a, xa + d₂b, ya + zb + d₃c. */
    private boolean hasSublattice(LatticeIdentity larger, int d1, int d2, int d3) {
        for (int x = 0; x < d1; x++) {
            for (int y = 0; y < d1; y++) {
                for (int z = 0; z < d2; z++) {
                    int[][] basis = {{d1, 0, 0}, {x, d2, 0}, {y, z, d3}};
                    if (new LatticeIdentity(primitive.onAxes(basis)).isSame(larger)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
