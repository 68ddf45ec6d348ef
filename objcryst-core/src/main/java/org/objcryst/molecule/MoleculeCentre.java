package org.objcryst.molecule;

import org.objcryst.refinable.Derived;
import org.objcryst.refinable.RefinableClock;
import org.objcryst.refinable.RefinablePar;

/** The point that a molecule turns about: the mean of its atoms (M-2), or one of them. */
final class MoleculeCentre {
    private final Molecule molecule;
    private final RefinableClock choiceClock;
    private final Derived<double[]> centre;
    private RotationCentre choice;

    MoleculeCentre(Molecule molecule, Derived.Maker maker, RefinableClock choiceClock) {
        this.molecule = molecule;
        this.choiceClock = choiceClock;
        centre = maker.derived("centre", this::compute, molecule.conformationClock(), choiceClock);
        choice = molecule.centreAtom().isPresent() ? RotationCentre.ATOM : RotationCentre.GEOMETRIC;
    }

    RotationCentre choice() {
        return choice;
    }

    /** In a crystal all atoms stay where they are: the position becomes that of the new centre. */
    void choose(RotationCentre newChoice) {
        double[] before = value().clone();
        choice = newChoice;
        choiceClock.tick();
        if (molecule.isPlaced()) {
            double[] now = value();
            double[] t = molecule.placementMatrix();
            double[] d = {now[0] - before[0], now[1] - before[1], now[2] - before[2]};
            move(molecule.x(), t[0] * d[0] + t[1] * d[1] + t[2] * d[2]);
            move(molecule.y(), t[3] * d[0] + t[4] * d[1] + t[5] * d[2]);
            move(molecule.z(), t[6] * d[0] + t[7] * d[1] + t[8] * d[2]);
        }
    }

    private static void move(RefinablePar par, double shift) {
        par.set(par.value() + shift);
    }

    double[] value() {
        return centre.value();
    }

    /** How it moves with the atoms. */
    void velocity(double[] velocity, double[] out) {
        if (choice == RotationCentre.ATOM) {
            System.arraycopy(velocity, 3 * molecule.centreAtom().getAsInt(), out, 0, 3);
        } else {
            Centre.mean(velocity, out);
        }
    }

    /** Makes of derivatives by r − r_c those by r. */
    void fold(double[] gradient) {
        double[] mean = new double[3];
        Centre.mean(gradient, mean);
        if (choice == RotationCentre.ATOM) {
            int at = 3 * molecule.centreAtom().getAsInt();
            for (int k = 0; k < 3; k++) {
                gradient[at + k] -= gradient.length / 3 * mean[k];
            }
        } else {
            Centre.subtract(gradient, mean);
        }
    }

    private double[] compute() {
        double[] c = new double[3];
        velocity(molecule.xyz(), c);
        return c;
    }
}
