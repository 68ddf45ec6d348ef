package org.objcryst.powder;

import java.util.function.Function;
import org.objcryst.powder.correction.PositionShift;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.Radiation;

/** Angles 2θ at constant wavelength: Bragg's law, zero, displacement of the specimen, transparency, flat detector (P-1, P-2). */
final class BraggPositions implements PositionLaw {
    private static final double LARGEST_SHIFT = 0.05; // rad
    private static final double BACKWARDS = Math.toRadians(179.9);

    private final Radiation radiation;
    private final RefinablePar zero;
    private final RefinablePar displacement;
    private final RefinablePar transparency;
    private final RefinablePar flatDetector;
    private boolean firstOrderDoublet;

    BraggPositions(Radiation radiation, Function<ParSpec, RefinablePar> parameters) {
        this.radiation = radiation;
        zero = parameters.apply(shift("zero"));
        displacement = parameters.apply(shift("displacement"));
        transparency = parameters.apply(shift("transparency"));
        flatDetector = parameters.apply(flatDetectorSpec());
    }

    /** Bragg angle 2θ₀ at the mean wavelength. */
    double braggAngle(double stol) {
        return PositionShift.braggAngle(stol, radiation.wavelength());
    }

    boolean isFirstOrderDoublet() {
        return firstOrderDoublet;
    }

    void firstOrderDoublet(boolean on) {
        firstOrderDoublet = on;
    }

    @Override
    public double[][] positions(double[] stol, double flat) {
        double[] lambda = radiation.wavelengths();
        double[][] positions = new double[lambda.length][stol.length];
        for (int line = 0; line < lambda.length; line++) {
            for (int i = 0; i < stol.length; i++) {
                positions[line][i] = corrected(lineAngle(stol[i], lambda[line]), flat);
            }
        }
        return positions;
    }

    @Override
    public double position(double stol) {
        return corrected(braggAngle(stol), 0);
    }

    @Override
    public double stol(double twoTheta) {
        double angle = twoTheta;
        for (int i = 0; i < 20; i++) { // contracts by the size of the corrections, 0.05 at most, each time
            angle += twoTheta - corrected(angle, 0);
        }
        return Math.sin(0.5 * angle) / radiation.wavelength();
    }

    @Override
    public double[] shares() {
        return radiation.shares();
    }

    @Override
    public double outOfReach() {
        return BACKWARDS;
    }

    private double corrected(double braggAngle, double flat) {
        return PositionShift.apply(braggAngle, zero.value(), displacement.value(), transparency.value())
                + PositionShift.flatDetector(braggAngle, flatDetector.value() + flat);
    }

    private double lineAngle(double stol, double lambda) {
        return firstOrderDoublet
                ? PositionShift.firstOrderAngle(stol, radiation.wavelength(), lambda)
                : PositionShift.braggAngle(stol, lambda);
    }

    /** Displacement along the beam over the distance of a flat detector normal to the beam. */
    static ParSpec flatDetectorSpec() {
        return ParSpec.of("flat detector", ParType.POSITION_CORRECTION, 0)
                .withLimits(-LARGEST_SHIFT, LARGEST_SHIFT)
                .withStep(0)
                .withDerivativeStep(1e-6)
                .startFixed();
    }

    private static ParSpec shift(String name) {
        return ParSpec.of(name, ParType.POSITION_CORRECTION, 0)
                .asAngle()
                .withLimits(-LARGEST_SHIFT, LARGEST_SHIFT)
                .withStep(Math.toRadians(0.01))
                .withDerivativeStep(Math.toRadians(1e-4))
                .startFixed();
    }
}
