package org.objcryst.powder.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/**
 * Broadening by strain that differs from direction to direction (P-17, P-18): the squared width of M = 1/d² is a form of the
 * fourth degree in the indices,
 *
 * <pre>
 *   σ²(M) = Σ_{H+K+L=4} S_HKL h^H k^K l^L,   Γ_S = d² tanθ √σ²(M)
 * </pre>
 *
 * <p>with as many independent coefficients as the Laue class leaves: 15 for −1, 9 for 2/m, 6 for mmm … 2 for m−3m. A form that
 * is negative in some direction does not broaden there. Coefficients are in Å⁻⁴ and shown in 10⁻¹² Å⁻⁴; σ² counts as
 * a squared full width, so that other programs' values carry constant factors.
 *
 * @see "Stephens (1999), J. Appl. Cryst. 32, 281–289"
 */
public final class StephensStrain extends RefinableObj {
    private static final double SHOWN = 1e12;

    private final SpaceGroup group;
    private final QuarticForms forms;
    private final List<RefinablePar> s = new ArrayList<>();
    private final RefinablePar gaussian = addPar(
            ParSpec.of("gaussian", ParType.PROFILE_SHAPE, 0)
                    .withLimits(0, 1)
                    .withDerivativeStep(1e-4)
                    .startFixed(),
            clock());

    /**
     * No broadening yet.
     *
     * @param group the space group, whose Laue class counts
     */
    public StephensStrain(SpaceGroup group) {
        super("strain");
        this.group = group;
        forms = new QuarticForms(group);
        for (int i = 0; i < forms.size(); i++) {
            s.add(addPar(
                    ParSpec.of("S" + forms.name(i), ParType.PROFILE_WIDTH, 0)
                            .withHuman("10⁻¹² Å⁻⁴", SHOWN)
                            .withDerivativeStep(1e-3 / SHOWN)
                            .startFixed(),
                    clock()));
        }
    }

    /**
     * Sets the same broadening in all directions: Γ_S = width·tanθ.
     *
     * @param width full width of the distribution of Δd/d, times two
     * @param lattice the lattice that belongs to the space group
     * @return this
     */
    public StephensStrain isotropic(double width, Lattice lattice) {
        double[] m = lattice.reciprocal().metric();
        double[] square = QuarticForms.square(new double[] {m[0], m[1], m[2], 2 * m[3], 2 * m[4], 2 * m[5]});
        double[] parts = forms.components(square);
        for (int i = 0; i < parts.length; i++) {
            s.get(i).set(width * width * parts[i]);
        }
        return this;
    }

    /**
     * Number of independent coefficients.
     *
     * @return 2 to 15
     */
    public int size() {
        return s.size();
    }

    /**
     * The part 1 − ζ of the broadening that is Gaussian; the rest adds to the Lorentzian width.
     *
     * @return 0 to 1, 0 at first
     */
    public double gaussianPart() {
        return gaussian.value();
    }

    /**
     * The variance σ²(M) of M = 1/d².
     *
     * @param h index
     * @param k index
     * @param l index
     * @return Å⁻⁴, not negative
     */
    public double variance(int h, int k, int l) {
        double sum = 0;
        for (int i = 0; i < s.size(); i++) {
            sum += s.get(i).value() * forms.value(i, h, k, l);
        }
        return Math.max(sum, 0);
    }

    /** Γ_S, full width in 2θ (rad); 0 where there are no indices. */
    double angularWidth(int h, int k, int l, PeakPlace place) {
        double d = place.spacing();
        double variance = variance(h, k, l);
        return variance == 0 ? 0 : d * d * Math.tan(0.5 * place.x()) * Math.sqrt(variance);
    }

    /** Leaves everything as it is: a random start concerns the structure. */
    @Override
    protected void randomizeOwn(RandomGenerator random) {}

    @Override
    protected StephensStrain newCopy(Copies copies) {
        return new StephensStrain(group);
    }
}
