package org.objcryst.molecule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Components;
import org.objcryst.crystal.Scatterer;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.format.BondOrder;
import org.objcryst.format.MoleculeData;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.Derived;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.Option;
import org.objcryst.refinable.ParBlock;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableClock;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;

/**
 * A flexible molecule: atoms with Cartesian coordinates r in a frame of their own, held together by restraints on bond
 * lengths, angles and dihedrals, which are its cost. In the crystal (M-1)
 *
 * <pre>x = X + M⁻¹ R(q) (r − r_c)</pre>
 *
 * with the position X (parameters x, y, z), the orientation q (q0 … q3) and the centre r_c, by default the mean of all
 * atoms. How it can move within itself, it finds from its bonds and restraints.
 *
 * @see "Favre-Nicolin &amp; Černý (2004), Z. Kristallogr. 219, 847–856"
 */
public final class Molecule extends Scatterer {
    private final MoleculePlan plan;
    private final List<ScatteringPower> powers;
    private final List<ScatteringPower> distinctPowers;
    private final RefinableClock conformationClock = newClock("conformation");
    private final RefinableClock costClock = newClock("cost scale");
    private final Option<Flexibility> flexibility = addOption("flexibility", Flexibility.RELAXED);
    private final Option<FlipMoves> flipMoves = addOption("flips", FlipMoves.ALLOWED);
    private final ParBlock orientation;
    private final ParBlock internal;
    private final Placement placement;
    private final MoleculeMoves moves;
    private final Derived<double[]> centre = derived("centre", this::computeCentre, conformationClock);
    private final Derived<Double> cost = derived("restraint cost", this::computeCost, conformationClock, costClock);
    private double costScale = 1;

    Molecule(String name, MoleculePlan plan, List<ScatteringPower> powers) {
        super(name);
        this.plan = plan;
        this.powers = powers;
        distinctPowers = powers.stream().distinct().toList();
        distinctPowers.forEach(this::addSubObject);
        geometryClock().addChild(conformationClock);
        orientation = addBlock(MoleculePars.orientation(), geometryClock());
        internal = addBlock(MoleculePars.internal(plan), conformationClock);
        placement = new Placement(this);
        moves = new MoleculeMoves(this);
    }

    /**
     * Reads a molecule, hydrogen atoms included, from any file that {@link MoleculeData#read} knows.
     *
     * @param file path of the file
     * @return a new molecule with restraints at the geometry of the file
     * @throws org.objcryst.format.DataFormatException if the file is none of these, or damaged
     */
    public static Molecule read(String file) {
        return read(Path.of(file));
    }

    /**
     * Reads a molecule, hydrogen atoms included, from any file that {@link MoleculeData#read} knows.
     *
     * @param file path of the file
     * @return a new molecule with restraints at the geometry of the file
     * @throws org.objcryst.format.DataFormatException if the file is none of these, or damaged
     */
    public static Molecule read(Path file) {
        return of(MoleculeData.read(file));
    }

    /**
     * A molecule with restraints at its given geometry, one scattering power an element.
     *
     * @param data atoms and bonds
     * @return a new molecule
     */
    public static Molecule of(MoleculeData data) {
        return new MoleculeMaker(data).make();
    }

    /**
     * The parts of what a file describes that no bond joins, as in a salt or a hydrate: molecules, and atoms where a part is
     * a single atom.
     *
     * @param data atoms and bonds
     * @return new scatterers, in the order of the file
     */
    public static List<Scatterer> partsOf(MoleculeData data) {
        List<Scatterer> parts = new ArrayList<>();
        for (MoleculeData part : data.fragments()) {
            MoleculeData.Atom first = part.atoms().get(0);
            parts.add(part.atoms().size() > 1 ? of(part) : new Atom(first.label(), first.symbol()));
        }
        return parts;
    }

    @Override
    public int size() {
        return plan.size();
    }

    @Override
    public String label(int i) {
        return plan.labels().get(i);
    }

    @Override
    public List<ScatteringPower> scatteringPowers() {
        return distinctPowers;
    }

    /**
     * What an atom scatters.
     *
     * @param i index of the atom
     * @return shared by atoms of one kind
     */
    public ScatteringPower power(int i) {
        return powers.get(i);
    }

    /**
     * The occupancy of an atom, to be multiplied with that of the molecule.
     *
     * @param i index of the atom
     * @return not negative
     */
    public double atomOccupancy(int i) {
        return plan.occupancy(i);
    }

    @Override
    public boolean sharesSites() {
        return plan.isSharingSites();
    }

    /** Atoms at most three bonds apart. */
    @Override
    public boolean areBonded(int i, int j) {
        return plan.areNear(i, j);
    }

    /**
     * The bonds.
     *
     * @return each once
     */
    public List<MoleculeData.Bond> bonds() {
        return plan.bonds();
    }

    /**
     * The bonds as a graph.
     *
     * @return immutable
     */
    public MolecularGraph graph() {
        return plan.graph();
    }

    /**
     * The restraints on its geometry.
     *
     * @return an immutable list
     */
    public List<GeometricRestraint> geometricRestraints() {
        return plan.restraints().all();
    }

    /**
     * The groups of atoms that move as one body.
     *
     * @return an immutable list of lists of indices
     */
    public List<List<Integer>> rigidGroups() {
        return plan.rigidGroups();
    }

    /**
     * The atoms whose configuration no random move inverts.
     *
     * @return ascending indices
     */
    public List<Integer> stereocentres() {
        return plan.stereocentres();
    }

    /**
     * The atom about which the molecule turns.
     *
     * @return empty for the geometric centre
     */
    public OptionalInt centreAtom() {
        return plan.centre();
    }

    /**
     * The bonds about which the molecule turns without violating a restraint, as the program found them.
     *
     * @return each with the order that is known
     */
    public List<MoleculeData.Bond> freeTorsions() {
        List<MoleculeData.Bond> found = new ArrayList<>();
        for (TorsionMode t : plan.flexibility().freeTorsions()) {
            BondOrder order = plan.order(t.first(), t.second());
            found.add(new MoleculeData.Bond(t.first(), t.second(), order));
        }
        return found;
    }

    /**
     * How freely it moves within itself in random moves.
     *
     * @return an option, {@link Flexibility#RELAXED} at first
     */
    public Option<Flexibility> flexibility() {
        return flexibility;
    }

    /**
     * Whether random moves may exchange bonds.
     *
     * @return an option, {@link FlipMoves#ALLOWED} at first
     */
    public Option<FlipMoves> flipMoves() {
        return flipMoves;
    }

    /**
     * The orientation q0 (scalar part) to q3; of any length but zero.
     *
     * @return four parameters
     */
    public List<RefinablePar> orientationPars() {
        return orientation.parameters();
    }

    /**
     * The present orientation.
     *
     * @return a unit quaternion
     */
    public Quaternion orientation() {
        double[] q = orientation.values();
        return new Quaternion(q[0], q[1], q[2], q[3]).normalized();
    }

    /**
     * Turns the molecule.
     *
     * @param q rotation from its own frame into the Cartesian frame of the crystal
     * @return this
     */
    public Molecule orientation(Quaternion q) {
        Quaternion u = q.normalized();
        double[] values = {u.w(), u.x(), u.y(), u.z()};
        for (int i = 0; i < values.length; i++) {
            orientation.parameters().get(i).set(values[i]);
        }
        return this;
    }

    /**
     * The Cartesian coordinates in its own frame.
     *
     * @return x, y, z of each atom, in Å
     */
    public List<RefinablePar> internalPars() {
        return internal.parameters();
    }

    /**
     * The Cartesian coordinates in its own frame.
     *
     * @return a copy, x, y, z of each atom side by side, in Å
     */
    public double[] coordinates() {
        return internal.values().clone();
    }

    /**
     * Ticks when an atom moves relative to the others.
     *
     * @return the clock of bond lengths and angles
     */
    public RefinableClock conformationClock() {
        return conformationClock;
    }

    /**
     * Factor on the cost of the restraints.
     *
     * @param factor not negative, 1 at first
     * @return this
     */
    public Molecule costScale(double factor) {
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s: the scale of the cost must be ≥ 0, got %s".formatted(name(), factor));
        }
        if (factor != costScale) {
            costScale = factor;
            costClock.tick();
        }
        return this;
    }

    /**
     * Factor on the cost of the restraints.
     *
     * @return 1 at first
     */
    public double costScale() {
        return costScale;
    }

    /**
     * Moves the atoms downhill on the cost of the restraints, as for a geometry that was only roughly known.
     *
     * @param steps number of steps of steepest descent
     * @return this
     */
    public Molecule relax(int steps) {
        if (new Relaxation(this).descend(internal.values(), steps, Relaxation.LONGEST_STEP)) {
            internal.changed();
        }
        return this;
    }

    @Override
    public double logLikelihood() {
        return cost.value();
    }

    @Override
    public List<LsqFunction> lsqFunctions() {
        return List.of(new RestraintFunction(this));
    }

    @Override
    public void write(Components out, int offset) {
        placement.write(out, offset);
    }

    @Override
    public boolean tangent(RefinablePar par, Components.Tangent out, int offset) {
        return placement.tangent(par, out, offset);
    }

    @Override
    public List<List<RefinablePar>> geneGroups() {
        return List.of(List.of(x(), y(), z()), List.of(occupancy()), orientation.parameters(), internal.parameters());
    }

    @Override
    protected void moveOwn(RandomGenerator random, double amplitude, ParType family) {
        moves.move(random, amplitude, family);
    }

    @Override
    protected void randomizeOwn(RandomGenerator random) {
        moves.randomize(random);
    }

    @Override
    protected void prepareOptimization() {
        super.prepareOptimization();
        moves.prepare();
    }

    @Override
    protected RefinableObj newCopy(Copies copies) {
        return new Molecule(name(), plan, powers.stream().map(copies::of).toList()).costScale(costScale);
    }

    @Override
    public String toString() {
        return "%s: %d atoms, %d bonds, %d free torsions"
                .formatted(
                        name(),
                        size(),
                        plan.bonds().size(),
                        plan.flexibility().freeTorsions().size());
    }

    MoleculePlan plan() {
        return plan;
    }

    ParBlock orientationBlock() {
        return orientation;
    }

    ParBlock internalBlock() {
        return internal;
    }

    /** r_c of (M-2), owned by this object. */
    double[] centre() {
        return centre.value();
    }

    /** M⁻¹ R(q), row by row. */
    double[] placementMatrix() {
        return placement.matrix();
    }

    /** For tests that count. */
    Derived<Double> costResult() {
        return cost;
    }

    private double[] computeCentre() {
        double[] c = new double[3];
        placement.centre(internal.values(), c);
        return c;
    }

    private double computeCost() {
        return costScale * plan.restraints().cost(internal.values());
    }
}
