package org.objcryst.gpu;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.OccupancyCorrection;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.gpu.device.RequiresOpenCl;
import org.objcryst.optimization.MultiRun;
import org.objcryst.optimization.ParallelTempering;
import org.objcryst.optimization.Progress;
import org.objcryst.optimization.Resumed;
import org.objcryst.optimization.RunResult;
import org.objcryst.optimization.SearchListener;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.RadiationType;
import org.objcryst.scattering.ReflectionList;
import org.objcryst.scattering.ResonantScattering;
import org.objcryst.scattering.ScatteringData;
import org.objcryst.singlecrystal.DiffractionDataSingleCrystal;
import org.objcryst.singlecrystal.ReflectionIntensities;
import org.objcryst.symmetry.Lattice;
import org.objcryst.worlds.SteadyWorlds;
import org.objcryst.worlds.WorldPlan;

/** Parallel tempering whose chains walk on a device: three atoms in P 2₁. */
@RequiresOpenCl
class DeviceTemperingTest {
    private static final int LADDER = 8;
    private static final int WORLDS = 24;
    private static final long TRIALS = 50_000;

    /** χ² of what was found, beside that of random structures, some 10⁵. */
    private static final double AS_GOOD_AS_NOTHING = 10;

    private static Crystal crystal() {
        Crystal crystal = new Crystal(Lattice.ofDegrees(5.1, 6.3, 7.7, 90, 97, 90), "P 1 21 1")
                .add(new Atom("Fe", new ScatteringPower("Fe").biso(0.7), 0.31, 0.17, 0.06))
                .add(new Atom("Cl", new ScatteringPower("Cl").biso(1.5), 0.113, 0.271, 0.389))
                .add(new Atom("S", new ScatteringPower("S").biso(2), 0.71, 0.42, 0.93));
        crystal.occupancyCorrection().choose(OccupancyCorrection.OFF);
        return crystal;
    }

    /** The model starts at random, so that nothing is known of the answer. */
    private static MultiRun search(long trials) {
        Crystal crystal = crystal();
        Radiation radiation = new Radiation(RadiationType.XRAY, 1.54);
        ReflectionList list = ReflectionList.upTo(crystal.lattice(), crystal.spaceGroup(), 0.3);
        ScatteringData known = new ScatteringData(crystal, radiation, list);
        known.resonantScattering().choose(ResonantScattering.IGNORED);
        double[] intensity = known.squaredModuli();
        int[][] hkl = new int[list.size()][];
        for (int i = 0; i < hkl.length; i++) {
            hkl[i] = new int[] {list.h()[i], list.k()[i], list.l()[i]};
        }
        double[] sigma = DoubleStream.of(intensity).map(x -> 1 + 0.01 * x).toArray();
        DiffractionDataSingleCrystal data = new DiffractionDataSingleCrystal(
                crystal, radiation, ReflectionIntensities.of("sample", hkl, intensity, sigma));
        data.scattering().resonantScattering().choose(ResonantScattering.IGNORED);
        data.scattering().engine(new OpenClEngine(Precision.SINGLE, WORLDS));
        return new MultiRun(new RefinableModel(crystal, data))
                .algorithm(new ParallelTempering().worlds(LADDER))
                .worlds(model -> WorldPlan.of(model).map(SteadyWorlds::of))
                .randomStart(true)
                .leastSquaresEvery(trials / 4)
                .leastSquaresAtTheEnd(false)
                .trials(trials)
                .seed(2);
    }

    @Test
    void theStructureIsFound() {
        List<RunResult> best = search(TRIALS).runs(3).run();
        assertTrue(best.stream().anyMatch(run -> run.cost() < AS_GOOD_AS_NOTHING), best::toString);
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        List<RunResult> one = search(TRIALS / 5).runs(3).run();
        List<RunResult> three = search(TRIALS / 5).runs(3).threads(3).run();
        Resumed.assertSame(one, three);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aSearchBrokenOffGoesOnAsIfNothingHadHappened(int reports, @TempDir Path folder) {
        List<RunResult> undisturbed = search(TRIALS / 5).run();
        MultiRun first = search(TRIALS / 5).state(folder);
        AtomicInteger left = new AtomicInteger(reports);
        first.listener(new SearchListener() {
            @Override
            public void progress(Progress progress) {
                if (left.decrementAndGet() == 0) {
                    first.stop();
                }
            }
        });
        assertTrue(first.run().get(0).trials() < TRIALS / 5, "it was done before it broke");
        Resumed.assertSame(
                undisturbed, search(TRIALS / 5).state(folder).resume(true).run());
    }
}
