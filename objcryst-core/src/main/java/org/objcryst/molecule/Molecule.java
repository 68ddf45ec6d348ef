package org.objcryst.molecule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.AtomGradient;
import org.objcryst.crystal.Scatterer;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.format.MoleculeData;
import org.objcryst.kinematics.Articulation;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.Derived;
import org.objcryst.refinable.Option;
import org.objcryst.refinable.ParBlock;
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
public final class Molecule extends MolecularScatterer {
    private final InternalCoordinates coordinates;
    private final DynamicsMoves dynamics = new DynamicsMoves();
    private final Option<StartConformation> startConformation =
            addOption("start conformation", StartConformation.OPTIMIZED);
    private final Derived<double[]> atoms;
    private final Placement placement;
    private final WhenAsked<MoleculeMoves> moves = new WhenAsked<>(() -> new MoleculeMoves(this));
    private final MoleculeCentre centre;
    private boolean untouched = true;

    Molecule(String name, MoleculePlan plan, List<ScatteringPower> powers) {
        super(name, plan, powers);
        RigidGroups groups = new RigidGroups(plan.rigidGroups());
        coordinates = new InternalCoordinates(
                addBlock(MoleculePars.internal(plan, plan.size()), conformationClock()),
                groups,
                addBlock(groups.pars(), conformationClock()));
        atoms = derived("all atoms", coordinates::place, conformationClock());
        centre = new MoleculeCentre(this, this::derived, newClock("rotation centre"));
        placement = new Placement(this);
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
     * A molecule with restraints at its given geometry.
     *
     * @param data atoms and bonds
     * @param powers what each atom scatters
     * @return a new molecule
     */
    public static Molecule of(MoleculeData data, List<ScatteringPower> powers) {
        return new MoleculeMaker(data, powers).make();
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
        return plan().scattering().length;
    }

    /**
     * The occupancy of an atom, to be multiplied with that of the molecule.
     *
     * @param i index of the atom
     * @return not negative
     */
    public double atomOccupancy(int i) {
        return plan().occupancy(i);
    }

    /**
     * The groups of atoms that move as one body.
     *
     * @return an immutable list of lists of indices
     */
    public List<List<Integer>> rigidGroups() {
        return plan().rigidGroups();
    }

    /**
     * The atom chosen as its centre, which need not be in use.
     *
     * @return empty if there is none
     * @see #rotationCentre()
     */
    public OptionalInt centreAtom() {
        return plan().centre();
    }

    /**
     * What the molecule turns about.
     *
     * @return its centre atom if it was built with one
     */
    public RotationCentre rotationCentre() {
        return centre.choice();
    }

    /**
     * Chooses what the molecule turns about. In a crystal all atoms stay where they are: the position becomes that of the new centre.
     *
     * @param choice an atom only if the molecule was built with a centre atom
     * @return this
     */
    public Molecule rotationCentre(RotationCentre choice) {
        if (choice == RotationCentre.ATOM && centreAtom().isEmpty()) {
            throw new IllegalArgumentException("%s has no centre atom to turn about".formatted(name()));
        }
        centre.choose(choice);
        return this;
    }

    /**
     * The atoms that were declared not to be flipped; {@link #stereocentres()} has those that the bonds show, too.
     *
     * @return their indices
     */
    public List<Integer> nonFlipAtoms() {
        return plan().nonFlip();
    }

    /**
     * The bonds that were declared to turn freely.
     *
     * @return used with {@link Flexibility#CHOSEN_TORSIONS}
     */
    public List<MoleculeData.Bond> flaggedTorsions() {
        return plan().flaggedTorsions();
    }

    /**
     * Moves by molecular dynamics among the random moves.
     *
     * @return how often and how far; never at first
     */
    @Override
    public DynamicsMoves dynamics() {
        return dynamics;
    }

    /**
     * What becomes of the conformation when the first optimisation begins.
     *
     * @return an option, {@link StartConformation#OPTIMIZED} at first
     */
    public Option<StartConformation> startConformation() {
        return startConformation;
    }

    /**
     * The present orientation.
     *
     * @return a unit quaternion
     */
    public Quaternion orientation() {
        double[] q = orientationBlock().values();
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
            orientationPars().get(i).set(values[i]);
        }
        return this;
    }

    /**
     * The Cartesian coordinates in its own frame, before rigid groups are displaced; those of their members are fixed.
     *
     * @return x, y, z of each atom, in Å
     */
    public List<RefinablePar> internalPars() {
        return coordinates.internal().parameters();
    }

    /**
     * The displacements of rigid groups: for each a shift in Å and the vector part of a quaternion (M-12). They become part of the
     * coordinates when the molecule is deformed otherwise and at the end of an optimisation.
     *
     * @return six parameters a group, zero at rest
     */
    public List<RefinablePar> groupPars() {
        return coordinates.displacements().parameters();
    }

    /**
     * The Cartesian coordinates in its own frame.
     *
     * @return a copy, x, y, z of each atom side by side, in Å
     */
    public double[] coordinates() {
        return xyz().clone();
    }

    @Override
    public List<List<RefinablePar>> geneGroups() {
        return List.of(List.of(x(), y(), z()), List.of(occupancy()), orientationPars(), coordinates.parameters());
    }

    @Override
    protected RefinableObj newCopy(Copies copies) {
        Molecule copy = new Molecule(name(), plan(), powers(copies)).costScale(costScale());
        copy.centre.choose(centre.choice());
        copy.untouched = untouched;
        copy.dynamics.share(dynamics.share()).energy(dynamics.energy());
        return copy;
    }

    @Override
    public String toString() {
        return "%s: %d atoms, %d bonds, %d free torsions"
                .formatted(
                        name(),
                        size(),
                        plan().bonds().size(),
                        plan().flexibility().freeTorsions().size());
    }

    @Override
    public Molecule costScale(double factor) {
        super.costScale(factor);
        return this;
    }

    @Override
    public Molecule relax(int steps) {
        super.relax(steps);
        return this;
    }

    @Override
    MoleculeMoves moves() {
        return moves.value();
    }

    @Override
    Placement placement() {
        return placement;
    }

    @Override
    ParBlock internalBlock() {
        return coordinates.internal();
    }

    @Override
    double[] xyz() {
        return coordinates.isGrouped() ? atoms.value() : coordinates.internal().values();
    }

    @Override
    void adopt() {
        coordinates.adopt();
    }

    @Override
    boolean[] fixedCoordinates() {
        return coordinates.fixed();
    }

    /** At the first time, builds the conformation anew where it is needed and wanted. */
    @Override
    protected void prepareOptimization() {
        boolean wanted = untouched
                && startConformation.choice() == StartConformation.OPTIMIZED
                && flexibility().choice() != Flexibility.RIGID;
        if (wanted && coordinates.isFree() && FreshConformation.isNeeded(plan(), xyz())) {
            double[] found = new FreshConformation(plan()).find();
            System.arraycopy(found, 0, xyz(), 0, found.length);
            adopt();
        }
        untouched = false;
        super.prepareOptimization();
    }

    /** Makes displacements of rigid groups a part of the coordinates. */
    @Override
    protected void finishOptimization() {
        super.finishOptimization();
        if (coordinates.isGrouped()) {
            atoms.value();
            adopt();
        }
    }

    @Override
    double[] centre() {
        return centre.value();
    }

    @Override
    void position(double[] out) {
        out[0] = x().value();
        out[1] = y().value();
        out[2] = z().value();
    }

    @Override
    void shift(double dx, double dy, double dz) {
        x().moveBy(dx);
        y().moveBy(dy);
        z().moveBy(dz);
    }

    @Override
    void turn(double angle, RandomGenerator random) {
        RandomTurn.apply(orientationBlock().values(), angle, random);
        orientationBlock().changed();
    }

    @Override
    void turnAnyhow(RandomGenerator random) {
        orientation(Quaternion.random(random));
    }

    @Override
    double[] quaternion() {
        return orientationBlock().values();
    }

    @Override
    double[] quaternionTangent(int parameter) {
        double[] direction = new double[4];
        direction[parameter] = 1;
        return direction;
    }

    @Override
    double[] positionTangent(RefinablePar par) {
        return new double[] {par == x() ? 1 : 0, par == y() ? 1 : 0, par == z() ? 1 : 0};
    }

    /** (M-21) and (M-23). */
    @Override
    boolean conformationTangent(RefinablePar par, double[] velocity) {
        if (!coordinates.velocity(par, velocity)) {
            return false;
        }
        double[] c = new double[3];
        centreVelocity(velocity, c);
        Centre.subtract(velocity, c);
        return true;
    }

    /** (O-31), the part of the centre included. */
    @Override
    public void addDerivatives(AtomGradient byAtoms, int offset) {
        double[] g = new double[3 * plan().size()];
        placement.addDerivatives(byAtoms, offset, g);
        centre.fold(g);
        coordinates.addDerivatives(g);
    }

    @Override
    void addDerivatives(double[] byCoordinate) {
        coordinates.addDerivatives(byCoordinate);
    }

    @Override
    List<double[]> turnAxes() {
        return List.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1});
    }

    @Override
    void centreVelocity(double[] velocity, double[] out) {
        centre.velocity(velocity, out);
    }

    @Override
    double slopeOfShift(double dx, double dy, double dz) {
        return x().derivative() * dx + y().derivative() * dy + z().derivative() * dz;
    }

    @Override
    public Optional<Articulation> articulation() {
        return MoleculeArticulation.of(this);
    }

    @Override
    double[] row(RefinablePar par, double[][] byCoordinate) {
        return coordinates.row(par, byCoordinate);
    }
}
