package org.objcryst.powder.spacegroup;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.objcryst.powder.extraction.NonNegativeFit;
import org.objcryst.powder.intensity.IntensityEquations;

/** Fits a pattern with the lines that a class of extinctions leaves; profiles and background stand still. */
final class ClassFit {
    private static final double TOLERANCE = 1e-4;

    /** Up to this χ² over the number of points a pattern without any lines is noise. */
    private static final double NOISE = 1.5;

    private final LatticeLines lines;
    private final double[] net;
    private final double[] weights;
    private final double sumOfSquares;
    private final int points;
    private final IntensityEquations equations;
    private final double[] best;
    private final int[] boundaries;

    ClassFit(LatticeLines lines, double[] x, double[] observed, double[] net, double[] weights) {
        this.lines = lines;
        this.net = net;
        this.weights = weights;
        double sum = 0;
        int used = 0;
        for (int i = 0; i < observed.length; i++) {
            sum += weights[i] * observed[i] * observed[i];
            used += weights[i] > 0 ? 1 : 0;
        }
        sumOfSquares = sum;
        points = used;
        equations = new IntensityEquations(lines.profiles(), net, weights);
        best = new double[lines.size()];
        new NonNegativeFit(equations).minimise(best, TOLERANCE);
        boundaries = boundaries(x);
    }

    /** The pattern without background, fitted with all lines. */
    double[] all() {
        return lines.profiles().times(best, new double[net.length]);
    }

    /** The intensities of all lines, none of them negative. */
    double[] intensities() {
        return best;
    }

    /** How much of the pattern above the background and beyond noise all lines explain; 0 where there is nothing but noise. */
    double explained() {
        double all = equations.sumOfSquares();
        double explained = all - equations.chiSquare(best);
        return all > NOISE * points ? Math.min(Math.max(explained / (all - points), 0), 1) : 0;
    }

    /** χ² with all lines and other weights. */
    double chiSquare(double[] otherWeights) {
        IntensityEquations other = new IntensityEquations(lines.profiles(), net, otherWeights);
        return new NonNegativeFit(other).minimise(best.clone(), TOLERANCE);
    }

    RankedClass score(ExtinctionClass extinction, boolean[] absent, double logOdds, int count) {
        int[] present =
                IntStream.range(0, absent.length).filter(i -> !absent[i]).toArray();
        IntensityEquations part = count == 0 ? equations : equations.part(present);
        double[] intensity = Arrays.stream(present).mapToDouble(i -> best[i]).toArray();
        double chiSquare = new NonNegativeFit(part).minimise(intensity, TOLERANCE);
        double[] full = new double[absent.length];
        for (int i = 0; i < present.length; i++) {
            full[present[i]] = intensity[i];
        }
        double left = (double) present.length / absent.length;
        return new RankedClass(
                extinction,
                0,
                logOdds,
                Math.sqrt(Math.max(chiSquare, 0) / sumOfSquares),
                chiSquare / Math.max(points - present.length, 1),
                left * intervalChiSquare(lines.profiles().times(full, new double[net.length])) / points,
                count);
    }

    private double intervalChiSquare(double[] calculated) {
        double sum = 0;
        for (int k = 0; k + 1 < boundaries.length; k++) {
            double difference = 0;
            double variance = 0;
            for (int i = boundaries[k]; i < boundaries[k + 1]; i++) {
                if (weights[i] > 0) {
                    difference += net[i] - calculated[i];
                    variance += 1 / weights[i];
                }
            }
            sum += variance > 0 ? difference * difference / variance : 0;
        }
        return sum;
    }

    /** Half way between neighbouring lines that are at least half a width apart. */
    private int[] boundaries(double[] x) {
        IntStream.Builder found = IntStream.builder();
        found.add(0);
        double last = Double.NEGATIVE_INFINITY;
        for (int line = 0; line + 1 < lines.size(); line++) {
            double middle = 0.5 * (lines.centre(line) + lines.centre(line + 1));
            if (middle - last >= 0.5 * lines.fwhm(line)) {
                int at = Arrays.binarySearch(x, middle);
                found.add(at >= 0 ? at : -at - 1);
                last = middle;
            }
        }
        found.add(x.length);
        return found.build().toArray();
    }
}
