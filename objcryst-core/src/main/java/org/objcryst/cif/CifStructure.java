package org.objcryst.cif;

import java.nio.file.Path;
import java.util.List;
import org.objcryst.format.FileReplacement;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/**
 * A crystal structure as a CIF holds it.
 *
 * @param name what the file calls it
 * @param lattice the cell
 * @param spaceGroup the group in the setting of the file
 * @param atoms the asymmetric unit in the order of the file
 * @param remarks what the reader had to assume, in words for the user; empty if nothing
 * @param uncertainty standard uncertainties of the cell
 * @param bonds bonds that are known, between atoms of the list; often none
 */
public record CifStructure(
        String name,
        Lattice lattice,
        SpaceGroup spaceGroup,
        List<CifAtom> atoms,
        List<String> remarks,
        CellUncertainty uncertainty,
        List<CifBond> bonds) {
    /**
     * Keeps immutable copies of the lists.
     *
     * @param name what the file calls it
     * @param lattice the cell
     * @param spaceGroup the group in the setting of the file
     * @param atoms the asymmetric unit in the order of the file
     * @param remarks what the reader had to assume
     * @param uncertainty of the cell
     * @param bonds between atoms of the list
     */
    public CifStructure {
        atoms = List.copyOf(atoms);
        remarks = List.copyOf(remarks);
        bonds = List.copyOf(bonds);
    }

    /**
     * A structure whose cell is known exactly.
     *
     * @param name what people call it
     * @param lattice the cell
     * @param spaceGroup the group
     * @param atoms the asymmetric unit
     * @param remarks what the reader had to assume
     */
    public CifStructure(
            String name, Lattice lattice, SpaceGroup spaceGroup, List<CifAtom> atoms, List<String> remarks) {
        this(name, lattice, spaceGroup, atoms, remarks, CellUncertainty.NONE, List.of());
    }

    /**
     * A structure about which there is nothing to remark.
     *
     * @param name what people call it
     * @param lattice the cell
     * @param spaceGroup the group
     * @param atoms the asymmetric unit
     */
    public CifStructure(String name, Lattice lattice, SpaceGroup spaceGroup, List<CifAtom> atoms) {
        this(name, lattice, spaceGroup, atoms, List.of());
    }

    /**
     * Reads the first block that holds a cell and atoms.
     *
     * @param path a CIF
     * @return the structure
     * @throws org.objcryst.format.DataFormatException if there is none, or at the line that is wrong
     */
    public static CifStructure read(Path path) {
        return of(CifDocument.read(path), path.toString());
    }

    /**
     * Reads the structure of one block.
     *
     * @param path a CIF
     * @param block name of the block, in any case of letters
     * @return the structure
     * @throws org.objcryst.format.DataFormatException if there is no such block, or at the line that is wrong
     */
    public static CifStructure read(Path path, String block) {
        CifDocument document = CifDocument.read(path);
        return new CifStructureReader(document.block(block, path.toString())).read();
    }

    /**
     * Takes the first block that holds a cell and atoms; a remark says so if there are more.
     *
     * @param document a CIF
     * @param file what messages call it
     * @return the structure
     * @throws org.objcryst.format.DataFormatException if there is none, or at the line that is wrong
     */
    public static CifStructure of(CifDocument document, String file) {
        return CifStructureReader.first(document, file);
    }

    /**
     * All structures of a CIF.
     *
     * @param document a CIF
     * @return one for each block with a cell and atoms, in the order of the file; may be none
     * @throws org.objcryst.format.DataFormatException at the line that is wrong
     */
    public static List<CifStructure> all(CifDocument document) {
        return CifStructureReader.blocks(document).stream()
                .map(block -> new CifStructureReader(block).read())
                .toList();
    }

    /**
     * The structure as a CIF with cell, symmetry operators and atoms.
     *
     * @return the text of a file
     */
    public String toCif() {
        return CifWriter.write(this);
    }

    /**
     * Adds substance, cell, symmetry operators, atoms and geometry to a block that was begun.
     *
     * @param text a CIF that is being written
     */
    public void appendTo(CifText text) {
        CifWriter.append(this, text);
    }

    /**
     * Writes a CIF; a file of this name is replaced at once or not at all.
     *
     * @param path where to write
     */
    public void write(Path path) {
        FileReplacement.write(path, toCif());
    }
}
