package org.objcryst.powder.dash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.band.BandMatrix;
import org.objcryst.format.TextSource;

/**
 * Integrated intensities with their correlations, as a Pawley fit leaves them ({@code .hcv}). With the inverse covariance A,
 *
 * <pre>
 *   s = I_calcᵀ A I_obs / I_calcᵀ A I_calc,   χ² = (I_obs − s·I_calc)ᵀ A (I_obs − s·I_calc) / (N − 2)
 * </pre>
 *
 * <p>Intensities are |F|² on an arbitrary scale, without multiplicity and Lorentz-polarisation factor; reflections that were
 * treated as one (a clump) have the same intensity.
 *
 * @see "David (2004), J. Appl. Cryst. 37, 621-628"
 */
public final class CorrelatedIntensities {
    private static final int PARAMETERS = 2;
    /** Percentages are rounded to one: pivots may fall below zero by as much. */
    private static final double LEAST_PIVOT = -0.01;

    private static final double DEFINITE_PIVOT = 1e-3;
    private static final double RAISE = 0.01;

    private final List<int[]> indices;
    private final double[] observed;
    private final int[] clumps;
    private final BandMatrix inverseCovariance;
    private final double[] weighted;
    private final List<String> remarks;

    CorrelatedIntensities(
            List<int[]> indices, double[] observed, int[] clumps, BandMatrix inverseCovariance, List<String> remarks) {
        this.indices = List.copyOf(indices);
        this.observed = observed;
        this.clumps = clumps;
        this.inverseCovariance = inverseCovariance;
        weighted = new double[observed.length];
        inverseCovariance.multiply(observed, weighted);
        List<String> all = new ArrayList<>(remarks);
        if (!(new ClumpPivots(inverseCovariance, clumps).least() >= LEAST_PIVOT)) {
            all.add("the inverse covariance is not positive definite: some differences of intensities lower χ²");
        }
        this.remarks = List.copyOf(all);
    }

    /**
     * Reads a file with all its correlations.
     *
     * @param path a {@code .hcv}
     * @return what it holds
     * @throws org.objcryst.format.DataFormatException if it cannot be understood; says where and why
     */
    public static CorrelatedIntensities read(Path path) {
        return read(TextSource.read(path), 0);
    }

    /**
     * Reads a text.
     *
     * @param source a {@code .hcv}
     * @param leastPercent correlations below it count as none; DASH takes 20
     * @return what it holds
     * @throws org.objcryst.format.DataFormatException if it cannot be understood; says where and why
     */
    public static CorrelatedIntensities read(TextSource source, int leastPercent) {
        return new HcvReader(source, leastPercent).read();
    }

    /**
     * Number of reflections.
     *
     * @return at least 1
     */
    public int size() {
        return observed.length;
    }

    /**
     * Number of intensities that were fitted.
     *
     * @return at most the number of reflections
     */
    public int clumpCount() {
        return (int) Arrays.stream(clumps).distinct().count();
    }

    /**
     * Indices of a reflection.
     *
     * @param reflection from 0
     * @return h, k, l in a new array
     */
    public int[] hkl(int reflection) {
        return indices.get(reflection).clone();
    }

    /**
     * The group which a reflection was treated with.
     *
     * @param reflection from 0
     * @return the same number for all reflections of the group
     */
    public int clump(int reflection) {
        return clumps[reflection];
    }

    /**
     * The extracted intensities.
     *
     * @return |F|² on an arbitrary scale, may be negative; a new array
     */
    public double[] observed() {
        return observed.clone();
    }

    /**
     * The weights A of the intensities; they carry the multiplicities.
     *
     * @return not to be modified
     */
    public BandMatrix inverseCovariance() {
        return inverseCovariance;
    }

    /**
     * The same intensities with an inverse covariance that is positive definite, as a cost needs it: the weights of the clumps are
     * raised by as many per cent as that takes, which leaves the correlations a little smaller. Rounding to whole per cent and
     * leaving out small ones is why files need it.
     *
     * @return this if nothing has to be done; else a remark says by how much the weights were raised
     */
    public CorrelatedIntensities positiveDefinite() {
        if (isDefinite(inverseCovariance)) {
            return this;
        }
        double raise = 0;
        BandMatrix raised;
        do {
            raise += RAISE;
            raised = raised(raise);
        } while (!isDefinite(raised));
        String remark =
                "weights raised by %.0f %% to make the inverse covariance positive definite".formatted(100 * raise);
        return new CorrelatedIntensities(indices, observed, clumps, raised, List.of(remark));
    }

    private boolean isDefinite(BandMatrix matrix) {
        return new ClumpPivots(matrix, clumps).least() >= DEFINITE_PIVOT;
    }

    private BandMatrix raised(double raise) {
        BandMatrix raised = new BandMatrix(
                IntStream.range(0, size()).map(inverseCovariance::lastColumn).toArray());
        for (int i = 0; i < size(); i++) {
            for (int j = i; j <= inverseCovariance.lastColumn(i); j++) {
                double factor = clumps[i] == clumps[j] ? 1 + raise : 1;
                raised.set(i, j, factor * inverseCovariance.element(i, j));
            }
        }
        return raised;
    }

    /**
     * What the user should know of the file.
     *
     * @return often empty
     */
    public List<String> remarks() {
        return remarks;
    }

    /**
     * The scale which makes calculated intensities fit best.
     *
     * @param calculated |F|² of each reflection
     * @return s; 0 if nothing is calculated
     */
    public double scale(double[] calculated) {
        checkLength(calculated);
        double norm = inverseCovariance.quadraticForm(calculated);
        double overlap = 0;
        for (int i = 0; i < weighted.length; i++) {
            overlap += weighted[i] * calculated[i];
        }
        return norm > 0 ? overlap / norm : 0;
    }

    /**
     * χ² with the best scale.
     *
     * @param calculated |F|² of each reflection
     * @return divided by N − 2
     */
    public double chiSquare(double[] calculated) {
        double s = scale(calculated);
        double[] rest = new double[observed.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = observed[i] - s * calculated[i];
        }
        return inverseCovariance.quadraticForm(rest) / Math.max(1, observed.length - PARAMETERS);
    }

    private void checkLength(double[] calculated) {
        if (calculated.length != observed.length) {
            throw new IllegalArgumentException(
                    "%d intensities for %d reflections".formatted(calculated.length, observed.length));
        }
    }

    @Override
    public String toString() {
        return "%d reflections in %d clumps, %d elements of the inverse covariance"
                .formatted(size(), clumpCount(), inverseCovariance.storedElements());
    }
}
