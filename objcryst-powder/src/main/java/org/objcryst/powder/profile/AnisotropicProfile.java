package org.objcryst.powder.profile;

import java.util.List;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;

/**
 * Pseudo-Voigt profile whose Lorentzian width depends on hkl, the anisotropic profile of ObjCryst++ (P-11 … P-13):
 *
 * <pre>
 *   w_G² = |W + V·tanθ + U·tan²θ + P/cos²θ|
 *   w_L  = X/cosθ + (Y + g/sin²θ)·tanθ,   g = G_hh h² + G_kk k² + G_ll l² + 2 G_hk hk + 2 G_hl hl + 2 G_kl kl
 *   η = η₀ + η₁·2θ,   A = A₀ + A₁/sin2θ + A₂/sin²2θ
 * </pre>
 *
 * <p>η is a mixing fraction of its own here and does not follow from the widths. A width that is not positive counts as the
 * smallest one the data can show.
 */
public final class AnisotropicProfile extends ReflectionProfile {
    private static final List<String> TENSOR = List.of("G_hh", "G_kk", "G_ll", "G_hk", "G_hl", "G_kl");

    private final RefinablePar u = squaredWidth("U", 0);
    private final RefinablePar v = squaredWidth("V", 0);
    private final RefinablePar w = squaredWidth("W", 0.01);
    private final RefinablePar p = squaredWidth("P", 0);
    private final RefinablePar x = linearWidth("X");
    private final RefinablePar y = linearWidth("Y");
    private final List<RefinablePar> g = TENSOR.stream().map(this::linearWidth).toList();
    private final RefinablePar eta0 = number("eta0", ParType.PROFILE_SHAPE, 0.5, 0, 1);
    private final RefinablePar eta1 = number("eta1", ParType.PROFILE_SHAPE, 0, -1, 1);
    private final RefinablePar asym0 = number("asym0", ParType.PROFILE_ASYMMETRY, 1, 0.05, 20);
    private final RefinablePar asym1 = number("asym1", ParType.PROFILE_ASYMMETRY, 0, -10, 10);
    private final RefinablePar asym2 = number("asym2", ParType.PROFILE_ASYMMETRY, 0, -10, 10);

    /** A symmetric profile with η = 0.5, a Gaussian width of 0.1° and no Lorentzian width yet. */
    public AnisotropicProfile() {
        super("anisotropic pseudo-Voigt");
    }

    @Override
    public boolean isAnisotropic() {
        return true;
    }

    @Override
    public PseudoVoigt shape(int h, int k, int l, PeakPlace place) {
        double centre = place.x();
        double narrowest = place.narrowest();
        double c = Math.cos(0.5 * centre);
        double squared = WidthLaws.caglioti(u.value(), v.value(), w.value(), centre) + p.value() / (c * c);
        return new PseudoVoigt(
                Math.max(Math.sqrt(Math.abs(squared)), narrowest),
                Math.max(lorentzianWidth(h, k, l, centre), narrowest),
                WidthLaws.lorentzianFraction(eta0.value(), eta1.value(), centre),
                WidthLaws.asymmetry(asym0.value(), asym1.value(), asym2.value(), centre));
    }

    private double lorentzianWidth(int h, int k, int l, double centre) {
        double s = Math.sin(0.5 * centre);
        double c = Math.cos(0.5 * centre);
        double form = g(0) * h * h + g(1) * k * k + g(2) * l * l + 2 * (g(3) * h * k + g(4) * h * l + g(5) * k * l);
        return x.value() / c + (y.value() + form / (s * s)) * s / c;
    }

    private double g(int i) {
        return g.get(i).value();
    }

    @Override
    protected AnisotropicProfile newCopy(Copies copies) {
        return new AnisotropicProfile();
    }
}
