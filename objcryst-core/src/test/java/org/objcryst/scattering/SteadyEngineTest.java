package org.objcryst.scattering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.AtomGradient;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.symmetry.Lattice;

class SteadyEngineTest {
    private final SampleProblem sample = SampleProblem.of(SampleProblem.GROUPS[2], 12, 3, 2, true, 1);
    private final double[] expected =
            sample.compute(new ScalarEngine().kernel(sample.problem)).normalReal();
    private final FailureLog log = new FailureLog();

    @AfterEach
    void listenNoMore() {
        log.close();
    }

    @Test
    void aKernelThatFailsIsReplaced() {
        FailingEngine failing = new FailingEngine(2);
        StructureFactorKernel kernel = SteadyEngine.of(failing).kernel(sample.problem);
        assertArrayEquals(new double[expected.length], sample.compute(kernel).normalReal());
        assertEquals(0, failing.closed);
        assertArrayEquals(expected, sample.compute(kernel).normalReal());
        assertEquals(1, failing.closed);
    }

    @Test
    void theWayBackGoesOnToo() {
        SteadyEngine engine = SteadyEngine.of(new FailingEngine(1));
        StructureFactors by = sample.compute(new ScalarEngine().kernel(sample.problem));
        AtomGradient mine = gradient(engine.kernel(sample.problem), by);
        assertArrayEquals(gradient(new ScalarEngine().kernel(sample.problem), by).x, mine.x);
    }

    @Test
    void anEngineThatMakesNoKernelIsReplaced() {
        SteadyEngine engine = SteadyEngine.of(new FailingEngine(0));
        assertArrayEquals(
                expected, sample.compute(engine.kernel(sample.problem)).normalReal());
    }

    @Test
    void aFailureIsSaidOnce() {
        SteadyEngine engine = SteadyEngine.of(new FailingEngine(1));
        StructureFactorKernel first = engine.kernel(sample.problem);
        StructureFactorKernel second = engine.kernel(sample.problem);
        sample.compute(first);
        sample.compute(second);
        sample.compute(engine.kernel(sample.problem));
        assertEquals(List.of("the device is gone; going on with the scalar engine"), log.lines());
        assertEquals("failing, then scalar", engine.toString());
        assertEquals(Optional.of("the device is gone"), engine.failure());
    }

    private AtomGradient gradient(StructureFactorKernel kernel, StructureFactors by) {
        AtomGradient out = new AtomGradient(sample.x.length);
        kernel.factors(sample.normal, sample.resonant);
        kernel.backward(sample.configurations, sample.x, sample.y, sample.z, sample.occupancy, by, out);
        return out;
    }

    @Test
    void aKernelLeavesAnEngineThatHasFailedElsewhere() {
        FailingEngine failing = new FailingEngine(9);
        SteadyEngine engine = SteadyEngine.of(failing);
        StructureFactorKernel kernel = engine.kernel(sample.problem);
        sample.compute(kernel);
        engine.replace(FailingEngine.failure());
        assertEquals(0, failing.closed);
        StructureFactors out = sample.compute(kernel);
        assertArrayEquals(expected, out.normalReal());
        assertEquals(1, failing.closed);
    }

    @Test
    void dataThatShareAnEngineHaveItsFailureSaidOnce() {
        SteadyEngine engine = SteadyEngine.of(new FailingEngine(1));
        assertEquals("failing", data().engine(engine).engine().name());
        ScatteringData first = data().engine(engine);
        ScatteringData second = data().engine(engine);
        assertArrayEquals(data().squaredModuli(), first.squaredModuli());
        assertArrayEquals(data().squaredModuli(), second.squaredModuli());
        assertEquals(1, log.lines().size());
        assertEquals("scalar", first.engine().name());
    }

    private static ScatteringData data() {
        Crystal crystal = new Crystal(Lattice.cubic(4), "P 1").add(new Atom("C", new ScatteringPower("C"), 0.1, 0, 0));
        ReflectionList list = ReflectionList.upTo(crystal.cell().lattice(), crystal.spaceGroup(), 0.4);
        return new ScatteringData(crystal, new Radiation(RadiationType.XRAY, 1), list).engine(new ScalarEngine());
    }

    /** Makes kernels, hands over factors and computes zeros, until it has been asked often enough; what is closed then complains. */
    private static final class FailingEngine implements StructureFactorEngine {
        private final int limit;
        private int closed;

        /** Fails when its kernels have been asked {@code limit} times, at 0 when a kernel is to be made. */
        FailingEngine(int limit) {
            this.limit = limit;
        }

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
            if (limit == 0) {
                throw failure();
            }
            return new FailingKernel(problem);
        }

        private static EngineFailureException failure() {
            return new EngineFailureException("the device is gone", null);
        }

        private final class FailingKernel implements StructureFactorKernel {
            private final StructureFactorProblem problem;
            private int asked;

            FailingKernel(StructureFactorProblem problem) {
                this.problem = problem;
            }

            @Override
            public StructureFactorProblem problem() {
                return problem;
            }

            @Override
            public void factors(double[][] normal, double[][] resonant) {}

            @Override
            public void compute(int n, double[] x, double[] y, double[] z, double[] occupancy, StructureFactors out) {
                ask();
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
                ask();
            }

            private void ask() {
                if (++asked >= limit) {
                    throw failure();
                }
            }

            @Override
            public void close() {
                closed++;
                throw failure();
            }
        }
    }
}
