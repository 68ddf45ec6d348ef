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

    @Test
    void shapesHaveNames() {
        assertEquals(PolyhedronShape.SQUARE_PLANE, PolyhedronShape.of("square plane"));
        assertEquals(PolyhedronShape.TETRAHEDRON, PolyhedronShape.of("tetrahedron"));
        assertThrows(IllegalArgumentException.class, () -> PolyhedronShape.of("ball"));
        assertThrows(IllegalArgumentException.class, () -> Polyhedra.tetrahedron("S", "O", Double.NaN));
    }
}
