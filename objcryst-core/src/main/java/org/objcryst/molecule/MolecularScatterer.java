package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.objcryst.crystal.Components;
import org.objcryst.crystal.Scatterer;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.format.BondOrder;
import org.objcryst.format.MoleculeData;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.CostScale;
import org.objcryst.refinable.Derived;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.Motion;
import org.objcryst.refinable.Option;
import org.objcryst.refinable.ParBlock;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableClock;
import org.objcryst.refinable.RefinablePar;

/**
 * Atoms with Cartesian coordinates of their own, held together by restraints on bond lengths, angles and dihedrals, which are
 * its cost. How it can move within itself, it finds from its bonds and restraints. A {@link Molecule} may stand anywhere, a
 * {@link SymmetricMolecule} stands on a symmetry element of the crystal.
 *
 * @see "Favre-Nicolin &amp; Černý (2004), Z. Kristallogr. 219, 847–856"
 */
public abstract sealed class MolecularScatterer extends Scatterer permits Molecule, SymmetricMolecule {
    private final MoleculePlan plan;
    private final List<ScatteringPower> powers;
    private final List<ScatteringPower> distinctPowers;
    private final RefinableClock conformationClock = newClock("conformation");
    private final Option<Flexibility> flexibility = addOption("flexibility", Flexibility.RELAXED);
    private final Option<FlipMoves> flipMoves = addOption("flips", FlipMoves.ALLOWED);
    private final Option<OrientationMoves> orientationMoves = addOption("turns", OrientationMoves.ALLOWED);
    private final ParBlock orientation;
    private final Derived<Double> cost = derived("restraint cost", this::computeCost, conformationClock);
    private final CostScale costScale = new CostScale(this);

    MolecularScatterer(String name, MoleculePlan plan, List<ScatteringPower> powers) {
        super(name);
        this.plan = plan;
        this.powers = powers;
        distinctPowers = powers.stream().distinct().toList();
        distinctPowers.forEach(this::addSubObject);
        geometryClock().addChild(conformationClock);
        orientation = addBlock(MoleculePars.orientation(), geometryClock());
    }

    @Override
    public String label(int i) {
        return plan.labels().get(plan.scattering()[i]);
    }

    /**
     * The number of atoms with coordinates and restraints: dummies included, and on a symmetry element those of the whole molecule.
     *
     * @return at least {@link #size()}
     */
    public int atomCount() {
        return plan.size();
    }

    /**
     * The label of an atom.
     *
     * @param atom index of the atom, dummies counted
     * @return as given
     */
    public String atomLabel(int atom) {
        return plan.labels().get(atom);
    }

    /**
     * Which of the atoms that a crystal sees an atom is.
     *
     * @param atom index of the atom, dummies counted
     * @return below {@link #size()}; empty for dummies and for what symmetry makes
     */
    public OptionalInt component(int atom) {
        int found = Arrays.binarySearch(plan.scattering(), atom);
        return found >= 0 && found < size() ? OptionalInt.of(found) : OptionalInt.empty();
    }

    @Override
    public List<ScatteringPower> scatteringPowers() {
        return distinctPowers;
    }

    /**
     * What an atom scatters.
     *
     * @param atom index of the atom, dummies counted
     * @return shared by atoms of one kind
     * @throws IllegalArgumentException for a dummy
     */
    public ScatteringPower power(int atom) {
        return powers.get(component(atom)
                .orElseThrow(
                        () -> new IllegalArgumentException("atom %d of %s does not scatter".formatted(atom, name()))));
    }

    @Override
    public boolean sharesSites() {
        return plan.isSharingSites();
    }

    /** Atoms at most three bonds apart. */
    @Override
    public boolean areBonded(int i, int j) {
        return plan.areNear(plan.scattering()[i], plan.scattering()[j]);
    }

    /** On a symmetry element the bonds among the independent atoms. */
    @Override
    public List<int[]> chemicalBonds() {
        return bonds().stream()
                .map(bond -> IntStream.of(bond.first(), bond.second())
                        .mapToObj(this::component)
                        .flatMapToInt(OptionalInt::stream)
                        .toArray())
                .filter(pair -> pair.length == 2)
                .toList();
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
     * The atoms whose configuration no random move inverts.
     *
     * @return ascending indices
     */
    public List<Integer> stereocentres() {
        return plan.stereocentres();
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
     * How freely it moves within itself in random moves().
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
     * Whether random moves turn it.
     *
     * @return an option, {@link OrientationMoves#ALLOWED} at first
     */
    public Option<OrientationMoves> orientationMoves() {
        return orientationMoves;
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
    public MolecularScatterer costScale(double factor) {
        costScale.set(factor);
        return this;
    }

    /**
     * Factor on the cost of the restraints.
     *
     * @return 1 at first
     */
    public double costScale() {
        return costScale.factor();
    }

    /**
     * Moves the atoms downhill on the cost of the restraints, as for a geometry that was only roughly known.
     *
     * @param steps number of steps of steepest descent
     * @return this
     */
    public MolecularScatterer relax(int steps) {
        if (new Relaxation(this).descend(xyz(), steps, Relaxation.LONGEST_STEP)) {
            adopt();
        }
        return this;
    }

    @Override
    public double logLikelihood() {
        return costScale() * cost.value();
    }

    @Override
    protected boolean isCostly() {
        return !plan.restraints().all().isEmpty() || super.isCostly();
    }

    /** Only coordinates matter to restraints. */
    @Override
    protected void addDerivatives(List<RefinablePar> pars) {
        double[] gradient = new double[3 * plan.size()];
        plan.restraints().addGradient(xyz(), gradient);
        for (int at = 0; at < gradient.length; at++) {
            gradient[at] *= costScale();
        }
        addDerivatives(gradient);
    }

    /** Its position, its orientation, and the torsions that random moves turn. */
    @Override
    public List<Motion> motions() {
        List<Motion> motions = new ArrayList<>(super.motions().stream()
                .filter(m -> m.parameters().get(0).type().isA(ParType.TRANSLATION)
                        || m.parameters().get(0) == occupancy())
                .toList());
        if (isOrientable()) {
            turnAxes().forEach(axis -> motions.add(new TurnMotion(this, axis)));
        }
        moves().deformations().forEach(mode -> motions.add(new ModeMotion(this, mode)));
        return motions;
    }

    @Override
    public List<LsqFunction> lsqFunctions() {
        return List.of(new RestraintFunction(this));
    }

    @Override
    protected void moveOwn(RandomGenerator random, double amplitude, ParType family) {
        moves().move(random, amplitude, family);
    }

    @Override
    protected void randomizeOwn(RandomGenerator random) {
        moves().randomize(random);
    }

    @Override
    protected void prepareOptimization() {
        super.prepareOptimization();
        moves().prepare();
    }

    final MoleculePlan plan() {
        return plan;
    }

    final ParBlock orientationBlock() {
        return orientation;
    }

    /** For tests that count. */
    final Derived<Double> costResult() {
        return cost;
    }

    @Override
    public void write(Components out, int offset) {
        placement().write(out, offset);
    }

    @Override
    public boolean tangent(RefinablePar par, Components.Tangent out, int offset) {
        return placement().tangent(par, out, offset);
    }

    /** What the atoms scatter, in a copy of the model. */
    final List<ScatteringPower> powers(Copies copies) {
        return powers.stream().map(copies::of).toList();
    }

    /** What an atom that a crystal sees scatters. */
    final ScatteringPower componentPower(int component) {
        return powers.get(component);
    }

    /** Moves by molecular dynamics; none where it stands on a symmetry element. */
    abstract DynamicsMoves dynamics();

    /** What its random moves do. */
    abstract MoleculeMoves moves();

    abstract Placement placement();

    /** The coordinates that are parameters. */
    abstract ParBlock internalBlock();

    /** The coordinates of all atoms, for moves to read and write; after writing, {@link #adopt()}. */
    abstract double[] xyz();

    /** Takes over what has been written to {@link #xyz()}. */
    abstract void adopt();

    /** Which of all coordinates must not change. */
    abstract boolean[] fixedCoordinates();

    /** r_c of (M-2), owned by this object. */
    abstract double[] centre();

    /** Writes X. */
    abstract void position(double[] x);

    /** Shifts it by a vector in fractions of the cell. */
    abstract void shift(double x, double y, double z);

    /** Turns it by an angle about a random axis. */
    abstract void turn(double angle, RandomGenerator random);

    /** Turns it anyhow. */
    abstract void turnAnyhow(RandomGenerator random);

    /** The quaternion of any length in force. */
    abstract double[] quaternion();

    /** How the quaternion in force follows one of the orientation parameters. */
    abstract double[] quaternionTangent(int parameter);

    /** How the position follows a parameter; null if it does not. */
    abstract double[] positionTangent(RefinablePar par);

    /** Writes how r − r_c of the atoms follows a parameter of the conformation, x, y, z of each side by side; false for others. */
    abstract boolean conformationTangent(RefinablePar par, double[] velocity);

    /** A row of derivatives by a parameter from those by the coordinates of all atoms; null for zero. */
    abstract double[] row(RefinablePar par, double[][] byCoordinate);

    /** Adds derivatives by the coordinates of all atoms to those of the parameters. */
    abstract void addDerivatives(double[] byCoordinate);

    /** Axes in its own frame about which it can be turned. */
    abstract List<double[]> turnAxes();

    /** How the centre moves with the atoms: writes three numbers. */
    abstract void centreVelocity(double[] velocity, double[] out);

    /** The derivative of the cost along a shift in fractions of the cell. */
    abstract double slopeOfShift(double x, double y, double z);

    /** Makes of a gradient by all coordinates the direction in which the atoms can move: each on its own by default. */
    void symmetrize(double[] gradient) {}

    /** M⁻¹ R(q), row by row. */
    final double[] placementMatrix() {
        return placement().matrix();
    }

    final boolean isOrientable() {
        boolean used = false;
        if (orientationMoves.choice() == OrientationMoves.FORBIDDEN) {
            return false;
        }
        for (int i = 0; i < orientation.size(); i++) {
            RefinablePar p = orientation.parameter(i);
            if (p.isUsed() && !p.isFree()) {
                return false;
            }
            used |= p.isUsed();
        }
        return used && plan.size() > 1;
    }

    private double computeCost() {
        return plan.restraints().cost(xyz());
    }
}
