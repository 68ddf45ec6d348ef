package org.objcryst.molecule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.format.MoleculeData;
import org.objcryst.symmetry.Cartesian;

/** Makes a molecule of what a file says: one scattering power an element, and the usual restraints. */
final class MoleculeMaker {
    private final MoleculeData data;
    private final Map<String, ScatteringPower> powers = new LinkedHashMap<>();

    MoleculeMaker(MoleculeData data) {
        this.data = data;
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
        List<ScatteringPower> all = data.atoms().stream().map(this::power).toList();
        return new SymmetricMolecule(name(), plan, all, where);
    }

    /** What is constant about it there. */
    MoleculePlan planOn(SiteFrame frame, double[] xyz, List<GeometricRestraint> restraints) {
        MoleculeBuilder builder = new MoleculeBuilder(name());
        for (int i = 0; i < data.atoms().size(); i++) {
            MoleculeData.Atom a = data.atoms().get(i);
            double occupancy = a.occupancy() * frame.images().share(i);
            builder.atom(a.label(), power(a), new Cartesian(xyz[3 * i], xyz[3 * i + 1], xyz[3 * i + 2]), occupancy);
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
        for (MoleculeData.Atom a : data.atoms()) {
            builder.atom(a.label(), power(a), a.position(), a.occupancy());
        }
        data.bonds().forEach(b -> builder.bond(b.first(), b.second(), b.order()));
        return builder;
    }

    /** The scattering power of an element; its displacement is that of the first atom that has one. */
    private ScatteringPower power(MoleculeData.Atom atom) {
        return powers.computeIfAbsent(atom.symbol(), s -> {
            ScatteringPower power = new ScatteringPower(s);
            return Double.isNaN(atom.b()) ? power : power.biso(atom.b());
        });
    }
}
