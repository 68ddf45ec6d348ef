package org.objcryst.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SymmetryOp;

/** Contacts of atoms with each other and their images, against a search through many cells. */
class ContactsTest {
    private static final double ROUNDING = 1e-9; // relative; the cost is steep where atoms nearly touch

    private static final int CELLS = 3; // 7 × 7 × 7 cells hold every contact in cells of 5 Å and more

    @ParameterizedTest
    @CsvSource({
        "P 1, 60, 60, 60",
        "P 1, 120, 118, 62",
        "P -1, 62, 115, 70",
        "P -1, 60, 119, 119.5",
        "C 1 2/c 1, 90, 119, 90",
        "P n m a, 90, 90, 90"
    })
    void everyContactOfAnObliqueCellCountsAsInASearchThroughManyCells(
            String group, double alpha, double beta, double gamma) {
        double distance = 4;
        Crystal crystal = new Crystal(Lattice.ofDegrees(5.3, 6.1, 7.2, alpha, beta, gamma), group);
        ScatteringPower carbon = new ScatteringPower("C");
        ScatteringPower oxygen = new ScatteringPower("O");
        crystal.add(new Atom("C", carbon, 0.13, 0.22, 0.31)).add(new Atom("O", oxygen, 0.62, 0.71, 0.15));
        crystal.antiBump(carbon, oxygen, distance, false);
        double expected = searched(crystal, distance);
        assertTrue(expected > 0);
        assertEquals(expected, crystal.logLikelihood(), ROUNDING * expected);
    }

    /** C-18 and C-19 for the pair of different atoms, both ends. */
    private static double searched(Crystal crystal, double distance) {
        Fractional c = position(crystal.scatterers().get(0));
        Fractional o = position(crystal.scatterers().get(1));
        List<SymmetryOp> operators = crystal.spaceGroup().operators();
        double sum = 0;
        for (SymmetryOp op : operators) {
            for (int i = 0; i < Math.pow(2 * CELLS + 1, 3); i++) {
                int n = 2 * CELLS + 1;
                Fractional cell = new Fractional(i % n - CELLS, i / n % n - CELLS, i / (n * n) - CELLS);
                sum += cost(
                        crystal.lattice().distance(c, inFirstCell(op.apply(o)).plus(cell)), distance);
                sum += cost(
                        crystal.lattice().distance(o, inFirstCell(op.apply(c)).plus(cell)), distance);
            }
        }
        return operators.size() * sum;
    }

    private static Fractional position(Scatterer atom) {
        return new Fractional(atom.x().value(), atom.y().value(), atom.z().value());
    }

    private static Fractional inFirstCell(Fractional p) {
        return new Fractional(p.x() - Math.floor(p.x()), p.y() - Math.floor(p.y()), p.z() - Math.floor(p.z()));
    }

    private static double cost(double d, double distance) {
        return d < distance ? Math.pow(10 * Math.tan(Math.PI * 0.49999 * (1 - d / distance)), 2) : 0;
    }

    @Test
    void aTetrahedronOfSilicateHasFourValencesOfOne() {
        double length = 1.624; // R0 of Si4+ and oxygen
        double edge = 20;
        double step = length / Math.sqrt(3) / edge;
        Crystal crystal = new Crystal(Lattice.cubic(edge), "P 1");
        ScatteringPower silicon = new ScatteringPower("Si", "Si", 4);
        ScatteringPower oxygen = new ScatteringPower("O", "O", -2);
        crystal.add(new Atom("Si", silicon, 0.5, 0.5, 0.5));
        for (int i = 0; i < 4; i++) {
            double x = i / 2 == 0 ? step : -step;
            double y = i % 2 == 0 ? step : -step;
            double z = i == 0 || i == 3 ? step : -step;
            crystal.add(new Atom("O" + i, oxygen, 0.5 + x, 0.5 + y, 0.5 + z));
        }
        crystal.bondValence(silicon, oxygen, length, BondValenceRule.USUAL_B);
        assertEquals(4, crystal.bondValenceSums()[0], ROUNDING);
    }
}
