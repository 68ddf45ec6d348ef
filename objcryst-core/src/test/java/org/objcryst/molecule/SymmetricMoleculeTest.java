package org.objcryst.molecule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Components;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.OccupancyCorrection;
import org.objcryst.optimization.LeastSquares;
import org.objcryst.packing.Packing;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.NumericalDerivative;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.ReflectionList;
import org.objcryst.scattering.ScatteringData;
import org.objcryst.scattering.StructureFactors;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SymmetryOp;

@TestInstance(TestInstance.Lifecycle.PER_CLASS) // placements are looked for once
class SymmetricMoleculeTest {
    private static final double ROUNDING = 1e-10; // of coordinates after many additions
    private static final double DIFFERENCES = 1e-6;
    private static final double CIF_DIGITS =
            2e-3; // relative to the largest |F|: coordinates in a CIF have finite digits

    private final Map<SymmetricSamples, SitePlacement> placements = new EnumMap<>(SymmetricSamples.class);
    private RandomGenerator random;

    @BeforeEach
    void everyTestHasItsOwnRandomNumbers() {
        random = TestMolecules.random(1);
    }

    private SitePlacement placement(SymmetricSamples sample) {
        return placements.computeIfAbsent(sample, SymmetricSamples::placement);
    }

    @ParameterizedTest
    @EnumSource
    void thousandsOfRandomMovesLeaveItOnItsElement(SymmetricSamples sample) {
        SymmetricMolecule molecule = placement(sample).molecule();
        Crystal crystal = crystal(sample, molecule);
        crystal.verify(false);
        RefinableModel model = new RefinableModel(crystal);
        model.begin();
        ParType[] families = {ParType.ROOT, ParType.ROOT, ParType.CONFORMATION, ParType.TRANSLATION};
        for (int i = 0; i < 2000; i++) {
            if (i % 100 == 0) {
                model.randomize(random);
            }
            model.randomMove(random, 1, families[i % families.length]);
            if (i % 10 == 0) {
                assertObeysItsSite(crystal, molecule);
            }
        }
        model.end();
    }

    @ParameterizedTest
    @EnumSource
    void leastSquaresLeavesItOnItsElement(SymmetricSamples sample) {
        SymmetricMolecule molecule = placement(sample).molecule();
        Crystal crystal = crystal(sample, molecule);
        RefinableModel model = new RefinableModel(crystal);
        model.randomize(random);
        molecule.internalPars().forEach(p -> p.set(p.value() + 0.05 * random.nextGaussian()));
        assertTrue(model.cost() > 10);
        new LeastSquares(model).cycles(40).refine(LeastSquares.structural(model));
        assertTrue(model.cost() < 1, "within a standard deviation in all");
        assertObeysItsSite(crystal, molecule);
    }

    @ParameterizedTest
    @EnumSource
    void itScattersLikeAllItsAtomsAndTheirImagesOneByOne(SymmetricSamples sample) {
        SymmetricMolecule molecule = placement(sample).molecule();
        Crystal crystal = crystal(sample, molecule);
        new RefinableModel(crystal).randomize(random);
        Crystal expanded = expanded(crystal, molecule);
        assertSameScattering(crystal, expanded, ROUNDING);
    }

    @ParameterizedTest
    @EnumSource
    void itsCifHoldsTheIndependentAtomsAndScattersAlike(SymmetricSamples sample) {
        SymmetricMolecule molecule = placement(sample).molecule();
        Crystal crystal = crystal(sample, molecule);
        new RefinableModel(crystal).randomize(random);
        assertEquals(molecule.size(), crystal.toStructure().atoms().size());
        crystal.toStructure().atoms().forEach(a -> assertEquals(1, a.occupancy(), 1e-9, a.label()));
        double perMolecule = sample.group().order() / (double) molecule.site().order();
        assertEquals(
                molecule.wholeSize(),
                crystal.composition().atoms().values().stream()
                                .mapToDouble(n -> n)
                                .sum()
                        / perMolecule,
                1e-9);
        assertSameScattering(crystal, Crystal.of(crystal.toStructure()), CIF_DIGITS);
    }

    @ParameterizedTest
    @EnumSource
    void tangentsAreTheDerivativesOfTheComponents(SymmetricSamples sample) {
        SymmetricMolecule molecule = placement(sample).molecule();
        Crystal crystal = crystal(sample, molecule);
        new RefinableModel(crystal).randomize(random);
        Components.Tangent t = new Components.Tangent(molecule.size());
        for (RefinablePar p : molecule.parameters()) {
            assertTrue(crystal.tangent(p, t));
            double[] numeric = NumericalDerivative.of(() -> flat(crystal), p, 1e-5);
            for (int i = 0; i < molecule.size(); i++) {
                assertEquals(numeric[4 * i], t.x[i], DIFFERENCES, p.name());
                assertEquals(numeric[4 * i + 1], t.y[i], DIFFERENCES, p.name());
                assertEquals(numeric[4 * i + 2], t.z[i], DIFFERENCES, p.name());
                assertEquals(numeric[4 * i + 3], t.occupancy[i], DIFFERENCES, p.name());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void restraintDerivativesAreThoseOfCentralDifferences(SymmetricSamples sample) {
        SymmetricMolecule molecule = placement(sample).molecule();
        molecule.internalPars().forEach(p -> p.set(p.value() + 0.1 * random.nextGaussian()));
        LsqFunction f = molecule.lsqFunctions().get(0);
        assertEquals(molecule.logLikelihood(), f.chiSquare(), ROUNDING * f.chiSquare());
        List<RefinablePar> pars = molecule.parameters();
        double[][] d = f.derivatives(pars);
        for (int p = 0; p < pars.size(); p++) {
            double[] numeric = NumericalDerivative.of(f::calculated, pars.get(p), 1e-6);
            for (int i = 0; i < numeric.length; i++) {
                double found = d[p] == null ? 0 : d[p][i];
                assertEquals(numeric[i], found, 10 * DIFFERENCES, pars.get(p).name());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void turningAndShiftingCostsNothing(SymmetricSamples sample) {
        SymmetricMolecule molecule = placement(sample).molecule();
        Crystal crystal = crystal(sample, molecule);
        assertEquals(0, crystal.scatterers().get(0).logLikelihood(), ROUNDING);
        new RefinableModel(crystal).randomize(random);
        assertEquals(0, molecule.logLikelihood(), ROUNDING);
    }

    @ParameterizedTest
    @EnumSource
    void atomsBondedAcrossTheElementAreNoContacts(SymmetricSamples sample) {
        Lattice l = sample.lattice();
        Lattice large = new Lattice(4 * l.a(), 4 * l.b(), 4 * l.c(), l.alpha(), l.beta(), l.gamma());
        SymmetricMolecule molecule = sample.placement(large).molecule();
        Crystal crystal = new Crystal(large, sample.group()).add(molecule);
        molecule.position(0.13, 0.13, 0.13); // along free coordinates, far from other elements
        crystal.antiBump(molecule.power(0), molecule.power(0), 2.6, false);
        assertEquals(0, crystal.logLikelihood());
        assertEquals(List.of(), Packing.of(crystal).contacts());
    }

    @Test
    void aCentreOfSymmetryLeavesThreeAnglesAndOneTorsionForEachHalf() {
        SymmetricMolecule molecule =
                placement(SymmetricSamples.BIPHENYL_ON_A_CENTRE).molecule();
        assertEquals(6, molecule.size());
        assertEquals(12, molecule.wholeSize());
        assertEquals(List.of(), molecule.freeTorsions());
        assertFalse(
                molecule.x().isUsed() || molecule.y().isUsed() || molecule.z().isUsed());
        assertTrue(molecule.orientationPars().stream().allMatch(RefinablePar::isUsed));
    }

    @Test
    void anAxisLeavesAShiftAnAngleAndTheTorsionAcrossIt() {
        SymmetricMolecule molecule =
                placement(SymmetricSamples.BIPHENYL_ON_AN_AXIS).molecule();
        assertEquals("2", molecule.site().symmetry());
        assertTrue(molecule.y().isUsed());
        assertFalse(molecule.x().isUsed() || molecule.z().isUsed());
        assertEquals(
                List.of("q0", "q2"),
                molecule.orientationPars().stream()
                        .filter(RefinablePar::isUsed)
                        .map(RefinablePar::name)
                        .toList());
    }

    @Test
    void aCopyMovesAloneAndAlike() {
        SymmetricSamples sample = SymmetricSamples.BIPHENYL_ON_AN_AXIS;
        RefinableModel model =
                new RefinableModel(crystal(sample, placement(sample).molecule()));
        RefinableModel copy = model.copy();
        RandomGenerator other = TestMolecules.random(1);
        for (int i = 0; i < 50; i++) {
            model.randomMove(random, 1, ParType.SCATTERER);
            copy.randomMove(other, 1, ParType.SCATTERER);
            assertArrayEquals(model.save(), copy.save());
        }
    }

    @Test
    void theElementFollowsTheCell() {
        SymmetricSamples sample = SymmetricSamples.BENZENE_ON_A_RHOMBOHEDRAL_AXIS;
        SymmetricMolecule molecule = placement(sample).molecule();
        Crystal crystal = crystal(sample, molecule);
        new RefinableModel(crystal).randomize(random);
        crystal.cell().lattice(Lattice.ofDegrees(9.4, 9.4, 9.4, 88, 88, 88));
        assertObeysItsSite(crystal, molecule);
    }

    @Test
    void aCrystalWithoutTheElementIsRefused() {
        SymmetricMolecule molecule =
                placement(SymmetricSamples.BIPHENYL_ON_A_CENTRE).molecule();
        Crystal crystal = new Crystal(TestMolecules.TRICLINIC, "P 1");
        assertThrows(IllegalArgumentException.class, () -> crystal.add(molecule));
    }

    @Test
    void severalMoleculesStandInOneCrystal() {
        SymmetricSamples sample = SymmetricSamples.BIPHENYL_ON_A_CENTRE;
        SitePlacement placement = placement(sample);
        Molecule general = Molecule.of(sample.data());
        general.name("second");
        Crystal crystal = crystal(sample, placement.molecule()).add(general);
        RefinableModel model = new RefinableModel(crystal);
        model.randomize(random);
        for (int i = 0; i < 200; i++) {
            model.randomMove(random, 1, ParType.ROOT);
        }
        assertObeysItsSite(crystal, (SymmetricMolecule) crystal.scatterers().get(0));
        assertEquals(6 + 12, crystal.components().size());
    }

    private static Crystal crystal(SymmetricSamples sample, SymmetricMolecule molecule) {
        return new Crystal(sample.lattice(), sample.group()).add(molecule);
    }

    /** Every atom of the whole molecule is the image of its independent atom, under the crystal's own operator. */
    private static void assertObeysItsSite(Crystal crystal, SymmetricMolecule molecule) {
        Components c = crystal.components();
        Fractional[] atoms = places(crystal, molecule);
        SiteImages images = molecule.images();
        for (int j = 0; j < atoms.length; j++) {
            SymmetryOp op = images.operators().get(images.via(j));
            int i = images.source(j);
            Fractional expected = op.apply(new Fractional(c.x[i], c.y[i], c.z[i]));
            assertEquals(0, crystal.lattice().distance(expected, atoms[j]), ROUNDING, molecule.toString());
        }
        for (int i = 0; i < molecule.size(); i++) {
            for (int g : images.stabilizer(i)) {
                Fractional at = new Fractional(c.x[i], c.y[i], c.z[i]);
                assertEquals(
                        0,
                        crystal.lattice().distance(at, images.operators().get(g).apply(at)),
                        ROUNDING);
            }
            assertEquals(images.share(i), c.occupancy[i]);
        }
    }

    /** Where the atoms of the whole molecule are, computed from its parameters. */
    private static Fractional[] places(Crystal crystal, SymmetricMolecule molecule) {
        double[] r = molecule.coordinates();
        double[] m = molecule.placementMatrix();
        double[] x = new double[3];
        molecule.position(x);
        double[] centre = molecule.centre();
        Fractional[] atoms = new Fractional[molecule.wholeSize()];
        for (int j = 0; j < atoms.length; j++) {
            double[] v = {r[3 * j] - centre[0], r[3 * j + 1] - centre[1], r[3 * j + 2] - centre[2]};
            atoms[j] = new Fractional(
                    x[0] + m[0] * v[0] + m[1] * v[1] + m[2] * v[2],
                    x[1] + m[3] * v[0] + m[4] * v[1] + m[5] * v[2],
                    x[2] + m[6] * v[0] + m[7] * v[1] + m[8] * v[2]);
        }
        return atoms;
    }

    /** All atoms of all molecules of the cell, each alone in P 1. */
    private static Crystal expanded(Crystal crystal, SymmetricMolecule molecule) {
        Crystal all = new Crystal(crystal.lattice(), "P 1");
        double share = 1.0 / molecule.site().order();
        Fractional[] atoms = places(crystal, molecule);
        for (SymmetryOp op : crystal.spaceGroup().operators()) {
            for (int j = 0; j < atoms.length; j++) {
                Fractional at = op.apply(atoms[j]);
                int kind = molecule.images().source(j);
                Atom atom = new Atom(
                        "A" + all.scatterers().size(), molecule.power(kind).symbol());
                atom.position(at.x(), at.y(), at.z());
                atom.occupancy().set(share);
                all.add(atom);
            }
        }
        all.occupancyCorrection().choose(OccupancyCorrection.OFF);
        return all;
    }

    private static void assertSameScattering(Crystal one, Crystal other, double tolerance) {
        ReflectionList reflections = ReflectionList.upTo(one.lattice(), one.spaceGroup(), 0.3);
        StructureFactors f = factors(one, reflections);
        StructureFactors g = factors(other, reflections);
        double largest = 0;
        for (int n = 0; n < reflections.size(); n++) {
            largest = Math.max(largest, Math.hypot(f.real(n), f.imaginary(n)));
        }
        assertTrue(largest > 1);
        for (int n = 0; n < reflections.size(); n++) {
            assertEquals(g.real(n), f.real(n), tolerance * largest);
            assertEquals(g.imaginary(n), f.imaginary(n), tolerance * largest);
        }
    }

    private static StructureFactors factors(Crystal crystal, ReflectionList reflections) {
        crystal.scatteringPowers().forEach(p -> p.biso(2));
        return new ScatteringData(crystal, Radiation.xray("Cu"), reflections).structureFactors();
    }

    private static double[] flat(Crystal crystal) {
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
}
