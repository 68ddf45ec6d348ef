package org.objcryst.powder;

import java.util.random.RandomGenerator;
import org.objcryst.powder.correction.CylinderAbsorption;
import org.objcryst.powder.correction.IntensityFactors;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.Option;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.Radiation;

/** What the instrument makes of intensities: Lorentz factor, polarisation, slit, absorption by a capillary. */
public final class InstrumentFactors extends RefinableObj {
    /** The slit in the incident beam. */
    public enum Slit {
        /** A fixed opening, or none: Bragg-Brentano and Debye-Scherrer geometry. */
        FIXED,
        /** An opening that grows with the angle and lights a constant length of the specimen. */
        VARIABLE
    }

    private static final double STRONGEST = 30;

    private final Radiation radiation;
    private final Option<Slit> slit = addOption("divergence slit", Slit.FIXED);
    private final RefinablePar muR = addPar(
            ParSpec.of("muR", ParType.ABSORPTION, 0)
                    .withLimits(0, STRONGEST)
                    .withDerivativeStep(1e-4)
                    .startFixed(),
            clock());

    /**
     * Factors without absorption.
     *
     * @param radiation what is diffracted
     */
    InstrumentFactors(Radiation radiation) {
        super("instrument");
        this.radiation = radiation;
        addSubObject(radiation);
    }

    /**
     * The slit in the incident beam.
     *
     * @return an option, a fixed slit at first
     */
    public Option<Slit> slit() {
        return slit;
    }

    /**
     * Linear absorption coefficient times radius of a capillary.
     *
     * @return a parameter, 0 at first
     */
    public RefinablePar muR() {
        return muR;
    }

    /**
     * The product of all factors (S-24).
     *
     * @param twoTheta Bragg angle at the mean wavelength (rad)
     * @return L·P·S·A
     */
    public double factor(double twoTheta) {
        double factor = IntensityFactors.lorentz(twoTheta);
        if (slit.choice() == Slit.FIXED) {
            factor *= IntensityFactors.slit(twoTheta);
        }
        if (radiation.isXray()) {
            factor *= IntensityFactors.polarisation(twoTheta, radiation.polarization());
        }
        return muR.value() == 0 ? factor : factor * CylinderAbsorption.transmission(twoTheta, muR.value());
    }

    /**
     * The factor of times of flight at a fixed angle: d⁴, without absorption.
     *
     * @param spacing d (Å)
     * @return Å⁴, constants of the detector left out
     */
    double factorOfTime(double spacing) {
        if (muR.value() != 0) {
            throw new IllegalStateException(
                    "absorption is not calculated for times of flight, muR must be 0, got " + muR.value());
        }
        return IntensityFactors.flight(spacing);
    }

    /** Leaves everything as it is: a random start concerns the structure. */
    @Override
    protected void randomizeOwn(RandomGenerator random) {}

    @Override
    protected InstrumentFactors newCopy(Copies copies) {
        return new InstrumentFactors(copies.of(radiation));
    }
}
