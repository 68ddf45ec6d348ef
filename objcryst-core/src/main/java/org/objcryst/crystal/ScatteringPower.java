package org.objcryst.crystal;

import java.util.List;
import java.util.stream.Stream;
import org.objcryst.element.Element;
import org.objcryst.element.Ion;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableClock;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;

/**
 * What an atom scatters: its kind, which form factors are looked up by, and how it vibrates. Atoms that share this object
 * share one displacement parameter.
 *
 * <p>Displacement is isotropic, B = 8π²U in Å², unless {@link #anisotropic} has been called; then the six components of U
 * in Å², in the convention of CIF (along a*, b*, c*), take its place.
 */
public final class ScatteringPower extends RefinableObj {
    /** B in Å² of a new scattering power. */
    public static final double DEFAULT_B = 1;

    private static final List<String> TENSOR = List.of("U11", "U22", "U33", "U12", "U13", "U23");

    private final String symbol;
    private final Element element;
    private final double formalCharge;
    private final RefinableClock displacementClock = newClock("displacement");
    private final RefinablePar biso;
    private final List<RefinablePar> tensor;

    /**
     * A scattering power with an isotropic displacement of {@value #DEFAULT_B} Å² and the formal charge that its symbol shows.
     *
     * @param name what users call it, often the symbol
     * @param symbol an element or ion: {@code Pb}, {@code O2-}
     */
    public ScatteringPower(String name, String symbol) {
        this(name, symbol, Ion.chargeOf(symbol));
    }

    /**
     * A scattering power with an isotropic displacement of {@value #DEFAULT_B} Å².
     *
     * @param name what users call it
     * @param symbol an element or ion: {@code Pb}, {@code O2-}
     * @param formalCharge in units of the elementary charge, for bond-valence sums
     */
    public ScatteringPower(String name, String symbol, double formalCharge) {
        super(name);
        this.symbol = symbol;
        this.formalCharge = formalCharge;
        element = Element.ofType(symbol)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"%s\" does not begin with a chemical element".formatted(symbol)));
        biso = addPar(
                ParSpec.of("Biso", ParType.DISPLACEMENT_ISOTROPIC, DEFAULT_B)
                        .withUnit("Å²")
                        .withStep(0.5)
                        .withLimits(0.1, 5)
                        .withDerivativeStep(1e-3)
                        .startFixed(),
                displacementClock);
        tensor = TENSOR.stream().map(this::addTensorPar).toList();
    }

    /**
     * A scattering power named after its symbol.
     *
     * @param symbol an element or ion: {@code Pb}, {@code O2-}
     */
    public ScatteringPower(String symbol) {
        this(symbol, symbol);
    }

    /**
     * The kind by which form factors are looked up.
     *
     * @return for example {@code O2-}
     */
    public String symbol() {
        return symbol;
    }

    /**
     * The element.
     *
     * @return without its charge
     */
    public Element element() {
        return element;
    }

    /**
     * The formal charge.
     *
     * @return in units of the elementary charge
     */
    public double formalCharge() {
        return formalCharge;
    }

    /**
     * What decides whether two atoms that come close may be one: the atomic number.
     *
     * @return equal for atoms that may overlap
     */
    public int overlapIndex() {
        return element.z();
    }

    /**
     * The isotropic displacement parameter B = 8π²⟨u²⟩, not used if anisotropic.
     *
     * @return in Å²
     */
    public RefinablePar biso() {
        return biso;
    }

    /**
     * Sets the isotropic displacement parameter and its limits, so that the value lies between them.
     *
     * @param b in Å², not negative
     * @return this
     */
    public ScatteringPower biso(double b) {
        if (!(b >= 0 && b < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s: B must be finite and not negative, got %s Å²".formatted(name(), b));
        }
        biso.limit(Math.min(b, biso.min()), Math.max(b, biso.max()));
        biso.set(b);
        return this;
    }

    /**
     * Whether the tensor U replaces B.
     *
     * @return false at first
     */
    public boolean isAnisotropic() {
        return tensor.get(0).isUsed();
    }

    /**
     * The components U11, U22, U33, U12, U13, U23.
     *
     * @return six parameters in Å², used only if anisotropic
     */
    public List<RefinablePar> tensor() {
        return tensor;
    }

    /**
     * Makes the displacement anisotropic.
     *
     * @param u U11, U22, U33, U12, U13, U23 in Å²
     * @return this
     */
    public ScatteringPower anisotropic(double... u) {
        if (u.length != TENSOR.size()) {
            throw new IllegalArgumentException(
                    "%s: six components of U are needed, got %d".formatted(name(), u.length));
        }
        biso.used(false);
        for (int i = 0; i < u.length; i++) {
            tensor.get(i).used(true).set(u[i]);
        }
        return this;
    }

    /**
     * Makes the displacement isotropic.
     *
     * @return this
     */
    public ScatteringPower isotropic() {
        biso.used(true);
        tensor.forEach(p -> p.used(false));
        return this;
    }

    /**
     * Ticks when a displacement parameter changes.
     *
     * @return the clock of the temperature factor
     */
    public RefinableClock displacementClock() {
        return displacementClock;
    }

    @Override
    protected RefinableObj newCopy(Copies copies) {
        return new ScatteringPower(name(), symbol, formalCharge);
    }

    @Override
    public String toString() {
        return isAnisotropic()
                ? "%s (%s), anisotropic".formatted(name(), symbol)
                : "%s (%s), B = %.3f Å²".formatted(name(), symbol, biso.value());
    }

    private RefinablePar addTensorPar(String component) {
        ParSpec spec = ParSpec.of(component, ParType.DISPLACEMENT_ANISOTROPIC, 0)
                .withUnit("Å²")
                .withStep(0.005)
                .withDerivativeStep(1e-5)
                .startFixed();
        return addPar(spec, displacementClock).used(false);
    }

    /**
     * All scattering powers of some scatterers, each once.
     *
     * @param scatterers in any order
     * @return in the order of their first appearance
     */
    static List<ScatteringPower> of(Stream<? extends Scatterer> scatterers) {
        return scatterers.flatMap(s -> s.scatteringPowers().stream()).distinct().toList();
    }
}
