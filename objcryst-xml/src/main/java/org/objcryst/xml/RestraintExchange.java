package org.objcryst.xml;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.objcryst.format.BondOrder;
import org.objcryst.format.MoleculeData;
import org.objcryst.molecule.AngleRestraint;
import org.objcryst.molecule.BondRestraint;
import org.objcryst.molecule.DihedralRestraint;
import org.objcryst.molecule.Flexibility;
import org.objcryst.molecule.GeometricRestraint;
import org.objcryst.molecule.MolecularScatterer;
import org.objcryst.molecule.Molecule;
import org.objcryst.molecule.MoleculeBuilder;
import org.objcryst.xml.binding.crystal.BondAngleElement;
import org.objcryst.xml.binding.crystal.BondElement;
import org.objcryst.xml.binding.crystal.DihedralAngleElement;
import org.objcryst.xml.binding.crystal.MoleculeElement;
import org.objcryst.xml.binding.element.FoxElement;

/** Hands bonds and restraints of molecules over. */
final class RestraintExchange {
    /** Angles below this are radians in files that are old enough. */
    private static final double SURELY_DEGREES = 6.3;

    private static final double OFF = 1e-7;
    private static final String NO_BOND = "objcryst-bond";

    private final Links links;
    private final Map<String, Integer> index;

    /** For the atoms of one molecule by name. */
    RestraintExchange(Links links, Map<String, Integer> index) {
        this.links = links;
        this.index = index;
    }

    void read(MoleculeElement element, MoleculeBuilder builder) {
        for (BondElement bond : element.bonds()) {
            read(bond, List.of(bond.atom1(), bond.atom2()), a -> {
                BondRestraint length = new BondRestraint(a[0], a[1], bond.length(), bond.delta(), bond.sigma());
                if (bond.furtherAttribute(NO_BOND).isPresent()) {
                    builder.restrainDistance(length);
                } else {
                    builder.bond(a[0], a[1], order(bond.order())).restrain(length);
                }
                if (bond.freeTorsion()) {
                    builder.freeTorsion(a[0], a[1]);
                }
            });
        }
        for (BondAngleElement angle : element.angles()) {
            double unit = unit(angle, angle.angleDeg());
            read(
                    angle,
                    List.of(angle.atom1(), angle.atom2(), angle.atom3()),
                    a -> builder.restrain(new AngleRestraint(
                            a[0],
                            a[1],
                            a[2],
                            angle.angleDeg() * unit,
                            angle.deltaDeg() * unit,
                            angle.sigmaDeg() * unit)));
        }
        for (DihedralAngleElement torsion : element.dihedrals()) {
            double target = torsion.oldAngle().orElse(torsion.angleDeg());
            double unit = torsion.oldAngle().isPresent() ? 1 : unit(torsion, target);
            read(
                    torsion,
                    List.of(torsion.atom1(), torsion.atom2(), torsion.atom3(), torsion.atom4()),
                    a -> builder.restrain(new DihedralRestraint(
                            a[0],
                            a[1],
                            a[2],
                            a[3],
                            target * unit,
                            torsion.deltaDeg() * unit,
                            torsion.sigmaDeg() * unit)));
        }
    }

    private double unit(FoxElement at, double angle) {
        if (links.isOlderThanDegrees() && Math.abs(angle) < SURELY_DEGREES) {
            links.remark(at, "an angle of %s in so old a file is taken for radians", angle);
            return 1;
        }
        return Math.PI / 180;
    }

    /** A restraint that names atoms which do not exist, or one twice, is passed over. */
    private void read(FoxElement at, List<String> names, Consumer<int[]> restraint) {
        if (!index.keySet().containsAll(names)) {
            links.remark(at, "a restraint between %s, not all of which exist; passed over", names);
            return;
        }
        int[] atoms = names.stream().mapToInt(index::get).toArray();
        if (Arrays.stream(atoms).distinct().count() < atoms.length) {
            links.remark(at, "a restraint between %s, which are not different; passed over", names);
            return;
        }
        links.reading(at, "a restraint", () -> {
            restraint.accept(atoms);
            return atoms;
        });
    }

    private static BondOrder order(double number) {
        return Arrays.stream(BondOrder.values())
                .filter(order -> order.value() == number && order != BondOrder.AMIDE)
                .findFirst()
                .orElse(BondOrder.UNKNOWN);
    }

    /** The bonds and restraints of a molecule that was not read, as far as they are among the atoms that have names. */
    static void write(MolecularScatterer molecule, List<String> names, MoleculeElement to) {
        int size = names.size();
        for (MoleculeData.Bond bond : molecule.bonds()) {
            boolean inside = bond.first() < size && bond.second() < size;
            if (inside && molecule.geometricRestraints().stream().noneMatch(r -> isLength(r, bond))) {
                to.bonds()
                        .add(new BondElement(names.get(bond.first()), names.get(bond.second()))
                                .length(1.5)
                                .delta(0)
                                .sigma(OFF)
                                .order(bond.order().value()));
            }
        }
        for (GeometricRestraint r : molecule.geometricRestraints()) {
            int[] a = r.atoms();
            if (Arrays.stream(a).anyMatch(i -> i >= size)) {
                continue;
            }
            switch (a.length) {
                case 2 -> to.bonds().add(bond(molecule, r, names));
                case 3 ->
                    to.angles()
                            .add(new BondAngleElement(names.get(a[0]), names.get(a[1]), names.get(a[2]))
                                    .angleDeg(degrees(r.target()))
                                    .deltaDeg(degrees(r.delta()))
                                    .sigmaDeg(degrees(r.sigma())));
                default ->
                    to.dihedrals()
                            .add(new DihedralAngleElement(
                                            names.get(a[0]), names.get(a[1]), names.get(a[2]), names.get(a[3]))
                                    .angleDeg(degrees(r.target()))
                                    .deltaDeg(degrees(r.delta()))
                                    .sigmaDeg(degrees(r.sigma())));
            }
        }
    }

    private static BondElement bond(MolecularScatterer molecule, GeometricRestraint r, List<String> names) {
        int[] a = r.atoms();
        boolean free = torsions(molecule).stream().anyMatch(b -> b.joins(a[0], a[1]));
        double order = molecule.bonds().stream()
                .filter(b -> b.joins(a[0], a[1]))
                .mapToDouble(b -> b.order().value())
                .findFirst()
                .orElse(1);
        BondElement element = new BondElement(names.get(a[0]), names.get(a[1]))
                .length(r.target())
                .delta(r.delta())
                .sigma(r.sigma())
                .order(order)
                .freeTorsion(free);
        boolean bonded = molecule.bonds().stream().anyMatch(b -> b.joins(a[0], a[1]));
        element.furtherAttribute(NO_BOND, Optional.of("none").filter(n -> !bonded));
        return element;
    }

    private static List<MoleculeData.Bond> torsions(MolecularScatterer molecule) {
        return molecule instanceof Molecule whole && whole.flexibility().choice() == Flexibility.CHOSEN_TORSIONS
                ? whole.flaggedTorsions()
                : molecule.freeTorsions();
    }

    private static boolean isLength(GeometricRestraint r, MoleculeData.Bond bond) {
        int[] a = r.atoms();
        return a.length == 2 && bond.joins(a[0], a[1]);
    }

    private static double degrees(double radians) {
        return FileNumber.of(radians, Double.NaN, Math.toDegrees(radians), d -> d * (Math.PI / 180));
    }
}
