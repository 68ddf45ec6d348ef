package org.objcryst.format;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.objcryst.symmetry.Cartesian;

/**
 * A molecule as a file describes it. Atoms are numbered from 0.
 *
 * @param name its name
 * @param atoms the atoms, with labels that differ
 * @param bonds the bonds, each once; given by the file or found from the distances
 * @param rotatable the bonds that the file says can be rotated; empty if it says nothing
 * @param centre the atom that the molecule rotates about; empty for the geometric centre
 */
public record MoleculeData(String name, List<Atom> atoms, List<Bond> bonds, List<Bond> rotatable, OptionalInt centre) {
    /** Atoms of a molecule; bonds, rings and moves of more would take hours. */
    public static final int MOST_ATOMS = 5000;

    /**
     * An atom.
     *
     * @param label unique in the molecule
     * @param symbol of its element
     * @param position in Å
     * @param occupancy chemical occupancy
     * @param b isotropic displacement parameter B in Å²; NaN if the file gives none
     */
    public record Atom(String label, String symbol, Cartesian position, double occupancy, double b) {}

    /**
     * A bond.
     *
     * @param first index of an atom
     * @param second index of another atom
     * @param order what is known of it
     */
    public record Bond(int first, int second, BondOrder order) {
        /**
         * Whether it joins two atoms, in any order.
         *
         * @param i index of an atom
         * @param j index of another atom
         * @return true if so
         */
        public boolean joins(int i, int j) {
            return first == i && second == j || first == j && second == i;
        }
    }

    /**
     * Copies the lists and checks the indices of the bonds.
     *
     * @param name its name
     * @param atoms the atoms
     * @param bonds the bonds
     * @param rotatable the bonds that can be rotated
     * @param centre the atom that the molecule rotates about
     */
    public MoleculeData {
        atoms = List.copyOf(atoms);
        bonds = List.copyOf(bonds);
        rotatable = List.copyOf(rotatable);
        for (Bond b : bonds) {
            if (!(b.first >= 0 && b.second >= 0 && b.first < atoms.size() && b.second < atoms.size())
                    || b.first == b.second) {
                throw new IllegalArgumentException(
                        "%s of a molecule of %d atoms joins no two atoms".formatted(b, atoms.size()));
            }
        }
    }

    /**
     * Reads a Fenske-Hall, named or DASH z-matrix, a MOL2, PDB or XYZ file or an MDL molfile; which of them it is, its content
     * tells.
     *
     * @param path the file
     * @return the molecule
     * @throws DataFormatException if it is none of these, or damaged
     */
    public static MoleculeData read(Path path) {
        return of(TextSource.read(path));
    }

    /**
     * Reads a Fenske-Hall, named or DASH z-matrix, a MOL2, MDL mol, PDB or XYZ text.
     *
     * @param text the text
     * @return the molecule
     * @throws DataFormatException if it is none of these, or damaged
     */
    public static MoleculeData of(TextSource text) {
        if (Mol2Reader.recognizes(text)) {
            return new Mol2Reader(text).read();
        } else if (DashZMatrixReader.recognizes(text)) {
            return new DashZMatrixReader(text).read();
        } else if (MolfileReader.recognizes(text)) {
            return new MolfileReader(text).read();
        } else if (PdbReader.recognizes(text)) {
            return new PdbReader(text).read();
        } else if (XyzReader.recognizes(text)) {
            return new XyzReader(text).read();
        } else if (NamedZMatrixReader.recognizes(text)) {
            return new NamedZMatrixReader(text).read();
        } else if (FenskeHallReader.recognizes(text)) {
            return new FenskeHallReader(text).read();
        }
        throw text.fault(
                "a molecule (Fenske-Hall or DASH z-matrix, MOL2, MDL molfile, PDB or XYZ)",
                text.filledLines().get(0).text());
    }

    /**
     * Whether a text looks like a molecule in one of the formats that {@link #of(TextSource)} reads.
     *
     * @param text any text
     * @return false if none of them can be recognised
     */
    public static boolean isIn(TextSource text) {
        return Mol2Reader.recognizes(text)
                || DashZMatrixReader.recognizes(text)
                || MolfileReader.recognizes(text)
                || PdbReader.recognizes(text)
                || XyzReader.recognizes(text)
                || FenskeHallReader.recognizes(text);
    }

    /**
     * Atoms with bonds where two are nearer than 1.2 times the sum of their covalent radii.
     *
     * @param name its name
     * @param atoms with labels that differ
     * @return a molecule, or several; nothing is known of rotatable bonds
     */
    public static MoleculeData ofAtoms(String name, List<Atom> atoms) {
        return new MoleculeData(name, atoms, BondSearch.among(atoms), List.of(), OptionalInt.empty());
    }

    /**
     * The molecule without its hydrogen atoms, which X-ray powder data hardly see. A centre that was a hydrogen atom
     * becomes the geometric centre.
     *
     * @return a smaller molecule, or this one if it has nothing but hydrogen
     */
    public MoleculeData withoutHydrogens() {
        BitSet heavy = new BitSet();
        for (int i = 0; i < atoms.size(); i++) {
            heavy.set(i, !atoms.get(i).symbol().matches("[HD]"));
        }
        return heavy.isEmpty() ? this : Fragments.part(this, heavy, name);
    }

    /**
     * The parts that no bond joins: an ion pair is two molecules.
     *
     * @return one molecule a part, in the order of their first atoms; this alone if all is one
     */
    public List<MoleculeData> fragments() {
        return Fragments.of(this);
    }

    @Override
    public String toString() {
        String elements = atoms.stream()
                .collect(Collectors.groupingBy(Atom::symbol, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> e.getKey() + (e.getValue() == 1 ? "" : e.getValue()))
                .collect(Collectors.joining(" "));
        return "%s: %s, %d bonds, %d rotatable".formatted(name, elements, bonds.size(), rotatable.size());
    }
}
