package org.objcryst.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.objcryst.scattering.freeform.AmplitudeArrays;
import org.objcryst.scattering.freeform.AtomArrays;
import org.objcryst.scattering.freeform.AtomKind;
import org.objcryst.scattering.freeform.AtomSource;
import org.objcryst.scattering.freeform.AtomicFactors;
import org.objcryst.scattering.freeform.FreeFormEngines;
import org.objcryst.scattering.freeform.FreeFormSum;
import org.objcryst.scattering.freeform.PointList;
import org.objcryst.scattering.freeform.ReciprocalGrid;
import org.objcryst.scattering.freeform.ReciprocalPoints;
import org.objcryst.symmetry.Lattice;
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

/** Free-form scattering by one thread; 2²⁷ pairs of an atom and a point, divided by the time, are the pairs per second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class FreeFormBenchmark {
    private static final int ATOMS = 1 << 13;

    /** Name of an engine. */
    @Param({"scalar", "simd"})
    public String engine;

    /** Points in lines, or anywhere. */
    @Param({"grid", "list"})
    public String points;

    private AtomSource atoms;
    private ReciprocalPoints where;

    /** Nothing prepared yet. */
    public FreeFormBenchmark() {}

    /** Atoms anywhere in a cube of 100 Å. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] xyz = new double[3][];
        for (int axis = 0; axis < 3; axis++) {
            xyz[axis] = random.doubles(ATOMS, 0, 100).toArray();
        }
        double[] full = new double[ATOMS];
        Arrays.fill(full, 1);
        atoms = new AtomArrays(
                Lattice.cubic(1), List.of(new AtomKind("C")), xyz[0], xyz[1], xyz[2], full, new int[ATOMS]);
        int n = 1 << 14;
        where = points.equals("grid")
                ? ReciprocalGrid.between(new double[] {1, 0, 2}, new double[] {1, 0.1, 2.1}, 1, 64, 256)
                : new PointList(
                        random.doubles(n, -2, 2).toArray(),
                        random.doubles(n, -2, 2).toArray(),
                        random.doubles(n, -2, 2).toArray());
    }

    /**
     * All pairs once.
     *
     * @return the amplitudes
     */
    @Benchmark
    public double[] amplitudes() {
        AmplitudeArrays out = new AmplitudeArrays(where.size());
        new FreeFormSum(FreeFormEngines.found().named(engine)).run(atoms, AtomicFactors.none(), where, out);
        return out.re();
    }
}
