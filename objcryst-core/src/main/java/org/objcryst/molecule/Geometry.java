package org.objcryst.molecule;

/**
 * Distances, angles and dihedrals with their gradients, (M-8) to (M-10). Coordinates lie in one array, x, y, z of an atom
 * side by side; atoms are given by the index of their x.
 */
final class Geometry {
    private static final double STRAIGHT = 1e-6; // sine below which an angle has no gradient
    private static final double DEGENERATE = 1e-8; // Å⁴; squared normal below which a dihedral is undefined

    private Geometry() {}

    static double squaredDistance(double[] r, int a, int b) {
        double x = r[a] - r[b];
        double y = r[a + 1] - r[b + 1];
        double z = r[a + 2] - r[b + 2];
        return x * x + y * y + z * z;
    }

    static double distance(double[] r, int a, int b) {
        return Math.sqrt(squaredDistance(r, a, b));
    }

    /** The cosine of the angle at b. */
    static double cosine(double[] r, int a, int b, int c) {
        double ax = r[a] - r[b];
        double ay = r[a + 1] - r[b + 1];
        double az = r[a + 2] - r[b + 2];
        double cx = r[c] - r[b];
        double cy = r[c + 1] - r[b + 1];
        double cz = r[c + 2] - r[b + 2];
        double squares = (ax * ax + ay * ay + az * az) * (cx * cx + cy * cy + cz * cz);
        return (ax * cx + ay * cy + az * cz) / Math.sqrt(squares);
    }

    /** Scalar product of the vectors from b to a and c. */
    static double dot(double[] r, int a, int b, int c) {
        return (r[a] - r[b]) * (r[c] - r[b])
                + (r[a + 1] - r[b + 1]) * (r[c + 1] - r[b + 1])
                + (r[a + 2] - r[b + 2]) * (r[c + 2] - r[b + 2]);
    }

    /** Length of the vector product of the vectors from b to a and c. */
    static double cross(double[] r, int a, int b, int c) {
        double px = r[a] - r[b];
        double py = r[a + 1] - r[b + 1];
        double pz = r[a + 2] - r[b + 2];
        double qx = r[c] - r[b];
        double qy = r[c + 1] - r[b + 1];
        double qz = r[c + 2] - r[b + 2];
        double x = py * qz - pz * qy;
        double y = pz * qx - px * qz;
        double z = px * qy - py * qx;
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** The angle at b in radians. */
    static double angle(double[] r, int a, int b, int c) {
        return Math.acos(Math.max(-1, Math.min(1, cosine(r, a, b, c))));
    }

    /** The dihedral a-b-c-d in (−π, π], IUPAC sign; 0 where undefined. */
    static double dihedral(double[] r, int a, int b, int c, int d) {
        double[] b1 = difference(r, b, a);
        double[] b2 = difference(r, c, b);
        double[] n1 = cross(b1, b2);
        double[] n2 = cross(b2, difference(r, d, c));
        boolean undefined = isDegenerate(n1[0], n1[1], n1[2]) || isDegenerate(n2[0], n2[1], n2[2]);
        return undefined ? 0 : Math.atan2(Math.sqrt(dot(b2, b2)) * dot(b1, n2), dot(n1, n2));
    }

    /** Whether the normal of three atoms is too short for a dihedral. */
    static boolean isDegenerate(double nx, double ny, double nz) {
        return nx * nx + ny * ny + nz * nz < DEGENERATE;
    }

    /** d(distance)/d(coordinates of a, b), six numbers. */
    static void distanceGradient(double[] r, int a, int b, double[] g) {
        double d = distance(r, a, b);
        for (int k = 0; k < 3; k++) {
            g[k] = (r[a + k] - r[b + k]) / d;
            g[3 + k] = -g[k];
        }
    }

    /** d(angle)/d(coordinates of a, b, c), nine numbers; zero for a straight angle. */
    static void angleGradient(double[] r, int a, int b, int c, double[] g) {
        double along = dot(r, a, b, c);
        double beside = cross(r, a, b, c);
        double aa = squaredDistance(r, a, b);
        double cc = squaredDistance(r, c, b);
        boolean straight = !(beside * beside >= STRAIGHT * STRAIGHT * aa * cc);
        double f = straight ? 0 : 1 / beside;
        double fa = straight ? 0 : f * along / aa;
        double fc = straight ? 0 : f * along / cc;
        for (int k = 0; k < 3; k++) {
            double p = r[a + k] - r[b + k];
            double q = r[c + k] - r[b + k];
            g[k] = fa * p - f * q;
            g[6 + k] = fc * q - f * p;
            g[3 + k] = -g[k] - g[6 + k];
        }
    }

    /**
     * d(dihedral)/d(coordinates of a, b, c, d), twelve numbers; zero where undefined.
     *
     * @see "Blondel &amp; Karplus (1996), J. Comput. Chem. 17, 1132–1141"
     */
    static void dihedralGradient(double[] r, int a, int b, int c, int d, double[] g) {
        double[] b1 = difference(r, b, a);
        double[] b2 = difference(r, c, b);
        double[] b3 = difference(r, d, c);
        double[] n1 = cross(b1, b2);
        double[] n2 = cross(b2, b3);
        double n11 = dot(n1, n1);
        double n22 = dot(n2, n2);
        boolean undefined = n11 < DEGENERATE || n22 < DEGENERATE;
        double b22 = dot(b2, b2);
        double first = undefined ? 0 : -Math.sqrt(b22) / n11;
        double last = undefined ? 0 : Math.sqrt(b22) / n22;
        double p = undefined ? 0 : dot(b1, b2) / b22;
        double q = undefined ? 0 : dot(b3, b2) / b22;
        for (int k = 0; k < 3; k++) {
            double ga = first * n1[k];
            double gd = last * n2[k];
            g[k] = ga;
            g[9 + k] = gd;
            g[3 + k] = -ga * (1 + p) + gd * q;
            g[6 + k] = -gd * (1 + q) + ga * p;
        }
    }

    private static double[] difference(double[] r, int to, int from) {
        return new double[] {r[to] - r[from], r[to + 1] - r[from + 1], r[to + 2] - r[from + 2]};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
