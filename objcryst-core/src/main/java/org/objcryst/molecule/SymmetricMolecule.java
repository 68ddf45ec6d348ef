package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.crystal.UnitCell;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.Derived;
import org.objcryst.refinable.ParBlock;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.Site;
import org.objcryst.symmetry.SymmetryOp;

/**
 * A flexible molecule on a symmetry element of the crystal, which it obeys whatever its parameters are. To the crystal it shows
 * its independent atoms, which the crystal's own operators complete; atoms on the element itself have an occupancy of
 * 1/order of their site. Restraints see the whole molecule; those that symmetry makes alike count once.
 *
 * <p>With the operators of the site as rotations W about its position X, in the Cartesian frame of the crystal,
 *
 * <pre>x = X + M⁻¹ R(q) (P r − r_c),   X = X₀ + Σ s d</pre>
 *
 * where P projects upon the elements that an atom stands on. X slides along the directions d that the site leaves free, whose
 * coordinates are the free ones of x, y, z, and R(q) turns about those axes alone that the site allows: the vector part of q
 * is projected upon them. Parameters that change nothing are unused. Made by {@link SitePlacement#molecule()}.
 */
public final class SymmetricMolecule extends MolecularScatterer {
    private static final double SHIFT = 0.1; // Å
    private static final double TURNOVER = 0.03; // probability
    private static final double NO_AXIS = 1e-6; // length of a projected unit vector

    private final MoleculeSite where;
    private final ParBlock internal;
    private final double[] all;
    private final double[] coordinates = new double[3];
    private final double[] axis = new double[3];
    private final double[] quaternion = new double[4];
    private final Derived<SiteFrame> frame = derived("site", this::computeFrame, conformationClock());
    private final Derived<double[]> xyz = derived("all atoms", this::computeAtoms, conformationClock());
    private final Derived<double[]> centre = derived("centre", this::computeCentre, conformationClock());
    private final DynamicsMoves never = new DynamicsMoves();
    private final Placement placement;
    private final WhenAsked<MoleculeMoves> moves = new WhenAsked<>(() -> new MoleculeMoves(this));

    SymmetricMolecule(String name, MoleculePlan plan, List<ScatteringPower> powers, MoleculeSite where) {
        super(name, plan, powers.subList(0, where.images().independent()));
        this.where = where;
        internal = addBlock(MoleculePars.internal(plan, size()), conformationClock());
        all = new double[3 * plan.size()];
        placement = new Placement(this);
        markUnused();
    }

    @Override
    public int size() {
        return where.images().independent();
    }

    /**
     * The number of atoms of the whole molecule.
     *
     * @return at least {@link #size()}
     */
    public int wholeSize() {
        return where.images().size();
    }

    /**
     * Where it stands.
     *
     * @return the site, along free coordinates somewhere
     */
    public Site site() {
        return where.site();
    }

    /**
     * The Cartesian coordinates of the whole molecule about its site before it is turned, the independent atoms first.
     *
     * @return a copy, x, y, z of each atom side by side, in Å
     */
    public double[] coordinates() {
        return xyz.value().clone();
    }

    /**
     * The Cartesian coordinates of the independent atoms.
     *
     * @return x, y, z of each atom, in Å
     */
    public List<RefinablePar> internalPars() {
        return internal.parameters();
    }

    @Override
    public List<SymmetryOp> siteSymmetry() {
        return where.images().operators();
    }

    /** Atoms at most three bonds apart, also across the element; an atom on the element and its image are one. */
    @Override
    public boolean areBonded(int i, int j, SymmetryOp image) {
        int g = where.images().operators().indexOf(image);
        int atom = g < 0 ? -1 : where.images().permutations()[g][j];
        return g >= 0 && (atom == i && g > 0 || plan().areNear(i, atom));
    }

    /**
     * Tells the molecule which cell it stands in.
     *
     * @param cell the unit cell of its crystal, whose group must have the operators of the site
     */
    @Override
    public void placeIn(UnitCell cell) {
        for (SymmetryOp op : where.images().operators()) {
            if (!cell.spaceGroup().contains(op)) {
                throw new IllegalArgumentException("%s stands on a site with the operator %s, which %s does not have"
                        .formatted(name(), op, cell.spaceGroup().symbol()));
            }
        }
        super.placeIn(cell);
        conformationClock().addChild(cell.latticeClock());
    }

    @Override
    public List<List<RefinablePar>> geneGroups() {
        return List.of(List.of(x(), y(), z()), List.of(occupancy()), orientationPars(), internal.parameters());
    }

    @Override
    protected void moveOwn(RandomGenerator random, double amplitude, ParType family) {
        boolean turnsOver = ParType.ORIENTATION.isA(family)
                && !where.turnovers().isEmpty()
                && orientationMoves().choice() == OrientationMoves.ALLOWED;
        if (turnsOver && random.nextDouble() < TURNOVER) {
            turnOver(random);
        } else {
            super.moveOwn(random, amplitude, family);
        }
    }

    @Override
    protected void randomizeOwn(RandomGenerator random) {
        super.randomizeOwn(random);
        if (!where.turnovers().isEmpty() && random.nextBoolean()) {
            turnOver(random);
        }
    }

    /** Sets the steps along free directions to 0.1 Å. */
    @Override
    protected void prepareOptimization() {
        super.prepareOptimization();
        for (int n = 0; isPlaced() && n < where.position().axes().size(); n++) {
            int[] d = where.position().directions().get(n);
            double length = cell().lattice()
                    .toCartesian(new Fractional(d[0], d[1], d[2]))
                    .norm();
            coordinate(where.position().axes().get(n)).step(SHIFT / length);
        }
    }

    @Override
    protected RefinableObj newCopy(Copies copies) {
        return new SymmetricMolecule(name(), plan(), powers(copies), where).costScale(costScale());
    }

    @Override
    public String toString() {
        return "%s on a site %s: %d independent atoms of %d, %d free torsions"
                .formatted(
                        name(),
                        site().symmetry(),
                        size(),
                        wholeSize(),
                        plan().flexibility().freeTorsions().size());
    }

    SiteImages images() {
        return where.images();
    }

    @Override
    DynamicsMoves dynamics() {
        return never;
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
        return internal;
    }

    @Override
    double[] xyz() {
        return xyz.value();
    }

    @Override
    void adopt() {
        System.arraycopy(all, 0, internal.values(), 0, 3 * size());
        internal.changed();
    }

    @Override
    boolean[] fixedCoordinates() {
        boolean[] fixed = new boolean[all.length];
        for (int at = 0; at < fixed.length; at++) {
            int source = 3 * where.images().source(at / 3);
            for (int k = 0; k < 3; k++) {
                fixed[at] |= !internalPars().get(source + k).isFree();
            }
        }
        return fixed;
    }

    @Override
    double[] centre() {
        return centre.value();
    }

    @Override
    void position(double[] out) {
        coordinates[0] = x().value();
        coordinates[1] = y().value();
        coordinates[2] = z().value();
        where.position().write(coordinates, out);
    }

    @Override
    void shift(double dx, double dy, double dz) {
        double[] shift = {dx, dy, dz};
        for (int n = 0; n < where.position().axes().size(); n++) {
            coordinate(where.position().axes().get(n)).moveBy(where.position().along(n, shift));
        }
    }

    @Override
    void turn(double angle, RandomGenerator random) {
        RandomTurn.draw(random, axis);
        SiteFrame.place(frame.value().axial(), axis, 0, axis, 0);
        double[] q = orientationBlock().values();
        SiteFrame.place(frame.value().axial(), q, 1, q, 1);
        RandomTurn.apply(q, angle, axis);
        orientationBlock().changed();
    }

    @Override
    void turnAnyhow(RandomGenerator random) {
        Quaternion q = Quaternion.random(random);
        double[] values = {q.w(), q.x(), q.y(), q.z()};
        boolean everywhere = orientationPars().stream().allMatch(RefinablePar::isUsed);
        if (everywhere) {
            System.arraycopy(values, 0, orientationBlock().values(), 0, 4);
            orientationBlock().changed();
        } else {
            turn(2 * Math.PI * random.nextDouble(), random);
        }
    }

    @Override
    double[] quaternion() {
        double[] q = orientationBlock().values();
        quaternion[0] = q[0];
        SiteFrame.place(frame.value().axial(), q, 1, quaternion, 1);
        return quaternion;
    }

    @Override
    double[] quaternionTangent(int parameter) {
        double[] direction = new double[4];
        direction[parameter] = 1;
        SiteFrame.place(frame.value().axial(), direction, 1, direction, 1);
        return direction;
    }

    @Override
    double[] positionTangent(RefinablePar par) {
        int n = where.position().direction(par == x() ? 0 : par == y() ? 1 : 2);
        int[] d = n < 0 ? new int[3] : where.position().directions().get(n);
        return new double[] {d[0], d[1], d[2]};
    }

    @Override
    boolean conformationTangent(RefinablePar par, double[] velocity) {
        int coordinate = internal.indexOf(par);
        if (coordinate < 0) {
            return false;
        }
        double[] unit = new double[3];
        unit[coordinate % 3] = 1;
        int atom = coordinate / 3;
        SiteFrame.place(frame.value().map(atom), unit, 0, velocity, 3 * atom);
        double images = where.images().order() * where.images().share(atom);
        double[] centreMoves = new double[3];
        SiteFrame.place(frame.value().polar(), unit, 0, centreMoves, 0);
        for (int at = 0; at < velocity.length; at++) {
            velocity[at] -= images / wholeSize() * centreMoves[at % 3];
        }
        return true;
    }

    @Override
    double[] row(RefinablePar par, double[][] byCoordinate) {
        int at = internal.indexOf(par);
        double[] row = null;
        for (int j = 0; at >= 0 && j < wholeSize(); j++) {
            double[] map = frame.value().map(j);
            for (int l = 0; where.images().source(j) == at / 3 && l < 3; l++) {
                double factor = map[3 * l + at % 3];
                double[] part = byCoordinate[3 * j + l];
                if (part != null && factor != 0) {
                    row = row == null ? new double[part.length] : row;
                    for (int n = 0; n < part.length; n++) {
                        row[n] += factor * part[n];
                    }
                }
            }
        }
        return row;
    }

    @Override
    void addDerivatives(double[] byCoordinate) {
        frame.value().fold(byCoordinate, internal.derivatives());
    }

    /** All, one or none: those that the axial projection leaves. */
    @Override
    List<double[]> turnAxes() {
        double[] axial = frame.value().axial();
        List<double[]> axes = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            double[] axis = {axial[k], axial[3 + k], axial[6 + k]};
            double along = Math.sqrt(axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2]);
            if (along > NO_AXIS && axes.stream().noneMatch(a -> isParallel(a, axis))) {
                axes.add(axis);
            }
        }
        return axes;
    }

    private static boolean isParallel(double[] a, double[] b) {
        double x = a[1] * b[2] - a[2] * b[1];
        double y = a[2] * b[0] - a[0] * b[2];
        double z = a[0] * b[1] - a[1] * b[0];
        return x * x + y * y + z * z < NO_AXIS * NO_AXIS;
    }

    @Override
    void centreVelocity(double[] velocity, double[] out) {
        Centre.mean(velocity, out);
        SiteFrame.place(frame.value().polar(), out, 0, out, 0);
    }

    @Override
    double slopeOfShift(double dx, double dy, double dz) {
        double[] shift = {dx, dy, dz};
        double slope = 0;
        for (int n = 0; n < where.position().axes().size(); n++) {
            slope += where.position().along(n, shift)
                    * coordinate(where.position().axes().get(n)).derivative();
        }
        return slope;
    }

    @Override
    void symmetrize(double[] gradient) {
        double[] independent = new double[3 * size()];
        frame.value().fold(gradient, independent);
        frame.value().expand(independent, gradient);
    }

    private void turnOver(RandomGenerator random) {
        List<Turnover> ways = where.turnovers();
        Turnover way = ways.get(random.nextInt(ways.size()));
        double[] r = xyz();
        way.apply(frame.value(), r, centre().clone());
        adopt();
    }

    private RefinablePar coordinate(int along) {
        return along == 0 ? x() : along == 1 ? y() : z();
    }

    /** Coordinates that the site fixes, and axes about which it lets nothing turn. */
    private void markUnused() {
        for (int k = 0; k < 3; k++) {
            boolean slides = where.position().direction(k) >= 0;
            coordinate(k).set(slides ? 0 : where.position().origin()[k]);
            coordinate(k).used(slides);
        }
        double[] axial = frame.value().axial();
        boolean turns = false;
        for (int k = 0; k < 3; k++) {
            boolean used = axial[k] != 0 || axial[3 + k] != 0 || axial[6 + k] != 0;
            orientationPars().get(1 + k).used(used);
            turns |= used;
        }
        orientationPars().get(0).used(turns);
    }

    private SiteFrame computeFrame() {
        Lattice lattice = isPlaced() ? cell().lattice() : where.lattice();
        return new SiteFrame(where.images(), lattice);
    }

    private double[] computeAtoms() {
        frame.value().expand(internal.values(), all);
        return all;
    }

    private double[] computeCentre() {
        double[] c = new double[3];
        centreVelocity(xyz.value(), c);
        return c;
    }
}
