package org.objcryst.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.symmetry.Cartesian;

class PolyhedraTest {
    private static final double ROUNDING = 1e-12;

    /** Number of ligands, shortest distance between ligands over the distance to the centre, how often it occurs. */
    @ParameterizedTest
    @CsvSource({
        "TRIANGLE, 3, 1.7320508, 3",
        "SQUARE_PLANE, 4, 1.4142136, 4",
        "TETRAHEDRON, 4, 1.6329932, 6",
        "OCTAHEDRON, 6, 1.4142136, 12",
        "CUBE, 8, 1.1547005, 12",
        "SQUARE_ANTIPRISM, 8, 1.1547005, 8",
        "TRIGONAL_PRISM, 6, 1.3093073, 9",
        "ICOSAHEDRON, 12, 1.0514622, 30"
    })
    void ligandsAreWhereTheyShouldBe(PolyhedronShape shape, int count, double edge, int edges) {
        List<Cartesian> ligands = shape.ligands(2);
        assertEquals(count, ligands.size());
        int found = 0;
        for (int i = 0; i < count; i++) {
            assertEquals(2, ligands.get(i).norm(), ROUNDING);
            for (int j = 0; j < i; j++) {
                double d = ligands.get(i).distance(ligands.get(j)) / 2;
                assertTrue(d > edge - 1e-7);
                found += d < edge + 1e-7 ? 1 : 0;
            }
        }
        assertEquals(edges, found);
    }

    @ParameterizedTest
    @CsvSource({"TRICAPPED_TRIGONAL_PRISM, 9", "CAPPED_SQUARE_PRISM, 9", "BICAPPED_SQUARE_PRISM, 10"})
    void ligandsOfCappedPrismsAreApart(PolyhedronShape shape, int count) {
        List<Cartesian> ligands = shape.ligands(2);
        assertEquals(count, ligands.size());
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                assertTrue(ligands.get(i).distance(ligands.get(j)) > 1.4);
            }
        }
    }

    @Test
    void aTetrahedronHasFourBondsAndSixAngles() {
        Molecule sulfate = Polyhedra.tetrahedron("S", "O", 1.5);
        assertEquals(5, sulfate.size());
        assertEquals(10, sulfate.geometricRestraints().size());
        assertEquals(0, sulfate.logLikelihood());
        assertEquals(0, sulfate.freeTorsions().size());
        assertEquals(2, sulfate.scatteringPowers().size());
        assertTrue(sulfate.sharesSites());
        GeometricRestraint angle = sulfate.geometricRestraints().get(9);
        assertEquals(Math.acos(-1.0 / 3), angle.target(), ROUNDING);
        assertEquals(0.05, angle.delta());
        assertEquals(0.01, angle.sigma());
    }

    /** Bonds from the centre, edges, angles; each as long or wide as it should be (molecule.md 5.14). */
    @ParameterizedTest
    @CsvSource({
        "TRIANGLE, 3, 0, 3",
        "SQUARE_PLANE, 4, 0, 4",
        "TETRAHEDRON, 4, 0, 6",
        "OCTAHEDRON, 6, 0, 12",
        "CUBE, 8, 12, 0",
        "SQUARE_ANTIPRISM, 8, 16, 0",
        "TRIGONAL_PRISM, 6, 9, 0",
        "ICOSAHEDRON, 12, 30, 0",
    })
    void shapesAreHeldByBondsEdgesOrAngles(PolyhedronShape shape, int bonds, int edges, int angles) {
        Molecule m = Polyhedra.of(shape, "Ti", "O", 2);
        assertEquals(bonds + 1, m.size());
        assertEquals(bonds, m.chemicalBonds().size());
        assertEquals(0, m.logLikelihood());
        List<GeometricRestraint> all = m.geometricRestraints();
        assertEquals(bonds + edges + angles, all.size());
        assertEquals(
                bonds,
                all.stream()
                        .filter(r -> r instanceof BondRestraint && r.atoms()[0] == 0)
                        .count());
        assertEquals(
                angles, all.stream().filter(AngleRestraint.class::isInstance).count());
        for (GeometricRestraint r : all) {
            assertEquals(0, r.deviation(m.coordinates()), ROUNDING);
        }
    }

    /** 8 edges of the squares of 2 d₀ and 8 between them of d₀ √(8 − 2√2), d₀ = d/√3. */
    @Test
    void theAntiprismHasTwoKindsOfEdges() {
        double d0 = 2 / Math.sqrt(3);
        List<Double> lengths =
                Polyhedra.of(PolyhedronShape.SQUARE_ANTIPRISM, "Zr", "F", 2).geometricRestraints().stream()
                        .filter(r -> r.atoms()[0] > 0)
                        .map(GeometricRestraint::target)
                        .sorted()
                        .toList();
        for (int i = 0; i < 16; i++) {
            double expected = i < 8 ? 2 * d0 : d0 * Math.sqrt(8 - 2 * Math.sqrt(2));
            assertEquals(expected, lengths.get(i), ROUNDING);
        }
    }

    @Test
    void shapesHaveNames() {
        assertEquals(PolyhedronShape.SQUARE_PLANE, PolyhedronShape.of("square plane"));
        assertEquals(PolyhedronShape.TETRAHEDRON, PolyhedronShape.of("tetrahedron"));
        assertThrows(IllegalArgumentException.class, () -> PolyhedronShape.of("ball"));
        assertThrows(IllegalArgumentException.class, () -> Polyhedra.tetrahedron("S", "O", Double.NaN));
    }
}
