package org.objcryst.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.objcryst.scattering.ReflectionList;
import org.objcryst.scattering.StructureFactorEngines;
import org.objcryst.scattering.StructureFactorKernel;
import org.objcryst.scattering.StructureFactorProblem;
import org.objcryst.scattering.StructureFactors;
import org.objcryst.scattering.SymmetrySum;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Structure factors of a typical molecular crystal, P 1 21/c 1 with 17 or 35 atoms of four kinds, for one configuration and
 * for batches. Divide by configurations, atoms, operators (2 without centre) and reflections to compare.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class StructureFactorBenchmark {
    private static final int KINDS = 4;

    /** Name of an engine. */
    @Param({"scalar", "simd"})
    public String engine;

    /** Atoms of the asymmetric unit. */
    @Param({"17", "35"})
    public int atoms;

    /** Configurations of a batch. */
    @Param({"1", "8", "30"})
    public int configurations;

    private StructureFactorKernel kernel;
    private double[] x;
    private double[] y;
    private double[] z;
    private double[] occupancy;
    private StructureFactors out;

    /** Nothing prepared yet. */
    public StructureFactorBenchmark() {}

    /** Random atoms; reflections to sin θ/λ = 0.22 Å⁻¹ in a cell of 18 Å³ an atom. */
    @Setup
    public void prepare() {
        SpaceGroup group = SpaceGroup.of("P 1 21/c 1");
        double edge = Math.cbrt(18.0 * 4 * atoms);
        Lattice lattice = Lattice.ofDegrees(0.8 * edge, edge, 1.25 * edge, 90, 100, 90);
        ReflectionList list = ReflectionList.upTo(lattice, group, 0.22);
        int[] kinds = IntStream.range(0, atoms).map(i -> i * KINDS / atoms).toArray();
        StructureFactorProblem problem =
                new StructureFactorProblem(list.h(), list.k(), list.l(), SymmetrySum.of(group), kinds, KINDS, false);
        kernel = StructureFactorEngines.found().named(engine).kernel(problem);
        double[][] factors = new double[KINDS][list.size()];
        Arrays.stream(factors).forEach(f -> Arrays.fill(f, 6));
        kernel.factors(factors, null);
        SplittableRandom random = new SplittableRandom(1);
        int n = atoms * configurations;
        x = random.doubles(n).toArray();
        y = random.doubles(n).toArray();
        z = random.doubles(n).toArray();
        occupancy = new double[n];
        Arrays.fill(occupancy, 1);
        out = new StructureFactors(configurations, list.size(), false);
    }

    /**
     * One batch.
     *
     * @return the structure factors
     */
    @Benchmark
    public StructureFactors batch() {
        kernel.compute(configurations, x, y, z, occupancy, out);
        return out;
    }
}
