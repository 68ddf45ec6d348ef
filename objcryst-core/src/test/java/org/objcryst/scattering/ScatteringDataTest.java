package org.objcryst.scattering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.AtomGradient;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.OccupancyCorrection;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SymmetryOp;

class ScatteringDataTest {
    /** Sums of some ten terms of at most 26 electrons; phases up to 2π·30 are rounded at 2⁻⁵³. */
    private static final double ROUNDING = 1e-10;

    private final SampleCrystal sample = new SampleCrystal();
    private final ScatteringData data = sample.data;

    @Test
    void fixtureSaHasItsStructureFactors() {
        double resonantTermsAreRounded = 2e-4;
        int[][] hkl = {{1, 0, 0}, {0, 1, 1}, {1, 1, 0}, {0, 0, 2}, {3, 7, 0}};
        double[][] expected = {
            {-13.699014, -3.747335},
            {26.831910, 4.573689},
            {-67.559096, -8.342045},
            {61.671991, 7.457159},
            {15.101863, 3.499418}
        };
        data.reflections(ReflectionList.of(sample.crystal.spaceGroup(), hkl));
        data.resonantScattering().choose(ResonantScattering.TABULATED);
        data.resonantTerms("Fe", new ResonantTerms(-1.1535, 3.2130))
                .resonantTerms("C", new ResonantTerms(0.0192, 0.0096));
        for (int i = 0; i < hkl.length; i++) {
            assertEquals(expected[i][0], data.structureFactors().real(i), resonantTermsAreRounded);
            assertEquals(expected[i][1], data.structureFactors().imaginary(i), resonantTermsAreRounded);
        }
    }

    @Test
    void theForwardReflectionCountsAllElectrons() {
        data.reflections(ReflectionList.of(sample.crystal.spaceGroup(), new int[3]));
        ScatteringFactorTable table = ScatteringFactorTable.waasmaierKirfel1995();
        double carbon = table.find("C").factor().at(0);
        double iron = table.find("Fe").factor().at(0);
        assertEquals(4 * (1.5 * carbon + 0.8 * iron), data.structureFactors().real(0), ROUNDING);
    }

    /** Over a sphere the cross terms of point atoms average out: Σ|F|² = N_hkl·N_atoms·b². */
    @Test
    void theMeanSquareOverASphereCountsTheAtoms() {
        double truncation = 0.05; // of the sphere; Σ over 6000 reflections
        Crystal crystal = new Crystal(Lattice.ofDegrees(9, 10, 11, 84, 95, 103), "P -1");
        ScatteringPower carbon = new ScatteringPower("C").biso(0);
        double[][] positions = {{0.11, 0.23, 0.37}, {0.41, 0.71, 0.13}, {0.83, 0.29, 0.61}, {0.67, 0.53, 0.91}};
        for (double[] p : positions) {
            crystal.add(new Atom("C", carbon, p[0], p[1], p[2]));
        }
        ReflectionList sphere = ReflectionList.upTo(crystal.lattice(), crystal.spaceGroup(), 0.6);
        double[] squares = new ScatteringData(crystal, new Radiation(RadiationType.NEUTRON, 1), sphere).squaredModuli();
        double sum = 0;
        double count = 0;
        for (int i = 0; i < squares.length; i++) {
            sum += sphere.multiplicity()[i] * squares[i];
            count += sphere.multiplicity()[i];
        }
        assertEquals(1, sum / (count * 8 * 6.646 * 6.646), truncation);
    }

    @Test
    void anEquivalentPositionScattersTheSame() {
        double[] before = data.squaredModuli().clone();
        for (SymmetryOp op : sample.crystal.spaceGroup().operators()) {
            Fractional image = op.apply(new Fractional(0.31, 0.17, 0.06));
            sample.fe.position(image.x() + 1, image.y() - 2, image.z());
            assertArrayEquals(before, data.squaredModuli(), 1e4 * ROUNDING);
        }
    }

    @Test
    void anAllowedShiftOfTheOriginChangesNoModulus() {
        double[] before = data.squaredModuli().clone();
        for (Atom atom : new Atom[] {sample.c1, sample.c2, sample.fe}) {
            atom.position(atom.x().value() + 0.5, atom.y().value(), atom.z().value() + 0.5);
        }
        assertArrayEquals(before, data.squaredModuli(), 1e4 * ROUNDING);
    }

    @Test
    void allImagesInP1GiveTheSameStructureFactors() {
        Crystal p1 = new Crystal(sample.crystal.lattice(), "P 1");
        p1.occupancyCorrection().choose(OccupancyCorrection.OFF);
        for (Atom atom : new Atom[] {sample.c1, sample.c2, sample.fe}) {
            for (SymmetryOp op : sample.crystal.spaceGroup().operators()) {
                Fractional f = op.apply(new Fractional(
                        atom.x().value(), atom.y().value(), atom.z().value()));
                Atom image = new Atom(atom.name(), atom.power(), f.x(), f.y(), f.z());
                image.occupancy().set(atom.occupancy().value());
                p1.add(image);
            }
        }
        ScatteringData expanded = new ScatteringData(p1, data.radiation(), data.reflections());
        for (int i = 0; i < data.reflections().size(); i++) {
            assertEquals(
                    data.structureFactors().real(i), expanded.structureFactors().real(i), ROUNDING);
            assertEquals(
                    data.structureFactors().imaginary(i),
                    expanded.structureFactors().imaginary(i),
                    ROUNDING);
        }
    }

    @Test
    void anIsotropicTensorScattersAsBDoes() {
        double[] before = data.squaredModuli().clone();
        double u = 0.7 / (8 * Math.PI * Math.PI);
        double cosBetaStar = Math.cos(Math.toRadians(180 - 97));
        sample.iron.anisotropic(u, u, u, 0, u * cosBetaStar, 0);
        assertArrayEquals(before, data.squaredModuli(), 1e4 * ROUNDING);
    }

    @Test
    void theGlobalBMultipliesIntensitiesByExpMinus2BsSquared() {
        double[] before = data.squaredModuli().clone();
        data.globalB().set(0.5);
        for (int i = 0; i < before.length; i++) {
            double s = data.stol()[i];
            assertEquals(before[i] * Math.exp(-s * s), data.squaredModuli()[i], 1e4 * ROUNDING);
        }
    }

    @Test
    void aCopyIsIndependent() {
        double[] before = data.squaredModuli().clone();
        ScatteringData copy = (ScatteringData) data.copy();
        assertArrayEquals(before, copy.squaredModuli());
        copy.crystal().scatterers().get(0).x().set(0.9);
        assertTrue(copy.squaredModuli()[0] != before[0]);
        assertArrayEquals(before, data.squaredModuli());
    }

    @Test
    void anIonThatIsNotTabulatedIsToldAbout() {
        assertTrue(data.remarks().isEmpty());
        sample.crystal.add(new Atom("Fe4", new ScatteringPower("Fe4+"), 0.1, 0.2, 0.3));
        assertEquals(1, data.remarks().size());
        assertTrue(data.remarks().get(0).contains("Fe4+"));
    }

    @Test
    void anEngineThatFailsIsReplacedByTheScalarOne() {
        double[] before = data.squaredModuli().clone();
        data.engine(new FailingEngine());
        assertArrayEquals(before, data.squaredModuli());
        sample.c1.x().set(0.2);
        double[] after = data.squaredModuli().clone();
        assertArrayEquals(after, data.engine(new ScalarEngine()).squaredModuli());
    }

    @Test
    void anEngineThatFailsIsReplacedInABatch() {
        double[] first = data.squaredModuli().clone();
        ScatteringBatch batch = data.engine(new FailingEngine()).batch(2);
        assertTrue(batch.remember(0));
        sample.c1.x().set(0.2);
        assertTrue(batch.remember(1));
        batch.compute(2);
        double[] found = new double[first.length];
        batch.squaredModuli(0, found);
        assertArrayEquals(first, found);
        batch.squaredModuli(1, found);
        assertArrayEquals(data.engine(new ScalarEngine()).squaredModuli(), found);
    }

    @Test
    void anEngineThatCannotRunIsRefused() {
        StructureFactorEngine nowhere = new FailingEngine() {
            @Override
            public Optional<String> obstacle() {
                return Optional.of("no device");
            }
        };
        assertTrue(assertThrows(IllegalArgumentException.class, () -> data.engine(nowhere))
                .getMessage()
                .contains("no device"));
    }

    /** Works on paper only. */
    private static class FailingEngine implements StructureFactorEngine {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public Optional<String> obstacle() {
            return Optional.empty();
        }

        @Override
        public int rank() {
            return -1;
        }

        @Override
        public StructureFactorKernel kernel(StructureFactorProblem problem) {
            return new StructureFactorKernel() {
                @Override
                public StructureFactorProblem problem() {
                    return problem;
                }

                @Override
                public void factors(double[][] normal, double[][] resonant) {
                    problem.check(normal, resonant);
                }

                @Override
                public void compute(
                        int n, double[] x, double[] y, double[] z, double[] occupancy, StructureFactors out) {
                    throw new EngineFailureException("the device is gone", null);
                }

                @Override
                public void backward(
                        int n,
                        double[] x,
                        double[] y,
                        double[] z,
                        double[] occupancy,
                        StructureFactors byFactors,
                        AtomGradient out) {
                    throw new EngineFailureException("the device is gone", null);
                }
            };
        }
    }
}
