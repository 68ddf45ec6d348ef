package org.objcryst.scattering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.crystal.UnitCell;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.Derived;
import org.objcryst.refinable.Option;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableClock;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;

/**
 * Structure factors of a crystal for a radiation and a list of reflections.
 *
 * <p>F is that of the whole unit cell, F = Σ f exp(+2πi h·x), in electrons for X-rays, fm for neutrons and Å for electrons.
 * Resonant scattering is ignored at first; where it is not, |F|² is as a rule the mean of a reflection and its Friedel mate.
 *
 * <p>What is recomputed when: positions sin θ/λ with the lattice or the list; form factors with these, the radiation and the
 * kinds of atoms and the radii of shells; displacement factors also when a displacement parameter changes; structure factors also when an atom
 * moves.
 */
public final class ScatteringData extends RefinableObj {
    private final Crystal crystal;
    private final Radiation radiation;
    private final ScatteringTables tables;
    private final RefinableClock listClock = newClock("reflections");
    private final RefinableClock latticeClock = newClock("lattice");
    private final RefinableClock engineClock = newClock("engine");
    private final RefinableClock givenTermsClock = newClock("given resonant terms");
    private final RefinableClock displacementClock = newClock("displacements");
    private final RefinableClock atRest = newClock("factors at rest");
    private final Option<FormFactors> formFactors = addOption("form factors", FormFactors.WK1995);
    private final Option<ResonantScattering> resonant = addOption("resonant scattering", ResonantScattering.IGNORED);
    private final RefinablePar globalB = addPar(
            ParSpec.of("global B", ParType.DISPLACEMENT_ISOTROPIC, 0)
                    .withUnit("Å²")
                    .withLimits(-1, 1)
                    .withStep(0)
                    .withDerivativeStep(1e-3)
                    .startFixed(),
            displacementClock);
    private final Derived<PreparedSum> prepared;
    private final Derived<double[]> stol;
    private final Derived<double[][][]> factorsAtRest;
    private final Derived<double[][][]> factors;
    private final Derived<StructureFactors> structureFactors;
    private final Derived<double[]> squaredModuli;
    private final List<ScatteringPower> watched = new ArrayList<>();
    private ReflectionList reflections;
    private UnitCell cell;
    private SteadyEngine engine = SteadyEngine.of(StructureFactorEngines.found().best());
    private Optional<PreparedSum> before = Optional.empty();
    private double[] moduli = {};
    private Set<String> remarks = Set.of();
    private final Map<String, ResonantTerms> givenTerms = new TreeMap<>();

    /**
     * Structure factors with the best engine that can run here.
     *
     * @param crystal what scatters
     * @param radiation what is scattered
     * @param reflections where
     */
    public ScatteringData(Crystal crystal, Radiation radiation, ReflectionList reflections) {
        this(crystal, radiation, reflections, new ScatteringTables());
    }

    /**
     * Structure factors from given tables.
     *
     * @param crystal what scatters
     * @param radiation what is scattered
     * @param reflections where
     * @param tables may be shared
     */
    public ScatteringData(Crystal crystal, Radiation radiation, ReflectionList reflections, ScatteringTables tables) {
        super("structure factors");
        this.crystal = crystal;
        this.radiation = radiation;
        this.reflections = reflections;
        this.tables = tables;
        addSubObject(crystal);
        addSubObject(radiation);
        // Not open to verify mode: to build it again at every question would take longer than all the rest.
        prepared = new Derived<>(
                "kernel", this::prepare, crystal.structureClock(), listClock, engineClock, resonant.clock());
        cell = crystal.cell();
        latticeClock.addChild(cell.latticeClock());
        stol = derived("sin θ/λ", () -> this.reflections.stol(cell.lattice()), latticeClock, listClock);
        List.of(
                        latticeClock,
                        listClock,
                        engineClock,
                        crystal.structureClock(),
                        radiation.wavelengthClock(),
                        radiation.typeClock(),
                        formFactors.clock(),
                        resonant.clock())
                .forEach(atRest::addChild);
        factorsAtRest = derived("scattering factors at rest", this::computeFactorsAtRest, atRest);
        factors = derived("scattering factors", this::computeFactors, atRest, displacementClock);
        structureFactors = derived(
                "structure factors",
                this::computeStructureFactors,
                atRest,
                displacementClock,
                crystal.componentsClock(),
                crystal.occupancyCorrection().clock());
        squaredModuli = derived(
                "squared moduli",
                this::computeSquaredModuli,
                atRest,
                displacementClock,
                crystal.componentsClock(),
                crystal.occupancyCorrection().clock());
    }

    /**
     * What scatters.
     *
     * @return a sub-object
     */
    public Crystal crystal() {
        return crystal;
    }

    /**
     * What is scattered.
     *
     * @return a sub-object
     */
    public Radiation radiation() {
        return radiation;
    }

    /**
     * The cell that says where reflections are.
     *
     * @return that of the crystal, unless another was given
     */
    public UnitCell cell() {
        return cell;
    }

    /**
     * Gives the data a cell of their own, for example that at another temperature. Atoms keep their fractions of the edges.
     *
     * @param ownCell of the space group of the crystal
     * @return this
     */
    public ScatteringData cell(UnitCell ownCell) {
        latticeClock.removeChild(cell.latticeClock());
        if (cell != crystal.cell()) {
            removeSubObject(cell);
        }
        cell = ownCell;
        if (cell != crystal.cell()) {
            addSubObject(cell);
        }
        latticeClock.addChild(cell.latticeClock());
        latticeClock.tick();
        return this;
    }

    /**
     * Ticks when the lattice changes that says where reflections are.
     *
     * @return the clock of {@link #cell()}
     */
    public RefinableClock latticeClock() {
        return latticeClock;
    }

    /**
     * The reflections.
     *
     * @return the list given last
     */
    public ReflectionList reflections() {
        return reflections;
    }

    /**
     * Replaces the reflections.
     *
     * @param list the new ones
     * @return this
     */
    public ScatteringData reflections(ReflectionList list) {
        reflections = list;
        listClock.tick();
        return this;
    }

    /**
     * Ticks when the list of reflections is replaced.
     *
     * @return the clock of the list
     */
    public RefinableClock listClock() {
        return listClock;
    }

    /**
     * Which table of X-ray form factors is used.
     *
     * @return the option
     */
    public Option<FormFactors> formFactors() {
        return formFactors;
    }

    /**
     * Whether f′ and f″ are used; for neutrons, the imaginary part of scattering lengths.
     *
     * @return the option
     */
    public Option<ResonantScattering> resonantScattering() {
        return resonant;
    }

    /**
     * Gives the resonant terms of a kind of atom, which the table's values then yield to.
     *
     * @param symbol symbol of its scattering powers
     * @param terms f′ and f″ at the present wavelength
     * @return this
     */
    public ScatteringData resonantTerms(String symbol, ResonantTerms terms) {
        givenTerms.put(symbol, terms);
        givenTermsClock.tick();
        return this;
    }

    /**
     * B of a temperature factor exp(−B s²) of all structure factors.
     *
     * @return in Å², between −1 and 1, fixed at 0 at first
     */
    public RefinablePar globalB() {
        return globalB;
    }

    /**
     * The engine that computes.
     *
     * @return the best that can run here, unless another was chosen; the best of the processor if that one has failed
     */
    public StructureFactorEngine engine() {
        return engine.inUse();
    }

    SteadyEngine steadyEngine() {
        return engine;
    }

    /**
     * Chooses the engine that computes. Should it fail, as a device may, the processor goes on; that is said once for all data that are
     * given the same {@link SteadyEngine}.
     *
     * @param newEngine one that can run here
     * @return this
     */
    public ScatteringData engine(StructureFactorEngine newEngine) {
        newEngine.obstacle().ifPresent(o -> {
            throw new IllegalArgumentException("engine %s cannot run here: %s".formatted(newEngine.name(), o));
        });
        engine = SteadyEngine.of(newEngine);
        engineClock.tick();
        return this;
    }

    /**
     * s = sin θ/λ of all reflections.
     *
     * @return in Å⁻¹, owned by this object
     */
    public double[] stol() {
        return stol.value();
    }

    /**
     * The structure factors.
     *
     * @return one configuration, owned by this object and valid until the next change
     */
    public StructureFactors structureFactors() {
        return structureFactors.value();
    }

    /**
     * |F|² of all reflections; with resonant scattering the mean of Friedel mates unless they are kept separate. Multiplicity
     * is not included.
     *
     * @return squares of electrons (fm², Å²), owned by this object and valid until the next change
     */
    public double[] squaredModuli() {
        return squaredModuli.value();
    }

    /**
     * Partial derivatives of {@link #squaredModuli()}: analytic for whatever moves or occupies atoms and for isotropic
     * displacement (S-14 to S-16), numerical for lattice, tensors and wavelength.
     *
     * @param pars any parameters
     * @return one row a parameter, new arrays; null where |F|² does not depend on the parameter
     */
    public double[][] intensityDerivatives(List<RefinablePar> pars) {
        return new IntensityDerivatives(this, prepared(), pars).compute();
    }

    /**
     * |F|² of several configurations of the atoms at once.
     *
     * @param capacity number of configurations at most
     * @return of this object and as it is now
     */
    public ScatteringBatch batch(int capacity) {
        return new ScatteringBatch(this, capacity);
    }

    /** Grows when anything but the atoms changes that structure factors depend on. */
    long changes() {
        factors();
        return prepared.computations() + factors.computations();
    }

    /**
     * Adds what derivatives of a cost by {@link #squaredModuli()} mean for the parameters of the crystal's scatterers to
     * {@link RefinablePar#derivative()}.
     *
     * @param byModuli one number a reflection
     */
    public void addDerivatives(double[] byModuli) {
        structureFactors.value();
        crystal.addDerivatives(prepared().backward(crystal.components(), byModuli, areMatesSeparate()));
    }

    @Override
    protected boolean isCostly() {
        return !restraints().isEmpty();
    }

    /**
     * What a user should know about the tables' answers: ions replaced by atoms, resonant terms not tabulated.
     *
     * @return sentences, none if all is as asked for
     */
    public List<String> remarks() {
        factorsAtRest.value();
        return List.copyOf(remarks);
    }

    PreparedSum prepared() {
        factors.value();
        return prepared.value();
    }

    /** f·T of [normal, resonant][kind][reflection]; without T where it is anisotropic. */
    double[][][] factors() {
        return factors.value();
    }

    List<Derived<?>> results() {
        return List.of(stol, factorsAtRest, factors, structureFactors, squaredModuli, prepared);
    }

    @Override
    protected RefinableObj newCopy(Copies copies) {
        ScatteringData copy = new ScatteringData(copies.of(crystal), copies.of(radiation), reflections, tables);
        if (cell != crystal.cell()) {
            copy.cell(copies.of(cell));
        }
        copy.engine = engine;
        copy.givenTerms.putAll(givenTerms);
        return copy;
    }

    @Override
    public String toString() {
        return "%s: %s, %s, engine %s".formatted(name(), reflections, radiation, engine().name());
    }

    private PreparedSum prepare() {
        before.ifPresent(PreparedSum::close);
        PreparedSum sum = new PreparedSum(crystal, reflections, isResonant(), engine);
        before = Optional.of(sum);
        for (ScatteringPower power : watched) {
            displacementClock.removeChild(power.displacementClock());
            atRest.removeChild(power.shapeClock());
        }
        watched.clear();
        watched.addAll(sum.powers());
        for (ScatteringPower power : watched) {
            displacementClock.addChild(power.displacementClock());
            atRest.addChild(power.shapeClock());
        }
        return sum;
    }

    private boolean isResonant() {
        return resonant.choice().hasImaginaryTerms();
    }

    /** Whether |F|² is that of the reflection alone, not the mean with its Friedel mate. */
    boolean areMatesSeparate() {
        return resonant.choice() == ResonantScattering.SEPARATE_MATES;
    }

    private double[][][] computeFactorsAtRest() {
        boolean resonantXrays = resonant.choice().hasRealTerms() && radiation.isXray();
        Optional<ResonantTable> table = resonantXrays ? Optional.of(tables.resonant()) : Optional.empty();
        PowerFactors look = new PowerFactors(
                tables.factors(radiation.type(), formFactors.choice()), table, radiation.wavelength(), givenTerms);
        double[][][] f = look.at(prepared.value().powers(), stol.value(), isResonant());
        remarks = look.remarks();
        return f;
    }

    private double[][][] computeFactors() {
        PreparedSum sum = prepared.value();
        double[][][] f = Displacement.isotropic(factorsAtRest.value(), sum.powers(), globalB.value(), stol.value());
        sum.factors(f, cell.lattice());
        return f;
    }

    private StructureFactors computeStructureFactors() {
        return prepared().compute(crystal.components());
    }

    private double[] computeSquaredModuli() {
        StructureFactors f = structureFactors.value();
        if (moduli.length != f.reflections()) {
            moduli = new double[f.reflections()];
        }
        f.intensities(0, areMatesSeparate(), moduli);
        return moduli;
    }
}
