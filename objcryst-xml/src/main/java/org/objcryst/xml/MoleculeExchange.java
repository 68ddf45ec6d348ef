package org.objcryst.xml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.molecule.Flexibility;
import org.objcryst.molecule.FlipMoves;
import org.objcryst.molecule.MolecularScatterer;
import org.objcryst.molecule.Molecule;
import org.objcryst.molecule.MoleculeBuilder;
import org.objcryst.molecule.OrientationMoves;
import org.objcryst.molecule.RotationCentre;
import org.objcryst.molecule.StartConformation;
import org.objcryst.molecule.SymmetricMolecule;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.Cartesian;
import org.objcryst.xml.binding.crystal.AtomNameElement;
import org.objcryst.xml.binding.crystal.MoleculeAtomElement;
import org.objcryst.xml.binding.crystal.MoleculeElement;
import org.objcryst.xml.binding.crystal.QuaternionElement;
import org.objcryst.xml.binding.crystal.RigidGroupElement;

/** Hands molecules over. What a molecule is made of does not change after reading; where its atoms are does. */
final class MoleculeExchange {
    private static final OptionExchange<Flexibility> FLEXIBILITY = new OptionExchange<>(
            "Flexibility Model",
            List.of(Flexibility.RELAXED, Flexibility.RIGID, Flexibility.STRICT),
            List.of(
                    "Automatic from Restraints, relaxed - RECOMMENDED",
                    "Rigid Body",
                    "Automatic from Restraints, strict"));
    private static final OptionExchange<FlipMoves> FLIPS = new OptionExchange<>(
            "Enable Flipping", List.of(FlipMoves.ALLOWED, FlipMoves.FORBIDDEN), List.of("Yes", "No"));
    private static final OptionExchange<StartConformation> START = new OptionExchange<>(
            "Auto Optimize Starting Conformation",
            List.of(StartConformation.OPTIMIZED, StartConformation.AS_GIVEN),
            List.of("Yes", "No"));
    private static final OptionExchange<OrientationMoves> TURNS = new OptionExchange<>(
            "Optimize Orientation",
            List.of(OrientationMoves.ALLOWED, OrientationMoves.FORBIDDEN),
            List.of("Yes", "No"));
    private static final OptionExchange<RotationCentre> CENTRE = new OptionExchange<>(
            "Rotation Center",
            List.of(RotationCentre.GEOMETRIC, RotationCentre.ATOM),
            List.of("Geometrical center (recommended)", "User-chosen Atom"));
    private static final String SHARING = "objcryst-sites";
    private static final String CHOSEN = "objcryst-torsions";

    private final Links links;

    MoleculeExchange(Links links) {
        this.links = links;
    }

    Molecule read(MoleculeElement element, Map<String, ScatteringPower> powers) {
        MoleculeBuilder builder = new MoleculeBuilder(element.name());
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < element.atoms().size(); i++) {
            MoleculeAtomElement atom = element.atoms().get(i);
            add(atom, powers, builder);
            index.put(atom.name(), i);
            if (atom.nonFlip()) {
                builder.nonFlip(i);
            }
        }
        new RestraintExchange(links, index).read(element, builder);
        for (RigidGroupElement group : element.rigidGroups()) {
            links.reading(group, "a rigid group", () -> builder.rigidGroup(members(group, index)));
        }
        element.centre()
                .map(centre -> links.named(index, centre.name(), centre, "atom"))
                .ifPresent(builder::centre);
        if (element.furtherAttribute(SHARING).isPresent()) {
            builder.sharingSites();
        }
        Molecule molecule = links.reading(element, "a molecule", builder::build);
        readState(element, molecule);
        return links.link(molecule, element);
    }

    private void add(MoleculeAtomElement atom, Map<String, ScatteringPower> powers, MoleculeBuilder to) {
        Cartesian place = new Cartesian(atom.x(), atom.y(), atom.z());
        links.reading(atom, "an atom", () -> atom.scatteringPower()
                .map(name -> to.atom(
                        atom.name(), links.named(powers, name, atom, "scattering power"), place, atom.occupancy()))
                .orElseGet(() -> to.dummy(atom.name(), place)));
    }

    private int[] members(RigidGroupElement group, Map<String, Integer> index) {
        return group.atoms().stream()
                .mapToInt(name -> links.named(index, name, group, "atom"))
                .toArray();
    }

    private void readState(MoleculeElement element, Molecule molecule) {
        element.quaternion().ifPresent(q -> readOrientation(q, molecule));
        CrystalExchange.readPlace(element, molecule);
        FLEXIBILITY.read(element, molecule.flexibility());
        if (hasChosenTorsions(element)) {
            molecule.flexibility().choose(Flexibility.CHOSEN_TORSIONS);
        }
        FLIPS.read(element, molecule.flipMoves());
        START.read(element, molecule.startConformation());
        TURNS.read(element, molecule.orientationMoves());
        if (molecule.centreAtom().isPresent()) {
            molecule.rotationCentre(CENTRE.choice(element).orElse(RotationCentre.GEOMETRIC));
        }
        molecule.costScale(element.restraintScale());
        molecule.dynamics().share(element.dynamicsFrequency()).energy(element.dynamicsEnergy());
    }

    /** Before there was a choice of the centre, the third model meant the bonds flagged as free. */
    private static boolean hasChosenTorsions(MoleculeElement element) {
        boolean ours = element.furtherAttribute(CHOSEN).isPresent();
        boolean old = element.option(CENTRE.name()).isEmpty()
                && FLEXIBILITY
                        .choice(element)
                        .filter(Flexibility.STRICT::equals)
                        .isPresent();
        return ours || old;
    }

    private void readOrientation(QuaternionElement q, Molecule molecule) {
        double[] values = {q.q0(), q.q1(), q.q2(), q.q3()};
        double square = 0;
        for (double value : values) {
            square += value * value;
        }
        if (!(square > 0)) {
            links.remark(q, "no orientation has a quaternion of the length %s; none is taken", Math.sqrt(square));
            return;
        }
        for (int i = 0; i < values.length; i++) {
            molecule.orientationPars().get(i).set(values[i]);
        }
    }

    MoleculeElement write(MolecularScatterer molecule) {
        if (molecule instanceof SymmetricMolecule onElement) {
            return new IndependentPart(links).write(onElement);
        }
        Molecule whole = (Molecule) molecule;
        MoleculeElement element = links.element(whole, MoleculeElement.class, () -> fresh(whole));
        writeOrientation(whole.orientationPars(), element);
        CrystalExchange.writePlace(whole, element);
        boolean chosen = whole.flexibility().choice() == Flexibility.CHOSEN_TORSIONS;
        FLEXIBILITY.write(chosen ? Flexibility.STRICT : whole.flexibility().choice(), element);
        element.furtherAttribute(CHOSEN, Optional.of("chosen").filter(c -> chosen));
        FLIPS.write(whole.flipMoves().choice(), element);
        START.write(whole.startConformation().choice(), element);
        TURNS.write(whole.orientationMoves().choice(), element);
        CENTRE.write(whole.rotationCentre(), element);
        element.restraintScale(whole.costScale())
                .dynamicsFrequency(whole.dynamics().share())
                .dynamicsEnergy(whole.dynamics().energy());
        double[] xyz = whole.coordinates();
        for (int i = 0; i < element.atoms().size(); i++) {
            MoleculeAtomElement atom = element.atoms().get(i);
            atom.x(xyz[3 * i]).y(xyz[3 * i + 1]).z(xyz[3 * i + 2]);
            if (whole.component(i).isPresent()) {
                atom.scatteringPower(links.nameOf(whole.power(i)));
            }
        }
        return element;
    }

    private static void writeOrientation(List<RefinablePar> q, MoleculeElement element) {
        element.quaternion(element.quaternion()
                .orElseGet(() -> new QuaternionElement(1, 0, 0, 0))
                .q0(q.get(0).value())
                .q1(q.get(1).value())
                .q2(q.get(2).value())
                .q3(q.get(3).value()));
    }

    private MoleculeElement fresh(Molecule molecule) {
        MoleculeElement element = new MoleculeElement(molecule.name());
        List<String> names = AtomNames.of(molecule.atomCount(), molecule::atomLabel);
        for (int i = 0; i < names.size(); i++) {
            element.atoms().add(atom(molecule, i, names.get(i)));
        }
        RestraintExchange.write(molecule, names, element);
        element.furtherAttribute(SHARING, Optional.of("shared").filter(s -> molecule.sharesSites()));
        for (List<Integer> group : molecule.rigidGroups()) {
            element.rigidGroups()
                    .add(RigidGroupElement.of(group.stream().map(names::get).toList()));
        }
        molecule.centreAtom().ifPresent(i -> element.centre(new AtomNameElement(names.get(i))));
        return element;
    }

    private MoleculeAtomElement atom(Molecule molecule, int i, String name) {
        MoleculeAtomElement atom = new MoleculeAtomElement(name).occupancy(molecule.atomOccupancy(i));
        if (molecule.nonFlipAtoms().contains(i)) {
            atom.nonFlip(true);
        }
        return atom;
    }
}
