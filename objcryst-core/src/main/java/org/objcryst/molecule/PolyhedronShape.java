package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.objcryst.symmetry.Cartesian;

/** The usual coordination polyhedra: directions from the central atom to its ligands. */
public enum PolyhedronShape {
    /** Three ligands in a plane. */
    TRIANGLE(ring(3, 90, 0)),
    /** Four ligands in a plane. */
    SQUARE_PLANE(ring(4, 90, 0)),
    /** Four ligands, 109.47° apart. */
    TETRAHEDRON(new double[][] {{1, 1, 1}, {1, -1, -1}, {-1, 1, -1}, {-1, -1, 1}}),
    /** Six ligands along the axes. */
    OCTAHEDRON(new double[][] {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}}),
    /** Six ligands, two triangles one above the other, all nine edges equal. */
    TRIGONAL_PRISM(join(ring(3, trigonalPrismAngle(), 0), ring(3, 180 - trigonalPrismAngle(), 0))),
    /** Eight ligands. */
    CUBE(new double[][] {
        {1, 1, 1}, {1, 1, -1}, {1, -1, 1}, {1, -1, -1}, {-1, 1, 1}, {-1, 1, -1}, {-1, -1, 1}, {-1, -1, -1}
    }),
    /** Eight ligands: a cube with one face turned by 45°. */
    SQUARE_ANTIPRISM(join(ring(4, cubeAngle(), 45), ring(4, 180 - cubeAngle(), 0))),
    /** Nine ligands: three at 55°, three at 125° to the axis, three between them. */
    TRICAPPED_TRIGONAL_PRISM(join(ring(3, 55, 0), ring(3, 125, 0), ring(3, 90, 60))),
    /** Nine ligands: one on the axis, four at 70° and four at 145° to it. */
    CAPPED_SQUARE_PRISM(join(ring(1, 0, 0), ring(4, 70, 0), ring(4, 145, 0))),
    /** Ten ligands: two on the axis, four at 60° and four at 120° to it. */
    BICAPPED_SQUARE_PRISM(join(ring(1, 0, 0), ring(1, 180, 0), ring(4, 60, 0), ring(4, 120, 0))),
    /** Twelve ligands. */
    ICOSAHEDRON(icosahedron());

    private static final double LONGEST_EDGE = 1.4; // of the distance to the centre; diagonals are at least 1.6

    private final double[][] directions;

    PolyhedronShape(double[][] directions) {
        this.directions = directions;
    }

    /**
     * A shape by its name.
     *
     * @param name in any case, with blanks, hyphens or underscores between words
     * @return the shape
     */
    public static PolyhedronShape of(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(values())
                .filter(s -> s.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is no polyhedron; there are %s"
                        .formatted(
                                name,
                                Arrays.stream(values())
                                        .map(s -> s.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", ")))));
    }

    /**
     * The ligands around a centre at the origin.
     *
     * @param distance of each in Å
     * @return their positions
     */
    public List<Cartesian> ligands(double distance) {
        return Arrays.stream(directions)
                .map(d -> new Cartesian(d[0], d[1], d[2]))
                .map(d -> d.times(distance / d.norm()))
                .toList();
    }

    /**
     * The pairs of ligands along whose edges lengths are restrained in place of angles at the centre: cubes, antiprisms, prisms and
     * icosahedra, where a bond angle says less.
     *
     * @return pairs of indices of {@link #ligands}; none for the other shapes
     */
    List<int[]> edges() {
        List<int[]> edges = new ArrayList<>();
        List<Cartesian> corners = heldByEdges() ? ligands(1) : List.of();
        for (int i = 0; i < corners.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (corners.get(i).distance(corners.get(j)) < LONGEST_EDGE) {
                    edges.add(new int[] {j, i});
                }
            }
        }
        return edges;
    }

    private boolean heldByEdges() {
        return this == CUBE || this == SQUARE_ANTIPRISM || this == TRIGONAL_PRISM || this == ICOSAHEDRON;
    }

    private static double[][] ring(int n, double polarDeg, double azimuthDeg) {
        double[][] ring = new double[n][];
        for (int i = 0; i < n; i++) {
            double t = Math.toRadians(polarDeg);
            double p = Math.toRadians(azimuthDeg + 360.0 * i / n);
            ring[i] = new double[] {Math.sin(t) * Math.cos(p), Math.sin(t) * Math.sin(p), Math.cos(t)};
        }
        return ring;
    }

    private static double[][] join(double[][]... rings) {
        return Arrays.stream(rings).flatMap(Arrays::stream).toArray(double[][]::new);
    }

    /** Half edge a = d √(3/7), so that cos = √(3/7). */
    private static double trigonalPrismAngle() {
        return Math.toDegrees(Math.acos(Math.sqrt(3.0 / 7)));
    }

    private static double cubeAngle() {
        return Math.toDegrees(Math.acos(1 / Math.sqrt(3)));
    }

    private static double[][] icosahedron() {
        double g = (1 + Math.sqrt(5)) / 2;
        double[][] corners = new double[12][3];
        for (int i = 0; i < corners.length; i++) {
            int axis = i / 4;
            corners[i][(axis + 1) % 3] = (i & 1) == 0 ? g : -g;
            corners[i][(axis + 2) % 3] = (i & 2) == 0 ? 1 : -1;
        }
        return corners;
    }
}
