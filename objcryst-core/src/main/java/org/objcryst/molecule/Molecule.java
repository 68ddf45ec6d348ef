package org.objcryst.molecule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Scatterer;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.format.MoleculeData;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.Derived;
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
    private final ParBlock internal;
    private final Placement placement;
    private final MoleculeMoves moves;
    private final Derived<double[]> centre = derived("centre", this::computeCentre, conformationClock());

    Molecule(String name, MoleculePlan plan, List<ScatteringPower> powers) {
        super(name, plan, powers);
        internal = addBlock(MoleculePars.internal(plan, plan().size()), conformationClock());
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
        return plan().size();
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
     * The atom about which the molecule turns.
     *
     * @return empty for the geometric centre
     */
    public OptionalInt centreAtom() {
        return plan().centre();
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

    @Override
    public List<List<RefinablePar>> geneGroups() {
        return List.of(List.of(x(), y(), z()), List.of(occupancy()), orientationPars(), internal.parameters());
    }

    @Override
    protected RefinableObj newCopy(Copies copies) {
        return new Molecule(name(), plan(), powers(copies)).costScale(costScale());
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
        return moves;
    }

    @Override
    Placement placement() {
        return placement;
    }

    @Override
    ParBlock internalBlock() {
        return internal;
    }

    @Override
    double[] xyz() {
        return internal.values();
    }

    @Override
    void adopt() {
        internal.changed();
    }

    @Override
    boolean[] fixedCoordinates() {
        boolean[] fixed = new boolean[3 * size()];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = !internalPars().get(i).isFree();
        }
        return fixed;
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

    /** (M-21). */
    @Override
    void internalTangent(int coordinate, double[] velocity) {
        int n = size();
        boolean mean = centreAtom().isEmpty();
        double centreMoves = mean ? 1.0 / n : centreAtom().getAsInt() == coordinate / 3 ? 1 : 0;
        for (int i = 0; i < n; i++) {
            velocity[3 * i + coordinate % 3] = (i == coordinate / 3 ? 1 : 0) - centreMoves;
        }
    }

    @Override
    double[] row(RefinablePar par, double[][] byCoordinate) {
        int at = internal.indexOf(par);
        return at < 0 ? null : byCoordinate[at];
    }

    @Override
    void symmetrize(double[] gradient) {
        // every atom moves on its own
    }

    private double[] computeCentre() {
        double[] c = new double[3];
        if (centreAtom().isPresent()) {
            System.arraycopy(internal.values(), 3 * centreAtom().getAsInt(), c, 0, 3);
        } else {
            Centre.mean(internal.values(), c);
        }
        return c;
    }
}
