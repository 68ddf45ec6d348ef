package org.objcryst.molecule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.objcryst.cif.CifAtom;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Components;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.Scatterer;
import org.objcryst.format.MoleculeData;
import org.objcryst.format.TextSource;
import org.objcryst.optimization.LeastSquares;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.NumericalDerivative;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.Fractional;

class MoleculeTest {
    private static final double ROUNDING = 1e-12;
    private static final double DIFFERENCES = 1e-7;

    private final RandomGenerator random = TestMolecules.random(1);
    private final Molecule molecule = TestMolecules.of(TestMolecules.BUTANE);
    private final Crystal crystal = TestMolecules.inCell(molecule);
    private final RefinableModel model = new RefinableModel(crystal);

    @Test
    void distancesInTheCrystalAreThoseInTheMolecule() {
        for (int n = 0; n < 20; n++) {
            model.randomize(random);
            double[] xyz = molecule.coordinates();
            Components c = crystal.components();
            for (int i = 0; i < molecule.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double d = crystal.lattice().distance(at(c, i), at(c, j));
                    assertEquals(Geometry.distance(xyz, 3 * i, 3 * j), d, ROUNDING);
                }
            }
        }
    }

    @Test
    void theCentreStandsAtThePosition() {
        model.randomize(random);
        Components c = crystal.components();
        double mean = 0;
        for (int i = 0; i < c.size(); i++) {
            mean += c.x[i] / c.size();
        }
        assertEquals(molecule.x().value(), mean, ROUNDING);
    }

    @Test
    void tangentsAreTheDerivativesOfTheComponents() {
        model.randomize(random);
        molecule.occupancy().set(0.7);
        Components.Tangent t = new Components.Tangent(molecule.size());
        for (RefinablePar p : molecule.parameters()) {
            assertTrue(crystal.tangent(p, t));
            double[] numeric = NumericalDerivative.of(this::flat, p, 1e-5);
            for (int i = 0; i < molecule.size(); i++) {
                assertEquals(numeric[4 * i], t.x[i], DIFFERENCES, p.name());
                assertEquals(numeric[4 * i + 1], t.y[i], DIFFERENCES, p.name());
                assertEquals(numeric[4 * i + 2], t.z[i], DIFFERENCES, p.name());
                assertEquals(numeric[4 * i + 3], t.occupancy[i], DIFFERENCES, p.name());
            }
        }
        assertFalse(crystal.tangent(molecule.power(0).biso(), t));
    }

    @Test
    void aChosenCentreAtomGivesTheRightTangentsToo() {
        Molecule tetrahedron = Polyhedra.tetrahedron("S", "O", 1.5);
        Crystal sulfate = TestMolecules.inCell(tetrahedron);
        Components.Tangent t = new Components.Tangent(5);
        for (int coordinate : new int[] {0, 1, 2, 3, 8, 14}) {
            RefinablePar p = tetrahedron.internalPars().get(coordinate);
            assertTrue(sulfate.tangent(p, t));
            double[] numeric =
                    NumericalDerivative.of(() -> sulfate.components().x.clone(), p, 1e-5);
            assertArrayEquals(numeric, t.x, DIFFERENCES);
        }
    }

    @Test
    void restraintDerivativesAreThoseOfCentralDifferences() {
        distort(0.1);
        LsqFunction f = molecule.lsqFunctions().get(0);
        assertEquals(molecule.logLikelihood(), f.chiSquare(), ROUNDING * f.chiSquare());
        List<RefinablePar> pars = molecule.parameters();
        double[][] d = f.derivatives(pars);
        for (int p = 0; p < pars.size(); p++) {
            double[] numeric = NumericalDerivative.of(f::calculated, pars.get(p), 1e-6);
            for (int i = 0; i < numeric.length; i++) {
                assertEquals(
                        numeric[i],
                        d[p] == null ? 0 : d[p][i],
                        10 * DIFFERENCES,
                        pars.get(p).name());
            }
        }
        assertNull(d[0]);
    }

    @Test
    void satisfiedRestraintsHaveNoDerivative() {
        LsqFunction f = molecule.lsqFunctions().get(0);
        for (double[] row : f.derivatives(molecule.parameters())) {
            assertNull(row);
        }
    }

    @Test
    void aMoveOfTheWholeMoleculeLeavesTheRestraintsAlone() {
        crystal.verify(false);
        molecule.logLikelihood();
        long before = molecule.costResult().computations();
        molecule.x().set(0.3);
        molecule.orientation(Quaternion.random(random));
        molecule.logLikelihood();
        assertEquals(before, molecule.costResult().computations());
        molecule.internalPars().get(0).set(0.1);
        molecule.logLikelihood();
        molecule.logLikelihood();
        assertEquals(before + 1, molecule.costResult().computations());
    }

    @Test
    void aRigidMoleculeKeepsItsShapeInRandomMoves() {
        molecule.flexibility().choose(Flexibility.RIGID);
        long before = molecule.conformationClock().count();
        double[] xyz = molecule.coordinates();
        for (int i = 0; i < 100; i++) {
            model.randomMove(random, 1, ParType.SCATTERER);
        }
        assertArrayEquals(xyz, molecule.coordinates());
        assertEquals(before, molecule.conformationClock().count());
    }

    @Test
    void movesOfOneFamilyLeaveTheOthersAlone() {
        double[] xyz = molecule.coordinates();
        Quaternion q = molecule.orientation();
        model.randomMove(random, 1, ParType.TRANSLATION);
        assertArrayEquals(xyz, molecule.coordinates());
        assertEquals(q, molecule.orientation());
        assertTrue(molecule.x().value() != 0);
    }

    @Test
    void fixedParametersStayInRandomMoves() {
        molecule.x().fixed(true);
        molecule.orientationPars().get(2).fixed(true);
        molecule.internalPars().forEach(p -> p.fixed(true));
        model.begin();
        double[] xyz = molecule.coordinates();
        Quaternion q = molecule.orientation();
        for (int i = 0; i < 50; i++) {
            model.randomMove(random, 1, ParType.SCATTERER);
        }
        model.randomize(random);
        model.end();
        assertEquals(0, molecule.x().value());
        assertEquals(q, molecule.orientation());
        assertArrayEquals(xyz, molecule.coordinates());
    }

    @Test
    void atomsThatATorsionDoesNotMoveStayInTheCrystal() {
        TorsionMode middle = molecule.plan().flexibility().freeTorsions().stream()
                .filter(t -> t.atoms().cardinality() == 6)
                .findFirst()
                .orElseThrow();
        molecule.orientation(Quaternion.random(random));
        Components c = crystal.components();
        double[] x = c.x.clone();
        MoleculeMoves moves = new MoleculeMoves(molecule);
        moves.applyMode(middle, 1.3);
        Components after = crystal.components();
        for (int i = 0; i < molecule.size(); i++) {
            if (!middle.atoms().get(i)) {
                assertEquals(0, Math.IEEEremainder(x[i] - after.x[i], 1), ROUNDING, molecule.label(i));
            }
        }
    }

    @Test
    void aTorsionMayTurnByAnyAngleWhereTheConformationAloneMoves() {
        molecule.flexibility().choose(Flexibility.STRICT);
        molecule.flipMoves().choose(FlipMoves.FORBIDDEN);
        model.begin();
        assertTrue(largestStep(ParType.CONFORMATION) > 1, "some are wide");
        assertTrue(largestStep(ParType.ROOT) < 1e-3, "the common moves are as small as their amplitude");
        assertEquals(0, molecule.logLikelihood(), 1e-9);
        model.end();
    }

    /** In Å, of any internal coordinate in moves of a very small amplitude. */
    private double largestStep(ParType family) {
        double largest = 0;
        for (int i = 0; i < 50; i++) {
            double[] before = molecule.coordinates().clone();
            model.randomMove(random, 1e-4, family);
            for (int c = 0; c < before.length; c++) {
                largest = Math.max(largest, Math.abs(molecule.coordinates()[c] - before[c]));
            }
        }
        return largest;
    }

    @Test
    void manyRandomMovesKeepTheGeometry() {
        model.begin();
        double cost = model.cost();
        double[] last = model.save();
        for (int i = 0; i < 3000; i++) {
            model.randomMove(random, 1, ParType.SCATTERER);
            double now = model.cost();
            if (now <= cost + 5) { // a Metropolis walk at some temperature
                cost = now;
                model.save(last);
            } else {
                model.restore(last);
            }
        }
        model.end();
        for (GeometricRestraint r : molecule.geometricRestraints()) {
            assertTrue(r.cost(molecule.coordinates()) < 100, r.toString());
        }
    }

    @Test
    void randomizingTurnsTorsionsAndKeepsTheRestraints() {
        double[] xyz = molecule.coordinates();
        model.randomize(random);
        assertEquals(0, molecule.logLikelihood(), 1e-9);
        assertFalse(Arrays.equals(xyz, molecule.coordinates()));
    }

    @Test
    void aCopyMovesAloneAndAlike() {
        RefinableModel copy = model.copy();
        model.begin();
        copy.begin();
        RandomGenerator other = TestMolecules.random(1);
        for (int i = 0; i < 20; i++) {
            model.randomMove(random, 1, ParType.SCATTERER);
            copy.randomMove(other, 1, ParType.SCATTERER);
            assertArrayEquals(model.save(), copy.save());
        }
        double[] before = copy.save();
        model.randomMove(random, 1, ParType.SCATTERER);
        assertArrayEquals(before, copy.save());
    }

    @Test
    void aSavedConfigurationComesBackToTheBit() {
        double[] saved = model.save();
        double cost = model.cost();
        for (int i = 0; i < 100; i++) {
            model.randomMove(random, 2, ParType.SCATTERER);
        }
        model.restore(saved);
        assertArrayEquals(saved, model.save());
        assertEquals(cost, model.cost());
    }

    @Test
    void aSaltIsAMoleculeAndAnAtom() {
        String salt = "4\nsalt\nC 0 0 0\nN 1.5 0 0\nO 2.1 1.2 0\nCl 9 0 0\n";
        List<Scatterer> parts = Molecule.partsOf(MoleculeData.of(TextSource.of("salt.xyz", salt)));
        assertEquals(2, parts.size());
        assertEquals(3, ((Molecule) parts.get(0)).size());
        assertEquals("Cl", ((Atom) parts.get(1)).power().symbol());
    }

    @Test
    void twoMoleculesOfOneKindMoveApartAndTheirAtomsAreTold() {
        Molecule second = TestMolecules.of(TestMolecules.BUTANE);
        second.name("second");
        crystal.add(second);
        model.randomize(random);
        assertTrue(Math.abs(molecule.x().value() - second.x().value()) > 1e-6);
        assertEquals(
                2 * molecule.size(),
                crystal.toStructure().atoms().stream()
                        .map(CifAtom::label)
                        .distinct()
                        .count());
        assertEquals("C1", crystal.labels().get(0));
        assertEquals("C1_2", crystal.labels().get(molecule.size()));
    }

    @Test
    void aMoleculeOfTwoAtomsMovesToo() {
        Molecule pair = TestMolecules.of("cyanide\n2\nC 1\nN 1 1.15\n");
        RefinableModel small = new RefinableModel(TestMolecules.inCell(pair));
        small.randomize(random);
        double[] start = small.save();
        small.randomMove(random, 1, ParType.SCATTERER);
        assertFalse(Arrays.equals(start, small.save()));
        assertEquals(1.15, Geometry.distance(pair.coordinates(), 0, 3), 0.08);
    }

    @Test
    void theCostScaleIsAFactor() {
        distort(0.05);
        double cost = molecule.logLikelihood();
        assertTrue(cost > 0);
        assertEquals(3 * cost, molecule.costScale(3).logLikelihood(), ROUNDING * cost);
        assertEquals(0, molecule.costScale(0).logLikelihood());
        assertThrows(IllegalArgumentException.class, () -> molecule.costScale(-1));
    }

    @Test
    void relaxationGoesDownhill() {
        distort(0.1);
        double[] xyz = molecule.coordinates();
        double before = molecule.plan().restraints().cost(xyz);
        assertTrue(new Relaxation(molecule).descend(xyz, 50, 0.02));
        assertTrue(molecule.plan().restraints().cost(xyz) < 0.2 * before);
    }

    @Test
    void leastSquaresBringsADistortedMoleculeBackToItsRestraints() {
        distort(0.05);
        double before = model.cost();
        new LeastSquares(model).cycles(30).refine(LeastSquares.structural(model));
        assertTrue(before > 100);
        assertEquals(0, model.cost(), 1e-6);
    }

    private void distort(double size) {
        molecule.internalPars().forEach(p -> p.set(p.value() + size * random.nextGaussian()));
    }

    private double[] flat() {
        Components c = crystal.components();
        double[] all = new double[4 * c.size()];
        for (int i = 0; i < c.size(); i++) {
            all[4 * i] = c.x[i];
            all[4 * i + 1] = c.y[i];
            all[4 * i + 2] = c.z[i];
            all[4 * i + 3] = c.occupancy[i];
        }
        return all;
    }

    private static Fractional at(Components c, int i) {
        return new Fractional(c.x[i], c.y[i], c.z[i]);
    }
}
