package org.objcryst.molecule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.format.MoleculeData;
import org.objcryst.symmetry.Cartesian;

/** Makes a molecule of what a file says: one scattering power an element, and the usual restraints. */
final class MoleculeMaker {
    private final MoleculeData data;
    private final List<ScatteringPower> powers;

    /** With a new scattering power an element; its displacement is that of the first atom that has one. */
    MoleculeMaker(MoleculeData data) {
        this(data, newPowers(data));
    }

    /** With a scattering power an atom. */
    MoleculeMaker(MoleculeData data, List<ScatteringPower> powers) {
        if (powers.size() != data.atoms().size()) {
            throw new IllegalArgumentException("%s: %d scattering powers for %d atoms"
                    .formatted(data.name(), powers.size(), data.atoms().size()));
        }
        this.data = data;
        this.powers = powers;
    }

    Molecule make() {
        MoleculeBuilder builder = atomsAndBonds();
        List<int[]> pairs = data.bonds().stream()
                .map(b -> new int[] {b.first(), b.second()})
                .toList();
        MolecularGraph graph = new MolecularGraph(data.atoms().size(), pairs);
        double[] xyz = builder.xyz().stream().mapToDouble(Double::doubleValue).toArray();
        DefaultRestraints.of(data, graph, xyz).forEach(builder::restrain);
        data.centre().ifPresent(builder::centre);
        return builder.build();
    }

    /** The same on a symmetry element, with coordinates and restraints that obey it. */
    SymmetricMolecule makeOn(MoleculeSite where, MoleculePlan plan) {
        return new SymmetricMolecule(name(), plan, powers, where);
    }

    /** What is constant about it there. */
    MoleculePlan planOn(SiteFrame frame, double[] xyz, List<GeometricRestraint> restraints) {
        MoleculeBuilder builder = new MoleculeBuilder(name());
        for (int i = 0; i < data.atoms().size(); i++) {
            MoleculeData.Atom a = data.atoms().get(i);
            double occupancy = a.occupancy() * frame.images().share(i);
            builder.atom(
                    a.label(), powers.get(i), new Cartesian(xyz[3 * i], xyz[3 * i + 1], xyz[3 * i + 2]), occupancy);
        }
        data.bonds().forEach(b -> builder.bond(b.first(), b.second(), b.order()));
        restraints.forEach(builder::restrain);
        return builder.on(frame).plan();
    }

    private String name() {
        return data.name().isBlank() ? "molecule" : data.name();
    }

    private MoleculeBuilder atomsAndBonds() {
        MoleculeBuilder builder = new MoleculeBuilder(name());
        for (int i = 0; i < powers.size(); i++) {
            MoleculeData.Atom a = data.atoms().get(i);
            builder.atom(a.label(), powers.get(i), a.position(), a.occupancy());
        }
        data.bonds().forEach(b -> builder.bond(b.first(), b.second(), b.order()));
        return builder;
    }

    private static List<ScatteringPower> newPowers(MoleculeData data) {
        Map<String, ScatteringPower> found = new HashMap<>();
        return data.atoms().stream()
                .map(atom -> found.computeIfAbsent(atom.symbol(), s -> {
                    ScatteringPower power = new ScatteringPower(s);
                    return Double.isNaN(atom.b()) ? power : power.biso(atom.b());
                }))
                .toList();
    }
}
