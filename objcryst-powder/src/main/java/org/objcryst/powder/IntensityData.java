package org.objcryst.powder;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.band.BandMatrix;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.Scatterer;
import org.objcryst.powder.dash.CorrelatedIntensities;
import org.objcryst.powder.extraction.PawleyIntensities;
import org.objcryst.powder.intensity.PhaseEquations;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.CostScale;
import org.objcryst.refinable.Derived;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.ReflectionList;
import org.objcryst.scattering.ScatteringData;

/**
 * Extracted intensities with their correlations, as data in place of the pattern they come from. With I the intensities, A their
 * inverse covariance matrix, and J those of the crystal,
 *
 * <pre>
 *   χ² = χ²₀ + (I − S J)ᵀ A (I − S J),   best S = v·J / Jᵀ A J,   v = A I     (P-35)
 * </pre>
 *
 * <p>A is taken as it is, never inverted. Of a pattern, χ²₀ is the χ² of the extraction, so that χ² is that of all points; of a
 * file it is 0. Profiles and factors of intensities are those at the time of the extraction.
 *
 * <pre>
 *   pattern.fitProfile();
 *   var search = new MonteCarlo(crystal, IntensityData.of(pattern));
 * </pre>
 *
 * @see "David (2004), J. Appl. Cryst. 37, 621–628"
 */
public final class IntensityData extends RefinableObj {
    private final ScatteringData scattering;
    private final Extracted extracted;
    private final Derived<double[]> unscaled;
    private final Derived<double[]> best;
    private final CostScale costScale = new CostScale(this);

    /**
     * What was extracted; shared by all copies and never changed.
     *
     * @param factors what turns |F|² of each reflection into an intensity
     * @param rows row of each reflection in the matrix
     * @param intensity I, one number a row
     * @param inverseCovariance A
     * @param weighted v = A I
     * @param square Iᵀ A I
     * @param least χ²₀
     */
    record Extracted(
            double[] factors,
            int[] rows,
            double[] intensity,
            BandMatrix inverseCovariance,
            double[] weighted,
            double square,
            double least) {
        static Extracted of(
                double[] factors, int[] rows, double[] intensity, BandMatrix inverseCovariance, double least) {
            double[] weighted = new double[intensity.length];
            inverseCovariance.multiply(intensity, weighted);
            return new Extracted(
                    factors, rows, intensity, inverseCovariance, weighted, dot(weighted, intensity), least);
        }

        /** Sums over the reflections of each row. */
        double[] perRow(double[] perReflection) {
            double[] sum = new double[intensity.length];
            for (int i = 0; i < rows.length; i++) {
                sum[rows[i]] += factors[i] * perReflection[i];
            }
            return sum;
        }

        /** The reverse of {@link #perRow}. */
        double[] perReflection(double[] byRow) {
            double[] by = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                by[i] = factors[i] * byRow[rows[i]];
            }
            return by;
        }
    }

    private IntensityData(String name, ScatteringData scattering, Extracted extracted) {
        super(name);
        this.scattering = scattering;
        this.extracted = extracted;
        addSubObject(scattering);
        unscaled = derived("unscaled intensities", this::computeUnscaled, scattering.clock());
        best = derived("chi-square with the best scale", this::computeBest, scattering.clock());
    }

    /**
     * The intensities of a pattern at its present positions, profiles and background, which a profile fit should have found.
     *
     * @param pattern with one phase, whose crystal is compared
     * @return weighed as the pattern is in its cost
     */
    public static IntensityData of(PowderPattern pattern) {
        if (pattern.phases().size() != 1) {
            throw new IllegalArgumentException("%s: intensities are extracted from a pattern of one phase, got %d"
                    .formatted(pattern.name(), pattern.phases().size()));
        }
        PowderPhase phase = pattern.phases().get(0);
        PhaseEquations equations = pattern.equations();
        int points = (int) Arrays.stream(pattern.weights()).filter(w -> w > 0).count();
        PawleyIntensities pawley = new PawleyIntensities(equations.equations(), points);
        double[] factors = phase.intensityFactors().clone();
        int[] rows = IntStream.range(0, factors.length)
                .map(i -> equations.rowOf(0, i))
                .toArray();
        Extracted extracted =
                Extracted.of(factors, rows, pawley.intensities(), pawley.inverseCovariance(), pawley.chiSquare());
        return new IntensityData(pattern.name() + ", intensities", phase.scattering(), extracted)
                .costScale(pattern.costScale());
    }

    /**
     * The intensities of a file of DASH.
     *
     * @param crystal what is compared
     * @param radiation what was diffracted; its wavelength does not matter without resonant scattering
     * @param file |F|² of reflections with their correlations, taken as {@link CorrelatedIntensities#positiveDefinite()}
     * @return of weight 1
     */
    public static IntensityData of(Crystal crystal, Radiation radiation, CorrelatedIntensities file) {
        CorrelatedIntensities data = file.positiveDefinite();
        int n = data.size();
        int[][] hkl = IntStream.range(0, n).mapToObj(data::hkl).toArray(int[][]::new);
        double[] factors = new double[n];
        Arrays.fill(factors, 1);
        ScatteringData scattering =
                new ScatteringData(crystal, radiation, ReflectionList.of(crystal.spaceGroup(), hkl));
        int[] rows = IntStream.range(0, n).toArray();
        return new IntensityData(
                "correlated intensities",
                scattering,
                Extracted.of(factors, rows, data.observed(), data.inverseCovariance(), 0));
    }

    /**
     * The structure factors that are compared.
     *
     * @return a part of this, for an engine or form factors to be chosen
     */
    public ScatteringData scattering() {
        return scattering;
    }

    /**
     * The extracted intensities.
     *
     * @return I, a new array; one number for each line
     */
    public double[] intensities() {
        return extracted.intensity.clone();
    }

    /**
     * χ² of the crystal with the best scale.
     *
     * @return not negative
     */
    public double chiSquare() {
        return best.value()[0];
    }

    /**
     * The best scale.
     *
     * @return S, not negative
     */
    public double scale() {
        return best.value()[1];
    }

    /**
     * Sets the factor on χ² in the cost, the weight of these data beside restraints and other data.
     *
     * @param factor not negative
     * @return this
     */
    public IntensityData costScale(double factor) {
        costScale.set(factor);
        return this;
    }

    /**
     * The factor on χ² in the cost.
     *
     * @return 1, or that of the pattern, at first
     */
    public double costScale() {
        return costScale.factor();
    }

    /**
     * χ² times {@link #costScale()}, and the cost of restraints.
     *
     * @return smaller is better
     */
    @Override
    public double logLikelihood() {
        return costScale() * chiSquare() + super.logLikelihood();
    }

    /** Analytic for the parameters of scatterers (O-26). */
    @Override
    protected void addDerivatives(List<RefinablePar> pars) {
        super.addDerivatives(Scatterer.ofOthers(pars));
        double[] byRow = new double[unscaled().length];
        extracted.inverseCovariance.multiply(unscaled(), byRow);
        for (int i = 0; i < byRow.length; i++) {
            byRow[i] = -2 * costScale() * scale() * (extracted.weighted[i] - scale() * byRow[i]);
        }
        scattering.addDerivatives(extracted.perReflection(byRow));
    }

    @Override
    public List<LsqFunction> lsqFunctions() {
        return List.of(new IntensityFit(this));
    }

    Extracted extracted() {
        return extracted;
    }

    /** J, one number a row; owned by this object. */
    double[] unscaled() {
        return unscaled.value();
    }

    private double[] computeUnscaled() {
        double[] moduli = scattering.squaredModuli();
        if (moduli.length != extracted.factors.length) {
            throw new IllegalStateException(
                    "%s: %d reflections where intensities of %d were extracted; extract them again"
                            .formatted(name(), moduli.length, extracted.factors.length));
        }
        return extracted.perRow(moduli);
    }

    private double[] computeBest() {
        double[] j = unscaled.value();
        double norm = extracted.inverseCovariance.quadraticForm(j);
        double along = dot(extracted.weighted, j);
        boolean possible = norm > 0 && along > 0;
        double above = possible ? extracted.square - along * along / norm : extracted.square;
        return new double[] {extracted.least + above, possible ? along / norm : 0};
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Override
    protected IntensityData newCopy(Copies copies) {
        return new IntensityData(name(), copies.of(scattering), extracted).costScale(costScale());
    }

    @Override
    public String toString() {
        return "%s: %d intensities of %d reflections"
                .formatted(name(), extracted.intensity.length, extracted.rows.length);
    }
}
