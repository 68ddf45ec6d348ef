package org.objcryst.powder;

import java.util.function.Function;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;

/** Times of flight of a detector at a fixed angle, t = Z + DIFC·d + DIFA·d² (P-3, P-4), in µs; longer times, smaller sinθ/λ. */
final class FlightTimes implements PositionLaw {
    private final RefinablePar zero;
    private final RefinablePar difc;
    private final RefinablePar difa;

    FlightTimes(Function<ParSpec, RefinablePar> parameters) {
        zero = parameters.apply(spec("zero", "µs", 0, 1e-2));
        difc = parameters.apply(spec("difc", "µs Å⁻¹", 48277.14, 1e-1).withLimits(1, 1e6));
        difa = parameters.apply(spec("difa", "µs Å⁻²", 0, 1e-2));
    }

    @Override
    public double[][] positions(double[] stol, double flat) {
        double[] positions = new double[stol.length];
        for (int i = 0; i < stol.length; i++) {
            positions[i] = position(stol[i]);
        }
        return new double[][] {positions};
    }

    @Override
    public double position(double stol) {
        double d = 0.5 / stol;
        return zero.value() + (difc.value() + difa.value() * d) * d;
    }

    @Override
    public double stol(double time) {
        double t = time - zero.value();
        double root = Math.sqrt(difc.value() * difc.value() + 4 * difa.value() * t);
        return 0.25 * (difc.value() + root) / t;
    }

    @Override
    public double[] shares() {
        return new double[] {1};
    }

    @Override
    public double outOfReach() {
        return Double.NaN;
    }

    private static ParSpec spec(String name, String unit, double value, double step) {
        return ParSpec.of(name, ParType.POSITION_CORRECTION, value)
                .withUnit(unit)
                .withStep(0)
                .withDerivativeStep(step)
                .startFixed();
    }
}
