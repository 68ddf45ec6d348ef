package org.objcryst.crystal;

import java.util.List;
import java.util.Optional;
import org.objcryst.kinematics.Articulation;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableClock;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.SymmetryOp;

/**
 * Something that stands in a crystal and scatters: an atom, a molecule. It has a position (fractional coordinates of its
 * centre) and an occupancy; what else it has, only it knows. A crystal asks it for its atoms.
 */
public abstract class Scatterer extends RefinableObj {
    private static final double POSITION_STEP = 0.1; // Å

    private final RefinableClock geometryClock = newClock("geometry");
    private final RefinablePar x;
    private final RefinablePar y;
    private final RefinablePar z;
    private final RefinablePar occupancy;
    private UnitCell cell;

    /**
     * A scatterer at the origin, fully occupied.
     *
     * @param name what users call it
     */
    protected Scatterer(String name) {
        super(name);
        x = addPosition("x", ParType.TRANSLATION_X);
        y = addPosition("y", ParType.TRANSLATION_Y);
        z = addPosition("z", ParType.TRANSLATION_Z);
        occupancy = addPar(
                ParSpec.of("occupancy", ParType.OCCUPANCY, 1)
                        .withStep(0.2)
                        .withLimits(0, 1)
                        .withDerivativeStep(1e-5)
                        .startFixed(),
                geometryClock);
    }

    /**
     * The number of atoms.
     *
     * @return constant for the life of the scatterer
     */
    public abstract int size();

    /**
     * The scattering powers of its atoms, each once.
     *
     * @return an immutable list
     */
    public abstract List<ScatteringPower> scatteringPowers();

    /**
     * Writes the fractional coordinates, occupancies and scattering powers of the atoms.
     *
     * @param out where to
     * @param offset index of the first atom of this scatterer
     */
    public abstract void write(Components out, int offset);

    /**
     * Writes how the atoms follow a parameter.
     *
     * @param par any parameter
     * @param out where to; entries of this scatterer that stay as they are must be zero before
     * @param offset index of the first atom of this scatterer
     * @return false if no atom depends on the parameter; nothing is written then
     */
    public abstract boolean tangent(RefinablePar par, Components.Tangent out, int offset);

    /**
     * Adds what derivatives of a cost by the atoms mean for the parameters of this scatterer to {@link RefinablePar#derivative()}:
     * the reverse of {@link #tangent}, which it asks for each parameter unless something faster is known.
     *
     * @param byAtoms of all atoms of the crystal, occupancies not yet corrected for overlap
     * @param offset index of the first atom of this scatterer
     */
    public void addDerivatives(AtomGradient byAtoms, int offset) {
        Components.Tangent tangent = new Components.Tangent(byAtoms.x.length);
        for (RefinablePar par : parameters()) {
            if (par.isUsed() && tangent(par, tangent, offset)) {
                par.addDerivative(byAtoms.along(tangent, offset, offset + size()));
                tangent.clear();
            }
        }
    }

    /**
     * The parameters of anything but scatterers, which costs of diffraction data and contacts differentiate numerically.
     *
     * @param pars any parameters
     * @return those whose owner is no scatterer
     */
    public static List<RefinablePar> ofOthers(List<RefinablePar> pars) {
        return pars.stream().filter(p -> !(p.owner() instanceof Scatterer)).toList();
    }

    /** Has no cost but its restraints, unless it says otherwise. */
    @Override
    protected boolean isCostly() {
        return !restraints().isEmpty();
    }

    /**
     * The label of an atom for people.
     *
     * @param i index of the atom within this scatterer
     * @return for example {@code C12}
     */
    public String label(int i) {
        return size() == 1 ? name() : name() + (i + 1);
    }

    /**
     * Whether its atoms may fall together with their own images or with atoms of other scatterers, as free atoms and
     * corner-sharing polyhedra do: the occupancy correction then counts them once.
     *
     * @return false by default
     */
    public boolean sharesSites() {
        return false;
    }

    /**
     * Whether two of its atoms are so close by chemistry that their distance is no bump.
     *
     * @param i index of an atom
     * @param j index of another atom
     * @return false by default
     */
    public boolean areBonded(int i, int j) {
        return false;
    }

    /**
     * The chemical bonds between its atoms, without those to images.
     *
     * @return pairs of indices, each bond once; none by default
     */
    public List<int[]> chemicalBonds() {
        return List.of();
    }

    /**
     * How it moves from its present shape.
     *
     * @return empty where it moves in other ways than a linkage
     */
    public Optional<Articulation> articulation() {
        return Optional.empty();
    }

    /**
     * Half-widths of random changes of the position.
     *
     * @return along a, b, c in fractions of the cell, 0 where it is fixed
     */
    public final double[] positionSteps() {
        double[] steps = new double[3];
        RefinablePar[] position = {x, y, z};
        for (int k = 0; k < position.length; k++) {
            steps[k] = position[k].isFree() ? position[k].step() : 0;
        }
        return steps;
    }

    /**
     * The operators of the crystal that complete its atoms to the whole that it stands for, as those of the symmetry element on
     * which a molecule stands.
     *
     * @return lattice translations included; the identity alone by default
     */
    public List<SymmetryOp> siteSymmetry() {
        return List.of(SymmetryOp.IDENTITY);
    }

    /**
     * Whether an atom and an image of an atom are so close by chemistry that their distance is no bump, as across a symmetry
     * element on which a molecule stands.
     *
     * @param i index of an atom
     * @param j index of the atom whose image is meant, or the same
     * @param image the operator that makes the image, lattice translation included
     * @return for the identity what {@link #areBonded(int, int)} says, otherwise false by default
     */
    public boolean areBonded(int i, int j, SymmetryOp image) {
        return image.equals(SymmetryOp.IDENTITY) && areBonded(i, j);
    }

    /**
     * Tells the scatterer which cell it stands in.
     *
     * @param newCell the unit cell of its crystal
     */
    public void placeIn(UnitCell newCell) {
        cell = newCell;
        geometryClock.tick();
    }

    /**
     * The unit cell it stands in.
     *
     * @return the cell
     * @throws IllegalStateException if it has not been put into a crystal yet
     */
    public final UnitCell cell() {
        if (cell == null) {
            throw new IllegalStateException("%s stands in no crystal yet: use crystal.add(…)".formatted(name()));
        }
        return cell;
    }

    /**
     * Whether it stands in a crystal.
     *
     * @return true after {@link #placeIn}
     */
    public final boolean isPlaced() {
        return cell != null;
    }

    /**
     * Ticks when an atom moves relative to the unit cell or an occupancy changes.
     *
     * @return the clock of {@link #write}; it does not know of changes of the unit cell
     */
    public final RefinableClock geometryClock() {
        return geometryClock;
    }

    /**
     * Fractional coordinate of the centre along a.
     *
     * @return a parameter with period 1
     */
    public final RefinablePar x() {
        return x;
    }

    /**
     * Fractional coordinate of the centre along b.
     *
     * @return a parameter with period 1
     */
    public final RefinablePar y() {
        return y;
    }

    /**
     * Fractional coordinate of the centre along c.
     *
     * @return a parameter with period 1
     */
    public final RefinablePar z() {
        return z;
    }

    /**
     * Occupancy of all its atoms.
     *
     * @return a parameter between 0 and 1, fixed at first
     */
    public final RefinablePar occupancy() {
        return occupancy;
    }

    /**
     * Moves the centre.
     *
     * @param newX fractional coordinate along a
     * @param newY fractional coordinate along b
     * @param newZ fractional coordinate along c
     * @return this
     */
    public Scatterer position(double newX, double newY, double newZ) {
        x.set(newX);
        y.set(newY);
        z.set(newZ);
        return this;
    }

    /** Sets the steps of the position to 0.1 Å. */
    @Override
    protected void prepareOptimization() {
        if (cell != null) {
            x.step(POSITION_STEP / cell.lattice().a());
            y.step(POSITION_STEP / cell.lattice().b());
            z.step(POSITION_STEP / cell.lattice().c());
        }
    }

    private RefinablePar addPosition(String axis, ParType type) {
        return addPar(
                ParSpec.of(axis, type, 0).withPeriod(1).withDerivativeStep(1e-5).withStep(0.01), geometryClock);
    }
}
