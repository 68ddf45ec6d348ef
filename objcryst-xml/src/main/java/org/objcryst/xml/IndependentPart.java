package org.objcryst.xml;

import java.util.List;
import org.objcryst.crystal.Components;
import org.objcryst.crystal.UnitCell;
import org.objcryst.molecule.SymmetricMolecule;
import org.objcryst.symmetry.Cartesian;
import org.objcryst.symmetry.Fractional;
import org.objcryst.xml.binding.crystal.MoleculeAtomElement;
import org.objcryst.xml.binding.crystal.MoleculeElement;
import org.objcryst.xml.binding.crystal.QuaternionElement;
import org.objcryst.xml.binding.element.ParElement;

/**
 * A molecule on a symmetry element, which the format does not know, as a molecule of its independent atoms: these the space group
 * completes. It stands where it is and has those restraints that are among these atoms.
 */
final class IndependentPart {
    private final Links links;

    IndependentPart(Links links) {
        this.links = links;
    }

    MoleculeElement write(SymmetricMolecule molecule) {
        UnitCell cell = molecule.cell();
        Components atoms = new Components(molecule.size());
        molecule.write(atoms, 0);
        List<String> names = AtomNames.of(molecule.size(), molecule::label);
        MoleculeElement element = new MoleculeElement(molecule.name()).quaternion(new QuaternionElement(1, 0, 0, 0));
        double[] mean = new double[3];
        for (int i = 0; i < atoms.size(); i++) {
            Cartesian place = cell.lattice().toCartesian(new Fractional(atoms.x[i], atoms.y[i], atoms.z[i]));
            mean[0] += atoms.x[i] / atoms.size();
            mean[1] += atoms.y[i] / atoms.size();
            mean[2] += atoms.z[i] / atoms.size();
            element.atoms()
                    .add(new MoleculeAtomElement(names.get(i))
                            .scatteringPower(links.nameOf(atoms.power[i]))
                            .x(place.x())
                            .y(place.y())
                            .z(place.z())
                            .occupancy(atoms.occupancy[i]));
        }
        for (int i = 0; i < 3; i++) {
            element.add(new ParElement("xyz".substring(i, i + 1), mean[i])
                    .refined(true)
                    .nominally(0, 1));
        }
        element.add(new ParElement("Occup", 1).refined(false).within(0, 1));
        RestraintExchange.write(molecule, names, element);
        return element;
    }
}
