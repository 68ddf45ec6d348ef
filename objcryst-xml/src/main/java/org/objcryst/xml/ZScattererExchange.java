package org.objcryst.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.xml.binding.crystal.AtomNameElement;
import org.objcryst.xml.binding.crystal.ZAtomElement;
import org.objcryst.xml.binding.crystal.ZScattererElement;
import org.objcryst.xml.binding.element.ParElement;
import org.objcryst.zmatrix.ZAtom;
import org.objcryst.zmatrix.ZScatterer;

/** Hands bodies over that are given by bond lengths, angles and dihedrals. */
final class ZScattererExchange {
    private static final String LENGTH = "BondLength";
    private static final String ANGLE = "Angle";
    private static final String DIHEDRAL = "DihedAng";
    private static final String OCCUPANCY = "Occup";

    private final Links links;

    ZScattererExchange(Links links) {
        this.links = links;
    }

    ZScatterer read(ZScattererElement element, Map<String, ScatteringPower> powers) {
        Map<String, Integer> index = new HashMap<>();
        List<ZAtom> atoms = new ArrayList<>();
        for (ZAtomElement atom : element.atoms()) {
            atoms.add(links.reading(atom, "an atom of a z-matrix", () -> atom(atom, atoms.size(), index, powers)));
            index.put(atom.name(), atoms.size() - 1);
        }
        int pivot = element.pivot()
                .map(AtomNameElement::name)
                .map(name -> links.named(index, name, element, "atom"))
                .orElse(0);
        ZScatterer body = new ZScatterer(element.name(), atoms, pivot);
        CrystalExchange.readPlace(element, body);
        ParExchange.read(element, "Phi", body.phi());
        ParExchange.read(element, "Chi", body.chi());
        ParExchange.read(element, "Psi", body.psi());
        for (int i = 0; i < atoms.size(); i++) {
            ZAtomElement atom = element.atoms().get(i);
            ParExchange.read(atom, LENGTH, body.bondLength(i));
            ParExchange.read(atom, ANGLE, body.angle(i));
            ParExchange.read(atom, DIHEDRAL, body.dihedral(i));
            ParExchange.read(atom, OCCUPANCY, body.atomOccupancy(i));
        }
        return links.link(body, element);
    }

    /** The first atoms name others where that means nothing. */
    private ZAtom atom(ZAtomElement atom, int i, Map<String, Integer> index, Map<String, ScatteringPower> powers) {
        Optional<ScatteringPower> power =
                atom.scatteringPower().map(name -> links.named(powers, name, atom, "scattering power"));
        return new ZAtom(
                atom.name(),
                power,
                i < 1 ? 0 : links.named(index, atom.bondAtom(), atom, "atom before it"),
                i < 2 ? 0 : links.named(index, atom.angleAtom(), atom, "atom before it"),
                i < 3 ? 0 : links.named(index, atom.dihedralAtom(), atom, "atom before it"),
                value(atom, LENGTH, 1, 0),
                value(atom, ANGLE, Math.PI / 180, 0),
                value(atom, DIHEDRAL, Math.PI / 180, 0),
                value(atom, OCCUPANCY, 1, 1));
    }

    private static double value(ZAtomElement atom, String name, double unit, double usual) {
        return atom.par(name)
                .map(ParElement::value)
                .filter(Double::isFinite)
                .map(v -> v * unit)
                .orElse(usual);
    }

    ZScattererElement write(ZScatterer body) {
        ZScattererElement element = links.element(body, ZScattererElement.class, () -> fresh(body));
        CrystalExchange.writePlace(body, element);
        ParExchange.write(body.phi(), element, "Phi");
        ParExchange.write(body.chi(), element, "Chi");
        ParExchange.write(body.psi(), element, "Psi");
        for (int i = 0; i < body.atoms().size(); i++) {
            ZAtomElement atom = element.atoms().get(i);
            ParExchange.write(body.bondLength(i), atom, LENGTH);
            ParExchange.write(body.angle(i), atom, ANGLE);
            ParExchange.write(body.dihedral(i), atom, DIHEDRAL);
            ParExchange.write(body.atomOccupancy(i), atom, OCCUPANCY);
        }
        return element;
    }

    private ZScattererElement fresh(ZScatterer body) {
        ZScattererElement element = new ZScattererElement(body.name());
        List<ZAtom> atoms = body.atoms();
        for (ZAtom atom : atoms) {
            ZAtomElement line = new ZAtomElement(atom.label())
                    .bondAtom(atoms.get(atom.bond()).label())
                    .angleAtom(atoms.get(atom.angle()).label())
                    .dihedralAtom(atoms.get(atom.dihedral()).label());
            atom.power().ifPresent(power -> line.scatteringPower(links.nameOf(power)));
            element.atoms().add(line);
        }
        return element.pivot(new AtomNameElement(atoms.get(body.pivot()).label()));
    }
}
