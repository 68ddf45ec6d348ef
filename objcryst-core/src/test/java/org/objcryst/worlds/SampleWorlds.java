package org.objcryst.worlds;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.objcryst.band.BandMatrix;
import org.objcryst.crystal.Articulations;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.OccupancyCorrection;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.format.MoleculeData;
import org.objcryst.format.TextSource;
import org.objcryst.molecule.Molecule;
import org.objcryst.refinable.Worlds;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.ReflectionList;
import org.objcryst.scattering.ResonantScattering;
import org.objcryst.scattering.ScatteringData;
import org.objcryst.scattering.ScatteringPlan;
import org.objcryst.scattering.StructureFactorEngine;
import org.objcryst.symmetry.Lattice;

/** A chain molecule, an atom and three patterns of random overlaps, as a plan. */
public final class SampleWorlds {
    /** A z-matrix whose bonds all turn. */
    public static final String CHAIN = """
            hexane with a chlorine
            7
            C 1
            C 1 1.53
            C 2 1.53 1 112.0
            C 3 1.53 2 112.0 1 175.0
            C 4 1.53 3 112.0 2 65.0
            C 5 1.53 4 112.0 3 175.0
            Cl 6 1.78 5 111.0 4 60.0
            """;

    private final SplittableRandom random = new SplittableRandom(5);
    private final Crystal crystal;
    private final StructureFactorEngine engine;

    private SampleWorlds(Crystal crystal, StructureFactorEngine engine) {
        this.engine = engine;
        this.crystal = crystal;
        crystal.occupancyCorrection().choose(OccupancyCorrection.OFF);
    }

    private static Atom oxygen() {
        return new Atom("O", new ScatteringPower("O").biso(2), 0.2, 0.6, 0.4);
    }

    /**
     * The plan.
     *
     * @param group of symmetry, triclinic or monoclinic
     * @param engine in use
     * @return of a pattern without resonant scattering, one with the mean of Friedel mates and one with separate ones
     */
    public static WorldPlan plan(String group, StructureFactorEngine engine) {
        Crystal crystal = new Crystal(Lattice.ofDegrees(8.1, 6.3, 9.7, 90, group.equals("P 1") ? 97 : 104, 90), group)
                .add(Molecule.of(MoleculeData.of(TextSource.of("chain", CHAIN))))
                .add(oxygen());
        SampleWorlds sample = new SampleWorlds(crystal, engine);
        return sample.plan(
                sample.pattern(0.4, 0.35, ResonantScattering.IGNORED),
                sample.pattern(0.9, 0.25, ResonantScattering.TABULATED),
                sample.pattern(1.7, 0.3, ResonantScattering.SEPARATE_MATES));
    }

    /**
     * The plan of nothing but an atom.
     *
     * @param engine in use
     * @return of a few reflections of P -1
     */
    public static WorldPlan atom(StructureFactorEngine engine) {
        Crystal crystal = new Crystal(Lattice.ofDegrees(5, 6, 7, 95, 100, 105), "P -1").add(oxygen());
        SampleWorlds sample = new SampleWorlds(crystal, engine);
        return sample.plan(sample.pattern(1, 0.15, ResonantScattering.IGNORED));
    }

    private WorldPlan plan(PatternPlan... patterns) {
        return new WorldPlan(
                Articulations.of(crystal).orElseThrow(),
                crystal.components().occupancy.clone(),
                Optional.empty(),
                List.of(patterns));
    }

    /**
     * Places at random.
     *
     * @param worlds whose
     * @param number how many
     * @return always the same
     */
    public static double[][] places(Worlds worlds, int number) {
        SplittableRandom random = new SplittableRandom(8);
        double[][] places = new double[number][worlds.placeLength()];
        for (double[] place : places) {
            worlds.tell(place);
            worlds.randomize(random, place);
            worlds.disturb(random, place);
        }
        return places;
    }

    private PatternPlan pattern(double costScale, double maxStol, ResonantScattering resonant) {
        ReflectionList list = ReflectionList.upTo(crystal.cell().lattice(), crystal.spaceGroup(), maxStol);
        ScatteringData data = new ScatteringData(crystal, Radiation.xray("Cu"), list).engine(engine);
        data.resonantScattering().choose(resonant);
        return new PatternPlan(ScatteringPlan.of(data).orElseThrow(), cost(list.size()), costScale);
    }

    /** Each reflection its own row and overlaps with the next two; the fit is of random intensities with noise. */
    private QuadraticCost cost(int n) {
        BandMatrix matrix = new BandMatrix(
                IntStream.range(0, n).map(i -> Math.min(i + 2, n - 1)).toArray());
        for (int i = 0; i < n; i++) {
            for (int j = i; j <= matrix.lastColumn(i); j++) {
                matrix.set(i, j, j == i ? 1.5 : random.nextDouble(0, 0.3));
            }
        }
        double[] factors = random.doubles(n, 0.5, 2).toArray();
        double[] fit = random.doubles(n, 0, 400).toArray();
        double[] vector = new double[n];
        int[] rows = IntStream.range(0, n).toArray();
        matrix.multiply(fit, vector);
        double square = 1000
                + IntStream.range(0, n).mapToDouble(i -> fit[i] * vector[i]).sum();
        return new QuadraticCost(rows, factors, matrix, vector, square, Arrays.copyOf(fit, n));
    }
}
