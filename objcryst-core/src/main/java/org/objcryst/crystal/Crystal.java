package org.objcryst.crystal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.objcryst.cif.CifStructure;
import org.objcryst.element.Composition;
import org.objcryst.element.Element;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.Derived;
import org.objcryst.refinable.Option;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableClock;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/**
 * A crystal: a unit cell with its space group, and the scatterers of the asymmetric part.
 *
 * <pre>
 *   var crystal = new Crystal(Lattice.ofDegrees(8.516, 5.399, 6.989, 90, 90, 90), "P n m a")
 *           .add(new Atom("Pb", "Pb2+"))
 *           .add(Polyhedra.tetrahedron("S6+", "O2-", 1.5));
 * </pre>
 *
 * <p>A random move moves all scatterers; one time in fifty it exchanges the positions of two of them instead.
 */
public final class Crystal extends RefinableObj {
    private static final double EXCHANGE_PROBABILITY = 0.02;

    private final UnitCell cell;
    private final List<Scatterer> scatterers = new ArrayList<>();
    private Optional<AtomList> atomList = Optional.empty(); // made when it is asked for after something was added
    private final PairSearch search;
    private final Option<OccupancyCorrection> occupancyCorrection =
            addOption("occupancy correction", OccupancyCorrection.AUTOMATIC);
    private final RefinableClock componentsClock = newClock("components");
    private final RefinableClock rulesClock = newClock("rules of contacts");
    private final ContactRules rules = new ContactRules(rulesClock);
    private final Derived<DynamicalOccupancy> correction =
            derived("overlap rules", this::computeCorrection, structureClock(), occupancyCorrection.clock());
    private final Derived<Components> components =
            derived("components", this::computeComponents, componentsClock, occupancyCorrection.clock());
    private final ContactCosts contacts =
            new ContactCosts(this, this::derived, rulesClock, componentsClock, occupancyCorrection.clock());

    /**
     * An empty crystal.
     *
     * @param lattice the lattice
     * @param spaceGroup its space group, in the setting of the lattice
     */
    public Crystal(Lattice lattice, SpaceGroup spaceGroup) {
        this(new UnitCell(lattice, spaceGroup));
    }

    /**
     * An empty crystal.
     *
     * @param lattice the lattice
     * @param spaceGroup any spelling of a space group, in the setting of the lattice
     */
    public Crystal(Lattice lattice, String spaceGroup) {
        this(lattice, SpaceGroup.of(spaceGroup));
    }

    /**
     * The crystal that a CIF describes, atom by atom. Occupancies are those of the file; the correction for overlap is off, so
     * that disordered atoms which lie close together stay as they are.
     *
     * @param structure what was read
     * @return a new crystal
     */
    public static Crystal of(CifStructure structure) {
        return CifExchange.toCrystal(structure);
    }

    /**
     * Reads a CIF, see {@link #of(CifStructure)}.
     *
     * @param path a CIF with cell and atoms
     * @return a new crystal
     */
    public static Crystal readCif(Path path) {
        return of(CifStructure.read(path));
    }

    /**
     * An empty crystal.
     *
     * @param cell a cell with its space group, for example {@link UnitCell#unconstrained}; from now on a part of this crystal
     */
    public Crystal(UnitCell cell) {
        super("crystal");
        this.cell = cell;
        search = new PairSearch(cell.spaceGroup());
        addSubObject(cell);
        componentsClock.addChild(cell.latticeClock());
        componentsClock.addChild(structureClock());
    }

    /**
     * Adds a scatterer.
     *
     * @param scatterer one that stands in no crystal yet
     * @return this
     */
    public Crystal add(Scatterer scatterer) {
        if (scatterer.isPlaced()) {
            throw new IllegalArgumentException("%s stands in a crystal already".formatted(scatterer.name()));
        }
        scatterer.placeIn(cell);
        scatterers.add(scatterer);
        componentsClock.addChild(scatterer.geometryClock());
        atomList = Optional.empty();
        addSubObject(scatterer);
        return this;
    }

    /**
     * The scatterers of the asymmetric part.
     *
     * @return a read-only view, in the order of adding
     */
    public List<Scatterer> scatterers() {
        return Collections.unmodifiableList(scatterers);
    }

    /**
     * The unit cell.
     *
     * @return the same object for the life of the crystal
     */
    public UnitCell cell() {
        return cell;
    }

    /**
     * The lattice.
     *
     * @return the present one
     */
    public Lattice lattice() {
        return cell.lattice();
    }

    /**
     * The space group.
     *
     * @return fixed for the life of the crystal
     */
    public SpaceGroup spaceGroup() {
        return cell.spaceGroup();
    }

    /**
     * The scattering powers of all atoms, each once.
     *
     * @return in the order of their first appearance
     */
    public List<ScatteringPower> scatteringPowers() {
        return atomList().powers();
    }

    /**
     * The atoms of the asymmetric part; occupancies include the correction for overlap.
     *
     * @return owned by the crystal and valid until the next change
     */
    public Components components() {
        return components.value();
    }

    /**
     * Ticks when an atom moves in the unit cell, an occupancy changes, or the lattice.
     *
     * @return the clock of {@link #components()}
     */
    public RefinableClock componentsClock() {
        return componentsClock;
    }

    /**
     * Whether overlapping atoms are counted once; {@link OccupancyCorrection#AUTOMATIC} at first.
     *
     * @return the option
     */
    public Option<OccupancyCorrection> occupancyCorrection() {
        return occupancyCorrection;
    }

    /**
     * The labels of all atoms.
     *
     * @return in the order of {@link #components()}, unique: two molecules of one kind have {@code C1} and {@code C1_2}
     */
    public List<String> labels() {
        return atomList().labels();
    }

    /**
     * How all atoms follow a parameter of a scatterer, the correction for overlap included (where its slope jumps, that of
     * one side).
     *
     * @param par any parameter
     * @param out overwritten
     * @return false if no atom depends on it
     */
    public boolean tangent(RefinablePar par, Components.Tangent out) {
        int offset = atomList().offset(par.owner());
        out.clear();
        if (offset < 0 || !((Scatterer) par.owner()).tangent(par, out, offset)) {
            return false;
        }
        DynamicalOccupancy overlap = correction.value();
        if (overlap != null) {
            overlap.correct(search, cell, components(), out);
        }
        return true;
    }

    /**
     * Adds what derivatives of a cost by the atoms mean for the parameters of the scatterers to
     * {@link RefinablePar#derivative()}: the reverse of {@link #tangent}.
     *
     * @param byAtoms in the order of {@link #components()}, by the corrected occupancies; work space afterwards
     */
    public void addDerivatives(AtomGradient byAtoms) {
        DynamicalOccupancy overlap = correction.value();
        if (overlap != null) {
            overlap.unravel(search, cell, components(), byAtoms);
        }
        for (Scatterer scatterer : scatterers) {
            scatterer.addDerivatives(byAtoms, atomList().offset(scatterer));
        }
    }

    /**
     * Asks for a shortest distance between two kinds of atoms, counting bonded atoms of one molecule out; merging is
     * allowed between atoms of the same kind. An earlier rule for the pair is replaced.
     *
     * @param first a scattering power of this crystal
     * @param second the same or another one
     * @param distance in Å
     * @return this
     */
    public Crystal antiBump(ScatteringPower first, ScatteringPower second, double distance) {
        return antiBump(first, second, distance, first == second);
    }

    /**
     * Asks for a shortest distance between two kinds of atoms, counting bonded atoms of one molecule out.
     *
     * @param first a scattering power of this crystal
     * @param second the same or another one
     * @param distance in Å
     * @param merge whether two such atoms may fall together
     * @return this
     */
    public Crystal antiBump(ScatteringPower first, ScatteringPower second, double distance, boolean merge) {
        rules.add(new BumpRule(first, second, distance, merge));
        return this;
    }

    /**
     * Asks that the bond valences of each atom add up to its formal charge; an earlier rule for the pair is replaced.
     *
     * @param first a scattering power of this crystal, with a formal charge
     * @param second another one
     * @param r0 distance of a bond of valence 1 in Å
     * @param b softness in Å, usually {@link BondValenceRule#USUAL_B}
     * @return this
     */
    public Crystal bondValence(ScatteringPower first, ScatteringPower second, double r0, double b) {
        rules.add(new BondValenceRule(first, second, r0, b));
        return this;
    }

    /**
     * The bond-valence sums of all atoms.
     *
     * @return in the order of {@link #components()}, new; 0 for atoms without a rule
     */
    public double[] bondValenceSums() {
        return contacts.bondValenceSums();
    }

    /**
     * What is asked about contacts, with the factors of the three costs.
     *
     * @return a part of this crystal
     */
    public ContactRules rules() {
        return rules;
    }

    /**
     * What the cell contains. Atoms that the correction for overlap concerns are counted once on special positions.
     *
     * @return computed from the present occupancies
     */
    public Composition composition() {
        Components all = components();
        Map<Element, Double> atoms = new HashMap<>();
        for (SharedSites.Occupied site : sites()) {
            double number = site.site().multiplicity() * site.occupancy();
            atoms.merge(all.power[site.atom()].element(), number, Double::sum);
        }
        return new Composition(atoms, cell.volume());
    }

    /**
     * The crystal as a CIF tells it: chemical occupancies, atoms on special positions exactly there.
     *
     * @return the present state
     */
    public CifStructure toStructure() {
        return CifExchange.toStructure(this);
    }

    /**
     * Writes a CIF.
     *
     * @param path where to write; a file of this name is replaced
     * @return this
     */
    public Crystal writeCif(Path path) {
        toStructure().write(path);
        return this;
    }

    /**
     * Writes a CIF.
     *
     * @param file where to write; a file of this name is replaced
     * @return this
     */
    public Crystal writeCif(String file) {
        return writeCif(Path.of(file));
    }

    @Override
    public double logLikelihood() {
        return contacts.antiBump() + contacts.bondValence() + contacts.wanted();
    }

    @Override
    public Map<String, Double> costTerms() {
        return Map.of(
                "anti-bump",
                contacts.antiBump(),
                "bond valence",
                contacts.bondValence(),
                "contacts",
                contacts.wanted());
    }

    @Override
    protected boolean isCostly() {
        return !rules.isEmpty() || super.isCostly();
    }

    /** Analytic for the parameters of scatterers. */
    @Override
    protected void addDerivatives(List<RefinablePar> pars) {
        super.addDerivatives(Scatterer.ofOthers(pars));
        AtomGradient byAtoms = new AtomGradient(components().size());
        contacts.addDerivatives(byAtoms);
        addDerivatives(byAtoms);
    }

    @Override
    protected void moveThisAndBelow(RandomGenerator random, double amplitude, ParType family) {
        boolean exchange =
                scatterers.size() > 1 && ParType.TRANSLATION.isA(family) && random.nextDouble() < EXCHANGE_PROBABILITY;
        if (exchange) {
            PositionExchange.apply(scatterers, random);
        } else {
            super.moveThisAndBelow(random, amplitude, family);
        }
    }

    @Override
    protected RefinableObj newCopy(Copies copies) {
        Crystal copy = new Crystal(copies.of(cell));
        scatterers.forEach(s -> copy.add(copies.of(s)));
        rules.copyTo(copy.rules, copies);
        return copy;
    }

    @Override
    public String toString() {
        return "%s: %s, %d scatterers".formatted(name(), cell, scatterers.size());
    }

    /** The atoms as they are written and counted. */
    List<SharedSites.Occupied> sites() {
        boolean[] concerned = corrected();
        Components raw = written();
        return new SharedSites(this, raw, concerned == null ? new boolean[raw.size()] : concerned).list();
    }

    /** The atoms without correction for overlap; new. */
    Components written() {
        Components raw = new Components(components().size());
        for (Scatterer scatterer : scatterers) {
            scatterer.write(raw, atomList().offset(scatterer));
        }
        return raw;
    }

    AtomList atomList() {
        if (atomList.isEmpty()) {
            atomList = Optional.of(new AtomList(scatterers));
        }
        return atomList.get();
    }

    boolean[] corrected() {
        return atomList().corrected(occupancyCorrection.choice());
    }

    PairSearch search() {
        return search;
    }

    private DynamicalOccupancy computeCorrection() {
        boolean[] concerned = corrected();
        return concerned == null ? null : new DynamicalOccupancy(atomList().components(), concerned);
    }

    private Components computeComponents() {
        Components out = atomList().write();
        DynamicalOccupancy overlap = correction.value();
        if (overlap != null) {
            double[] factors = overlap.factors(search, cell, out);
            for (int i = 0; i < factors.length; i++) {
                out.occupancy[i] *= factors[i];
            }
        }
        return out;
    }
}
