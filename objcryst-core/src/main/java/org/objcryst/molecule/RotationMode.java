package org.objcryst.molecule;

import java.util.BitSet;
import org.objcryst.kinematics.Rotation;

/** Some atoms are turned about an axis through an atom that stays. */
abstract sealed class RotationMode extends Mode permits TorsionMode, BendMode {
    private static final double NO_AXIS = 1e-6; // Å²; squared length

    private final int origin;

    RotationMode(int origin, BitSet atoms) {
        super(atoms);
        this.origin = 3 * origin;
    }

    /** Writes a vector along the axis, of any length. */
    abstract void axis(double[] xyz, double[] axis);

    @Override
    final void apply(double[] r, double change) {
        double[] u = new double[3];
        if (unitAxis(r, u)) {
            Rotation.apply(r, moved(), origin, u[0], u[1], u[2], change);
        }
    }

    @Override
    final void velocity(double[] r, double[] velocity) {
        double[] u = new double[3];
        boolean defined = unitAxis(r, u);
        for (int at : moved()) {
            double x = r[at] - r[origin];
            double y = r[at + 1] - r[origin + 1];
            double z = r[at + 2] - r[origin + 2];
            velocity[at] = defined ? u[1] * z - u[2] * y : 0;
            velocity[at + 1] = defined ? u[2] * x - u[0] * z : 0;
            velocity[at + 2] = defined ? u[0] * y - u[1] * x : 0;
        }
    }

    private boolean unitAxis(double[] r, double[] u) {
        axis(r, u);
        double square = u[0] * u[0] + u[1] * u[1] + u[2] * u[2];
        double f = 1 / Math.sqrt(square);
        u[0] *= f;
        u[1] *= f;
        u[2] *= f;
        return square > NO_AXIS;
    }
}
