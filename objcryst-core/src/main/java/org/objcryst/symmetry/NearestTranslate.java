package org.objcryst.symmetry;

/**
 * Finds the shortest vector among the lattice translates of a difference. Layers of the lattice are looked through from far apart
 * to near together, only those that can hold a shorter vector, and in each row of a layer the two translates beside the
 * origin: none is missed in oblique cells, and long cells take no more time than others.
 */
public final class NearestTranslate {
    private static final double ROUNDING = 1 + 1e-9;

    private final double[] m;
    private final int[] place; // of a, b, c among the axes by length
    private final double[] rows; // orthogonalisation with the shortest axis first

    /**
     * A search in a lattice; keep it for many differences.
     *
     * @param lattice the cell
     */
    public NearestTranslate(Lattice lattice) {
        m = lattice.orthogonalization();
        double[] p = lattice.toArray();
        place = new int[3];
        int[] axes = new int[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                place[i] += p[j] < p[i] || p[j] == p[i] && j < i ? 1 : 0;
            }
            axes[place[i]] = i;
        }
        rows = new Lattice(p[axes[0]], p[axes[1]], p[axes[2]], p[3 + axes[0]], p[3 + axes[1]], p[3 + axes[2]])
                .orthogonalization();
    }

    /**
     * The length of the shortest translate.
     *
     * @param difference of two positions
     * @return Å
     */
    public double distance(Fractional difference) {
        Fractional d = difference.nearOrigin();
        double x = along(0, d);
        double y = along(1, d);
        double z = along(2, d);
        double layer = -Math.rint(z);
        double row = -Math.rint(y + rows[5] * (z + layer) / rows[4]);
        double least = inRow(d, x, y + row, z + layer, row, layer);
        double reach = Math.sqrt(least) * ROUNDING / rows[8];
        if (!(reach < Double.POSITIVE_INFINITY)) {
            return Math.sqrt(least);
        }
        for (double k = Math.ceil(-reach - z); k <= reach - z; k++) {
            least = Math.min(least, inLayer(d, x, y, z + k, k, least));
        }
        return Math.sqrt(least);
    }

    /** The least square among the rows of a layer that can hold less than what is known. */
    private double inLayer(Fractional d, double x, double y, double z, double k, double known) {
        double height = rows[8] * z;
        double reach = Math.sqrt(Math.max(0, known * ROUNDING - height * height)) / rows[4];
        double middle = -y - rows[5] * z / rows[4];
        double least = known;
        for (double j = Math.ceil(middle - reach); j <= middle + reach; j++) {
            least = Math.min(least, inRow(d, x, y + j, z, j, k));
        }
        return least;
    }

    /** The lesser square of the two translates of a row beside the origin. */
    private double inRow(Fractional d, double x, double y, double z, double j, double k) {
        double i = Math.floor(-x - (rows[1] * y + rows[2] * z) / rows[0]);
        return Math.min(square(d, i, j, k), square(d, i + 1, j, k));
    }

    private double square(Fractional d, double i, double j, double k) {
        double x = d.x() + chosen(place[0], i, j, k);
        double y = d.y() + chosen(place[1], i, j, k);
        double z = d.z() + chosen(place[2], i, j, k);
        double cx = m[0] * x + m[1] * y + m[2] * z;
        double cy = m[4] * y + m[5] * z;
        double cz = m[8] * z;
        return cx * cx + cy * cy + cz * cz;
    }

    /** The component along the axis that is at a place by its length. */
    private double along(int wanted, Fractional d) {
        return place[0] == wanted ? d.x() : place[1] == wanted ? d.y() : d.z();
    }

    private static double chosen(int place, double first, double second, double third) {
        return place == 0 ? first : place == 1 ? second : third;
    }
}
