package org.objcryst.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objcryst.cif.CifAtom;
import org.objcryst.cif.CifStructure;
import org.objcryst.symmetry.ChangeOfBasis;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.NearestTranslate;
import org.objcryst.symmetry.ReducedLattice;
import org.objcryst.symmetry.SpaceGroup;
import org.objcryst.symmetry.SymmetryOp;

/**
 * A structure as a plain list of the atoms of its asymmetric unit.
 *
 * @param lattice the cell
 * @param spaceGroup the group, in the setting of the cell
 * @param atoms one of each set of equivalent atoms, any image of it
 */
public record Structure(Lattice lattice, SpaceGroup spaceGroup, List<Atom> atoms) {
    private static final double DISORDERED =
            0.8; // Å: no two atoms are so near, but the parts of a disordered one may be
    private static final Pattern ELEMENT = Pattern.compile("([A-Z][a-z]?)(?![a-z]).*");

    /**
     * Copies the list.
     *
     * @param lattice the cell
     * @param spaceGroup the group, in the setting of the cell
     * @param atoms the asymmetric unit
     */
    public Structure {
        atoms = List.copyOf(atoms);
    }

    /**
     * An atom of the asymmetric unit.
     *
     * @param label its name, for reports
     * @param element its element, for example {@code C}; charges may follow, as in {@code O-2}
     * @param position fractions of the cell
     */
    public record Atom(String label, String element, Fractional position) {
        /**
         * Reduces the element to its symbol; deuterium becomes H.
         *
         * @param label its name
         * @param element its element, possibly with a charge
         * @param position fractions of the cell
         */
        public Atom {
            Matcher m = ELEMENT.matcher(element);
            if (!m.matches()) {
                throw new IllegalArgumentException(
                        "atom %s: expected an element symbol, found \"%s\"".formatted(label, element));
            }
            if (!Double.isFinite(position.x() + position.y() + position.z())) {
                throw new IllegalArgumentException("atom %s has no position: %s".formatted(label, position));
            }
            element = m.group(1).equals("D") ? "H" : m.group(1);
        }

        boolean isHydrogen() {
            return element.equals("H");
        }
    }

    /**
     * The structure that a CIF holds; of disordered atoms only the main part.
     *
     * @param cif a structure as read
     * @return its atoms
     */
    public static Structure of(CifStructure cif) {
        List<Atom> kept = new ArrayList<>();
        NearestTranslate nearest = new NearestTranslate(cif.lattice());
        for (CifAtom atom : cif.atoms()) {
            boolean minor = cif.atoms().stream()
                    .anyMatch(o -> o.occupancy() > atom.occupancy()
                            && nearest.distance(atom.position().minus(o.position())) < DISORDERED);
            if (!minor && atom.occupancy() > 0) {
                kept.add(new Atom(atom.label(), atom.symbol(), atom.position()));
            }
        }
        return new Structure(cif.lattice(), cif.spaceGroup(), kept);
    }

    /**
     * Reads the first structure of a CIF.
     *
     * @param path a CIF
     * @return the structure
     * @throws org.objcryst.format.DataFormatException if the file holds none
     */
    public static Structure read(Path path) {
        return of(CifStructure.read(path));
    }

    /**
     * The same structure on other axes or with another origin.
     *
     * @param change the new coordinates in terms of the old
     * @return the transformed structure
     */
    public Structure transformed(ChangeOfBasis change) {
        return new Structure(
                change.apply(lattice),
                spaceGroup.transformed(change),
                atoms.stream()
                        .map(a -> new Atom(a.label, a.element, change.apply(a.position)))
                        .toList());
    }

    Structure withoutHydrogen() {
        return new Structure(
                lattice, spaceGroup, atoms.stream().filter(a -> !a.isHydrogen()).toList());
    }

    /** Leaves out atoms that lie nearer than a distance to an image of an earlier atom of the same element. */
    Structure withoutCoincidences(double distance) {
        List<Atom> kept = new ArrayList<>();
        for (Atom atom : atoms) {
            if (!isUponOneOf(kept, atom, distance)) {
                kept.add(atom);
            }
        }
        return new Structure(lattice, spaceGroup, kept);
    }

    /** Whether an atom lies nearer than a distance to an image of one of some atoms of the same element. */
    boolean isUponOneOf(List<Atom> some, Atom atom, double distance) {
        NearestTranslate search = new NearestTranslate(lattice);
        List<Fractional> images = spaceGroup.operators().stream()
                .map(op -> op.apply(atom.position))
                .toList();
        return some.stream().filter(other -> other.element.equals(atom.element)).anyMatch(other -> images.stream()
                .anyMatch(i -> search.distance(i.minus(other.position)) < distance));
    }

    /** All atoms of a reduced primitive cell, without symmetry; images nearer to each other than a distance count once. */
    Structure inPrimitiveCell(double coincident) {
        ReducedLattice reduced = ReducedLattice.niggli(lattice, spaceGroup);
        List<Atom> all = new ArrayList<>();
        for (Atom atom : atoms) {
            int n = 0;
            for (SymmetryOp op : spaceGroup.transformed(reduced.change()).operators()) {
                Fractional image = op.apply(reduced.change().apply(atom.position));
                all.add(new Atom(atom.label + (n == 0 ? "" : "_" + n), atom.element, image));
                n++;
            }
        }
        return new Structure(reduced.lattice(), SpaceGroup.ofNumber(1), all).withoutCoincidences(coincident);
    }
}
