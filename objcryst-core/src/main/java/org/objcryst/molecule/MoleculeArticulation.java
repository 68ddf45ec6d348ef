package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.objcryst.kinematics.Articulation;
import org.objcryst.kinematics.Linkage;
import org.objcryst.refinable.RefinablePar;

/**
 * A free molecule whose shape changes by turns about bonds alone. The pivot is the atom in the middle of its graph, and of each bond the
 * side turns that does not hold it.
 */
final class MoleculeArticulation implements Articulation {
    private final Molecule molecule;
    private final int pivot;
    private final Linkage linkage;

    private MoleculeArticulation(Molecule molecule, int pivot, List<Linkage.Turn> turns) {
        this.molecule = molecule;
        this.pivot = pivot;
        double[] steps = Arrays.copyOf(molecule.positionSteps(), Linkage.FIRST_TURN);
        if (molecule.isOrientable()) {
            Arrays.fill(
                    steps, 3, Linkage.FIRST_TURN, molecule.plan().flexibility().rotationAmplitude());
        }
        linkage = new Linkage(
                molecule.xyz(),
                pivot,
                molecule.plan().scattering(),
                molecule.cell().fractionalization(),
                steps,
                turns);
    }

    static Optional<Articulation> of(Molecule molecule) {
        int pivot = middle(molecule);
        List<Linkage.Turn> turns = new ArrayList<>();
        for (FlexMode flex : molecule.moves().deformations()) {
            boolean turned = flex.mode().atoms().get(pivot);
            if (!(flex.mode() instanceof TorsionMode torsion) || turned && !torsion.isWholeSide()) {
                return Optional.empty();
            }
            turns.add(new Linkage.Turn(
                    turned ? torsion.second() : torsion.first(),
                    turned ? torsion.first() : torsion.second(),
                    turned ? others(molecule, torsion.atoms()) : torsion.moved(),
                    flex.amplitude()));
        }
        boolean isFree = !molecule.occupancy().isFree()
                && molecule.groupPars().isEmpty()
                && molecule.internalBlock().parameters().stream().allMatch(RefinablePar::isFree);
        return isFree ? Optional.of(new MoleculeArticulation(molecule, pivot, turns)) : Optional.empty();
    }

    /** The atom for which the sides that turn are smallest together. */
    private static int middle(Molecule molecule) {
        int size = molecule.plan().size();
        int[] turned = new int[size];
        for (FlexMode flex : molecule.moves().deformations()) {
            BitSet side = flex.mode().atoms();
            int inside = side.cardinality();
            for (int i = 0; i < size; i++) {
                turned[i] += side.get(i) ? size - inside : inside;
            }
        }
        int best = 0;
        for (int i = 1; i < size; i++) {
            best = turned[i] < turned[best] ? i : best;
        }
        return best;
    }

    private static int[] others(Molecule molecule, BitSet atoms) {
        BitSet rest = new BitSet();
        rest.set(0, molecule.plan().size());
        rest.andNot(atoms);
        return rest.stream().map(i -> 3 * i).toArray();
    }

    @Override
    public Linkage linkage() {
        return linkage;
    }

    @Override
    public void tellPlace(double[] place, int at) {
        Arrays.fill(place, at, at + linkage.placeLength(), 0);
        double[] q = molecule.quaternion();
        double length = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
        for (int k = 0; k < 4; k++) {
            place[at + 3 + k] = q[k] / length;
        }
        double[] d = fromCentre();
        place[at] = molecule.x().value() + d[0];
        place[at + 1] = molecule.y().value() + d[1];
        place[at + 2] = molecule.z().value() + d[2];
    }

    @Override
    public void goTo(double[] place, int at) {
        linkage.turn(place, at, molecule.xyz());
        molecule.adopt();
        if (molecule.isOrientable()) {
            molecule.orientation(new Quaternion(place[at + 3], place[at + 4], place[at + 5], place[at + 6]));
        }
        double[] d = fromCentre();
        molecule.x().moveTo(place[at] - d[0]);
        molecule.y().moveTo(place[at + 1] - d[1]);
        molecule.z().moveTo(place[at + 2] - d[2]);
    }

    /** From the centre, whose position is that of the molecule, to the pivot, in fractions of the cell. */
    private double[] fromCentre() {
        double[] t = molecule.placementMatrix();
        double[] c = molecule.centre();
        double[] r = molecule.xyz();
        double[] d = new double[3];
        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < 3; j++) {
                d[k] += t[3 * k + j] * (r[3 * pivot + j] - c[j]);
            }
        }
        return d;
    }
}
