package org.objcryst.singlecrystal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.Scatterer;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.CostScale;
import org.objcryst.refinable.Derived;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.Option;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableClock;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.RadiationType;
import org.objcryst.scattering.ReflectionList;
import org.objcryst.scattering.ResonantScattering;
import org.objcryst.scattering.ScatteringData;
import org.objcryst.scattering.ScatteringPlan;
import org.objcryst.worlds.PatternPlan;
import org.objcryst.worlds.WorldData;

/**
 * Measured intensities of a single crystal, or extracted ones, beside those of a crystal: I = S Σ |F|², the sum over the
 * reflections that were measured together (S-33), without multiplicity, Lorentz factor and polarisation.
 *
 * <pre>
 *   var data = DiffractionDataSingleCrystal.read("ylid1.hkl", crystal).wavelength(0.7093).maxStol(0.4);
 *   data.fitScale().agreement();
 * </pre>
 *
 * <p>The cost is χ² = Σ w (I_obs − S Σ |F|²)². A scale that is free takes its best value in every evaluation;
 * {@link #fitScale()} writes it to the parameter, as the beginning and the end of an optimisation do. Resonant scattering is
 * taken into account, Friedel mates are never merged.
 */
public final class DiffractionDataSingleCrystal extends RefinableObj implements WorldData {
    private static final double NO_LIMIT = 10; // Å⁻¹
    private static final double MOLYBDENUM = 0.71073; // Å, mean of Kα

    private final ReflectionIntensities data;
    private final ScatteringData scattering;
    private final RefinableClock limitClock = newClock("limit of resolution");
    private final RefinableClock comparedClock = newClock("compared intensities");
    private final RefinableClock scaleClock = newClock("scale");
    private final Option<Grouping> grouping = addOption("grouping", Grouping.AS_MEASURED);
    private final RefinablePar scale =
            addPar(ParSpec.of("scale", ParType.SCALE, 1).withRelativeDerivativeStep(1e-3), scaleClock);
    private final CostScale costScale = new CostScale(this);
    private final Derived<double[]> unscaled;
    private final Derived<double[]> best;
    private final double[] result = new double[2];
    private double maxStol = NO_LIMIT;
    private ComparedIntensities compared;
    private double[] sums = {};
    private long comparedStamp = -1;
    private boolean scaleWasFree = true;

    /**
     * Data of X-rays of the wavelength that their file tells, or else of molybdenum Kα.
     *
     * @param crystal what is compared
     * @param data what was measured
     */
    public DiffractionDataSingleCrystal(Crystal crystal, ReflectionIntensities data) {
        this(crystal, new Radiation(RadiationType.XRAY, data.wavelength().orElse(MOLYBDENUM)), data);
    }

    /**
     * Data of some radiation.
     *
     * @param crystal what is compared
     * @param radiation what was diffracted
     * @param data what was measured
     */
    public DiffractionDataSingleCrystal(Crystal crystal, Radiation radiation, ReflectionIntensities data) {
        this(new ScatteringData(crystal, radiation, ReflectionList.of(crystal.spaceGroup())), data);
        scattering.resonantScattering().choose(ResonantScattering.SEPARATE_MATES);
    }

    private DiffractionDataSingleCrystal(ScatteringData scattering, ReflectionIntensities data) {
        super(data.title());
        this.data = data;
        this.scattering = scattering;
        addSubObject(scattering);
        unscaled = derived("unscaled intensities", this::computeUnscaled, scattering.clock(), comparedClock);
        best = derived(
                "chi-square with the best scale", this::computeBest, scattering.clock(), comparedClock, scaleClock);
        refresh();
    }

    /**
     * Reads measured intensities.
     *
     * @param file as for {@link #read(Path, Crystal)}
     * @param crystal what is compared
     * @return the data
     */
    public static DiffractionDataSingleCrystal read(String file, Crystal crystal) {
        return read(Path.of(file), crystal);
    }

    /**
     * Reads measured intensities.
     *
     * @param file in one of {@link ReflectionFormat}, recognised by its content
     * @param crystal what is compared
     * @return the data
     * @throws org.objcryst.format.DataFormatException if the file cannot be understood
     */
    public static DiffractionDataSingleCrystal read(Path file, Crystal crystal) {
        return new DiffractionDataSingleCrystal(crystal, ReflectionIntensities.read(file));
    }

    /**
     * Sets a monochromatic wavelength, on which resonant scattering depends.
     *
     * @param angstrom λ in Å
     * @return this
     */
    public DiffractionDataSingleCrystal wavelength(double angstrom) {
        radiation().wavelength(angstrom);
        return this;
    }

    /**
     * Limits the resolution of what is compared; a group counts only as a whole.
     *
     * @param stol largest sinθ/λ (Å⁻¹); 10 means no limit
     * @return this
     */
    public DiffractionDataSingleCrystal maxStol(double stol) {
        if (!(stol > 0)) {
            throw new IllegalArgumentException(
                    "%s: the limit of sinθ/λ must be positive, got %s Å⁻¹".formatted(name(), stol));
        }
        maxStol = stol;
        limitClock.tick();
        return this;
    }

    /** {@return the largest sinθ/λ that is compared (Å⁻¹); 10 means no limit} */
    public double maxStol() {
        return maxStol;
    }

    /**
     * Which reflections are compared together.
     *
     * @return an option, {@link Grouping#AS_MEASURED} at first
     */
    public Option<Grouping> grouping() {
        return grouping;
    }

    /** {@return what was measured, beyond the limit of resolution too} */
    public ReflectionIntensities data() {
        return data;
    }

    /** {@return what is compared} */
    public Crystal crystal() {
        return scattering.crystal();
    }

    /** {@return what was diffracted: X-rays, neutrons or electrons, and the wavelength} */
    public Radiation radiation() {
        return scattering.radiation();
    }

    /** {@return the structure factors of the reflections that are compared; holds the global B} */
    public ScatteringData scattering() {
        refreshUnlessOptimized();
        return scattering;
    }

    /** {@return the scale factor S; free at first, which lets costs choose the best one} */
    public RefinablePar scale() {
        return scale;
    }

    /** {@return the observed intensities that are compared; owned by the data, not to be modified} */
    public double[] observed() {
        return compared().observed();
    }

    /** {@return their standard uncertainties; owned by the data, not to be modified} */
    public double[] sigma() {
        return compared().sigma();
    }

    /** {@return their weights; owned by the data, not to be modified} */
    public double[] weights() {
        return compared().weights();
    }

    /**
     * The calculated intensities with the present scale factor.
     *
     * @return a new array, in the order of {@link #observed()}
     */
    public double[] calculated() {
        double factor = scale.value();
        return Arrays.stream(unscaled()).map(c -> factor * c).toArray();
    }

    /**
     * How well the calculated intensities agree with the observed ones, with the present scale factor.
     *
     * @return χ² and R factors over the intensities that have a weight
     */
    public ReflectionAgreement agreement() {
        return ReflectionAgreement.of(observed(), calculated(), weights());
    }

    /**
     * χ² with the best scale factor, or that of the parameter where it is fixed.
     *
     * @return not negative
     */
    public double chiSquare() {
        return best()[0];
    }

    /**
     * The scale factor that makes χ² smallest.
     *
     * @return not negative; that of the parameter where it is fixed
     */
    public double bestScale() {
        return best()[1];
    }

    /**
     * Writes the best scale factor to the parameter if it is free.
     *
     * @return this
     */
    public DiffractionDataSingleCrystal fitScale() {
        if (scale.isFree()) {
            scale.set(bestScale());
        }
        return this;
    }

    /**
     * Sets the factor on χ² in the cost, the weight of these data beside restraints and other data.
     *
     * @param factor not negative, 1 at first
     * @return this
     */
    public DiffractionDataSingleCrystal costScale(double factor) {
        costScale.set(factor);
        return this;
    }

    /** {@return the factor on χ² in the cost; 1 at first} */
    public double costScale() {
        return costScale.factor();
    }

    /**
     * χ² with the best scale factor times {@link #costScale()}, and the cost of restraints.
     *
     * @return smaller is better
     */
    @Override
    public double logLikelihood() {
        return costScale() * chiSquare() + super.logLikelihood();
    }

    /** Where the scale is free. */
    @Override
    public Optional<PatternPlan> plan() {
        return scale.isFree()
                ? ScatteringPlan.of(scattering)
                        .map(plan -> new PatternPlan(plan, compared().cost(), costScale()))
                : Optional.empty();
    }

    /** Analytic for the parameters of scatterers (O-28). */
    @Override
    protected void addDerivatives(List<RefinablePar> pars) {
        super.addDerivatives(Scatterer.ofOthers(pars));
        double[] c = unscaled();
        double factor = bestScale();
        double[] byRow = new double[c.length];
        for (int i = 0; i < c.length; i++) {
            byRow[i] = -2 * costScale() * factor * weights()[i] * (observed()[i] - factor * c[i]);
        }
        scattering.addDerivatives(compared.perReflection(byRow));
    }

    @Override
    public List<LsqFunction> lsqFunctions() {
        return List.of(new ReflectionFit(this));
    }

    ComparedIntensities compared() {
        refreshUnlessOptimized();
        return compared;
    }

    /** Σ |F|² of the rows; owned by this object. */
    double[] unscaled() {
        refreshUnlessOptimized();
        return unscaled.value();
    }

    List<Derived<?>> results() {
        return List.of(unscaled, best);
    }

    private double[] best() {
        refreshUnlessOptimized();
        if (scale.isFree() != scaleWasFree) { // no clock tells
            scaleWasFree = scale.isFree();
            best.invalidate();
        }
        return best.value();
    }

    private void refreshUnlessOptimized() {
        if (!isBeingOptimized()) {
            refresh();
        }
    }

    /** Brings what is compared up to date with lattice, limit and grouping. */
    private void refresh() {
        long now = scattering.latticeClock().count()
                + limitClock.count()
                + grouping.clock().count();
        if (now != comparedStamp) {
            compare(ComparedIntensities.of(
                    data,
                    grouping.choice(),
                    maxStol,
                    scattering.cell().lattice(),
                    crystal().spaceGroup()));
            comparedStamp = now;
        }
    }

    private void compare(ComparedIntensities now) {
        if (compared == null || !compared.isLike(now)) {
            compared = now;
            comparedClock.tick();
            scattering.reflections(now.reflections());
        }
    }

    private double[] computeUnscaled() {
        if (sums.length != compared.size()) {
            sums = new double[compared.size()];
        }
        compared.perRow(scattering.squaredModuli(), sums);
        return sums;
    }

    /** χ², then the scale; owned by this object. */
    private double[] computeBest() {
        double[] c = unscaled.value();
        double[] y = compared.observed();
        double[] w = compared.weights();
        double norm = 0;
        double along = 0;
        for (int i = 0; i < c.length; i++) {
            norm += w[i] * c[i] * c[i];
            along += w[i] * c[i] * y[i];
        }
        double factor = scale.value();
        if (scale.isFree()) {
            factor = norm > 0 && along > 0 ? along / norm : 0;
        }
        double chiSquare = 0;
        for (int i = 0; i < c.length; i++) {
            double d = y[i] - factor * c[i];
            chiSquare += w[i] * d * d;
        }
        result[0] = chiSquare;
        result[1] = factor;
        return result;
    }

    @Override
    protected void prepareOptimization() {
        refresh();
        fitScale();
    }

    @Override
    protected void finishOptimization() {
        fitScale();
    }

    @Override
    protected DiffractionDataSingleCrystal newCopy(Copies copies) {
        DiffractionDataSingleCrystal copy = new DiffractionDataSingleCrystal(copies.of(scattering), data);
        return copy.maxStol(maxStol).costScale(costScale());
    }

    @Override
    public String toString() {
        return "%s: %d of %d intensities, %s".formatted(name(), compared().size(), data.size(), radiation());
    }
}
