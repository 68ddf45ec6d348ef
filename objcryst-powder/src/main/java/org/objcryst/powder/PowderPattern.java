package org.objcryst.powder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.Scatterer;
import org.objcryst.powder.background.Background;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.indexing.IndexingResult;
import org.objcryst.powder.intensity.PhaseEquations;
import org.objcryst.powder.peak.PeakList;
import org.objcryst.powder.peak.PeakSearch;
import org.objcryst.powder.plot.PatternPlot;
import org.objcryst.powder.plot.ShownPlot;
import org.objcryst.powder.profile.DoubleExponentialProfile;
import org.objcryst.powder.profile.ProfileRange;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.powder.profile.ReflectionProfile;
import org.objcryst.powder.spacegroup.SpaceGroupRanking;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.CostBatch;
import org.objcryst.refinable.CostScale;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.Option;
import org.objcryst.refinable.RefinableClock;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.Radiation;
import org.objcryst.worlds.PatternPlan;
import org.objcryst.worlds.WorldData;

/**
 * A powder pattern: measured points, and what is calculated for them (P-29),
 *
 * <pre>
 *   y(x) = background(x) + Σ_phases scale Σ_hkl I_hkl · profile(x − x_hkl)
 *
 *   var pattern = PowderPattern.read("cime.dat").wavelength(1.52904).maxStol(0.3);
 *   var phase = pattern.addPhase(crystal);
 *   pattern.fitScales().agreement();
 * </pre>
 *
 * <p>Its contribution to the cost of a model is chosen by {@link #objective()}. Scale factors that are free take their best
 * values in every evaluation of the cost; {@link #fitScales()} writes them to the parameters, as the beginning and the end of
 * an optimisation do.
 */
public final class PowderPattern extends RefinableObj implements WorldData {
    private final PatternPoints points;
    private final PatternAxis axis;
    private final InstrumentFactors instrument;
    private final List<PowderPhase> phases = new ArrayList<>();
    private final RefinableClock pointsClock = newClock("excluded regions");
    private final RefinableClock backgroundClock = newClock("background");
    private final RefinableClock profilesClock = newClock("profiles of the phases");
    private final Option<Objective> objective = addOption("objective", Objective.EXACT);
    private final PatternResults results;
    private Background background;
    private final CostScale costScale = new CostScale(this);

    /**
     * A pattern without phases and background.
     *
     * @param data the measured points; the radiation that its file proposes is taken over
     */
    public PowderPattern(PowderData data) {
        this(data, new Radiation());
        data.radiation().applyTo(radiation());
    }

    PowderPattern(PowderData data, Radiation radiation) {
        this(data, new PatternAxis(data.axis(), data.x(), radiation), new InstrumentFactors(radiation));
    }

    private PowderPattern(PowderData data, PatternAxis axis, InstrumentFactors instrument) {
        super(data.title());
        points = new PatternPoints(data, pointsClock);
        this.axis = axis;
        this.instrument = instrument;
        addSubObject(axis);
        addSubObject(instrument);
        profilesClock.addChild(axis.positionClock());
        results = new PatternResults(this, this::derived, profilesClock, pointsClock, backgroundClock);
    }

    /**
     * Reads a measured pattern.
     *
     * @param file as for {@link #read(Path)}
     * @return a pattern without phases and background
     */
    public static PowderPattern read(String file) {
        return read(Path.of(file));
    }

    /**
     * Reads a measured pattern.
     *
     * @param file a text file, recognised by its content
     * @return a pattern without phases and background
     * @throws org.objcryst.format.DataFormatException if the file cannot be understood
     */
    public static PowderPattern read(Path file) {
        return new PowderPattern(PowderData.read(file));
    }

    /**
     * Sets a monochromatic wavelength.
     *
     * @param angstrom λ in Å
     * @return this
     */
    public PowderPattern wavelength(double angstrom) {
        radiation().wavelength(angstrom);
        return this;
    }

    /** {@return what is diffracted: X-rays or neutrons, wavelength or doublet, polarisation} */
    public Radiation radiation() {
        return axis.radiation();
    }

    /** {@return angles, position corrections and the limit of resolution} */
    public PatternAxis axis() {
        return axis;
    }

    /** {@return slit and absorption} */
    public InstrumentFactors instrument() {
        return instrument;
    }

    /**
     * Limits the resolution of everything that is compared.
     *
     * @param stol largest sinθ/λ (Å⁻¹), typically 0.25-0.4 to solve a structure
     * @return this
     */
    public PowderPattern maxStol(double stol) {
        axis.maxStol(stol);
        return this;
    }

    /**
     * Chooses how far profiles are stored.
     *
     * @param range {@link ProfileRange#SOLVING} at first
     * @return this
     */
    public PowderPattern profileRange(ProfileRange range) {
        axis.range(range);
        return this;
    }

    /**
     * Leaves a stretch of the pattern out of costs, scales and agreement factors.
     *
     * @param fromDeg lower end, 2θ in degrees
     * @param toDeg upper end, 2θ in degrees
     * @return this
     */
    public PowderPattern excludeDeg(double fromDeg, double toDeg) {
        points.excludeDeg(fromDeg, toDeg);
        return this;
    }

    /**
     * Sets the background.
     *
     * @param newBackground replaces the present one
     * @return this
     */
    public PowderPattern background(Background newBackground) {
        if (background != null) {
            backgroundClock.removeChild(background.clock());
            removeSubObject(background);
        }
        background = newBackground;
        addSubObject(background);
        backgroundClock.addChild(background.clock());
        return this;
    }

    /** {@return the background, empty if none was set} */
    public Optional<Background> background() {
        return Optional.ofNullable(background);
    }

    /**
     * Adds a phase with pseudo-Voigt profiles, which a profile fit may replace by others; for times of flight with double-exponential
     * ones.
     *
     * @param crystal what diffracts
     * @return the new phase
     */
    public PowderPhase addPhase(Crystal crystal) {
        ReflectionProfile profile = axis.isTimeOfFlight() ? new DoubleExponentialProfile() : new PseudoVoigtProfile();
        return addPhase(crystal, profile).anyProfile();
    }

    /**
     * Adds a phase.
     *
     * @param crystal what diffracts
     * @param profile the shape of its reflections; several phases may share one
     * @return the new phase
     */
    public PowderPhase addPhase(Crystal crystal, ReflectionProfile profile) {
        PowderPhase phase = new PowderPhase(axis, instrument, crystal, profile);
        add(phase);
        return phase;
    }

    /** {@return a read-only view of the phases, in the order of adding} */
    public List<PowderPhase> phases() {
        return Collections.unmodifiableList(phases);
    }

    /** {@return how it is compared in {@link #logLikelihood()} and in least squares, {@link Objective#EXACT} at first} */
    public Option<Objective> objective() {
        return objective;
    }

    /** {@return the measured points and what is left out of them} */
    public PatternPoints points() {
        return points;
    }

    /** {@return the angles 2θ (rad) or times of flight (µs) of the points; owned by the pattern, not to be modified} */
    public double[] x() {
        return axis.x();
    }

    /** {@return the observed intensities; owned by the pattern, not to be modified} */
    public double[] observed() {
        return points.observed();
    }

    /** {@return the weights of the points, 0 where they are not used; owned by the pattern, not to be modified} */
    public double[] weights() {
        return results.weights();
    }

    /** {@return the background at the points; owned by the pattern and valid until the next change} */
    public double[] backgroundCurve() {
        return results.background();
    }

    /**
     * The calculated pattern with the present scale factors.
     *
     * @return owned by the pattern and valid until the next change
     */
    public double[] calculated() {
        return results.calculated();
    }

    /** {@return the normal equations of all intensities, for fixed positions, profiles and background; owned by the pattern} */
    public PhaseEquations equations() {
        return results.equations();
    }

    /**
     * How well the calculated pattern agrees with the observed one, with the present scale factors.
     *
     * @return χ² and R factors over the points that are used
     */
    public Agreement agreement() {
        return Agreement.of(observed(), calculated(), backgroundCurve(), weights());
    }

    /**
     * A picture of the pattern and its reflections.
     *
     * @return to be written or shown
     */
    public PatternPlot plot() {
        PatternPlot plot = axis.isTimeOfFlight()
                ? PatternPlot.ofTimes(name(), x(), observed(), calculated(), weights())
                : new PatternPlot(name(), x(), observed(), calculated(), weights());
        phases.forEach(phase -> plot.reflections(phase.positions()));
        return plot;
    }

    /**
     * Opens a picture of the pattern; without a screen it is only written.
     *
     * @return where it is
     */
    public ShownPlot show() {
        return plot().show();
    }

    /**
     * Searches the peaks.
     *
     * @return by increasing angle; for times of flight angles at a wavelength of the list's own
     */
    public PeakList peaks() {
        return PatternIndexing.peaks(this, PeakSearch.USUAL_THRESHOLD);
    }

    /**
     * Finds the lattice, see {@link PatternIndexing}.
     *
     * @return what was found
     */
    public IndexingResult index() {
        return new PatternIndexing(this).run();
    }

    /**
     * The space groups that the cell of the phase allows, by the profile of the fit, see {@link SpaceGroupSearch}.
     *
     * @return the most probable extinctions first
     */
    public SpaceGroupRanking spaceGroups() {
        return new SpaceGroupSearch(this).run();
    }

    /**
     * Refines background, zero, cells and peak shapes with free intensities and leaves them fixed, see {@link ProfileFit}.
     *
     * @return how well it went, and the extracted intensities
     */
    public ProfileFitResult fitProfile() {
        return new ProfileFit(this).run();
    }

    /**
     * The scale factors that make the present objective best.
     *
     * @return one number a phase; not negative; a fixed scale keeps its value
     */
    public double[] bestScales() {
        double[] result = bestResult();
        return Arrays.copyOfRange(result, 1, result.length);
    }

    /**
     * Writes the best scale factors to the parameters that are free.
     *
     * @return this
     */
    public PowderPattern fitScales() {
        results.writeScales();
        return this;
    }

    /**
     * Sets the factor on χ² in the cost, the weight of this pattern beside restraints and other patterns. A profile fit sets
     * it to the inverse of the reduced χ² that it reached: what no structure can explain is taken as uncertainty.
     *
     * @param factor not negative, 1 at first
     * @return this
     */
    public PowderPattern costScale(double factor) {
        costScale.set(factor);
        return this;
    }

    /** {@return the factor on χ² in the cost; 1 at first} */
    public double costScale() {
        return costScale.factor();
    }

    /**
     * χ² of the chosen objective with the best scale factors times {@link #costScale()}, and the cost of restraints.
     *
     * @return smaller is better; 0 without phases
     */
    @Override
    public double logLikelihood() {
        return phases.isEmpty() ? super.logLikelihood() : costScale() * bestResult()[0] + super.logLikelihood();
    }

    @Override
    public Optional<PatternPlan> plan() {
        return PatternNumbers.of(this);
    }

    /** For the exact objective with one phase, while only atoms move. */
    @Override
    protected Optional<CostBatch> costBatch(List<RefinablePar> moving, int capacity) {
        return PatternBatch.isPossible(this, moving) ? Optional.of(new PatternBatch(this, capacity)) : Optional.empty();
    }

    /** Analytic for the parameters of scatterers (O-26, O-27). */
    @Override
    protected void addDerivatives(List<RefinablePar> pars) {
        super.addDerivatives(Scatterer.ofOthers(pars));
        new IntensitySlopes(this).addDerivatives();
    }

    @Override
    public List<LsqFunction> lsqFunctions() {
        if (phases.isEmpty()) {
            return List.of();
        }
        return List.of(objective.choice() == Objective.EXACT ? new ExactFit(this) : new ProjectedFit(this));
    }

    PatternResults results() {
        return results;
    }

    /** χ² with the best scales, then these. */
    double[] bestResult() {
        return results.best();
    }

    private void add(PowderPhase phase) {
        phases.add(phase);
        addSubObject(phase);
        profilesClock.addChild(phase.profilesClock());
        results.phases(phases);
    }

    @Override
    protected void prepareOptimization() {
        phases.forEach(PowderPhase::refreshReflections);
        fitScales();
    }

    @Override
    protected void finishOptimization() {
        fitScales();
    }

    @Override
    protected PowderPattern newCopy(Copies copies) {
        PowderPattern copy = new PowderPattern(points.data(), copies.of(axis), copies.of(instrument));
        copy.points.like(points);
        if (background != null) {
            copy.background(copies.of(background));
        }
        phases.forEach(p -> copy.add(copies.of(p)));
        return copy.costScale(costScale());
    }

    @Override
    public String toString() {
        return "powder pattern %s; %d phases, %s".formatted(points.data(), phases.size(), radiation());
    }
}
