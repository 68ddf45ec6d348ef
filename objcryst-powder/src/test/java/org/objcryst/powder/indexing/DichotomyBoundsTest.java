package org.objcryst.powder.indexing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.objcryst.powder.peak.Peak;
import org.objcryst.powder.peak.PeakList;
import org.objcryst.symmetry.Lattice;

/** The law on which the completeness of the search rests: a box that holds the true cell is never given up, at any depth. */
class DichotomyBoundsTest {
    private static final double WAVELENGTH = 1.540562;
    private static final double TOLERANCE = Math.toRadians(0.03);
    private static final double ZERO = Math.toRadians(0.05);
    private static final int LINES = 20;
    private static final int IMPURITIES = 2;
    private static final int DEPTH = 70;
    /** Halvings of one parameter after which its bounds differ by little more than rounding. */
    private static final int HALVINGS = 40;

    @Property(tries = 200)
    void boxWithTheTrueCellIsNeverGivenUp(@ForAll LatticeFamily family, @ForAll long seed) {
        Random random = new Random(seed);
        Lattice cell = randomCell(family, random);
        double[] p = family.form().parameters(cell);
        double zero = ZERO * (2 * random.nextDouble() - 1);
        ObservedLines lines = lines(family, p, zero, random);
        SearchBounds bounds = new SearchBounds(2.3, 40, Math.toRadians(125), 1e6, TOLERANCE, ZERO, IMPURITIES);
        double volume = cell.volume();
        Dichotomy dichotomy = new Dichotomy(
                family, lines, LINES, bounds, 0.99 * volume, 1.01 * volume, Long.MAX_VALUE, new AtomicBoolean());
        MetricBox box = MetricBox.of(family, bounds);
        int deepest = Math.min(DEPTH, HALVINGS * family.form().size());
        for (int depth = 0; depth < deepest; depth++) {
            assertTrue(dichotomy.mayHold(box), "depth " + depth + ": " + cell);
            boolean cutsZero = depth % 8 == 7;
            List<MetricBox> halves =
                    cutsZero ? box.halvesOfZero() : box.halves(family.form(), box.widest(family.form()));
            box = halves.stream()
                    .filter(half -> half.contains(p, 0) && half.leastZero() <= zero && half.mostZero() >= zero)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A cell of the kind that stands for its lattice. */
    private static Lattice randomCell(LatticeFamily family, Random random) {
        while (true) {
            double[] e = {edge(random), edge(random), edge(random)};
            double square = Math.pow(edge(random), -2);
            double[] p =
                    switch (family.form()) {
                        case CUBIC -> new double[] {square};
                        case TETRAGONAL, HEXAGONAL -> new double[] {square, 1 / (e[0] * e[0])};
                        default -> oblique(family.form().size(), e, random);
                    };
            if (family.mayHoldStandardCell(p, p) && family.form().determinant(p) > 0.5 * product(family, p)) {
                return family.form().lattice(p);
            }
        }
    }

    private static double[] oblique(int size, double[] edges, Random random) {
        Arrays.sort(edges);
        double[] p = new double[size];
        for (int m = 0; m < 3; m++) {
            p[m] = 1 / (edges[2 - m] * edges[2 - m]);
        }
        if (size == 3) {
            Collections.reverse(Arrays.asList(p));
            return new double[] {p[2], p[1], p[0]};
        }
        for (int m = 3; m < size; m++) {
            p[m] = p[0] * random.nextDouble() * (m == 5 && random.nextBoolean() ? -1 : 1);
        }
        return p;
    }

    private static double product(LatticeFamily family, double[] p) {
        double product = 1;
        for (int m = 0; m < 3; m++) {
            product *= p[Math.min(m, family.form().squares() - 1)];
        }
        return family.form() == MetricForm.TETRAGONAL || family.form() == MetricForm.HEXAGONAL
                ? p[0] * p[0] * p[1]
                : product;
    }

    private static double edge(Random random) {
        return 6 + 12 * random.nextDouble();
    }

    /** The first lines of the cell, a few left out, all with errors, two replaced by lines of no meaning. */
    private static ObservedLines lines(LatticeFamily family, double[] p, double zero, Random random) {
        List<Double> angles = new ArrayList<>();
        double limit = 0.02;
        while (angles.size() < LINES - IMPURITIES) {
            limit *= 1.3;
            IndexTable table = IndexTable.of(family, p, p, limit);
            angles.clear();
            for (int j = 0; j < table.size(); j++) {
                double sine = 0.5 * WAVELENGTH * Math.sqrt(table.q(j, p));
                if (sine < 0.98 && random.nextInt(8) > 0) {
                    angles.add(2 * Math.asin(sine));
                }
            }
            if (limit > 10) {
                break;
            }
        }
        Collections.sort(angles);
        List<Double> used = new ArrayList<>(angles.subList(0, Math.min(LINES - IMPURITIES, angles.size())));
        double last = used.get(used.size() - 1);
        while (used.size() < LINES) {
            used.add(0.1 + (last - 0.1) * random.nextDouble());
        }
        List<Peak> peaks = new ArrayList<>();
        for (int i = 0; i < used.size(); i++) {
            double error = 0.999 * TOLERANCE * (2 * random.nextDouble() - 1);
            peaks.add(new Peak(used.get(i) + zero + error, 0, 1, 0));
        }
        return ObservedLines.of(new PeakList(WAVELENGTH, peaks), LINES, TOLERANCE);
    }
}
