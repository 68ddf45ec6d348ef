package org.objcryst.powder.extraction;

import java.util.Arrays;
import org.objcryst.band.BandCholesky;
import org.objcryst.band.BandMatrix;
import org.objcryst.powder.intensity.IntensityEquations;

/**
 * The intensities that fit a pattern best at fixed positions, profiles and background, A·I = v (P-34), with their full
 * covariance matrix V = χ²ᵣ·A⁻¹. Unlike those of a profile fit they may be negative, which makes their statistics those of a
 * linear least-squares solution. A line is one column of the profiles: reflections at exactly the same angle are one line.
 *
 * <pre>
 *   χ²(J) = χ²_min + (J − I)ᵀ A (J − I)                                       (P-35)
 * </pre>
 *
 * @see "Pawley (1981), J. Appl. Cryst. 14, 357–361; David (2004), J. Appl. Cryst. 37, 621–628"
 */
public final class PawleyIntensities {
    /** Decides overlaps that rounding leaves open; far below any uncertainty. */
    private static final double RIDGE = 1e-10;

    private final IntensityEquations equations;
    private final BandCholesky factor;
    private final int[] lines;
    private final double[] intensity;
    private final double reducedChiSquare;

    /**
     * Solves for all intensities.
     *
     * @param equations of the pattern
     * @param points number of points with a weight
     */
    public PawleyIntensities(IntensityEquations equations, int points) {
        this.equations = equations;
        lines = observedLines(equations.matrix());
        factor = new BandCholesky(equations.matrix(), lines, RIDGE);
        intensity = spread(factor.solve(equations.vector()), 0);
        double[] rest = spread(factor.solve(equations.residual(intensity)), 0); // takes back what the ridge did
        Arrays.setAll(intensity, i -> intensity[i] + rest[i]);
        int freedom = Math.max(points - lines.length, 1);
        reducedChiSquare = Math.max(equations.chiSquare(intensity), 0) / freedom;
    }

    private static int[] observedLines(BandMatrix a) {
        int[] lines = new int[a.size()];
        int n = 0;
        for (int i = 0; i < lines.length; i++) {
            if (a.element(i, i) > 0) {
                lines[n++] = i;
            }
        }
        return Arrays.copyOf(lines, n);
    }

    private double[] spread(double[] perMember, double otherwise) {
        double[] all = new double[equations.size()];
        Arrays.fill(all, otherwise);
        for (int i = 0; i < lines.length; i++) {
            all[lines[i]] = perMember[i];
        }
        return all;
    }

    /**
     * The intensities.
     *
     * @return a new array, one number a line, 0 for lines without any point
     */
    public double[] intensities() {
        return intensity.clone();
    }

    /**
     * χ² of the intensities.
     *
     * @return the smallest that any intensities reach
     */
    public double chiSquare() {
        return equations.chiSquare(intensity);
    }

    /**
     * χ² over the number of points less that of the lines.
     *
     * @return 1 for right uncertainties and profiles
     */
    public double reducedChiSquare() {
        return reducedChiSquare;
    }

    /**
     * The inverse A of the covariance matrix, as counting statistics alone have it.
     *
     * @return owned by the equations, not to be modified
     */
    public BandMatrix inverseCovariance() {
        return equations.matrix();
    }

    /**
     * One row of the covariance matrix V = χ²ᵣ·A⁻¹.
     *
     * @param line number of the line
     * @return a new array, one number a line; 0 for lines without any point
     */
    public double[] covariance(int line) {
        if (!(equations.matrix().element(line, line) > 0)) {
            throw new IllegalArgumentException("line %d touches no point of the pattern".formatted(line));
        }
        double[] unit = new double[equations.size()];
        unit[line] = 1;
        double[] column = spread(factor.solve(unit), 0);
        Arrays.setAll(column, i -> reducedChiSquare * column[i]);
        return column;
    }

    /**
     * Standard uncertainties √V.
     *
     * @return a new array, one number a line; infinite for lines without any point
     */
    public double[] sigmas() {
        double[] diagonal = factor.inverseDiagonal();
        return spread(
                Arrays.stream(diagonal)
                        .map(d -> Math.sqrt(reducedChiSquare * d))
                        .toArray(),
                Double.POSITIVE_INFINITY);
    }

    /**
     * χ² of other intensities, by their distance from these (P-35).
     *
     * @param other one number a line
     * @return the χ² of the whole pattern
     */
    public double chiSquare(double[] other) {
        double[] difference = other.clone();
        Arrays.setAll(difference, i -> other[i] - intensity[i]);
        return chiSquare() + equations.matrix().quadraticForm(difference);
    }

    @Override
    public String toString() {
        return "%d lines, reduced chi2 = %.3f".formatted(lines.length, reducedChiSquare);
    }
}
