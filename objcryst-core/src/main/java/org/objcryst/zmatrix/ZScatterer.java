package org.objcryst.zmatrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.objcryst.crystal.Components;
import org.objcryst.crystal.Scatterer;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.molecule.Molecule;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.Derived;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableClock;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;

/**
 * A body given by bond lengths, angles and dihedrals, all of them parameters. Its position is that of one of its atoms, the pivot, about
 * which three angles turn it (M-17):
 *
 * <pre>x = X + M⁻¹ Y(χ) Z(φ) X(ψ) (r − r_pivot)</pre>
 *
 * with r of M-16. Dummies help to place others and do not scatter: {@link #size()} counts the others only.
 */
public final class ZScatterer extends Scatterer {
    private static final double TURN = 0.05; // rad, at amplitude 1
    private static final double STEPS_IN_RANGE = 10;

    private final List<ZAtom> atoms;
    private final int pivot;
    private final int[] scattering; // index of the line of each atom that scatters
    private final List<ScatteringPower> powers;
    private final boolean[] near;
    private final RefinableClock conformationClock = newClock("conformation");
    private final RefinablePar phi;
    private final RefinablePar chi;
    private final RefinablePar psi;
    private final ZValues values;
    private final List<RefinablePar> occupancies = new ArrayList<>();
    private final ZGeometry geometry;
    private final Derived<double[]> coordinates = derived("coordinates", this::computeCoordinates, conformationClock);

    /**
     * A body whose pivot is its first atom.
     *
     * @param name what users call it
     * @param atoms the lines of the z-matrix
     */
    public ZScatterer(String name, List<ZAtom> atoms) {
        this(name, atoms, 0);
    }

    /**
     * A body, its pivot at the origin.
     *
     * @param name what users call it
     * @param atoms the lines of the z-matrix
     * @param pivot index of the atom whose position is that of the body
     */
    public ZScatterer(String name, List<ZAtom> atoms, int pivot) {
        super(name);
        ZReferences.check(name, atoms, pivot);
        this.atoms = List.copyOf(atoms);
        this.pivot = pivot;
        scattering = ZReferences.scattering(atoms);
        powers = Arrays.stream(scattering)
                .mapToObj(i -> atoms.get(i).power().orElseThrow())
                .toList();
        powers.stream().distinct().forEach(this::addSubObject);
        geometryClock().addChild(conformationClock);
        phi = addTurn("phi");
        chi = addTurn("chi");
        psi = addTurn("psi");
        List<RefinablePar[]> pars = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i++) {
            pars.add(addLine(i));
        }
        values = new ZValues(pars);
        geometry = new ZGeometry(this.atoms);
        near = ZConversion.near(this);
    }

    /** The number of atoms that scatter. */
    @Override
    public int size() {
        return scattering.length;
    }

    /**
     * The lines of the z-matrix, as they were given.
     *
     * @return an immutable list
     */
    public List<ZAtom> atoms() {
        return atoms;
    }

    /**
     * The atom whose position is that of the body.
     *
     * @return its index in {@link #atoms()}
     */
    public int pivot() {
        return pivot;
    }

    /**
     * The angle φ, about z, after ψ.
     *
     * @return in radians
     */
    public RefinablePar phi() {
        return phi;
    }

    /**
     * The angle χ, about −y, after φ.
     *
     * @return in radians
     */
    public RefinablePar chi() {
        return chi;
    }

    /**
     * The angle ψ, about x, before the others.
     *
     * @return in radians
     */
    public RefinablePar psi() {
        return psi;
    }

    /**
     * The bond length of an atom.
     *
     * @param atom index in {@link #atoms()}
     * @return in Å, not used for the first atom
     */
    public RefinablePar bondLength(int atom) {
        return values.par(atom, ZValue.LENGTH);
    }

    /**
     * The bond angle of an atom.
     *
     * @param atom index in {@link #atoms()}
     * @return in radians, not used for the first two atoms
     */
    public RefinablePar angle(int atom) {
        return values.par(atom, ZValue.ANGLE);
    }

    /**
     * The dihedral of an atom.
     *
     * @param atom index in {@link #atoms()}
     * @return in radians with period 2π, not used for the first three atoms
     */
    public RefinablePar dihedral(int atom) {
        return values.par(atom, ZValue.DIHEDRAL);
    }

    /**
     * The occupancy of an atom, to be multiplied with that of the body.
     *
     * @param atom index in {@link #atoms()}
     * @return fixed at first, not used for dummies
     */
    public RefinablePar atomOccupancy(int atom) {
        return occupancies.get(atom);
    }

    /**
     * The present Cartesian coordinates, before the body is turned.
     *
     * @return a copy, x, y, z of each of {@link #atoms()} in Å
     */
    public double[] coordinates() {
        return coordinates.value().clone();
    }

    /**
     * A molecule of the same atoms at the same place, with restraints at the present geometry; it moves better in searches. Dummies
     * are left out.
     *
     * @return a new molecule of the same scattering powers, which stands in no crystal yet
     */
    public Molecule toMolecule() {
        return ZConversion.toMolecule(this);
    }

    @Override
    public List<ScatteringPower> scatteringPowers() {
        return powers.stream().distinct().toList();
    }

    @Override
    public String label(int i) {
        return atoms.get(scattering[i]).label();
    }

    /** Atoms at most three bonds apart, by the distances that the body was made with. */
    @Override
    public boolean areBonded(int i, int j) {
        return near[size() * i + j];
    }

    @Override
    public void write(Components out, int offset) {
        double[] t = placement(EulerRotation.matrix(phi.value(), chi.value(), psi.value()));
        double[] r = coordinates.value();
        for (int i = 0; i < scattering.length; i++) {
            int at = 3 * scattering[i];
            double x = r[at] - r[3 * pivot];
            double y = r[at + 1] - r[3 * pivot + 1];
            double z = r[at + 2] - r[3 * pivot + 2];
            out.x[offset + i] = x().value() + t[0] * x + t[1] * y + t[2] * z;
            out.y[offset + i] = y().value() + t[3] * x + t[4] * y + t[5] * z;
            out.z[offset + i] = z().value() + t[6] * x + t[7] * y + t[8] * z;
            out.occupancy[offset + i] =
                    occupancy().value() * occupancies.get(scattering[i]).value();
            out.power[offset + i] = powers.get(i);
        }
    }

    @Override
    public boolean tangent(RefinablePar par, Components.Tangent out, int offset) {
        return par.isUsed() && new ZTangent(this, out, offset).by(par);
    }

    @Override
    public List<List<RefinablePar>> geneGroups() {
        List<RefinablePar> conformation = parameters().stream()
                .filter(p -> p.type().isA(ParType.CONFORMATION))
                .toList();
        return List.of(List.of(x(), y(), z()), List.of(occupancy()), List.of(phi, chi, psi), conformation, occupancies);
    }

    /** Makes the steps of narrowly limited values smaller than their range. */
    @Override
    protected void prepareOptimization() {
        super.prepareOptimization();
        for (RefinablePar p : parameters()) {
            if (p.type().isA(ParType.CONFORMATION) && p.isLimited()) {
                p.step(Math.min(p.step(), (p.max() - p.min()) / STEPS_IN_RANGE));
            }
        }
    }

    /** Draws a uniform orientation where nothing limits it. */
    @Override
    protected void randomizeOwn(RandomGenerator random) {
        super.randomizeOwn(random);
        boolean anyhow = List.of(phi, chi, psi).stream().allMatch(p -> p.isFree() && !p.isLimited());
        if (anyhow) {
            phi.set(Math.asin(2 * random.nextDouble() - 1));
        }
    }

    @Override
    protected RefinableObj newCopy(Copies copies) {
        List<ZAtom> lines =
                atoms.stream().map(a -> a.with(a.power().map(copies::of))).toList();
        return new ZScatterer(name(), lines, pivot);
    }

    @Override
    public String toString() {
        return "%s: z-matrix of %d atoms, %d of them dummies"
                .formatted(name(), atoms.size(), atoms.size() - scattering.length);
    }

    /** M⁻¹ times a matrix, row by row. */
    double[] placement(double[] m) {
        double[] f = cell().fractionalization();
        double[] t = new double[9];
        for (int k = 0; k < 3; k++) {
            t[k] = f[0] * m[k] + f[1] * m[3 + k] + f[2] * m[6 + k];
            t[3 + k] = f[4] * m[3 + k] + f[5] * m[6 + k];
            t[6 + k] = f[8] * m[6 + k];
        }
        return t;
    }

    /** Indices of the lines that scatter. */
    int[] scattering() {
        return scattering;
    }

    /** The coordinates as they are, and how they follow one of the values; both owned by this object. */
    double[] velocity(int atom, ZValue what) {
        coordinates.value();
        return geometry.velocity(values, atom, what);
    }

    ZValues values() {
        return values;
    }

    private double[] computeCoordinates() {
        return geometry.place(values);
    }

    private RefinablePar addTurn(String name) {
        ParSpec spec = ParSpec.of(name, ParType.ORIENTATION, 0)
                .asAngle()
                .withPeriod(2 * Math.PI)
                .withStep(TURN)
                .withDerivativeStep(1e-5);
        return addPar(spec, geometryClock());
    }

    private RefinablePar[] addLine(int index) {
        ZAtom atom = atoms.get(index);
        RefinablePar[] line = new RefinablePar[ZValue.values().length];
        for (ZValue what : ZValue.values()) {
            line[what.ordinal()] = addPar(what.spec(atom), conformationClock).used(what.concerns(index));
        }
        ParSpec occupied = ParSpec.of(atom.label() + ".occupancy", ParType.OCCUPANCY, atom.occupancy())
                .withStep(0.2)
                .withLimits(0, Math.max(1, atom.occupancy()))
                .withDerivativeStep(1e-5)
                .startFixed();
        Optional<ScatteringPower> power = atom.power();
        occupancies.add(addPar(occupied, geometryClock()).used(power.isPresent()));
        return line;
    }
}
