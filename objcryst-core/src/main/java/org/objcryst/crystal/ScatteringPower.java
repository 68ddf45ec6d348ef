package org.objcryst.crystal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objcryst.element.Element;
import org.objcryst.element.Ion;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.Option;
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
 *
 * <p>A {@link #sphere} stands for a molecule that turns freely, as C₆₀ does: a thin spherical shell.
 */
public final class ScatteringPower extends RefinableObj {
    /** B in Å² of a new scattering power. */
    public static final double DEFAULT_B = 1;

    private static final String SHELL_SYMBOL = "C"; // in formulas and CIFs
    private static final double SMALLEST_SHELL = 3; // Å, as limits for refinement
    private static final double LARGEST_SHELL = 5;

    private static final List<String> TENSOR = List.of("U11", "U22", "U33", "U12", "U13", "U23");

    private final String symbol;
    private final Element element;
    private final double formalCharge;
    private final RefinableClock displacementClock = newClock("displacement");
    private final RefinablePar biso;
    private final List<RefinablePar> tensor;
    private final RefinableClock shapeClock = newClock("shape");
    private final Optional<Shell> shell;

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
        this(name, symbol, formalCharge, Double.NaN);
    }

    private ScatteringPower(String name, String symbol, double formalCharge, double radius) {
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
        shell = Double.isNaN(radius) ? Optional.empty() : Optional.of(addShell(radius));
    }

    /**
     * A thin spherical shell of carbon, at rest: its form factor is sin(x)/x for every radiation, 1 at the origin.
     *
     * @param name what users call it
     * @param radius in Å, 3.56 for C₆₀
     * @return a new scattering power with B = 0
     */
    public static ScatteringPower sphere(String name, double radius) {
        if (!(radius > 0 && radius < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s: the radius must be positive, got %s Å".formatted(name, radius));
        }
        return new ScatteringPower(name, SHELL_SYMBOL, 0, radius).biso(0);
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
     * Whether it is a spherical shell.
     *
     * @return false for atoms
     */
    public boolean isSphere() {
        return shell.isPresent();
    }

    /**
     * The radius of a spherical shell.
     *
     * @return in Å, between 3 and 5 unless made otherwise, fixed at first
     */
    public RefinablePar radius() {
        return shell().radius();
    }

    /**
     * What the form factor of a spherical shell makes of its radius.
     *
     * @return an option, {@link ShellPhase#PHYSICAL} at first
     */
    public Option<ShellPhase> shellPhase() {
        return shell().phase();
    }

    /**
     * The form factor of a spherical shell.
     *
     * @param stol sin θ/λ in Å⁻¹
     * @return 1 at the origin
     */
    public double shellFactor(double stol) {
        return shell().phase().choice().factor(shell().radius().value(), stol);
    }

    /**
     * Ticks when the form factor of a spherical shell changes.
     *
     * @return stands still for atoms
     */
    public RefinableClock shapeClock() {
        return shapeClock;
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
        double radius = shell.map(s -> s.radius().value()).orElse(Double.NaN);
        return new ScatteringPower(name(), symbol, formalCharge, radius);
    }

    @Override
    public String toString() {
        return isAnisotropic()
                ? "%s (%s), anisotropic".formatted(name(), symbol)
                : "%s (%s), B = %.3f Å²".formatted(name(), symbol, biso.value());
    }

    private Shell shell() {
        return shell.orElseThrow(() -> new IllegalStateException("%s is no sphere".formatted(name())));
    }

    private Shell addShell(double radius) {
        ParSpec spec = ParSpec.of("radius", ParType.SHELL_RADIUS, radius)
                .withUnit("Å")
                .withStep(0.05)
                .withLimits(Math.min(radius, SMALLEST_SHELL), Math.max(radius, LARGEST_SHELL))
                .withDerivativeStep(1e-4)
                .startFixed();
        Option<ShellPhase> phase = addOption("shell phase", ShellPhase.PHYSICAL);
        shapeClock.addChild(phase.clock());
        return new Shell(addPar(spec, shapeClock), phase);
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

    private record Shell(RefinablePar radius, Option<ShellPhase> phase) {}
}
