package org.objcryst.crystal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.objcryst.cif.AnisotropicU;
import org.objcryst.cif.CifAtom;
import org.objcryst.cif.CifBond;
import org.objcryst.cif.CifStructure;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Site;

/**
 * Between a crystal and the structure in a CIF. The occupancy in a CIF is chemical, 1 for a full site; in a crystal without
 * correction for overlap it counts for each operator, so that an atom in a special position has a fraction.
 */
final class CifExchange {
    private static final double EIGHT_PI_SQUARED = 8 * Math.PI * Math.PI;
    /** Å; coordinates such as 0.333 for 1/3 lie within this of the special position that they mean. */
    static final double SITE_TOLERANCE = 0.02;

    private CifExchange() {}

    static Crystal toCrystal(CifStructure structure) {
        Crystal crystal = new Crystal(structure.lattice(), structure.spaceGroup());
        crystal.name(structure.name());
        crystal.occupancyCorrection().choose(OccupancyCorrection.OFF);
        Map<List<Object>, ScatteringPower> powers = new HashMap<>();
        for (CifAtom atom : structure.atoms()) {
            Site site = structure.spaceGroup().site(atom.position(), structure.lattice(), SITE_TOLERANCE);
            Fractional at = site.position();
            List<Object> kind = List.of(atom.symbol(), atom.charge(), atom.uIso(), atom.anisotropic());
            ScatteringPower power = powers.computeIfAbsent(kind, k -> power(atom));
            Atom placed = new Atom(atom.label(), power, at.x(), at.y(), at.z());
            placed.occupancy().set(atom.occupancy() / site.order());
            crystal.add(placed);
        }
        return crystal;
    }

    private static ScatteringPower power(CifAtom atom) {
        ScatteringPower power = new ScatteringPower(atom.label(), atom.symbol(), atom.charge());
        power.biso(Math.max(0, atom.bIso()));
        atom.anisotropic().ifPresent(u -> power.anisotropic(u.u11(), u.u22(), u.u33(), u.u12(), u.u13(), u.u23()));
        return power;
    }

    static CifStructure toStructure(Crystal crystal) {
        List<String> labels = crystal.labels();
        CifUncertainties uncertainties = new CifUncertainties(crystal);
        List<SharedSites.Occupied> sites = crystal.sites();
        List<CifAtom> atoms = sites.stream()
                .map(site -> atom(crystal, labels.get(site.atom()), site, uncertainties))
                .toList();
        return new CifStructure(
                crystal.name(),
                crystal.lattice(),
                crystal.spaceGroup(),
                atoms,
                List.of(),
                CifUncertainties.of(crystal.cell()),
                bonds(crystal, labels, sites));
    }

    /** Between atoms that are written. */
    private static List<CifBond> bonds(Crystal crystal, List<String> labels, List<SharedSites.Occupied> sites) {
        Set<Integer> written = sites.stream().map(SharedSites.Occupied::atom).collect(Collectors.toSet());
        List<CifBond> bonds = new ArrayList<>();
        int offset = 0;
        for (Scatterer scatterer : crystal.scatterers()) {
            for (int[] bond : scatterer.chemicalBonds()) {
                int first = offset + bond[0];
                int second = offset + bond[1];
                if (written.contains(first) && written.contains(second)) {
                    bonds.add(new CifBond(labels.get(first), labels.get(second)));
                }
            }
            offset += scatterer.size();
        }
        return bonds;
    }

    private static CifAtom atom(
            Crystal crystal, String label, SharedSites.Occupied occupied, CifUncertainties uncertainties) {
        ScatteringPower power = crystal.components().power[occupied.atom()];
        Optional<AnisotropicU> tensor = power.isAnisotropic() ? Optional.of(tensor(power)) : Optional.empty();
        double uIso = tensor.map(u -> u.equivalent(crystal.lattice()))
                .orElse(power.biso().value() / EIGHT_PI_SQUARED);
        return new CifAtom(
                label,
                power.symbol(),
                power.formalCharge(),
                occupied.site().position(),
                occupied.occupancy(),
                uIso,
                tensor,
                uncertainties.of(occupied.atom(), power, occupied.site().order()),
                Optional.empty());
    }

    private static AnisotropicU tensor(ScatteringPower power) {
        double[] u = power.tensor().stream().mapToDouble(RefinablePar::value).toArray();
        return new AnisotropicU(u[0], u[1], u[2], u[3], u[4], u[5]);
    }
}
