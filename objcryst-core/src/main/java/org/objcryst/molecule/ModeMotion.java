package org.objcryst.molecule;

import java.util.List;
import java.util.random.RandomGenerator;
import org.objcryst.refinable.Motion;
import org.objcryst.refinable.RefinablePar;

/** A molecule deforms along one of its modes; atoms that the mode does not move stay where they are in the crystal. */
final class ModeMotion implements Motion {
    private final MolecularScatterer molecule;
    private final FlexMode mode;
    private final double[] velocity;
    private final double[] centre = new double[3];

    ModeMotion(MolecularScatterer molecule, FlexMode mode) {
        this.molecule = molecule;
        this.mode = mode;
        velocity = new double[3 * molecule.plan().size()];
    }

    @Override
    public List<RefinablePar> parameters() {
        return molecule.internalBlock().parameters();
    }

    @Override
    public double step() {
        return mode.amplitude();
    }

    @Override
    public double slope() {
        mode.mode().velocity(molecule.xyz(), velocity);
        double[] byCoordinate = molecule.internalBlock().derivatives();
        double slope = 0;
        for (int at = 0; at < byCoordinate.length; at++) {
            slope += byCoordinate[at] * velocity[at];
        }
        molecule.centreVelocity(velocity, centre);
        double[] t = molecule.placementMatrix();
        return slope
                + molecule.slopeOfShift(
                        t[0] * centre[0] + t[1] * centre[1] + t[2] * centre[2],
                        t[3] * centre[0] + t[4] * centre[1] + t[5] * centre[2],
                        t[6] * centre[0] + t[7] * centre[1] + t[8] * centre[2]);
    }

    @Override
    public void apply(double change) {
        if (change != 0) {
            molecule.moves().applyMode(mode.mode(), change);
        }
    }

    @Override
    public void jump(RandomGenerator random) {
        apply(Math.PI * (2 * random.nextDouble() - 1));
    }
}
