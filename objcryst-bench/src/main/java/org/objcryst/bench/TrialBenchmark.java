package org.objcryst.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.objcryst.optimization.SearchRandom;
import org.objcryst.powder.intensity.PhaseEquations;
import org.objcryst.powder.intensity.ScaleFit;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.scattering.ScatteringData;
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
 * A trial of a flexible molecule against a powder pattern, and its beginnings: each benchmark does what the one before it does
 * and one thing more, so that differences tell what the parts cost. A move is always undone at the end.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class TrialBenchmark {
    /** Factor on all random steps. */
    @Param({"0.5"})
    public double amplitude;

    private Example example;
    private RefinableModel model;
    private ScatteringData scattering;
    private SearchRandom random;
    private double[] start;
    private PhaseEquations equations;
    private double[] rows;
    private final ScaleFit fit = new ScaleFit(1);

    /** Nothing prepared yet. */
    public TrialBenchmark() {}

    /** A random configuration of an optimisation under way. */
    @Setup
    public void prepare() {
        example = new Example();
        model = new RefinableModel(example.crystal, example.pattern);
        model.begin();
        random = new SearchRandom(1);
        example.molecule.randomize(random);
        start = model.save();
        scattering = example.pattern.phases().get(0).scattering();
        equations = example.pattern.equations();
        rows = new double[equations.equations().size()];
        Arrays.setAll(rows, i -> 1 + i % 7);
    }

    /** The move and its undoing. */
    @Benchmark
    public void move() {
        model.randomMove(random, amplitude, ParType.SCATTERER);
        model.restore(start);
    }

    /**
     * Then the restraints.
     *
     * @return their cost
     */
    @Benchmark
    public double moveRestraints() {
        model.randomMove(random, amplitude, ParType.SCATTERER);
        double cost = example.molecule.logLikelihood();
        model.restore(start);
        return cost;
    }

    /**
     * Then fractional coordinates, with the correction for overlap.
     *
     * @return one of them
     */
    @Benchmark
    public double moveRestraintsCoordinates() {
        model.randomMove(random, amplitude, ParType.SCATTERER);
        double cost = example.molecule.logLikelihood() + example.crystal.components().x[0];
        model.restore(start);
        return cost;
    }

    /**
     * Then structure factors.
     *
     * @return one of them
     */
    @Benchmark
    public double moveRestraintsStructureFactors() {
        model.randomMove(random, amplitude, ParType.SCATTERER);
        double cost = example.molecule.logLikelihood() + scattering.squaredModuli()[0];
        model.restore(start);
        return cost;
    }

    /**
     * Then χ² and the rest: a trial that is rejected.
     *
     * @return the cost
     */
    @Benchmark
    public double wholeTrial() {
        model.randomMove(random, amplitude, ParType.SCATTERER);
        double cost = model.cost();
        model.restore(start);
        return cost;
    }

    /**
     * The quadratic form of χ² alone, with the scale.
     *
     * @return the change of χ²
     */
    @Benchmark
    public double quadraticForm() {
        fit.clear();
        equations.addTo(rows, fit);
        return fit.minimise();
    }
}
