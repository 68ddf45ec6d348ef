package org.objcryst.molecule;

import java.util.List;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.format.BondOrder;
import org.objcryst.symmetry.Cartesian;

/**
 * Builds coordination polyhedra: molecules of a central atom and ligands at equal distances, with restraints on the
 * distances and on the angles between neighbouring ligands, or on the edges of cubes, antiprisms, prisms and icosahedra (delta 0.05,
 * sigma 0.01 Å or rad). Their atoms may fall together
 * with those of other polyhedra, so that corners can be shared.
 */
public final class Polyhedra {
    private static final double DELTA = 0.05; // Å and rad
    private static final double SIGMA = 0.01;
    private static final double WIDE = Math.toRadians(135);
    private static final double NARROW = Math.toRadians(100);
    private static final int FEW_LIGANDS = 5;

    private Polyhedra() {}

    /**
     * A tetrahedron.
     *
     * @param centre element or ion in the middle, for example {@code S}
     * @param ligand element or ion at the corners, for example {@code O}
     * @param distance between them in Å
     * @return a new molecule
     */
    public static Molecule tetrahedron(String centre, String ligand, double distance) {
        return of(PolyhedronShape.TETRAHEDRON, centre, ligand, distance);
    }

    /**
     * An octahedron.
     *
     * @param centre element or ion in the middle
     * @param ligand element or ion at the corners
     * @param distance between them in Å
     * @return a new molecule
     */
    public static Molecule octahedron(String centre, String ligand, double distance) {
        return of(PolyhedronShape.OCTAHEDRON, centre, ligand, distance);
    }

    /**
     * A polyhedron of new scattering powers.
     *
     * @param shape its shape
     * @param centre element or ion in the middle
     * @param ligand element or ion at the corners
     * @param distance between them in Å
     * @return a new molecule
     */
    public static Molecule of(PolyhedronShape shape, String centre, String ligand, double distance) {
        ScatteringPower middle = new ScatteringPower(centre);
        return of(shape, middle, centre.equals(ligand) ? middle : new ScatteringPower(ligand), distance);
    }

    /**
     * A polyhedron.
     *
     * @param shape its shape
     * @param centre what the atom in the middle scatters
     * @param ligand what the atoms at the corners scatter
     * @param distance between them in Å
     * @return a new molecule
     */
    public static Molecule of(PolyhedronShape shape, ScatteringPower centre, ScatteringPower ligand, double distance) {
        if (!(distance > 0 && distance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the distance %s-%s must be positive, got %s Å".formatted(centre.name(), ligand.name(), distance));
        }
        List<Cartesian> ligands = shape.ligands(distance);
        int n = ligands.size();
        MoleculeBuilder builder =
                new MoleculeBuilder(centre.element().symbol() + ligand.element().symbol() + n);
        builder.atom(centre.element().symbol(), centre, Cartesian.ORIGIN);
        for (int i = 0; i < n; i++) {
            builder.atom(ligand.element().symbol() + (i + 1), ligand, ligands.get(i));
            builder.bond(0, i + 1, BondOrder.SINGLE);
            builder.restrain(new BondRestraint(0, i + 1, distance, DELTA, SIGMA));
        }
        for (int[] edge : shape.edges()) {
            double length = ligands.get(edge[0]).distance(ligands.get(edge[1]));
            builder.restrainDistance(new BondRestraint(edge[0] + 1, edge[1] + 1, length, DELTA, SIGMA));
        }
        if (shape.edges().isEmpty()) {
            addAngles(builder, ligands, distance);
        }
        return builder.centre(0).sharingSites().build();
    }

    private static void addAngles(MoleculeBuilder builder, List<Cartesian> ligands, double distance) {
        int n = ligands.size();
        double widest = n <= FEW_LIGANDS ? WIDE : NARROW;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double angle = Math.acos(ligands.get(i).dot(ligands.get(j)) / (distance * distance));
                if (angle < widest) {
                    builder.restrain(new AngleRestraint(j + 1, 0, i + 1, angle, DELTA, SIGMA));
                }
            }
        }
    }
}
