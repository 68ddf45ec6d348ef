package org.objcryst.molecule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.format.MoleculeData;

/** Makes a molecule of what a file says: one scattering power an element, and the usual restraints. */
final class MoleculeMaker {
    private final MoleculeData data;
    private final Map<String, ScatteringPower> powers = new LinkedHashMap<>();

    MoleculeMaker(MoleculeData data) {
        this.data = data;
    }

    Molecule make() {
        MoleculeBuilder builder = new MoleculeBuilder(data.name().isBlank() ? "molecule" : data.name());
        for (MoleculeData.Atom a : data.atoms()) {
            builder.atom(a.label(), power(a), a.position(), a.occupancy());
        }
        data.bonds().forEach(b -> builder.bond(b.first(), b.second(), b.order()));
        List<int[]> pairs = data.bonds().stream()
                .map(b -> new int[] {b.first(), b.second()})
                .toList();
        MolecularGraph graph = new MolecularGraph(data.atoms().size(), pairs);
        double[] xyz = builder.xyz().stream().mapToDouble(Double::doubleValue).toArray();
        DefaultRestraints.of(data, graph, xyz).forEach(builder::restrain);
        data.centre().ifPresent(builder::centre);
        return builder.build();
    }

    /** The scattering power of an element; its displacement is that of the first atom that has one. */
    private ScatteringPower power(MoleculeData.Atom atom) {
        return powers.computeIfAbsent(atom.symbol(), s -> {
            ScatteringPower power = new ScatteringPower(s);
            return Double.isNaN(atom.b()) ? power : power.biso(atom.b());
        });
    }
}
