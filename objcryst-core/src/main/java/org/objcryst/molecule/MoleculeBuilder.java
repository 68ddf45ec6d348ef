package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.format.BondOrder;
import org.objcryst.format.MoleculeData;
import org.objcryst.symmetry.Cartesian;

/**
 * Builds a molecule atom by atom and restraint by restraint; afterwards its construction does not change.
 *
 * <pre>
 *   new MoleculeBuilder("water").atom("O", o, new Cartesian(0, 0, 0)).atom("H1", h, …).atom("H2", h, …)
 *           .restrain(new BondRestraint(0, 1, 0.96, 0.02, 0.01)) … .build();
 * </pre>
 */
public final class MoleculeBuilder {
    private final String name;
    private final List<String> labels = new ArrayList<>();
    private final List<Optional<ScatteringPower>> powers = new ArrayList<>();
    private final List<Double> occupancies = new ArrayList<>();
    private final List<Double> xyz = new ArrayList<>();
    private final Map<List<Integer>, MoleculeData.Bond> bonds = new LinkedHashMap<>(); // by their atoms in order
    private final List<GeometricRestraint> restraints = new ArrayList<>();
    private final List<List<Integer>> rigidGroups = new ArrayList<>();
    private final Set<Integer> inGroups = new HashSet<>();
    private final List<Integer> nonFlip = new ArrayList<>();
    private final List<MoleculeData.Bond> flagged = new ArrayList<>();
    private OptionalInt centre = OptionalInt.empty();
    private Optional<SiteFrame> site = Optional.empty();
    private boolean sharingSites;

    /**
     * A molecule without atoms.
     *
     * @param name what users call it
     */
    public MoleculeBuilder(String name) {
        this.name = name;
    }

    /**
     * Adds a fully occupied atom.
     *
     * @param label what users call it
     * @param power what it scatters
     * @param position in the molecule's own frame, in Å
     * @return this
     */
    public MoleculeBuilder atom(String label, ScatteringPower power, Cartesian position) {
        return atom(label, power, position, 1);
    }

    /**
     * Adds an atom.
     *
     * @param label what users call it
     * @param power what it scatters
     * @param position in the molecule's own frame, in Å
     * @param occupancy multiplied with that of the molecule
     * @return this
     */
    public MoleculeBuilder atom(String label, ScatteringPower power, Cartesian position, double occupancy) {
        return add(label, Optional.of(power), position, occupancy);
    }

    /**
     * Adds a dummy: an atom that does not scatter but can be bonded and restrained.
     *
     * @param label what users call it
     * @param position in the molecule's own frame, in Å
     * @return this
     */
    public MoleculeBuilder dummy(String label, Cartesian position) {
        return add(label, Optional.empty(), position, 1);
    }

    private MoleculeBuilder add(String label, Optional<ScatteringPower> power, Cartesian position, double occupancy) {
        if (!(occupancy >= 0 && Double.isFinite(position.norm()) && occupancy < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s needs finite coordinates and an occupancy ≥ 0, got %s, %s"
                    .formatted(label, position, occupancy));
        }
        if (labels.size() == MoleculeData.MOST_ATOMS) {
            throw new IllegalArgumentException(
                    "%s: a molecule has at most %d atoms".formatted(name, MoleculeData.MOST_ATOMS));
        }
        labels.add(label);
        powers.add(power);
        occupancies.add(occupancy);
        xyz.addAll(List.of(position.x(), position.y(), position.z()));
        return this;
    }

    /**
     * Bonds two atoms without a restraint.
     *
     * @param i index of an atom
     * @param j index of another atom
     * @param order what is known of the bond
     * @return this
     */
    public MoleculeBuilder bond(int i, int j, BondOrder order) {
        check(i, j);
        bonds.putIfAbsent(pair(i, j), new MoleculeData.Bond(i, j, order));
        return this;
    }

    /**
     * Adds a restraint; a restrained bond length bonds its atoms.
     *
     * @param restraint about atoms added before
     * @return this
     */
    public MoleculeBuilder restrain(GeometricRestraint restraint) {
        check(restraint.atoms());
        restraints.add(restraint);
        return restraint instanceof BondRestraint
                ? bond(restraint.atom(0), restraint.atom(1), BondOrder.UNKNOWN)
                : this;
    }

    /**
     * Adds a restraint on the distance of two atoms that no bond joins, as of two corners of a polyhedron.
     *
     * @param restraint about atoms added before
     * @return this
     */
    public MoleculeBuilder restrainDistance(BondRestraint restraint) {
        check(restraint.atoms());
        restraints.add(restraint);
        return this;
    }

    /**
     * Makes some atoms move as one body.
     *
     * @param atoms indices; none of them in another group
     * @return this
     */
    public MoleculeBuilder rigidGroup(int... atoms) {
        check(atoms);
        List<Integer> group = Arrays.stream(atoms).boxed().toList();
        if (group.stream().anyMatch(inGroups::contains)) {
            throw new IllegalArgumentException("an atom of %s is in a rigid group already".formatted(group));
        }
        inGroups.addAll(group);
        rigidGroups.add(group);
        return this;
    }

    /**
     * Keeps the configuration at an atom; stereocentres that the bonds show are kept in any case.
     *
     * @param atom its index
     * @return this
     */
    public MoleculeBuilder nonFlip(int atom) {
        check(atom);
        nonFlip.add(atom);
        return this;
    }

    /**
     * Declares that a part of the molecule turns freely about a bond, for {@link Flexibility#CHOSEN_TORSIONS}.
     *
     * @param i index of an atom
     * @param j index of the atom bonded to it
     * @return this
     */
    public MoleculeBuilder freeTorsion(int i, int j) {
        check(i, j);
        MoleculeData.Bond bond = bonds.get(pair(i, j));
        if (bond == null) {
            throw new IllegalArgumentException("no bond joins the atoms %d and %d".formatted(i, j));
        }
        flagged.add(bond);
        return this;
    }

    /**
     * Lets the molecule turn about an atom, whose position is then that of the molecule, not about its geometric centre.
     *
     * @param atom its index
     * @return this
     */
    public MoleculeBuilder centre(int atom) {
        check(atom);
        centre = OptionalInt.of(atom);
        return this;
    }

    /**
     * Lets its atoms fall together with images and with atoms of other scatterers, as polyhedra do that share corners.
     *
     * @return this
     */
    public MoleculeBuilder sharingSites() {
        sharingSites = true;
        return this;
    }

    /**
     * The molecule, at the position 0, 0, 0.
     *
     * @return a new molecule
     */
    public Molecule build() {
        List<ScatteringPower> present =
                powers.stream().flatMap(Optional::stream).toList();
        if (present.isEmpty()) {
            throw new IllegalArgumentException("molecule \"%s\" has no atoms that scatter".formatted(name));
        }
        return new Molecule(name, plan(), present);
    }

    private static List<Integer> pair(int i, int j) {
        return List.of(Math.min(i, j), Math.max(i, j));
    }

    private void check(int... atoms) {
        for (int i : atoms) {
            if (!(i >= 0 && i < labels.size())) {
                throw new IllegalArgumentException("there is no atom %d among %d".formatted(i, labels.size()));
            }
        }
        if (Arrays.stream(atoms).distinct().count() != atoms.length) {
            throw new IllegalArgumentException("the atoms %s are not different".formatted(Arrays.toString(atoms)));
        }
    }

    List<String> labels() {
        return labels;
    }

    List<Double> occupancies() {
        return occupancies;
    }

    List<Double> xyz() {
        return xyz;
    }

    List<MoleculeData.Bond> bonds() {
        return List.copyOf(bonds.values());
    }

    List<GeometricRestraint> restraints() {
        return restraints;
    }

    List<List<Integer>> rigidGroups() {
        return rigidGroups;
    }

    List<Integer> nonFlip() {
        return nonFlip;
    }

    List<MoleculeData.Bond> flaggedTorsions() {
        return flagged;
    }

    OptionalInt centre() {
        return centre;
    }

    /** Makes it a molecule on a symmetry element, with all its atoms, the independent ones first. */
    MoleculeBuilder on(SiteFrame frame) {
        site = Optional.of(frame);
        return this;
    }

    Optional<SiteFrame> site() {
        return site;
    }

    MoleculePlan plan() {
        return new MoleculePlan(
                this,
                powers.stream()
                        .mapToInt(p -> p.map(power -> power.element().z()).orElse(0))
                        .toArray());
    }

    boolean isSharingSites() {
        return sharingSites;
    }
}
