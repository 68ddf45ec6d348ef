package org.objcryst.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.objcryst.crystal.AtomGradient;
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
 * Structure factors of atoms of four kinds, and derivatives back from them, for one configuration and for batches. Divide by
 * configurations, atoms, operators and reflections to compare; operators are those that neither a centre of symmetry nor
 * centring makes of others: 1 in P1 and P-1, 2 in P2₁/c, 4 in P2₁2₁2₁ and Pnma, 24 in Ia-3d.
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

    /** Hermann–Mauguin symbol. */
    @Param({"P 1", "P -1", "P 1 21/c 1", "P 21 21 21", "P n m a", "I a -3 d"})
    public String group;

    /** Atoms of the asymmetric unit, and how many of the first reflections. */
    @Param({"20 100"})
    public String size;

    /** Configurations of a batch. */
    @Param({"1", "8"})
    public int configurations;

    private StructureFactorKernel kernel;
    private double[] x;
    private double[] y;
    private double[] z;
    private double[] occupancy;
    private StructureFactors out;
    private StructureFactors forces;
    private AtomGradient gradient;

    /** Nothing prepared yet. */
    public StructureFactorBenchmark() {}

    /** Random atoms in a cell of 18 Å³ an atom. */
    @Setup
    public void prepare() {
        int atoms = Integer.parseInt(size.split(" ")[0]);
        int reflections = Integer.parseInt(size.split(" ")[1]);
        SpaceGroup symmetry = SpaceGroup.of(group);
        SymmetrySum sum = SymmetrySum.of(symmetry);
        int[][] hkl = first(reflections, symmetry, 18.0 * atoms * sum.size() * (sum.isCentric() ? 2 : 1));
        int[] kinds = IntStream.range(0, atoms).map(i -> i * KINDS / atoms).toArray();
        kernel = StructureFactorEngines.found()
                .named(engine)
                .kernel(new StructureFactorProblem(hkl[0], hkl[1], hkl[2], sum, kinds, KINDS, false));
        double[][] factors = new double[KINDS][reflections];
        Arrays.stream(factors).forEach(f -> Arrays.fill(f, 6));
        kernel.factors(factors, null);
        SplittableRandom random = new SplittableRandom(1);
        int n = atoms * configurations;
        x = random.doubles(n).toArray();
        y = random.doubles(n).toArray();
        z = random.doubles(n).toArray();
        occupancy = new double[n];
        Arrays.fill(occupancy, 1);
        out = new StructureFactors(configurations, reflections, false);
        forces = new StructureFactors(configurations, reflections, false);
        Arrays.setAll(forces.normalReal(), i -> random.nextDouble(-1, 1));
        Arrays.setAll(forces.normalImaginary(), i -> random.nextDouble(-1, 1));
        gradient = new AtomGradient(n);
    }

    private static int[][] first(int reflections, SpaceGroup group, double volume) {
        ReflectionList list = null;
        for (double stol = 0.1; list == null || list.size() < reflections; stol *= 1.1) {
            list = ReflectionList.upTo(lattice(group, Math.cbrt(volume)), group, stol);
        }
        return new int[][] {
            Arrays.copyOf(list.h(), reflections),
            Arrays.copyOf(list.k(), reflections),
            Arrays.copyOf(list.l(), reflections)
        };
    }

    private static Lattice lattice(SpaceGroup group, double edge) {
        return switch (group.crystalSystem()) {
            case CUBIC -> Lattice.cubic(edge);
            case TRICLINIC -> Lattice.ofDegrees(0.8 * edge, edge, 1.25 * edge, 85, 95, 100);
            case MONOCLINIC -> Lattice.ofDegrees(0.8 * edge, edge, 1.25 * edge, 90, 100, 90);
            default -> Lattice.ofDegrees(0.8 * edge, edge, 1.25 * edge, 90, 90, 90);
        };
    }

    /**
     * One batch.
     *
     * @return the structure factors
     */
    @Benchmark
    public StructureFactors forward() {
        kernel.compute(configurations, x, y, z, occupancy, out);
        return out;
    }

    /**
     * One batch in reverse mode.
     *
     * @return the derivatives by all atoms
     */
    @Benchmark
    public AtomGradient backward() {
        kernel.backward(configurations, x, y, z, occupancy, forces, gradient);
        return gradient;
    }
}
