package org.objcryst.app.scatter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.objcryst.cif.CifStructure;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.scattering.freeform.AtomArrays;
import org.objcryst.scattering.freeform.AtomSource;
import org.objcryst.scattering.freeform.Nanocrystal;
import org.objcryst.scattering.freeform.XyzAtoms;
import org.objcryst.symmetry.Lattice;

/**
 * Atoms as files hold them.
 *
 * @param atoms to be summed over
 * @param remarks what a user should know
 */
public record AtomFile(AtomSource atoms, List<String> remarks) {
    private static final long BYTES = 36; // of an atom in memory

    /**
     * Reads a CIF, whose cell is repeated, or opens an XYZ file.
     *
     * @param file its name ends with {@code .cif} for a CIF
     * @param cell of an XYZ file
     * @param repeat cells along a, b, c of a CIF
     * @param displacement B in Å² by symbol, instead of what a CIF says
     * @return the atoms
     */
    public static AtomFile read(
            Path file, Optional<Lattice> cell, Optional<List<Integer>> repeat, Map<String, Double> displacement) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".cif")) {
            if (cell.isPresent()) {
                throw new IllegalArgumentException("%s has a cell, --cell is for XYZ files".formatted(file));
            }
            return ofCif(CifStructure.read(file), repeat.orElse(List.of(1, 1, 1)), displacement);
        }
        if (repeat.isPresent()) {
            throw new IllegalArgumentException("--repeat is for CIFs, %s is none".formatted(file));
        }
        XyzAtoms atoms = new XyzAtoms(file, cell, displacement);
        boolean fits = atoms.size() < Integer.MAX_VALUE
                && BYTES * atoms.size() < Runtime.getRuntime().maxMemory() / 4;
        return new AtomFile(fits ? AtomArrays.of(atoms) : atoms, List.of());
    }

    private static AtomFile ofCif(CifStructure structure, List<Integer> repeat, Map<String, Double> displacement) {
        Crystal crystal = Crystal.of(structure);
        List<String> remarks = new ArrayList<>(structure.remarks());
        if (crystal.scatteringPowers().stream().anyMatch(ScatteringPower::isAnisotropic)) {
            remarks.add("anisotropic displacements are replaced by equivalent isotropic ones");
        }
        for (ScatteringPower power : crystal.scatteringPowers()) {
            power.isotropic();
            if (displacement.containsKey(power.symbol())) {
                power.biso(displacement.get(power.symbol()));
            }
        }
        return new AtomFile(new Nanocrystal(crystal, repeat.get(0), repeat.get(1), repeat.get(2)), remarks);
    }
}
