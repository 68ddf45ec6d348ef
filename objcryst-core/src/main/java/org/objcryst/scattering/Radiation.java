package org.objcryst.scattering;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.Option;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableClock;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;

/**
 * Radiation: its type, wavelength, for the tube of a laboratory the second line, and its polarisation. The parameter
 * {@code wavelength} is the mean of a doublet weighted with the intensities (S-30).
 */
public final class Radiation extends RefinableObj {
    private static final Pattern TUBE = Pattern.compile("([A-Za-z]{1,2}?)(?:[Aa]([12]))?");

    private final Option<RadiationType> type = addOption("radiation", RadiationType.XRAY);
    private final RefinableClock wavelengthClock = newClock("wavelength");
    private final RefinableClock polarizationClock = newClock("polarisation");
    private final RefinablePar wavelength = addPar(
            ParSpec.of("wavelength", ParType.WAVELENGTH, 1)
                    .withUnit("Å")
                    .withLimits(0.01, 100)
                    .withStep(0)
                    .withDerivativeStep(1e-5)
                    .startFixed(),
            wavelengthClock);
    private final RefinablePar difference = addPar(
            ParSpec.of("doublet", ParType.WAVELENGTH, 0)
                    .withUnit("Å")
                    .withDerivativeStep(1e-5)
                    .startFixed(),
            wavelengthClock);
    private final RefinablePar ratio = addPar(
            ParSpec.of("ratio", ParType.RADIATION, 0)
                    .withLimits(0, 1)
                    .withStep(0)
                    .withDerivativeStep(1e-4)
                    .startFixed(),
            wavelengthClock);
    private final RefinablePar polarization = addPar(
            ParSpec.of("polarisation", ParType.POLARISATION, 0)
                    .withLimits(0, 1)
                    .withStep(0)
                    .withDerivativeStep(1e-4)
                    .startFixed(),
            polarizationClock);

    /** X-rays of the copper Kα doublet, not polarised. */
    public Radiation() {
        super("radiation");
        line(XrayLine.of("Cu"));
    }

    /**
     * Monochromatic radiation, not polarised.
     *
     * @param type what is scattered
     * @param wavelength in Å
     */
    public Radiation(RadiationType type, double wavelength) {
        super("radiation");
        this.type.choose(type);
        wavelength(wavelength);
    }

    /**
     * X-rays as people name them.
     *
     * @param name a tube with both lines ({@code Cu}), one line ({@code CuA1}), or a wavelength in Å
     * @return a new radiation, not polarised
     */
    public static Radiation xray(String name) {
        Matcher tube = TUBE.matcher(name.strip());
        if (tube.matches()) {
            XrayLine line = XrayLine.of(tube.group(1));
            if (tube.group(2) == null) {
                return new Radiation().line(line);
            }
            return new Radiation(RadiationType.XRAY, tube.group(2).equals("1") ? line.alpha1() : line.alpha2());
        }
        try {
            return new Radiation(RadiationType.XRAY, Double.parseDouble(name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"%s\" is neither a wavelength in Å nor a tube such as Cu or CuA1".formatted(name), e);
        }
    }

    /**
     * Electrons accelerated by a voltage.
     *
     * @param volts accelerating voltage in V
     * @return λ = 12.2643/√(E(1 + 0.978476·10⁻⁶E)) Å
     */
    public static Radiation electrons(double volts) {
        if (!(volts > 0)) {
            throw new IllegalArgumentException("a voltage must be positive, got %s V".formatted(volts));
        }
        return new Radiation(RadiationType.ELECTRON, 12.2643 / Math.sqrt(volts * (1 + 0.978476e-6 * volts)));
    }

    /**
     * What is scattered.
     *
     * @return X-rays, neutrons or electrons
     */
    public RadiationType type() {
        return type.choice();
    }

    /**
     * Changes what is scattered.
     *
     * @param newType X-rays, neutrons or electrons
     * @return this
     */
    public Radiation type(RadiationType newType) {
        type.choose(newType);
        return this;
    }

    /**
     * Whether this is X-radiation.
     *
     * @return true if polarisation and resonant scattering mean anything
     */
    public boolean isXray() {
        return type() == RadiationType.XRAY;
    }

    /**
     * The wavelength, of a doublet the weighted mean.
     *
     * @return in Å
     */
    public double wavelength() {
        return wavelength.value();
    }

    /**
     * Sets one wavelength; a second line is gone.
     *
     * @param angstroem in Å
     * @return this
     */
    public Radiation wavelength(double angstroem) {
        requirePossible(angstroem);
        wavelength.set(angstroem);
        difference.set(0);
        ratio.set(0);
        return this;
    }

    /**
     * Sets a doublet.
     *
     * @param lambda1 first line in Å
     * @param lambda2 second line in Å
     * @param newRatio intensity of the second line over that of the first
     * @return this
     */
    public Radiation doublet(double lambda1, double lambda2, double newRatio) {
        requirePossible(lambda1);
        requirePossible(lambda2);
        if (!(newRatio >= 0 && newRatio <= 1)) {
            throw new IllegalArgumentException("the second line has 0 to 1 times the first, got " + newRatio);
        }
        wavelength.set(lambda1 + (lambda2 - lambda1) * newRatio / (1 + newRatio));
        difference.set(lambda2 - lambda1);
        ratio.set(newRatio);
        return this;
    }

    /**
     * Sets the doublet of a tube.
     *
     * @param line its lines
     * @return this
     */
    public Radiation line(XrayLine line) {
        return doublet(line.alpha1(), line.alpha2(), line.ratio());
    }

    /**
     * The wavelength as a parameter, fixed at first.
     *
     * @return in Å; of a doublet the weighted mean, which takes both lines along
     */
    public RefinablePar wavelengthPar() {
        return wavelength;
    }

    /**
     * Whether there are two lines.
     *
     * @return true for a tube without monochromator
     */
    public boolean isDoublet() {
        return ratio.value() > 0;
    }

    /**
     * The wavelengths of all lines.
     *
     * @return one or two, Å, a new array
     */
    public double[] wavelengths() {
        if (!isDoublet()) {
            return new double[] {wavelength.value()};
        }
        double first = wavelength.value() - difference.value() * ratio.value() / (1 + ratio.value());
        return new double[] {first, first + difference.value()};
    }

    /**
     * The shares of all lines in the intensity.
     *
     * @return one or two numbers that add up to 1, a new array
     */
    public double[] shares() {
        double r = ratio.value();
        return isDoublet() ? new double[] {1 / (1 + r), r / (1 + r)} : new double[] {1};
    }

    /**
     * Degree of linear polarisation perpendicular to the scattering plane, f of (S-25).
     *
     * @return 0 for an unpolarised tube, 0.9 to 1 at a synchrotron with a vertical scattering plane
     */
    public double polarization() {
        return polarization.value();
    }

    /**
     * Sets the degree of linear polarisation.
     *
     * @param degree 0 to 1
     * @return this
     */
    public Radiation polarization(double degree) {
        if (!(degree >= 0 && degree <= 1)) {
            throw new IllegalArgumentException("the degree of polarisation lies between 0 and 1, got " + degree);
        }
        polarization.set(degree);
        return this;
    }

    /**
     * Sets the polarisation that a crystal monochromator makes of an unpolarised beam, its planes parallel to those of the
     * experiment: A = cos² 2θ for a mosaic crystal, f = (1 − A)/(1 + A).
     *
     * @param twoTheta Bragg angle 2θ of the monochromator in radians
     * @return this
     */
    public Radiation monochromator(double twoTheta) {
        double a = Math.cos(twoTheta) * Math.cos(twoTheta);
        return polarization((1 - a) / (1 + a));
    }

    /**
     * Ticks when a wavelength or the ratio of a doublet changes.
     *
     * @return the clock of what depends on the spectrum
     */
    public RefinableClock wavelengthClock() {
        return wavelengthClock;
    }

    /**
     * Ticks when the type of the radiation changes.
     *
     * @return the clock of what depends on the type alone
     */
    public RefinableClock typeClock() {
        return type.clock();
    }

    @Override
    protected RefinableObj newCopy(Copies copies) {
        return new Radiation();
    }

    @Override
    public String toString() {
        double[] lambda = wavelengths();
        String spectrum = lambda.length == 1
                ? "%s, λ = %.6f Å".formatted(type(), lambda[0])
                : "%s, λ = %.6f and %.6f Å (%.2f)".formatted(type(), lambda[0], lambda[1], ratio.value());
        return polarization() == 0 ? spectrum : "%s, polarisation %.3f".formatted(spectrum, polarization());
    }

    private static void requirePossible(double angstroem) {
        if (!(angstroem >= 0.01 && angstroem <= 100)) {
            throw new IllegalArgumentException(
                    "a wavelength lies between 0.01 and 100 Å, got %s Å".formatted(angstroem));
        }
    }
}
