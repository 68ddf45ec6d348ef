package org.objcryst.powder.profile;

import java.util.List;
import java.util.Optional;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.Lattice;

/**
 * Thompson-Cox-Hastings pseudo-Voigt profile (P-14), widths and Lorentzian fraction from a Gaussian and a Lorentzian width,
 *
 * <pre>
 *   Γ_G² = U·tan²θ + V·tanθ + W,   Γ_L = strainL·tanθ + sizeL/cosθ
 * </pre>
 *
 * <p>made asymmetric by the axial divergence S/L, H/L, and on request broadened differently for every hkl. sizeL is
 * K·λ/D for crystallites of the size D, strainL is four times the strain ε; other programs call them X and Y, in either
 * order. A term P/cos²θ in Γ_G² is left out: it is the same as P added to U and to W. H/L follows S/L, which it can hardly be
 * told from, until it is set.
 *
 * @see TchWidths
 * @see AxialDivergence
 * @see StephensStrain
 */
public final class ThompsonCoxHastingsProfile extends ReflectionProfile {
    /** Below this part of the width, smearing by axial divergence is not seen. */
    private static final double UNSEEN = 0.02;
    /**
     * Widths of the Gaussian and of the Lorentzian, of the whole width, to start from: a fit that begins too wide makes the Gaussian
     * narrower first, until both have about equal shares.
     */
    private static final double[] START = {0.89, 0.2};

    /** A little less than usual in laboratories; at 0 the shape has no derivative by it and a fit would stay there. */
    private static final double START_DIVERGENCE = 0.01;

    /** Part of the width that is strain at first: the square root of a form has no derivative at 0. */
    private static final double STRAINED = 0.3;

    private static final double DEG = Math.PI / 180;

    private final RefinablePar u = squaredWidth("U", 0);
    private final RefinablePar v = squaredWidth("V", 0);
    private final RefinablePar w = add(ParSpec.of("W", ParType.PROFILE_WIDTH, 0.005 * DEG * DEG)
            .withHuman("deg²", 1 / (DEG * DEG))
            .withLimits(0, 10 * DEG * DEG)
            .withStep(1e-3 * DEG * DEG)
            .withDerivativeStep(1e-6 * DEG * DEG)
            .startFixed());
    private final RefinablePar strainL = lorentzian("strainL", 0);
    private final RefinablePar sizeL = lorentzian("sizeL", 0.05 * DEG);
    private final RefinablePar sample = divergence("S/L");
    private final RefinablePar slit = divergence("H/L");
    private final Optional<StephensStrain> strain;

    /** An isotropic profile, symmetric, with a width of about 0.1°. */
    public ThompsonCoxHastingsProfile() {
        this(Optional.empty());
    }

    /**
     * A profile with anisotropic broadening.
     *
     * @param strain becomes a part of this profile
     */
    public ThompsonCoxHastingsProfile(StephensStrain strain) {
        this(Optional.of(strain));
    }

    private ThompsonCoxHastingsProfile(Optional<StephensStrain> strain) {
        super("Thompson-Cox-Hastings");
        this.strain = strain;
        strain.ifPresent(this::addSubObject);
        slit.follow(sample, 1, 0);
    }

    /**
     * Sets the Gaussian width.
     *
     * @param uDeg2 U in deg²
     * @param vDeg2 V in deg²
     * @param wDeg2 W in deg²
     * @return this
     */
    public ThompsonCoxHastingsProfile gaussianDeg2(double uDeg2, double vDeg2, double wDeg2) {
        u.setHuman(uDeg2);
        v.setHuman(vDeg2);
        w.setHuman(wDeg2);
        return this;
    }

    /**
     * Sets the Lorentzian width.
     *
     * @param sizeDeg of the crystallites, term with 1/cosθ, in degrees
     * @param strainDeg term with tanθ, in degrees
     * @return this
     */
    public ThompsonCoxHastingsProfile lorentzianDeg(double sizeDeg, double strainDeg) {
        sizeL.setHuman(sizeDeg);
        strainL.setHuman(strainDeg);
        return this;
    }

    /**
     * Sets the axial divergence; H/L does not follow S/L any more.
     *
     * @param sOverL half length of the specimen over its distance from the detector
     * @param hOverL half height of the slit of the detector over the same distance
     * @return this
     */
    public ThompsonCoxHastingsProfile axialDivergence(double sOverL, double hOverL) {
        slit.unfollow();
        sample.set(sOverL);
        slit.set(hOverL);
        return this;
    }

    /**
     * Starts with the width and the Lorentzian fraction that a pseudo-Voigt has at some angle.
     *
     * @param shape its asymmetry is left out
     * @param twoTheta the angle (rad)
     * @return this
     */
    public ThompsonCoxHastingsProfile like(PseudoVoigt shape, double twoTheta) {
        return start(TchStart.of(shape, twoTheta));
    }

    /**
     * Starts from the widths of another profile, at three angles; S/L stays.
     *
     * @param other a pseudo-Voigt profile; its asymmetry is left out
     * @param from lowest angle 2θ (rad)
     * @param to highest angle (rad)
     * @return this
     */
    public ThompsonCoxHastingsProfile like(PseudoVoigtProfile other, double from, double to) {
        return start(TchStart.of(other, from, to));
    }

    private ThompsonCoxHastingsProfile start(TchStart start) {
        u.set(start.u());
        v.set(start.v());
        w.set(start.w());
        strainL.set(start.strain());
        sizeL.set(start.size());
        return this;
    }

    /**
     * Starts as wide as a profile without anisotropic strain: with all of its strain, and at least a part of its width, in the same strain
     * for all directions.
     *
     * @param isotropic where to begin
     * @param lattice of the crystal
     * @param twoTheta an angle in the middle of the pattern, where the width stays (rad)
     * @return this
     */
    public ThompsonCoxHastingsProfile like(ThompsonCoxHastingsProfile isotropic, Lattice lattice, double twoTheta) {
        double tan = Math.tan(0.5 * twoTheta);
        double before = isotropic.strainL.value();
        double width = Math.max(before, STRAINED * isotropic.fwhm(twoTheta) / tan);
        strain.orElseThrow(() -> new IllegalStateException("this profile has no anisotropic strain"))
                .isotropic(width, lattice);
        if (!isotropic.slit.isFollowing()) {
            axialDivergence(isotropic.sample.value(), isotropic.slit.value());
        }
        sample.set(isotropic.sample.value());
        double size = Math.max(isotropic.sizeL.value() - (width - before) * tan, 0);
        return start(new TchStart(isotropic.u.value(), isotropic.v.value(), isotropic.w.value(), 0, size));
    }

    /**
     * Whether nobody has touched this profile.
     *
     * @return true before anything was set or refined, its strain included
     */
    public boolean isNew() {
        return isUntouched()
                && strain.stream()
                        .flatMap(s -> s.parameters().stream())
                        .allMatch(p -> p.value() == p.spec().value());
    }

    /**
     * The anisotropic broadening.
     *
     * @return a part of this profile; empty if there is none
     */
    public Optional<StephensStrain> strain() {
        return strain;
    }

    /** Those of size and strain; the Gaussian widths are mostly the instrument's. */
    @Override
    public List<RefinablePar> ownWidths() {
        return List.of(sizeL, strainL);
    }

    @Override
    public boolean isAnisotropic() {
        return strain.isPresent();
    }

    @Override
    public void start(double fwhm) {
        if (isUntouched()) {
            double g = START[0] * fwhm;
            u.set(0);
            v.set(0);
            w.set(g * g);
            sizeL.set(START[1] * fwhm);
            sample.set(START_DIVERGENCE);
        }
    }

    @Override
    public PeakShape shape(int h, int k, int l, PeakPlace place) {
        double squared = WidthLaws.caglioti(u.value(), v.value(), w.value(), place.x());
        double lorentzian = strainL.value() * Math.tan(0.5 * place.x()) + sizeL.value() / Math.cos(0.5 * place.x());
        if (strain.isPresent()) {
            StephensStrain s = strain.get();
            double width = s.angularWidth(h, k, l, place);
            squared += s.gaussianPart() * s.gaussianPart() * width * width;
            lorentzian += (1 - s.gaussianPart()) * width;
        }
        TchWidths widths = TchWidths.of(Math.sqrt(Math.max(squared, 0)), Math.max(lorentzian, 0));
        double width = Math.max(widths.fwhm(), place.narrowest());
        return smeared(new PseudoVoigt(width, width, widths.eta(), 1), place.x(), width);
    }

    /** A negative height, as the derivative of a follower may try it, is the same as a positive one. */
    private PeakShape smeared(PseudoVoigt narrow, double twoTheta, double width) {
        double s = Math.abs(sample.value());
        double h = Math.abs(slit.value());
        boolean seen = s + h > 0
                && twoTheta > 0
                && twoTheta < Math.PI
                && Math.abs(AxialDivergence.tail(twoTheta, s + h)) > UNSEEN * width;
        return seen ? new AxialDivergence(narrow, twoTheta, s, h) : narrow;
    }

    private RefinablePar lorentzian(String parName, double value) {
        return add(ParSpec.of(parName, ParType.PROFILE_SHAPE, value)
                .asAngle()
                .withLimits(0, 5 * DEG)
                .withStep(1e-3 * DEG)
                .withDerivativeStep(1e-5 * DEG)
                .startFixed());
    }

    private RefinablePar divergence(String parName) {
        return add(ParSpec.of(parName, ParType.PROFILE_ASYMMETRY, 0)
                .withLimits(0, 0.2)
                .withStep(1e-3)
                .withDerivativeStep(1e-2)
                .startFixed());
    }

    @Override
    protected ThompsonCoxHastingsProfile newCopy(Copies copies) {
        ThompsonCoxHastingsProfile copy = new ThompsonCoxHastingsProfile(strain.map(copies::of));
        copy.slit.unfollow(); // whoever follows in the original will follow again
        return copy;
    }
}
