package org.objcryst.bench;

import java.util.concurrent.TimeUnit;
import org.objcryst.cif.CifStructure;
import org.objcryst.powder.ProfileFitResult;
import org.objcryst.powder.indexing.Indexing;
import org.objcryst.powder.indexing.IndexingResult;
import org.objcryst.powder.peak.PeakList;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What happens to a pattern before and after a search: peaks, indexing, profile fit, calculated patterns; and the reading of a CIF. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class PatternBenchmark {
    private static final double WIDTH_DEG = 0.08;

    private Example example;
    private PeakList peaks;
    private double shift;

    /** Nothing prepared yet. */
    public PatternBenchmark() {}

    /** The simulated pattern and its peaks. */
    @Setup
    public void prepare() {
        example = new Example();
        peaks = Example.measured().peaks();
        example.pattern.calculated();
    }

    /**
     * The peaks of a pattern.
     *
     * @return all that stand out
     */
    @Benchmark
    public PeakList peaks() {
        return Example.measured().peaks();
    }

    /**
     * The lattice from the peaks, on one thread.
     *
     * @return the best lattices
     */
    @Benchmark
    public IndexingResult indexing() {
        return new Indexing(peaks).threads(1).run();
    }

    /**
     * The profile fit with free intensities, Le Bail's partition included.
     *
     * @return the fit
     */
    @Benchmark
    public ProfileFitResult profileFit() {
        return new Example().pattern.fitProfile();
    }

    /**
     * The pattern after all widths have changed.
     *
     * @return its points
     */
    @Benchmark
    public double[] patternOfNewWidths() {
        shift = (shift + 1e-6) % 1e-3;
        example.profile.constantWidthDeg(WIDTH_DEG + shift);
        return example.pattern.calculated();
    }

    /**
     * The pattern after the molecule has moved.
     *
     * @return its points
     */
    @Benchmark
    public double[] patternAfterMove() {
        shift = (shift + 1e-6) % 1e-3;
        example.molecule.x().set(shift);
        return example.pattern.calculated();
    }

    /**
     * A CIF of twenty atoms.
     *
     * @return the structure
     */
    @Benchmark
    public CifStructure readCif() {
        return CifStructure.read(Example.structure());
    }
}
