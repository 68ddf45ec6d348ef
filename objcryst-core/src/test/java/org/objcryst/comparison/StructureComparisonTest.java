package org.objcryst.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.comparison.Structure.Atom;
import org.objcryst.symmetry.Cartesian;
import org.objcryst.symmetry.ChangeOfBasis;
import org.objcryst.symmetry.EuclideanMaps;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.LatticeMisfit;
import org.objcryst.symmetry.SpaceGroup;
import org.objcryst.symmetry.SymmetryOp;

class StructureComparisonTest {
    /** Coordinates of order one pass a few matrices; cells are some ten Å. */
    private static final double ROUNDING = 1e-9;

    private static final LatticeMisfit EXACT = new LatticeMisfit(1e-6, 1e-6);

    @Test
    void anyElementOfTheNormaliserGivesTheSameStructureInAll230Groups() {
        for (int number = 1; number <= 230; number++) {
            Random random = new Random(number);
            Structure reference = random(SpaceGroup.ofNumber(number), 6, random);
            Structure disguised = disguised(reference, random);
            Comparison found = StructureComparison.USUAL.compare(reference, disguised);
            assertEquals(1, found.matchedFraction(), number + ": " + found);
            assertEquals(0, found.rms(), ROUNDING, number + ": " + found);
            assertTrue(found.isSame());
        }
    }

    @Test
    void anotherStructureDoesNotMatchInAll230Groups() {
        for (int number = 1; number <= 230; number++) {
            Random random = new Random(1000 + number);
            SpaceGroup group = SpaceGroup.ofNumber(number);
            Structure reference = random(group, 8, random);
            Structure other = new Structure(reference.lattice(), group, randomAtoms(8, random));
            Comparison found = StructureComparison.USUAL.compare(reference, other);
            assertFalse(found.isSame(), number + ": " + found);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"P 1", "P 1 21/c 1", "P n a 21", "P 21 21 21", "I 41/a:2", "R 3 c:H"})
    void noiseIsReportedAsItsRootMeanSquare(String symbol) {
        Random random = new Random(5);
        Structure reference = random(SpaceGroup.of(symbol), 60, random);
        double sigma = 0.05;
        Structure noisy = moved(disguised(reference, random), random, sigma);
        Comparison found = StructureComparison.USUAL.compare(reference, noisy);
        assertEquals(1, found.matchedFraction());
        assertEquals(sigma * Math.sqrt(3), found.rms(), 4 * sigma / Math.sqrt(2 * 60)); // 4 sigma of the estimate
    }

    @ParameterizedTest
    @ValueSource(strings = {"P 41", "P 31 2 1", "P 61 2 2", "P 41 3 2"})
    void mirrorImageInThePartnerGroupIsTheSameStructureInverted(String symbol) {
        Random random = new Random(6);
        Structure reference = random(SpaceGroup.of(symbol), 6, random);
        Structure inverse = reference.transformed(ChangeOfBasis.parse("-x,-y,-z"));
        Comparison found = StructureComparison.USUAL.compare(reference, inverse);
        assertEquals(0, found.rms(), ROUNDING);
        assertTrue(found.isSame() && found.inverted());
        assertFalse(StructureComparison.USUAL.compare(reference, reference).inverted());
    }

    @Test
    void planarStructureIsNotCalledInverted() {
        Lattice cell = Lattice.ofDegrees(9, 11, 13, 90, 104, 90);
        List<Atom> flat = new ArrayList<>();
        for (Atom a : randomAtoms(8, new Random(12))) { // in the plane y = 1/4 the mirror image is a shift
            flat.add(new Atom(
                    a.label(),
                    a.element(),
                    new Fractional(a.position().x(), 0.25, a.position().z())));
        }
        Structure reference = new Structure(cell, SpaceGroup.of("P 1 2 1"), flat);
        Structure slid = disguised(reference, new Random(13));
        assertFalse(StructureComparison.USUAL.compare(reference, slid).inverted());
    }

    @Test
    void atomsWithoutElementOrPositionAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Atom("x1", "", Fractional.ORIGIN));
        assertThrows(IllegalArgumentException.class, () -> new Atom("x1", "carbon", Fractional.ORIGIN));
        assertThrows(IllegalArgumentException.class, () -> new Atom("C1", "C", new Fractional(0, Double.NaN, 0)));
        assertEquals("Pb", new Atom("Pb1", "Pb+2", Fractional.ORIGIN).element());
        assertEquals("H", new Atom("D1", "D", Fractional.ORIGIN).element());
    }

    @Test
    void handIsNotReportedWhereTheGroupContainsBoth() {
        Random random = new Random(7);
        Structure reference = random(SpaceGroup.of("P n a 21"), 9, random);
        Structure inverse = reference.transformed(ChangeOfBasis.parse("-x,-y,-z"));
        Comparison found = StructureComparison.USUAL.compare(reference, inverse);
        assertTrue(found.isSame());
        assertFalse(found.inverted());
    }

    @Test
    void exchangedAxesOfAMonoclinicCellAreFoundThroughTheLattice() {
        Random random = new Random(8);
        Lattice cell = Lattice.ofDegrees(6.825, 18.819, 10.394, 90, 106.44, 90);
        Structure reference = new Structure(cell, SpaceGroup.of("P 1 21/c 1"), randomAtoms(12, random));
        Structure exchanged = reference.transformed(ChangeOfBasis.ofAxes("c,-b,a"));
        assertEquals("P 1 21/a 1", exchanged.spaceGroup().symbol());
        assertTrue(StructureComparison.USUAL.compare(reference, exchanged).isSame());
        Structure diagonal = reference.transformed(ChangeOfBasis.ofAxes("a,b,c-a"));
        assertEquals("P 1 21/n 1", diagonal.spaceGroup().symbol());
        assertTrue(StructureComparison.USUAL.compare(reference, diagonal).isSame());
    }

    @Test
    void cellsMayDifferByTwoPercentButNotByFive() {
        Random random = new Random(9);
        Structure reference = random(SpaceGroup.of("P 21 21 21"), 10, random);
        assertTrue(StructureComparison.USUAL
                .compare(reference, stretched(reference, 1.02))
                .isSame());
        Comparison refused = StructureComparison.USUAL.compare(reference, stretched(reference, 1.05));
        assertFalse(refused.isSame());
        assertTrue(refused.obstacle().orElseThrow().contains("reduced cells differ"));
    }

    private static Structure stretched(Structure s, double factor) {
        Lattice l = s.lattice();
        Lattice larger = new Lattice(factor * l.a(), l.b(), l.c(), l.alpha(), l.beta(), l.gamma());
        return new Structure(larger, s.spaceGroup(), s.atoms());
    }

    @Test
    void hydrogenAndMissingAtomsAreToleratedAndCounted() {
        Random random = new Random(10);
        Structure reference = random(SpaceGroup.of("P 1 21/c 1"), 20, random);
        List<Atom> some = new ArrayList<>(disguised(reference, random).atoms().subList(0, 19));
        some.add(new Atom("H1", "H", new Fractional(0.1, 0.2, 0.3)));
        Structure incomplete = new Structure(
                reference.lattice(), reference.spaceGroup(), reference.atoms().subList(1, 20));
        Comparison found = StructureComparison.USUAL.compare(reference, incomplete);
        assertEquals(0.95, found.matchedFraction(), ROUNDING);
        assertTrue(found.isSame());
        assertFalse(found.atoms().get(0).isMatched());
        Comparison reverse = StructureComparison.USUAL.compare(incomplete, reference);
        assertEquals(1, reverse.matchedFraction());
        assertEquals(List.of(reference.atoms().get(0).label()), reverse.surplus());
        assertEquals(0.95, reverse.usedFraction(), ROUNDING);
        Structure half = new Structure(
                reference.lattice(), reference.spaceGroup(), reference.atoms().subList(0, 10));
        assertFalse(StructureComparison.USUAL.compare(reference, half).isSame());
    }

    @Test
    void surplusAtomsAreCountedAndTooManyMakeAnotherStructure() {
        Random random = new Random(14);
        Structure reference = random(SpaceGroup.of("P 1 21/c 1"), 10, random);
        List<Atom> more = new ArrayList<>(reference.atoms());
        more.add(new Atom("O20", "O", new Fractional(0.11, 0.07, 0.23)));
        Structure oneMore = new Structure(reference.lattice(), reference.spaceGroup(), more);
        Comparison one = StructureComparison.USUAL.compare(reference, oneMore);
        assertEquals(List.of("O20"), one.surplus());
        assertTrue(one.isSame() && one.toString().contains("0 missing, 1 surplus"), one::toString);
        more.add(new Atom("N21", "N", new Fractional(0.31, 0.17, 0.23)));
        Structure twoMore = new Structure(reference.lattice(), reference.spaceGroup(), more);
        Comparison two = StructureComparison.USUAL.compare(reference, twoMore);
        assertEquals(List.of("O20", "N21"), two.surplus());
        assertFalse(two.isSame(), two::toString);
        assertEquals(
                List.of("O20", "N21"),
                StructureComparison.USUAL.compare(twoMore, reference).missing());
    }

    @Test
    void structureSolvedInASubgroupIsRecognised() {
        Random random = new Random(11);
        Structure reference = random(SpaceGroup.of("P 1 21/c 1"), 6, random);
        Structure onScrewAxis = reference.transformed(ChangeOfBasis.parse("x,y,z-1/4"));
        SymmetryOp inversion = SymmetryOp.parse("-x,-y,-z+1/2");
        List<Atom> doubled = new ArrayList<>(onScrewAxis.atoms());
        for (Atom a : onScrewAxis.atoms()) {
            doubled.add(new Atom(a.label() + "b", a.element(), inversion.apply(a.position())));
        }
        Structure lower = new Structure(reference.lattice(), SpaceGroup.of("P 1 21 1"), doubled);
        assertTrue(StructureComparison.USUAL.compare(reference, lower).isSame());
        assertTrue(StructureComparison.USUAL.compare(lower, reference).isSame());
    }

    @Test
    void atomsSlightlyOffASpecialPositionCountOnce() {
        Lattice cell = Lattice.orthorhombic(8.516, 5.399, 6.989);
        SpaceGroup group = SpaceGroup.of("P n m a");
        List<Atom> atoms = List.of(
                new Atom("Pb", "Pb+2", new Fractional(0.1882, 0.25, 0.167)),
                new Atom("S", "S6+", new Fractional(0.437, 0.75, 0.186)),
                new Atom("O1", "O-2", new Fractional(0.595, 0.75, 0.1)),
                new Atom("O2", "O-2", new Fractional(0.319, 0.75, 0.043)),
                new Atom("O3", "O-2", new Fractional(0.415, 0.974, 0.306)));
        List<Atom> tetrahedron = List.of(
                new Atom("Pb1", "Pb", new Fractional(0.6882, 0.26, 0.333)),
                new Atom("S1", "S", new Fractional(0.937, 0.74, 0.314)),
                new Atom("O1", "O", new Fractional(0.095, 0.76, 0.4)),
                new Atom("O2", "O", new Fractional(0.819, 0.745, 0.457)),
                new Atom("O3", "O", new Fractional(0.915, 0.974, 0.194)),
                new Atom("O4", "O", new Fractional(0.915, 0.53, 0.194)));
        Structure reference = new Structure(cell, group, atoms);
        Structure found = new Structure(cell, group, tetrahedron);
        Comparison comparison = StructureComparison.USUAL.compare(reference, found);
        assertTrue(comparison.isSame(), comparison::toString);
        assertEquals(List.of(), comparison.surplus(), "O4 is the mirror image of O3");
        Comparison reverse = StructureComparison.USUAL.compare(found, reference);
        assertTrue(reverse.isSame(), reverse::toString);
        List<Atom> elsewhere = new ArrayList<>(tetrahedron);
        elsewhere.set(5, new Atom("O4", "O", new Fractional(0.45, 0.53, 0.5)));
        Comparison misplaced = StructureComparison.USUAL.compare(reference, new Structure(cell, group, elsewhere));
        assertEquals(List.of("O4"), misplaced.surplus());
        assertFalse(misplaced.isSame(), misplaced::toString);
    }

    @Test
    void freeAtomsThatShareASiteLessThanPerfectlyCountOnce() {
        Lattice cell = Lattice.orthorhombic(8.5, 5.4, 7.0);
        SpaceGroup group = SpaceGroup.of("P 1 21/c 1");
        List<Atom> atoms = List.of(
                new Atom("Pb", "Pb", new Fractional(0.19, 0.25, 0.17)),
                new Atom("O1", "O", new Fractional(0.41, 0.66, 0.3)));
        List<Atom> shared = new ArrayList<>(atoms);
        shared.add(new Atom("O2", "O", new Fractional(0.41, 0.66, 0.4))); // 0.7 Å: dynamical occupancies of 5/8
        Structure reference = new Structure(cell, group, atoms);
        Structure found = new Structure(cell, group, shared);
        assertTrue(StructureComparison.USUAL.compare(reference, found).isSame());
        assertTrue(StructureComparison.USUAL.compare(found, reference).isSame());
    }

    static Structure random(SpaceGroup group, int atoms, Random random) {
        Lattice cell = group.latticeConstraints().conform(Lattice.ofDegrees(13.1, 15.3, 17.9, 84, 95, 103));
        return new Structure(cell, group, randomAtoms(atoms, random));
    }

    static List<Atom> randomAtoms(int n, Random random) {
        List<Atom> atoms = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String element = i % 4 == 0 ? "O" : "C";
            atoms.add(new Atom(
                    element + i,
                    element,
                    new Fractional(random.nextDouble(), random.nextDouble(), random.nextDouble())));
        }
        return atoms;
    }

    /** Another image of each atom, in another order, after a random element of the normaliser. */
    static Structure disguised(Structure s, Random random) {
        EuclideanMaps maps = EuclideanMaps.normalizer(s.spaceGroup(), s.lattice(), EXACT);
        ChangeOfBasis map = maps.maps().get(random.nextInt(maps.maps().size()));
        Fractional slide = Fractional.ORIGIN;
        for (double[] d : maps.polarDirections()) {
            slide = slide.plus(new Fractional(d[0], d[1], d[2]).times(random.nextDouble()));
        }
        List<Atom> atoms = new ArrayList<>();
        for (Atom a : s.atoms()) {
            List<SymmetryOp> ops = s.spaceGroup().operators();
            SymmetryOp op = ops.get(random.nextInt(ops.size()));
            Fractional cellShift = new Fractional(random.nextInt(3) - 1, random.nextInt(3) - 1, random.nextInt(3) - 1);
            Fractional position = op.apply(map.apply(a.position()).plus(slide)).plus(cellShift);
            atoms.add(random.nextInt(atoms.size() + 1), new Atom(a.label(), a.element(), position));
        }
        return new Structure(s.lattice(), s.spaceGroup(), atoms);
    }

    static Structure moved(Structure s, Random random, double sigma) {
        List<Atom> atoms = s.atoms().stream()
                .map(a -> new Atom(
                        a.label(), a.element(), a.position().plus(s.lattice().toFractional(noise(random, sigma)))))
                .toList();
        return new Structure(s.lattice(), s.spaceGroup(), atoms);
    }

    private static Cartesian noise(Random random, double sigma) {
        return new Cartesian(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).times(sigma);
    }
}
