package org.objcryst.powder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.UnitCell;
import org.objcryst.powder.intensity.PhaseProfiles;
import org.objcryst.powder.profile.ReflectionProfile;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.Derived;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableClock;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.ReflectionList;
import org.objcryst.scattering.ScatteringData;
import org.objcryst.singlecrystal.ReflectionIntensities;

/**
 * A crystal as a powder pattern sees it: reflections with their positions, profiles and intensities, and a scale factor.
 *
 * <p>The squared moduli |F|² come from the crystal, or, for the extraction of intensities, are given
 * ({@link #extracted(double[])}). The list of reflections follows lattice, wavelength and limits, but stands still during an
 * optimisation.
 */
public final class PowderPhase extends RefinableObj {
    private final PatternAxis axis;
    private final InstrumentFactors instrument;
    private final Crystal crystal;
    private final ScatteringData scattering;
    private final Texture texture;
    private final RefinableClock extractedClock = newClock("extracted intensities");
    private final RefinableClock profilesClock = newClock("profiles");
    private final RefinableClock detectorClock = newClock("flat detector");
    private final RefinablePar flatDetector = addPar(BraggPositions.flatDetectorSpec(), detectorClock);
    private final RefinablePar scale =
            addPar(ParSpec.of("scale", ParType.SCALE, 1).withRelativeDerivativeStep(1e-3), newClock("scale"));
    private final Derived<ReflectionLines> lines;
    private final Derived<PhaseProfiles> profiles;
    private final Derived<double[]> factors;
    private final Derived<double[]> intensities;
    private ReflectionProfile profile;
    private boolean profileChosen = true;
    private double[] extracted;
    private ReflectionIntensities stored;
    private double[] intensity = {};
    private long listStamp = -1;

    /**
     * A phase of a pattern.
     *
     * @param axis angles and radiation of the pattern
     * @param instrument what it makes of intensities
     * @param crystal what diffracts
     * @param profile the shape of its reflections
     */
    PowderPhase(PatternAxis axis, InstrumentFactors instrument, Crystal crystal, ReflectionProfile profile) {
        this(
                axis,
                instrument,
                crystal,
                new ScatteringData(crystal, axis.radiation(), reflections(axis, crystal, profile)),
                profile,
                new Texture());
    }

    private PowderPhase(
            PatternAxis axis,
            InstrumentFactors instrument,
            Crystal crystal,
            ScatteringData scattering,
            ReflectionProfile profile,
            Texture texture) {
        super(crystal.name());
        this.axis = axis;
        this.instrument = instrument;
        this.crystal = crystal;
        this.scattering = scattering;
        this.profile = profile;
        this.texture = texture;
        addSubObject(scattering);
        addSubObject(profile);
        addSubObject(texture);
        RefinableClock list = scattering.listClock();
        RefinableClock lattice = scattering.latticeClock();
        lines = derived("positions", this::computeLines, list, lattice, axis.positionClock(), detectorClock);
        flatDetector.used(!axis.isTimeOfFlight());
        List.of(list, lattice, axis.positionClock(), detectorClock, profile.clock())
                .forEach(profilesClock::addChild);
        profiles = derived("profiles", this::computeProfiles, profilesClock);
        RefinableClock factorsClock = newClock("intensity factors");
        List.of(list, lattice, axis.positionClock(), instrument.clock(), texture.clock())
                .forEach(factorsClock::addChild);
        factors = derived("intensity factors", () -> factors(scattering.reflections()), factorsClock);
        intensities =
                derived("intensities", this::computeIntensities, scattering.clock(), factorsClock, extractedClock);
    }

    /**
     * What diffracts.
     *
     * @return the crystal
     */
    public Crystal crystal() {
        return crystal;
    }

    /**
     * The cell that says where the reflections are.
     *
     * @return that of the crystal, unless the phase has one of its own
     */
    public UnitCell cell() {
        return scattering.cell();
    }

    /**
     * Gives the phase a cell of its own, where a crystal is seen at several temperatures; atoms keep their fractions of the edges.
     *
     * @param cell of the space group of the crystal, with parameters of its own; that of the crystal takes the own one away
     * @return this
     */
    public PowderPhase cell(UnitCell cell) {
        scattering.cell(cell);
        return this;
    }

    /**
     * The structure factors of the crystal at the reflections of this phase.
     *
     * @return a part of this phase
     */
    public ScatteringData scattering() {
        return scattering;
    }

    /**
     * The shape of the reflections.
     *
     * @return a part of this phase
     */
    public ReflectionProfile profile() {
        return profile;
    }

    /**
     * Gives the reflections another shape.
     *
     * @param newProfile replaces the present one
     * @return this
     */
    public PowderPhase profile(ReflectionProfile newProfile) {
        removeSubObject(profile);
        profilesClock.removeChild(profile.clock());
        profile = newProfile;
        addSubObject(profile);
        profilesClock.addChild(profile.clock());
        profileChosen = true;
        return this;
    }

    /** Leaves the choice of the shape to a profile fit. */
    PowderPhase anyProfile() {
        profileChosen = false;
        return this;
    }

    /** Whether somebody has chosen the shape. */
    boolean isProfileChosen() {
        return profileChosen;
    }

    /**
     * Preferred orientation.
     *
     * @return a part of this phase, without any texture at first
     */
    public Texture texture() {
        return texture;
    }

    /**
     * The scale factor of the intensities.
     *
     * @return free at first, which lets costs choose the best one
     */
    public RefinablePar scale() {
        return scale;
    }

    /**
     * The reflections, by increasing sinθ/λ: as far as the pattern goes and a little beyond, for the tails.
     *
     * @return brought up to date, unless an optimisation is under way
     */
    public ReflectionList reflections() {
        if (!isBeingOptimized()) {
            refreshReflections();
        }
        return scattering.reflections();
    }

    /**
     * Keeps intensities with the phase that were extracted before; nothing is calculated from them.
     *
     * @param intensities |F|² on any scale, or null for none
     * @return this
     */
    public PowderPhase stored(ReflectionIntensities intensities) {
        stored = intensities;
        return this;
    }

    /**
     * Intensities that were extracted before.
     *
     * @return as given, empty at first
     */
    public Optional<ReflectionIntensities> stored() {
        return Optional.ofNullable(stored);
    }

    /**
     * Replaces the list of reflections; it stays until lattice, wavelength or limits change.
     *
     * @param list by increasing sinθ/λ
     * @return this
     */
    public PowderPhase reflections(ReflectionList list) {
        replace(list);
        listStamp = listInputs();
        return this;
    }

    /**
     * The stored profiles at the present positions.
     *
     * @return owned by this phase and valid until the next change
     */
    public PhaseProfiles profiles() {
        reflections();
        return profiles.value();
    }

    /**
     * Corrected positions of the reflections, averaged over the lines of a doublet.
     *
     * @return a new array (rad or µs); NaN beyond 180°
     */
    public double[] positions() {
        reflections();
        ReflectionLines now = lines.value();
        double[] positions = new double[now.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = now.mean(i);
        }
        return positions;
    }

    /**
     * What turns |F|² into an intensity, the scale excepted: multiplicity, Lorentz factor,
     * polarisation, slit, absorption, texture (S-24).
     *
     * @return one number a reflection; owned by this phase and valid until the next change
     */
    public double[] intensityFactors() {
        reflections();
        return factors.value();
    }

    /** Grows when {@link #intensityFactors()} change. */
    long changesOfFactors() {
        intensityFactors();
        return factors.computations();
    }

    /**
     * Intensities without the scale.
     *
     * @return one number a reflection; owned by this phase and valid until the next change
     */
    public double[] intensities() {
        reflections();
        return intensities.value();
    }

    /**
     * The squared moduli behind the intensities, from the crystal or as given.
     *
     * @return one number a reflection; owned by this phase, not to be modified
     */
    public double[] squaredModuli() {
        reflections();
        return extracted != null ? extracted : scattering.squaredModuli();
    }

    /**
     * Takes the squared moduli from now on from here and not from the crystal.
     *
     * @param squaredModuli |F|², one number a reflection; copied
     * @return this
     */
    public PowderPhase extracted(double[] squaredModuli) {
        if (squaredModuli.length != reflections().size()) {
            throw new IllegalArgumentException("%s: %d squared moduli for %d reflections"
                    .formatted(name(), squaredModuli.length, reflections().size()));
        }
        extracted = squaredModuli.clone();
        extractedClock.tick();
        return this;
    }

    /**
     * Takes the squared moduli from the crystal again.
     *
     * @return this
     */
    public PowderPhase fromCrystal() {
        extracted = null;
        extractedClock.tick();
        return this;
    }

    /**
     * Whether the squared moduli are given and do not come from the crystal.
     *
     * @return true after {@link #extracted(double[])}
     */
    public boolean isExtracted() {
        return extracted != null;
    }

    /** Adds what derivatives of a cost by the intensities mean for the parameters of the crystal's scatterers. */
    void addDerivatives(double[] byIntensity) {
        if (!isExtracted()) {
            double[] c = intensityFactors();
            double[] byModuli = new double[c.length];
            for (int i = 0; i < c.length; i++) {
                byModuli[i] = c[i] * byIntensity[i];
            }
            scattering.addDerivatives(byModuli);
        }
    }

    @Override
    protected boolean isCostly() {
        return !restraints().isEmpty();
    }

    List<Derived<?>> results() {
        return List.of(lines, profiles, factors, intensities);
    }

    /** Ticks when a stored profile changes. */
    RefinableClock profilesClock() {
        return profilesClock;
    }

    /** Brings the list of reflections up to date with lattice, wavelength, limits and profile. */
    void refreshReflections() {
        long now = listInputs();
        if (now != listStamp) {
            ReflectionList list = ReflectionList.upTo(cell().lattice(), crystal.spaceGroup(), axis.stolLimit(profile));
            if (!Arrays.equals(list.h(), scattering.reflections().h())
                    || !Arrays.equals(list.k(), scattering.reflections().k())
                    || !Arrays.equals(list.l(), scattering.reflections().l())) {
                replace(list);
            }
            listStamp = listInputs();
        }
    }

    /** What turns |F|² of the reflections of a list into intensities, the scale excepted; 0 for those out of reach. */
    double[] factors(ReflectionList list) {
        return new PhaseFactors(axis, instrument, texture).of(list, cell().lattice(), crystal.spaceGroup());
    }

    /** Corrected positions of reflections [spectral line][reflection]. */
    double[][] positions(double[] stol) {
        return axis.positions(stol, flatDetector.value());
    }

    private static ReflectionList reflections(PatternAxis axis, Crystal crystal, ReflectionProfile profile) {
        return ReflectionList.upTo(crystal.lattice(), crystal.spaceGroup(), axis.stolLimit(profile));
    }

    private void replace(ReflectionList list) {
        scattering.reflections(list);
        if (extracted != null) {
            fromCrystal();
        }
    }

    private long listInputs() {
        return scattering.latticeClock().count() + axis.positionClock().count();
    }

    private ReflectionLines computeLines() {
        double[] stol = scattering.reflections().stol(cell().lattice());
        return new ReflectionLines(stol, positions(stol), axis.shares());
    }

    private PhaseProfiles computeProfiles() {
        ReflectionList list = scattering.reflections();
        return new ProfileBuilder(axis, profile, lines.value()).build(list.h(), list.k(), list.l());
    }

    private double[] computeIntensities() {
        double[] c = factors.value();
        double[] f2 = extracted != null ? extracted : scattering.squaredModuli();
        if (intensity.length != c.length) {
            intensity = new double[c.length];
        }
        for (int i = 0; i < c.length; i++) {
            intensity[i] = c[i] * f2[i];
        }
        return intensity;
    }

    @Override
    protected void prepareOptimization() {
        refreshReflections();
    }

    @Override
    protected PowderPhase newCopy(Copies copies) {
        PowderPhase copy = new PowderPhase(
                copies.of(axis),
                copies.of(instrument),
                copies.of(crystal),
                copies.of(scattering),
                copies.of(profile),
                copies.of(texture));
        copy.profileChosen = profileChosen;
        copy.stored = stored;
        copy.extracted = extracted == null ? null : extracted.clone();
        return copy;
    }
}
