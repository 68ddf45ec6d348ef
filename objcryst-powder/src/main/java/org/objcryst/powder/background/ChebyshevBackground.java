package org.objcryst.powder.background;

import java.util.Arrays;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;

/**
 * Background as a sum of Chebyshev polynomials of the first kind,
 *
 * <pre>
 *   b(x) = Σ_n c_n T_n(u),   u = 2 (x − from)/(to − from) − 1
 * </pre>
 *
 * <p>The coefficients are the parameters. Outside the range the curve keeps the value of its end: polynomials run away there.
 */
public final class ChebyshevBackground extends Background {
    private final double from;
    private final double to;

    /**
     * A background over a range.
     *
     * @param from lower end, 2θ (rad) or time of flight (µs)
     * @param to upper end, in the same unit
     * @param coefficients c₀, c₁ …, counts; at least one
     */
    public ChebyshevBackground(double from, double to, double... coefficients) {
        super("background");
        if (!(from < to) || coefficients.length == 0) {
            throw new IllegalArgumentException("no Chebyshev polynomial has %d coefficients from %s to %s"
                    .formatted(coefficients.length, from, to));
        }
        this.from = from;
        this.to = to;
        for (int n = 0; n < coefficients.length; n++) {
            addPar(
                    ParSpec.of("c" + n, ParType.BACKGROUND, coefficients[n])
                            .withUnit("counts")
                            .withDerivativeStep(1)
                            .startFixed(),
                    clock());
        }
    }

    /**
     * The coefficients.
     *
     * @return a new array, counts
     */
    public double[] coefficients() {
        return parameters().stream().mapToDouble(p -> p.value()).toArray();
    }

    @Override
    public double[] values(double[] x) {
        double[] c = coefficients();
        return Arrays.stream(x).map(place -> clenshaw(c, reduced(place))).toArray();
    }

    @Override
    public double[][] basis(double[] x) {
        double[][] basis = new double[parameters().size()][x.length];
        for (int i = 0; i < x.length; i++) {
            double u = reduced(x[i]);
            double previous = u; // T₋₁
            double now = 1;
            for (double[] polynomial : basis) {
                polynomial[i] = now;
                double next = 2 * u * now - previous;
                previous = now;
                now = next;
            }
        }
        return basis;
    }

    private double reduced(double x) {
        return Math.min(Math.max(2 * (x - from) / (to - from) - 1, -1), 1);
    }

    /** Clenshaw's recurrence. */
    private static double clenshaw(double[] c, double u) {
        double later = 0;
        double latest = 0;
        for (int n = c.length - 1; n > 0; n--) {
            double now = c[n] + 2 * u * later - latest;
            latest = later;
            later = now;
        }
        return c[0] + u * later - latest;
    }

    @Override
    protected ChebyshevBackground newCopy(Copies copies) {
        return new ChebyshevBackground(from, to, coefficients());
    }
}
