package org.objcryst.powder.spacegroup;

import java.util.stream.IntStream;
import org.objcryst.band.BandMatrix;
import org.objcryst.powder.intensity.IntensityEquations;

/**
 * How much likelier a pattern is if a set of lines is absent than if all are there. Each absent line in turn is judged by
 * its intensity and uncertainty with the absent lines before it at zero and all others free, so that overlaps count for what they
 * tell: nothing where a line cannot be told from its neighbours, much where a whole group of lines is missing. The others are
 * free up to what the pattern shows at their place.
 */
final class AbsenceOdds {
    /** An impurity, a second wavelength or a bad profile may feign a line. */
    private static final double FEIGNED = 1e-5;

    /** Less information than this part of that of a line standing alone is rounding. */
    private static final double NO_INFORMATION = 1e-9;

    private final IntensityEquations equations;
    private final boolean[] judged;

    AbsenceOdds(IntensityEquations equations, boolean[] judged) {
        this.equations = equations;
        this.judged = judged;
    }

    /**
     * The odds.
     *
     * @param absent lines that are absent
     * @param mean intensity that each line has on average if it is there, positive
     * @param centric how the intensity of each line is distributed
     * @return ln of p(pattern | absent) / p(pattern | present)
     */
    double ofAbsence(boolean[] absent, double[] mean, boolean[] centric) {
        int[] order = order(absent);
        double[] scale = new double[absent.length];
        for (int i : order) {
            scale[i] = Math.max(2 * mean[i], equations.vector()[i] / diagonal(i));
        }
        double[][] factor = matrix(order, scale);
        double[] half = new double[order.length];
        double odds = 0;
        for (int i = 0; i < order.length; i++) {
            int line = order[i];
            double sum = equations.vector()[line] + 0.5 / scale[line];
            half[i] = eliminate(factor, half, i, sum);
            if (absent[line] && judged[line]) {
                double pivot = factor[i][i];
                double information = pivot * pivot - 1 / (scale[line] * scale[line]);
                if (information > NO_INFORMATION * diagonal(line)) {
                    double intensity = (half[i] * pivot - 0.5 / scale[line]) / information;
                    odds += ofOne(intensity, 1 / Math.sqrt(information), mean[line], centric[line]);
                }
            }
        }
        return odds;
    }

    private static double ofOne(double intensity, double sigma, double mean, boolean centric) {
        double present =
                centric ? WilsonOdds.centric(intensity, sigma, mean) : WilsonOdds.acentric(intensity, sigma, mean);
        return Math.log((1 - FEIGNED) * Math.exp(-present) + FEIGNED);
    }

    /** One row of the factorisation, which row i of the matrix becomes, and of the solution. */
    private static double eliminate(double[][] factor, double[] half, int i, double right) {
        double[] row = factor[i];
        double sum = right;
        for (int j = 0; j < i; j++) {
            double[] other = factor[j];
            double dot = row[j];
            for (int m = 0; m < j; m++) {
                dot -= row[m] * other[m];
            }
            row[j] = dot / other[j];
            sum -= row[j] * half[j];
        }
        double rest = row[i];
        for (int m = 0; m < i; m++) {
            rest -= row[m] * row[m];
        }
        row[i] = Math.sqrt(Math.max(rest, 1e-12 * row[i]));
        return sum / row[i];
    }

    private double[][] matrix(int[] order, double[] scale) {
        BandMatrix a = equations.matrix();
        double[][] matrix = new double[order.length][];
        for (int i = 0; i < order.length; i++) {
            matrix[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = a.element(order[i], order[j]);
            }
            matrix[i][i] += 1 / (scale[order[i]] * scale[order[i]]);
        }
        return matrix;
    }

    /** Lines that are there, then absent ones; without those that no point shows. */
    private int[] order(boolean[] absent) {
        IntStream present = IntStream.range(0, absent.length).filter(i -> !absent[i]);
        IntStream gone = IntStream.range(0, absent.length).filter(i -> absent[i]);
        return IntStream.concat(present, gone).filter(i -> diagonal(i) > 0).toArray();
    }

    private double diagonal(int i) {
        return equations.matrix().element(i, i);
    }
}
