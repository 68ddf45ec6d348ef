package org.objcryst.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.OccupancyCorrection;
import org.objcryst.crystal.Scatterer;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.crystal.UnitCell;
import org.objcryst.molecule.MolecularScatterer;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;
import org.objcryst.xml.binding.crystal.AtomElement;
import org.objcryst.xml.binding.crystal.CrystalElement;
import org.objcryst.xml.binding.crystal.MoleculeElement;
import org.objcryst.xml.binding.crystal.ScatteringPowerFullereneElement;
import org.objcryst.xml.binding.crystal.ZScattererElement;
import org.objcryst.xml.binding.element.NamedElement;
import org.objcryst.xml.binding.element.ParElement;
import org.objcryst.zmatrix.ZScatterer;

/** Hands crystals over: cell, space group, scattering powers, scatterers and what they want of one another. */
final class CrystalExchange {
    private enum Lattices {
        BY_SYMMETRY,
        FREE
    }

    private static final List<String> CELL = List.of("a", "b", "c", "alpha", "beta", "gamma");
    private static final double[] SMALL_CELL = {1, 2, 3, 90, 90, 90};
    private static final List<String> POSITION = List.of("x", "y", "z");
    private static final String OCCUPANCY = "Occup";
    private static final OptionExchange<Lattices> LATTICE = new OptionExchange<>(
            "Constrain Lattice to SpaceGroup Symmetry",
            List.of(Lattices.BY_SYMMETRY, Lattices.FREE),
            List.of("Yes (Default)", "No (Allow Crystallographic Pseudo-Symmetry)"));
    private static final OptionExchange<OccupancyCorrection> CORRECTION = new OptionExchange<>(
            "Use Dynamical Occupancy Correction",
            List.of(OccupancyCorrection.OFF, OccupancyCorrection.ON),
            List.of("No", "Yes"));
    private static final String AUTOMATIC = "objcryst-occupancy";

    private final Links links;
    private final PowerExchange powers;
    private final MoleculeExchange molecules;
    private final ZScattererExchange bodies;
    private final ContactExchange contacts;

    CrystalExchange(Links links) {
        this.links = links;
        powers = new PowerExchange(links);
        molecules = new MoleculeExchange(links);
        bodies = new ZScattererExchange(links);
        contacts = new ContactExchange(links);
    }

    Crystal read(CrystalElement element) {
        Crystal crystal = new Crystal(cell(element));
        crystal.name(element.name());
        Map<String, ScatteringPower> known = new HashMap<>();
        element.scatteringPowers().forEach(power -> known.put(power.name(), powers.read(power)));
        for (NamedElement scatterer : element.scatterers()) {
            crystal.add(links.reading(scatterer, "a scatterer", () -> scatterer(scatterer, known)));
        }
        crystal.occupancyCorrection().choose(OccupancyCorrection.ON);
        CORRECTION.read(element, crystal.occupancyCorrection());
        if (element.furtherAttribute(AUTOMATIC).isPresent()) {
            crystal.occupancyCorrection().choose(OccupancyCorrection.AUTOMATIC);
        }
        contacts.read(element, known, crystal);
        return links.link(crystal, element);
    }

    private UnitCell cell(CrystalElement element) {
        double[] p = SMALL_CELL.clone();
        for (int i = 0; i < p.length; i++) {
            p[i] = element.par(CELL.get(i))
                    .map(ParElement::value)
                    .filter(Double::isFinite)
                    .orElse(p[i]);
        }
        Lattice lattice = Lattice.ofDegrees(p[0], p[1], p[2], p[3], p[4], p[5]);
        SpaceGroup group = group(element);
        boolean free = LATTICE.choice(element).filter(Lattices.FREE::equals).isPresent();
        UnitCell cell = free
                ? UnitCell.unconstrained(lattice, group)
                : new UnitCell(group.latticeConstraints().conform(lattice), group);
        for (int i = 0; i < p.length; i++) {
            RefinablePar par = cell.latticePars().get(i);
            if (par.isUsed()) {
                ParExchange.read(element, CELL.get(i), par);
            } else {
                element.par(CELL.get(i))
                        .ifPresent(inFile ->
                                ParExchange.readState(inFile, par, par.spec().humanScale()));
            }
        }
        return cell;
    }

    private SpaceGroup group(CrystalElement element) {
        try {
            return SpaceGroup.of(element.spaceGroup());
        } catch (IllegalArgumentException unknown) {
            links.remark(element, "%s; P 1 is taken", unknown.getMessage());
            return SpaceGroup.ofNumber(1);
        }
    }

    private Scatterer scatterer(NamedElement element, Map<String, ScatteringPower> known) {
        if (element instanceof MoleculeElement molecule) {
            return molecules.read(molecule, known);
        }
        if (element instanceof ZScattererElement body) {
            return bodies.read(body, known);
        }
        AtomElement atom = (AtomElement) element;
        Atom scatterer =
                new Atom(atom.name(), links.named(known, atom.scatteringPower(), atom, "scattering power"), 0, 0, 0);
        readPlace(atom, scatterer);
        return links.link(scatterer, element);
    }

    /** Position and occupancy, which all scatterers have. */
    static void readPlace(NamedElement from, Scatterer to) {
        ParExchange.read(from, POSITION.get(0), to.x());
        ParExchange.read(from, POSITION.get(1), to.y());
        ParExchange.read(from, POSITION.get(2), to.z());
        ParExchange.read(from, OCCUPANCY, to.occupancy());
    }

    static void writePlace(Scatterer from, NamedElement to) {
        ParExchange.write(from.x(), to, POSITION.get(0));
        ParExchange.write(from.y(), to, POSITION.get(1));
        ParExchange.write(from.z(), to, POSITION.get(2));
        ParExchange.write(from.occupancy(), to, OCCUPANCY);
    }

    CrystalElement write(Crystal crystal) {
        CrystalElement element = links.element(
                crystal,
                CrystalElement.class,
                () -> new CrystalElement(crystal.name(), crystal.spaceGroup().symbol()));
        writeCell(crystal.cell(), element);
        CORRECTION.write(seenByFox(crystal), element);
        element.furtherAttribute(
                AUTOMATIC,
                Optional.of("automatic")
                        .filter(a -> crystal.occupancyCorrection().choice() == OccupancyCorrection.AUTOMATIC));
        writePowers(crystal, element);
        List<NamedElement> scatterers = new ArrayList<>();
        crystal.scatterers().forEach(s -> scatterers.add(write(s, crystal)));
        element.scatterers().clear();
        element.scatterers().addAll(scatterers);
        contacts.write(crystal, element);
        return element;
    }

    /** FOX corrects all atoms or none. */
    private static OccupancyCorrection seenByFox(Crystal crystal) {
        OccupancyCorrection choice = crystal.occupancyCorrection().choice();
        if (choice != OccupancyCorrection.AUTOMATIC) {
            return choice;
        }
        return crystal.scatterers().stream().anyMatch(Scatterer::sharesSites)
                ? OccupancyCorrection.ON
                : OccupancyCorrection.OFF;
    }

    private void writeCell(UnitCell cell, CrystalElement element) {
        Lattice lattice = cell.lattice();
        double[] values = lattice.toArray();
        boolean free = true;
        for (int i = 0; i < values.length; i++) {
            RefinablePar par = cell.latticePars().get(i);
            ParExchange.write(par, element, CELL.get(i));
            ParElement written = element.par(CELL.get(i)).orElseThrow();
            written.value(
                    FileNumber.scaled(values[i], written.value(), par.spec().humanScale()));
            free &= par.isUsed();
        }
        boolean general = cell.spaceGroup().latticeConstraints().freeCount() == values.length;
        LATTICE.write(free && !general ? Lattices.FREE : Lattices.BY_SYMMETRY, element);
    }

    /** Those that no scatterer uses stay, but for what is written in another way now. */
    private void writePowers(Crystal crystal, CrystalElement element) {
        element.scatteringPowers().removeIf(ScatteringPowerFullereneElement.class::isInstance);
        for (ScatteringPower power : crystal.scatteringPowers()) {
            NamedElement written = powers.write(power);
            if (!element.scatteringPowers().contains(written)) {
                UniqueNames.give(written, power.symbol(), element.scatteringPowers());
                element.scatteringPowers().add(written);
            }
        }
    }

    private NamedElement write(Scatterer scatterer, Crystal crystal) {
        if (scatterer instanceof MolecularScatterer molecule) {
            return molecules.write(molecule);
        }
        if (scatterer instanceof ZScatterer body) {
            return bodies.write(body);
        }
        Atom atom = (Atom) scatterer;
        String power = powers.write(atom.power()).name();
        AtomElement element = links.element(atom, AtomElement.class, () -> new AtomElement(atom.name(), power))
                .scatteringPower(power);
        writePlace(atom, element);
        return element;
    }
}
