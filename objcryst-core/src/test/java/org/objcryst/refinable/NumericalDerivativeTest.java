package org.objcryst.refinable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumericalDerivativeTest {
    /** Central differences of a cubic with relative step 10⁻⁵: truncation 10⁻¹⁰, rounding 10⁻¹¹. */
    private static final double CENTRAL = 1e-9;

    /** One-sided differences have an error of the order of the step. */
    private static final double ONE_SIDED = 1e-4;

    private final Toy toy = new Toy("toy", Toy.spec("a").withPeriod(1), Toy.spec("b"));
    private final RefinablePar a = toy.p(0);
    private final RefinablePar b = toy.p(1);

    @Test
    void theValueIsRestoredToTheBit() {
        a.set(1.0 / 3);
        assertEquals(1.0 / 3, slope(a), CENTRAL); // 3a²
        assertEquals(1.0 / 3, a.value());
    }

    @Test
    void aFixedParameterHasADerivativeToo() {
        a.set(0.5);
        a.fixed(true);
        assertEquals(0.75, slope(a), CENTRAL);
    }

    @Test
    void atALimitTheRealDisplacementCounts() {
        b.limit(0, 2);
        b.set(2);
        assertEquals(12, slope(b), 12 * ONE_SIDED);
        b.set(0);
        assertEquals(0, slope(b), ONE_SIDED);
    }

    @Test
    void theEndOfAPeriodIsCrossedSmoothly() {
        a.set(1 - 1e-12);
        assertEquals(3, slope(a), 3 * CENTRAL);
    }

    @Test
    void derivativesArePartialWhoeverFollows() {
        b.set(0.5);
        a.follow(b, 0.5, 0);
        assertEquals(0.75, slope(b), CENTRAL);
        assertEquals(3.0 / 16, slope(a), CENTRAL);
        assertEquals(0.25, a.value());
    }

    @Test
    void normalEquationsPutFollowersTogether() {
        b.set(0.5);
        a.follow(b, 0.5, 0);
        NormalEquations all = new NormalEquations(List.of(b));
        assertEquals(List.of(b, a), all.parameters());
        double[][] d = {{slope(b)}, {slope(a)}};
        all.add(new double[] {2}, cubes(), new double[] {3}, d);
        NormalEquations reduced = all.forUnknowns();
        double total = 0.75 + 0.5 * 3 / 16;
        double residual = 2 - 0.125 - 1.0 / 64;
        assertEquals(3 * total * total, reduced.matrix()[0][0], 1e-8);
        assertEquals(3 * total * residual, reduced.gradient()[0], 1e-8);
        assertEquals(3 * residual * residual, reduced.chiSquare(), 1e-12);
        assertEquals(1, reduced.observations());
    }

    private double slope(RefinablePar par) {
        return NumericalDerivative.of(this::cubes, par)[0];
    }

    private double[] cubes() {
        return new double[] {cube(a.value()) + cube(b.value())};
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
