package org.objcryst.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.objcryst.cif.CifAtom;
import org.objcryst.cif.CifStructure;
import org.objcryst.crystal.Crystal;
import org.objcryst.element.Element;

/**
 * How the atoms of a structure fill its cell.
 *
 * @param contacts atoms that are too near to each other, worst first
 * @param largestVoid the largest sphere that touches no atom
 * @param openVolume where the centre of a probe of 1.2 Å can be, in Å³ a cell
 * @param coefficient fraction of the cell inside the van der Waals surface of an atom, 0 to 1
 * @param hydrogensMissing whether the structure holds carbon but no hydrogen, as those of X-ray searches do
 */
public record Packing(
        List<Contact> contacts,
        EmptySphere largestVoid,
        double openVolume,
        double coefficient,
        boolean hydrogensMissing) {
    /** Radius of the probe in Å. */
    public static final double PROBE = 1.2;

    private static final double NOISE = 0.15; // Å: uncertainty of a distance between molecules placed by powder data
    private static final double LARGE_VOID = 1.5; // Å; see docs/design/confidence.md for these four
    private static final double LARGE_VOID_WITHOUT_HYDROGENS = 1.7;
    private static final double LOOSE = 0.57;
    private static final double LOOSE_WITHOUT_HYDROGENS = 0.5;

    /**
     * Keeps an immutable copy of the list.
     *
     * @param contacts worst first
     * @param largestVoid the largest empty sphere
     * @param openVolume in Å³ a cell
     * @param coefficient 0 to 1
     * @param hydrogensMissing whether the model lacks its hydrogen atoms
     */
    public Packing {
        contacts = List.copyOf(contacts);
    }

    /**
     * The packing of a structure whose bonds follow from its distances.
     *
     * @param structure atoms that share a site in part count as alternatives
     * @return contacts and voids
     */
    public static Packing of(CifStructure structure) {
        CellContent content = new CellContent(structure);
        return of(structure, content, new FoundLinkage(content));
    }

    /**
     * The packing of a crystal at its present state. Molecules know their bonds; of free atoms, polyhedra and halves of molecules
     * that symmetry completes they are concluded from distances.
     *
     * @param crystal with at least one atom
     * @return contacts and voids
     */
    public static Packing of(Crystal crystal) {
        CifStructure structure = crystal.toStructure();
        CellContent content = new CellContent(structure);
        boolean stated = StatedLinkage.isComplete(crystal, content);
        return of(structure, content, stated ? new StatedLinkage(crystal, content) : new FoundLinkage(content));
    }

    /**
     * The contacts that cannot be blamed on the uncertainty of the coordinates.
     *
     * @return those that are more than 0.15 Å too short, worst first
     */
    public List<Contact> badContacts() {
        return contacts.stream().filter(c -> c.shortfall() > NOISE).toList();
    }

    /**
     * What speaks against the structure.
     *
     * @return one sentence a matter; empty if nothing does
     */
    public List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        List<Contact> bad = badContacts();
        if (!bad.isEmpty()) {
            doubts.add("%d contact(s) are too short, the worst %s".formatted(bad.size(), bad.get(0)));
        }
        if (!(largestVoid.radius() <= (hydrogensMissing ? LARGE_VOID_WITHOUT_HYDROGENS : LARGE_VOID))) {
            doubts.add("nothing stands within %s; is a molecule or an atom missing?".formatted(largestVoid));
        }
        if (!(coefficient >= (hydrogensMissing ? LOOSE_WITHOUT_HYDROGENS : LOOSE))) {
            doubts.add(String.format(
                    Locale.ROOT,
                    "the atoms fill only %.0f %% of the cell; is the cell too large (wavelength, number of molecules)?",
                    100 * coefficient));
        }
        return doubts;
    }

    private static Packing of(CifStructure structure, CellContent content, Linkage linkage) {
        EmptySpace space = new EmptySpace(content);
        return new Packing(
                new Contacts(content, linkage).list(),
                space.largestSphere(),
                space.fractionBeyond(PROBE) * structure.lattice().volume(),
                1 - space.fractionBeyond(0),
                isWithoutHydrogens(structure));
    }

    private static boolean isWithoutHydrogens(CifStructure structure) {
        List<Element> elements = structure.atoms().stream()
                .map(CifAtom::symbol)
                .flatMap(s -> Element.ofType(s).stream())
                .toList();
        return elements.contains(Element.of("C")) && elements.stream().noneMatch(Element::isHydrogen);
    }
}
