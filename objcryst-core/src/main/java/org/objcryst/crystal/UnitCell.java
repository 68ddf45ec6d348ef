package org.objcryst.crystal;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.Derived;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableClock;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.LatticeConstraints;
import org.objcryst.symmetry.SpaceGroup;

/**
 * Lattice parameters and space group. Of the six parameters a, b, c (Å), α, β, γ those that the space group allows are
 * independent; the others follow them or stand still, and are not used. {@link #unconstrained} makes all six independent.
 */
public final class UnitCell extends RefinableObj {
    private static final List<String> NAMES = List.of("a", "b", "c", "alpha", "beta", "gamma");
    private static final Lattice GENERAL = Lattice.ofDegrees(7.1, 8.3, 9.7, 81, 97, 104);
    private static final Lattice GENERAL_TOO = Lattice.ofDegrees(9.3, 6.1, 7.9, 99, 85, 77);
    private static final double LONGEST_EDGE = 100; // Å, as a limit for refinement

    private final SpaceGroup spaceGroup;
    private final LatticeConstraints constraints;
    private final RefinableClock latticeClock = newClock("lattice");
    private final List<RefinablePar> pars;
    private final Derived<Lattice> lattice = derived("lattice", this::computeLattice, latticeClock);
    private final Derived<double[]> orthogonalization =
            derived("orthogonalization", () -> lattice().orthogonalization(), latticeClock);
    private final Derived<double[]> fractionalization =
            derived("fractionalization", () -> lattice().fractionalization(), latticeClock);

    /**
     * A unit cell.
     *
     * @param lattice the lattice; made to obey the space group if it does so nearly
     * @param spaceGroup the space group, in the setting of the lattice
     * @throws IllegalArgumentException if the lattice is not that of the space group within 1 % and 1°
     */
    public UnitCell(Lattice lattice, SpaceGroup spaceGroup) {
        this(lattice, spaceGroup, spaceGroup.latticeConstraints());
    }

    private UnitCell(Lattice lattice, SpaceGroup spaceGroup, LatticeConstraints constraints) {
        super("unit cell");
        this.spaceGroup = spaceGroup;
        this.constraints = constraints;
        constraints.require(lattice);
        double[] values = constraints.average(lattice).toArray();
        List<RefinablePar> made = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            made.add(addPar(i < 3 ? edge(NAMES.get(i), values[i]) : angle(NAMES.get(i), values[i]), latticeClock));
        }
        pars = List.copyOf(made);
        tieDependentPars();
    }

    /**
     * A unit cell whose six parameters are all independent, whatever the space group says: for pseudo-symmetry. Of reflections
     * that the group makes equivalent one stands for all, at its own angle.
     *
     * @param lattice the lattice, kept as it is
     * @param spaceGroup symmetry of the content, in the setting of the lattice
     * @return a cell that the space group does not constrain
     */
    public static UnitCell unconstrained(Lattice lattice, SpaceGroup spaceGroup) {
        return new UnitCell(lattice, spaceGroup, SpaceGroup.ofNumber(1).latticeConstraints());
    }

    /**
     * The lattice.
     *
     * @return the present one
     */
    public Lattice lattice() {
        return lattice.value();
    }

    /**
     * The space group.
     *
     * @return fixed for the life of the cell
     */
    public SpaceGroup spaceGroup() {
        return spaceGroup;
    }

    /**
     * The volume of the cell.
     *
     * @return in Å³
     */
    public double volume() {
        return lattice().volume();
    }

    /**
     * Ticks when a lattice parameter changes.
     *
     * @return the clock of the lattice
     */
    public RefinableClock latticeClock() {
        return latticeClock;
    }

    /**
     * All six lattice parameters.
     *
     * @return a, b, c, α, β, γ
     */
    public List<RefinablePar> latticePars() {
        return pars;
    }

    /**
     * The matrix M of (C-8), Cartesian = M · fractional.
     *
     * @return nine numbers in Å, row by row, owned by the cell
     */
    public double[] orthogonalization() {
        return orthogonalization.value();
    }

    /**
     * The inverse of (C-8), fractional = M⁻¹ · Cartesian.
     *
     * @return nine numbers in Å⁻¹, row by row, owned by the cell
     */
    public double[] fractionalization() {
        return fractionalization.value();
    }

    /**
     * Sets all lattice parameters.
     *
     * @param newLattice a lattice that the space group allows within 1 % and 1°
     * @return this
     */
    public UnitCell lattice(Lattice newLattice) {
        constraints.require(newLattice);
        double[] values = constraints.average(newLattice).toArray();
        for (int i = 0; i < values.length; i++) {
            if (!pars.get(i).isFollowing()) {
                pars.get(i).set(values[i]);
            }
        }
        return this;
    }

    @Override
    public List<List<RefinablePar>> geneGroups() {
        return List.of(pars);
    }

    @Override
    protected RefinableObj newCopy(Copies copies) {
        return new UnitCell(lattice(), spaceGroup, constraints);
    }

    @Override
    public String toString() {
        return "%s, %s".formatted(lattice(), spaceGroup.symbol());
    }

    private Lattice computeLattice() {
        double[] values = pars.stream().mapToDouble(RefinablePar::value).toArray();
        return constraints.conform(Lattice.ofArray(values));
    }

    /** Parameters that are not free are not used; where one equals another it follows it, so that it can be read. */
    private void tieDependentPars() {
        double[] one = constraints.conform(GENERAL).toArray();
        double[] other = constraints.conform(GENERAL_TOO).toArray();
        for (int i = 0; i < pars.size(); i++) {
            if (!constraints.isFree(i)) {
                pars.get(i).used(false);
                for (int j = i < 3 ? 0 : 3; j < i && !pars.get(i).isFollowing(); j++) {
                    if (constraints.isFree(j) && one[i] == one[j] && other[i] == other[j]) {
                        pars.get(i).follow(pars.get(j), 1, 0);
                    }
                }
            }
        }
    }

    private static ParSpec edge(String name, double value) {
        return ParSpec.of(name, ParType.CELL_LENGTH, value)
                .withUnit("Å")
                .withLimits(1, Math.max(LONGEST_EDGE, 2 * value))
                .withStep(0)
                .withDerivativeStep(1e-4)
                .startFixed();
    }

    private static ParSpec angle(String name, double value) {
        return ParSpec.of(name, ParType.CELL_ANGLE, value)
                .asAngle()
                .withLimits(0.5, 3)
                .withStep(0)
                .withDerivativeStep(1e-4)
                .startFixed();
    }
}
