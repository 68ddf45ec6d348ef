package org.objcryst.zmatrix;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.crystal.Components;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.format.MoleculeData;
import org.objcryst.molecule.MolecularGraph;
import org.objcryst.molecule.Molecule;
import org.objcryst.symmetry.Cartesian;

/** The atoms of a z-matrix as a molecule, with bonds where atoms are near. */
final class ZConversion {
    private static final int NEAR = 3; // bonds; nearer atoms never bump

    private ZConversion() {}

    /** Which atoms that scatter are at most three bonds apart, [n·i + j]; refuses bodies that cannot be built. */
    static boolean[] near(ZScatterer body) {
        MoleculeData data;
        try {
            data = data(body);
        } catch (IllegalStateException cannotBeBuilt) {
            throw new IllegalArgumentException(cannotBeBuilt.getMessage(), cannotBeBuilt);
        }
        int n = body.size();
        MolecularGraph graph = new MolecularGraph(
                n,
                data.bonds().stream()
                        .map(b -> new int[] {b.first(), b.second()})
                        .toList());
        boolean[] near = new boolean[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int distance = graph.distance(i, j);
                near[n * i + j] = distance > 0 && distance <= NEAR;
            }
        }
        return near;
    }

    static Molecule toMolecule(ZScatterer body) {
        Components placed = new Components(body.size());
        body.write(placed, 0);
        Molecule molecule = Molecule.of(data(body), List.of(placed.power));
        molecule.orientation(EulerRotation.quaternion(
                body.phi().value(), body.chi().value(), body.psi().value()));
        molecule.position(mean(placed.x), mean(placed.y), mean(placed.z));
        molecule.occupancy().set(body.occupancy().value());
        return molecule;
    }

    private static MoleculeData data(ZScatterer body) {
        double[] r = body.coordinates();
        List<MoleculeData.Atom> atoms = new ArrayList<>();
        for (int i : body.scattering()) {
            ScatteringPower power = body.atoms().get(i).power().orElseThrow();
            atoms.add(new MoleculeData.Atom(
                    body.atoms().get(i).label(),
                    power.element().symbol(),
                    new Cartesian(r[3 * i], r[3 * i + 1], r[3 * i + 2]),
                    body.atomOccupancy(i).value(),
                    Double.NaN));
        }
        return MoleculeData.ofAtoms(body.name(), atoms);
    }

    private static double mean(double[] v) {
        double sum = 0;
        for (double a : v) {
            sum += a;
        }
        return sum / v.length;
    }
}
