package org.objcryst.molecule;

import java.util.List;
import java.util.random.RandomGenerator;
import org.objcryst.refinable.Motion;
import org.objcryst.refinable.RefinablePar;

/** A molecule turns about an axis of its own frame through its centre; in radians. */
final class TurnMotion implements Motion {
    private final MolecularScatterer molecule;
    private final double[] axis;

    TurnMotion(MolecularScatterer molecule, double[] axis) {
        this.molecule = molecule;
        this.axis = axis;
    }

    @Override
    public List<RefinablePar> parameters() {
        return molecule.orientationPars();
    }

    @Override
    public double step() {
        return molecule.plan().flexibility().rotationAmplitude();
    }

    /** dq/dω = ½ q · (0, axis). */
    @Override
    public double slope() {
        double[] q = molecule.orientationBlock().values();
        double[] d = molecule.orientationBlock().derivatives();
        double length = Math.sqrt(axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2]);
        double x = axis[0] / length;
        double y = axis[1] / length;
        double z = axis[2] / length;
        return 0.5
                * (d[0] * (-q[1] * x - q[2] * y - q[3] * z)
                        + d[1] * (q[0] * x + q[2] * z - q[3] * y)
                        + d[2] * (q[0] * y + q[3] * x - q[1] * z)
                        + d[3] * (q[0] * z + q[1] * y - q[2] * x));
    }

    @Override
    public void apply(double change) {
        if (change != 0) {
            RandomTurn.apply(molecule.orientationBlock().values(), change, axis);
            molecule.orientationBlock().changed();
        }
    }

    @Override
    public void jump(RandomGenerator random) {
        apply(Math.PI * (2 * random.nextDouble() - 1));
    }
}
