package org.objcryst.powder.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.objcryst.cif.CifAtom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.Scatterer;
import org.objcryst.molecule.AngleRestraint;
import org.objcryst.molecule.BondRestraint;
import org.objcryst.molecule.GeometricRestraint;
import org.objcryst.molecule.MolecularScatterer;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.powder.profile.ThompsonCoxHastingsProfile;
import org.objcryst.symmetry.Lattice;

/** One phase of a project of Fullprof. */
final class FullprofPhase {
    private static final double LEAST_ETA = 0.01;
    private static final double MOST_ETA = 0.99;
    private static final double LEAST_OCCUPANCY = 1e-6;

    private final PowderPhase phase;
    private final Crystal crystal;
    private final List<String> labels = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private FullprofPhase(PowderPhase phase) {
        this.phase = phase;
        crystal = phase.crystal();
        List<CifAtom> atoms = crystal.toStructure().atoms();
        for (int i = 0; i < atoms.size(); i++) {
            labels.add(crystal.components().power[i].element().symbol() + (i + 1));
        }
    }

    static String text(PowderPhase phase, int number) {
        FullprofPhase writer = new FullprofPhase(phase);
        writer.head(number);
        writer.atoms();
        writer.profile();
        writer.restraints();
        return writer.text.toString();
    }

    private void head(int number) {
        line("!Data for PHASE number: %d", number);
        line(Digits.ascii(crystal.name()));
        line("!Nat Dis Ang Jbt Isy Str Furth ATZ Nvk More");
        line(
                " %d %d %d 0 0 0 0 0.0 0 0",
                used().size(),
                restraintsOf(BondRestraint.class).size(),
                restraintsOf(AngleRestraint.class).size());
        line("!Contributions (0/1) of this phase to the 1 patterns");
        line(" 1");
        line("!Irf Npr Jtyp Nsp_Ref Ph_Shift");
        line("   0   %d    0       0        0", phase.profile() instanceof ThompsonCoxHastingsProfile ? 7 : 5);
        line("! Pr1 Pr2 Pr3 Brind Rmua Rmub Rmuc");
        line(" 0.0 0.0 1.0 1.0 0.0 0.0 0.0");
        line("%-20s <--Space group symbol", crystal.spaceGroup().symbol());
    }

    /** Occupancies are those of the asymmetric part: site multiplicity over that of a general position. */
    private void atoms() {
        line("!Atom Typ X Y Z Biso Occ In Fin N_t Spc / codes");
        List<CifAtom> atoms = crystal.toStructure().atoms();
        for (int i : used()) {
            CifAtom atom = atoms.get(i);
            line(
                    "%-6s %-4s %9.6f %9.6f %9.6f %8.4f %9.6f 0 0 0 0",
                    labels.get(i),
                    crystal.components().power[i].element().symbol().toUpperCase(Locale.ROOT),
                    atom.position().x(),
                    atom.position().y(),
                    atom.position().z(),
                    atom.bIso(),
                    crystal.components().occupancy[i]);
            line("                 0.00      0.00      0.00     0.00      0.00");
        }
    }

    private void profile() {
        double u = 0;
        double v = 0;
        double w = 0.01;
        double eta0 = 0.5;
        double x = 0;
        double y = 0;
        double divergence = 0;
        if (phase.profile() instanceof PseudoVoigtProfile p) {
            u = p.par("U").humanValue();
            v = p.par("V").humanValue();
            w = p.par("W").humanValue();
            eta0 = p.par("eta0").value();
            x = Math.toRadians(p.par("eta1").value());
        } else if (phase.profile() instanceof ThompsonCoxHastingsProfile p) {
            u = p.par("U").humanValue();
            v = p.par("V").humanValue();
            w = p.par("W").humanValue();
            x = p.par("strainL").humanValue();
            y = p.par("sizeL").humanValue();
            divergence = p.par("S/L").value();
        }
        line("!Scale Shape1 Bov Str1 Str2 Str3 Strain-Model");
        line(" 1.0 %.4f 0.0 0.0 0.0 0.0 0", Math.min(Math.max(eta0, LEAST_ETA), MOST_ETA));
        line(" 1.0 0.0 0.0 0.0 0.0 0.0");
        line("!U V W X Y GauSiz LorSiz Size-Model");
        line(" %.6f %.6f %.6f %.6f %.6f 0.0 0.0 0", u, v, w, x, y);
        line(" 0.0 0.0 0.0 0.0 0.0 0.0 0.0");
        Lattice cell = phase.cell().lattice();
        line("!a b c alpha beta gamma");
        line(
                " %.6f %.6f %.6f %.5f %.5f %.5f",
                cell.a(),
                cell.b(),
                cell.c(),
                Math.toDegrees(cell.alpha()),
                Math.toDegrees(cell.beta()),
                Math.toDegrees(cell.gamma()));
        line(" 0.0 0.0 0.0 0.0 0.0 0.0");
        if (phase.profile() instanceof ThompsonCoxHastingsProfile) {
            line("!Pref1 Pref2 Asy1 Asy2 Asy3 Asy4 S_L D_L");
            line(" 0.0 0.0 0.0 0.0 0.0 0.0 %.5f %.5f", divergence, divergence);
            line(" 0.0 0.0 0.0 0.0 0.0 0.0 0.0 0.0");
        } else {
            line("!Pref1 Pref2 Asy1 Asy2 Asy3 Asy4");
            line(" 0.0 0.0 0.0 0.0 0.0 0.0");
            line(" 0.0 0.0 0.0 0.0 0.0 0.0");
        }
    }

    private void restraints() {
        List<String> bonds = restraintsOf(BondRestraint.class);
        List<String> angles = restraintsOf(AngleRestraint.class);
        if (!bonds.isEmpty()) {
            line("!Soft distance constraints");
            bonds.forEach(this::line);
        }
        if (!angles.isEmpty()) {
            line("!Soft angle constraints");
            angles.forEach(this::line);
        }
    }

    /** Those whose atoms are all written. */
    private List<String> restraintsOf(Class<? extends GeometricRestraint> kind) {
        List<Integer> used = used();
        List<String> lines = new ArrayList<>();
        int offset = 0;
        for (Scatterer scatterer : crystal.scatterers()) {
            if (scatterer instanceof MolecularScatterer molecule) {
                for (GeometricRestraint restraint : molecule.geometricRestraints()) {
                    if (kind.isInstance(restraint)
                            && isIndependent(restraint, molecule)
                            && containsAll(used, components(restraint, molecule, offset))) {
                        lines.add(restraintLine(restraint, components(restraint, molecule, offset)));
                    }
                }
            }
            offset += scatterer.size();
        }
        return lines;
    }

    /** Restraints across a symmetry element and those of dummies have atoms that are not written. */
    private static boolean isIndependent(GeometricRestraint restraint, MolecularScatterer molecule) {
        return Arrays.stream(restraint.atoms())
                .allMatch(atom -> molecule.component(atom).isPresent());
    }

    private static int[] components(GeometricRestraint restraint, MolecularScatterer molecule, int offset) {
        return Arrays.stream(restraint.atoms())
                .map(atom -> offset + molecule.component(atom).getAsInt())
                .toArray();
    }

    private static boolean containsAll(List<Integer> used, int[] components) {
        return Arrays.stream(components).allMatch(used::contains);
    }

    private String restraintLine(GeometricRestraint restraint, int[] components) {
        StringBuilder names = new StringBuilder();
        for (int component : components) {
            names.append(labels.get(component)).append(' ');
        }
        return restraint instanceof BondRestraint
                ? String.format(Locale.ROOT, "%s1 0 0 0 %.5f %.5f", names, restraint.target(), restraint.sigma())
                : String.format(
                        Locale.ROOT,
                        "%s1 1 0 0 0 0 0 0 %.4f %.4f",
                        names,
                        Math.toDegrees(restraint.target()),
                        Math.toDegrees(restraint.sigma()));
    }

    /** Atoms which the correction for overlap left something of. */
    private List<Integer> used() {
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            if (crystal.components().occupancy[i] > LEAST_OCCUPANCY) {
                used.add(i);
            }
        }
        return used;
    }

    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
