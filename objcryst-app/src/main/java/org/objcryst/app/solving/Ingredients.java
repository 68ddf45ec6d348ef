package org.objcryst.app.solving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objcryst.app.argument.AtomArgument;
import org.objcryst.app.argument.PolyhedronArgument;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.Scatterer;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.element.Element;
import org.objcryst.format.MoleculeData;
import org.objcryst.molecule.Molecule;
import org.objcryst.molecule.SitePlacement;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/**
 * What one formula unit is made of.
 *
 * @param molecules with all atoms of their files
 * @param polyhedra whose corners may be shared
 * @param atoms independent ones, which may share sites with their images
 * @param biso displacement parameter of all atoms, Å²
 * @param hydrogens whether the hydrogen atoms of molecules are looked for
 */
public record Ingredients(
        List<MoleculeData> molecules,
        List<PolyhedronArgument> polyhedra,
        List<AtomArgument> atoms,
        double biso,
        boolean hydrogens) {
    private static final double LEAST_ROOM = 9; // Å³ an atom; in organic crystals each non-hydrogen atom has 16 to 20
    /** Volume of a non-hydrogen atom where hydrogen atoms are not listed: Kempster & Lipson (1972), Acta Cryst. B28, 3674. */
    private static final double ROOM_WITH_HYDROGEN = 18;

    /**
     * Keeps immutable copies.
     *
     * @param molecules molecules
     * @param polyhedra polyhedra
     * @param atoms atoms
     * @param biso Å²
     * @param hydrogens whether to look for hydrogen atoms
     */
    public Ingredients {
        molecules = List.copyOf(molecules);
        polyhedra = List.copyOf(polyhedra);
        atoms = List.copyOf(atoms);
    }

    /**
     * Whether the crystal is one of molecules, whose volumes add up.
     *
     * @return false if there is nothing but atoms and polyhedra
     */
    public boolean isMolecular() {
        return !molecules.isEmpty();
    }

    /**
     * The volume that a formula unit takes in a crystal of molecules, from average volumes of atoms.
     *
     * @return Å³, as a rule right within some per cent; of ionic crystals a limit from above
     */
    public double volume() {
        double volume = molecules.stream().mapToDouble(Ingredients::volume).sum();
        for (PolyhedronArgument p : polyhedra) {
            volume += volume(p.centre()) + p.shape().ligands(p.distance()).size() * volume(p.corner());
        }
        for (AtomArgument a : atoms) {
            volume += a.count() * volume(a.symbol());
        }
        return volume;
    }

    private static double volume(MoleculeData molecule) {
        boolean complete = molecule.atoms().stream().noneMatch(a -> a.symbol().equals("C"))
                || molecule.atoms().stream().anyMatch(a -> a.symbol().matches("[HD]"));
        return complete
                ? molecule.atoms().stream().mapToDouble(a -> volume(a.symbol())).sum()
                : ROOM_WITH_HYDROGEN * molecule.atoms().size();
    }

    private static double volume(String type) {
        return Element.ofType(type).orElseThrow().averageVolume().orElse(ROOM_WITH_HYDROGEN);
    }

    /**
     * How the molecule can stand on symmetry elements.
     *
     * @param lattice the cell
     * @param group the space group
     * @param order number of operators that leave it in place
     * @return none if it cannot, or if there is more than one molecule
     */
    public List<SitePlacement> placements(Lattice lattice, SpaceGroup group, int order) {
        List<MoleculeData> parts =
                searched().flatMap(m -> m.fragments().stream()).toList();
        return parts.size() == 1
                        && polyhedra.isEmpty()
                        && atoms.isEmpty()
                        && parts.get(0).atoms().size() > 1
                ? SitePlacement.find(parts.get(0), group, lattice, order)
                : List.of();
    }

    private Stream<MoleculeData> searched() {
        return molecules.stream().map(m -> hydrogens ? m : m.withoutHydrogens());
    }

    /**
     * A crystal to be searched.
     *
     * @param hypothesis its cell, its space group and how much there is of everything
     * @return with everything in it, at the origin
     * @throws IllegalArgumentException if the cell is too small
     */
    public Crystal crystal(Hypothesis hypothesis) {
        Crystal crystal = new Crystal(hypothesis.lattice(), hypothesis.group());
        if (hypothesis.placement().isPresent()) {
            crystal.add(hypothesis.placement().get().molecule());
        } else {
            fill(crystal, hypothesis.zPrime().copies());
        }
        crystal.scatteringPowers().forEach(power -> power.biso(biso));
        requireRoom(crystal);
        return crystal;
    }

    private void fill(Crystal crystal, int copies) {
        for (int copy = 0; copy < copies; copy++) {
            searched().forEach(data -> Molecule.partsOf(data).forEach(crystal::add));
            polyhedra.forEach(polyhedron -> crystal.add(polyhedron.molecule()));
        }
        independentAtoms(copies).forEach(crystal::add);
    }

    private List<Scatterer> independentAtoms(int copies) {
        Map<String, ScatteringPower> powers = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        List<Scatterer> all = new ArrayList<>();
        for (AtomArgument argument : atoms) {
            ScatteringPower power = powers.computeIfAbsent(argument.symbol(), ScatteringPower::new);
            String element = Element.ofType(argument.symbol()).orElseThrow().symbol();
            for (int i = 0; i < copies * argument.count(); i++) {
                all.add(new Atom(element + numbers.merge(element, 1, Integer::sum), power, 0, 0, 0));
            }
        }
        return all;
    }

    /** Refuses molecules that are too large for the cell; what may share sites can always be put somewhere. */
    private static void requireRoom(Crystal crystal) {
        int atoms = crystal.scatterers().stream()
                .filter(scatterer -> !scatterer.sharesSites())
                .mapToInt(Scatterer::size)
                .sum();
        int images = crystal.spaceGroup().operators().size();
        double volume = crystal.lattice().volume();
        if (volume < LEAST_ROOM * atoms * images) {
            throw new IllegalArgumentException(
                    "%d atoms, repeated %d times by %s, do not fit into a cell of %.1f Å³: %.1f Å³ for each, at least %.0f needed"
                            .formatted(
                                    atoms,
                                    images,
                                    crystal.spaceGroup().symbol(),
                                    volume,
                                    volume / (atoms * (double) images),
                                    LEAST_ROOM));
        }
    }
}
