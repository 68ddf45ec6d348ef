package org.objcryst.powder.dash;

import java.nio.file.Path;
import java.util.Arrays;
import org.objcryst.format.TextSource;

/**
 * What each reflection adds to each point of a profile ({@code .pik}): the calculated pattern without background is
 *
 * <pre>
 *   y(x) = s Σ_reflections I · contribution(x)
 * </pre>
 *
 * <p>with intensities as in {@link CorrelatedIntensities}; the contributions hold multiplicity and Lorentz-polarisation.
 */
public final class ProfileContributions {
    private static final double LEAST_VARIANCE = 1e-7;

    private final double[] x;
    private final double[] net;
    private final double[] sigma;
    private final int[] start;
    private final int[] reflection;
    private final double[] value;

    ProfileContributions(double[] x, double[] net, double[] sigma, int[] start, int[] reflection, double[] value) {
        this.x = x;
        this.net = net;
        this.sigma = sigma;
        this.start = start;
        this.reflection = reflection;
        this.value = value;
    }

    /**
     * Reads a file.
     *
     * @param path a {@code .pik}
     * @return what it holds
     * @throws org.objcryst.format.DataFormatException if it cannot be understood; says where and why
     */
    public static ProfileContributions read(Path path) {
        return read(TextSource.read(path));
    }

    /**
     * Reads a text.
     *
     * @param source a {@code .pik}
     * @return what it holds
     * @throws org.objcryst.format.DataFormatException if it cannot be understood; says where and why
     */
    public static ProfileContributions read(TextSource source) {
        return new PikReader(source).read();
    }

    /**
     * Number of points.
     *
     * @return at least 1
     */
    public int size() {
        return x.length;
    }

    /**
     * Number of points that a reflection contributes to.
     *
     * @return at most the number of points
     */
    public int usedPoints() {
        int used = 0;
        for (int i = 0; i < x.length; i++) {
            used += start[i + 1] > start[i] ? 1 : 0;
        }
        return used;
    }

    /**
     * Number of contributions of all reflections to all points.
     *
     * @return not negative
     */
    public int contributions() {
        return value.length;
    }

    /**
     * Number of reflections.
     *
     * @return the largest number of a reflection in the file
     */
    public int reflections() {
        return Arrays.stream(reflection).max().orElse(-1) + 1;
    }

    /**
     * Positions of the points.
     *
     * @return 2θ in radians, a new array
     */
    public double[] x() {
        return x.clone();
    }

    /**
     * Measured intensities without the background.
     *
     * @return a new array
     */
    public double[] observed() {
        return net.clone();
    }

    /**
     * Standard uncertainties of the measured intensities.
     *
     * @return a new array
     */
    public double[] sigma() {
        return sigma.clone();
    }

    /**
     * The profile that intensities make, on the scale 1.
     *
     * @param intensities one a reflection
     * @return one value a point
     */
    public double[] calculated(double[] intensities) {
        if (intensities.length < reflections()) {
            throw new IllegalArgumentException(
                    "%d intensities for %d reflections".formatted(intensities.length, reflections()));
        }
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            for (int k = start[i]; k < start[i + 1]; k++) {
                y[i] += intensities[reflection[k]] * value[k];
            }
        }
        return y;
    }

    /**
     * The scale with which intensities fit the profile best.
     *
     * @param intensities one a reflection
     * @return s, over the points that a reflection contributes to; 0 if nothing is calculated
     */
    public double scale(double[] intensities) {
        double[] y = calculated(intensities);
        double overlap = 0;
        double norm = 0;
        for (int i = 0; i < y.length; i++) {
            if (start[i + 1] > start[i]) {
                overlap += weight(i) * net[i] * y[i];
                norm += weight(i) * y[i] * y[i];
            }
        }
        return norm > 0 ? overlap / norm : 0;
    }

    /**
     * The mean weighted square of what remains of the profile with the best scale.
     *
     * @param intensities one a reflection
     * @return χ² a point, over the points that a reflection contributes to
     */
    public double chiSquare(double[] intensities) {
        double s = scale(intensities);
        double[] y = calculated(intensities);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double rest = net[i] - s * y[i];
            sum += start[i + 1] > start[i] ? weight(i) * rest * rest : 0;
        }
        return sum / Math.max(1, usedPoints());
    }

    private double weight(int point) {
        return 1 / Math.max(sigma[point] * sigma[point], LEAST_VARIANCE);
    }

    @Override
    public String toString() {
        return "%d points, %d of them with contributions of %d reflections"
                .formatted(size(), usedPoints(), reflections());
    }
}
