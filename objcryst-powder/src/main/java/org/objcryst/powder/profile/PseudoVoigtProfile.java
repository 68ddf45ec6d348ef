package org.objcryst.powder.profile;

import org.objcryst.refinable.Copies;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;

/**
 * Pseudo-Voigt profile with one width for both parts (P-7 … P-10):
 *
 * <pre>
 *   w² = W + V·tanθ + U·tan²θ,   η = η₀ + η₁·2θ,   A = A₀ + A₁/sin2θ + A₂/sin²2θ
 * </pre>
 *
 * <p>U, V, W are refined in rad² and shown in deg². A squared width that is negative at some angle counts as the smallest
 * width the data can show.
 *
 * @see WidthLaws
 */
public final class PseudoVoigtProfile extends ReflectionProfile {
    private final RefinablePar u = squaredWidth("U", 0);
    private final RefinablePar v = squaredWidth("V", 0);
    private final RefinablePar w = squaredWidth("W", 0.01);
    private final RefinablePar eta0 = number("eta0", ParType.PROFILE_SHAPE, 0.5, 0, 1);
    private final RefinablePar eta1 = number("eta1", ParType.PROFILE_SHAPE, 0, -1, 1);
    private final RefinablePar asym0 = number("asym0", ParType.PROFILE_ASYMMETRY, 1, 0.05, 20);
    private final RefinablePar asym1 = number("asym1", ParType.PROFILE_ASYMMETRY, 0, -10, 10);
    private final RefinablePar asym2 = number("asym2", ParType.PROFILE_ASYMMETRY, 0, -10, 10);

    /** A symmetric profile with η = 0.5 and a constant width of 0.1°. */
    public PseudoVoigtProfile() {
        super("pseudo-Voigt");
    }

    /**
     * Sets the three coefficients of the width.
     *
     * @param uDeg2 U in deg²
     * @param vDeg2 V in deg²
     * @param wDeg2 W in deg²
     * @return this
     */
    public PseudoVoigtProfile widthDeg2(double uDeg2, double vDeg2, double wDeg2) {
        u.setHuman(uDeg2);
        v.setHuman(vDeg2);
        w.setHuman(wDeg2);
        return this;
    }

    /**
     * Sets a constant width.
     *
     * @param fwhmDeg full width at half maximum in degrees
     * @return this
     */
    public PseudoVoigtProfile constantWidthDeg(double fwhmDeg) {
        return widthDeg2(0, 0, fwhmDeg * fwhmDeg);
    }

    /**
     * Sets the Lorentzian fraction.
     *
     * @param newEta0 η₀
     * @param newEta1 η₁ (rad⁻¹)
     * @return this
     */
    public PseudoVoigtProfile lorentzianFraction(double newEta0, double newEta1) {
        eta0.set(newEta0);
        eta1.set(newEta1);
        return this;
    }

    /**
     * Sets the asymmetry; (1, 0, 0) is symmetric.
     *
     * @param a0 A₀
     * @param a1 A₁
     * @param a2 A₂
     * @return this
     */
    public PseudoVoigtProfile asymmetry(double a0, double a1, double a2) {
        asym0.set(a0);
        asym1.set(a1);
        asym2.set(a2);
        return this;
    }

    @Override
    public boolean isAnisotropic() {
        return false;
    }

    @Override
    public PseudoVoigt shape(int h, int k, int l, PeakPlace place) {
        double centre = place.x();
        double narrowest = place.narrowest();
        double squared = WidthLaws.caglioti(u.value(), v.value(), w.value(), centre);
        double width = Math.max(Math.sqrt(Math.max(squared, 0)), narrowest);
        return new PseudoVoigt(
                width,
                width,
                WidthLaws.lorentzianFraction(eta0.value(), eta1.value(), centre),
                WidthLaws.asymmetry(asym0.value(), asym1.value(), asym2.value(), centre));
    }

    @Override
    public void start(double fwhm) {
        if (isUntouched()) {
            constantWidthDeg(Math.toDegrees(fwhm));
        }
    }

    @Override
    protected PseudoVoigtProfile newCopy(Copies copies) {
        return new PseudoVoigtProfile();
    }
}
