package org.objcryst.powder.background;

/**
 * Cost of a point that holds background and possibly a peak of unknown height: with t = (y − b)/(√2 σ) and a prior 1/a for
 * a peak of a·√2σ above a tiny cut-off a₀ (P-36),
 * <pre>
 *   f(t) = ∫ exp(−(t−a)²) da/a, a from a₀ to ∞;   L(t) = ln f(0) − ln f(t)
 * </pre>
 * so that a point far above the background pulls it only logarithmically. Below the background the exact L is close to
 * t²; a multiple of t² keeps the curve from rising above the data.
 *
 * @see "David &amp; Sivia (2001), J. Appl. Cryst. 34, 318–324"
 */
public final class RobustLikelihood {
    private static final double CUT_OFF = 1e-10;
    private static final double EULER = 0.57721566490153286;
    /** f(0) = E1(a₀²)/2, the exponential integral by its series for a tiny argument. */
    private static final double F0 = 0.5 * (-EULER - 2 * Math.log(CUT_OFF));

    private static final double STEP = 0.05;
    private static final double END = 8;

    private final double negativeFactor;
    private final double[] value = new double[(int) Math.round(END / STEP) + 1];
    private final double[] slope = new double[value.length];

    /** With the factor 5 below the background. */
    public RobustLikelihood() {
        this(5);
    }

    /**
     * With another factor below the background.
     *
     * @param negativeFactor the cost of a point below the background is this times t²; 1 is nearly the exact function
     */
    public RobustLikelihood(double negativeFactor) {
        if (!(negativeFactor > 0)) {
            throw new IllegalArgumentException("the factor for t < 0 must be positive, got " + negativeFactor);
        }
        this.negativeFactor = negativeFactor;
        for (int i = 0; i < value.length; i++) {
            double[] f = series(i * STEP);
            value[i] = Math.log(F0) - Math.log(f[0]);
            slope[i] = -f[1] / f[0];
        }
    }

    /**
     * The function itself, by its series; slow.
     *
     * @param t (y − b)/(√2 σ), −3 to 20
     * @return L(t)
     */
    public static double exact(double t) {
        if (!(t >= -3 && t <= 20)) {
            throw new IllegalArgumentException("the series needs t in −3..20, got " + t);
        }
        return Math.log(F0) - Math.log(series(t)[0]);
    }

    /**
     * The cost of a point.
     *
     * @param t (y − b)/(√2 σ)
     * @return L(t) from a table within 1e-6, or the asymptotic form; factor·t² for t &lt; 0
     */
    public double cost(double t) {
        if (t < 0) {
            return negativeFactor * t * t;
        } else if (t >= END) {
            return Math.log(t) + Math.log(F0) - 0.5 * Math.log(Math.PI) - Math.log(tail(t));
        }
        int i = Math.min((int) (t / STEP), value.length - 2);
        double u = t / STEP - i;
        double rise = value[i + 1] - value[i];
        double c0 = slope[i] * STEP - rise;
        double c1 = rise - slope[i + 1] * STEP;
        return value[i] + u * rise + u * (1 - u) * (c0 * (1 - u) + c1 * u);
    }

    /**
     * The derivative of the cost.
     *
     * @param t (y − b)/(√2 σ)
     * @return dL/dt, of the same interpolation as {@link #cost}
     */
    public double derivative(double t) {
        if (t < 0) {
            return 2 * negativeFactor * t;
        } else if (t >= END) {
            double r = 1 / (t * t);
            double bend = 1 + r * (3 + r * (11.25 + r * (52.5 + r * 295.3125)));
            return (1 + r * bend / tail(t)) / t;
        }
        int i = Math.min((int) (t / STEP), value.length - 2);
        double u = t / STEP - i;
        double rise = value[i + 1] - value[i];
        double c0 = slope[i] * STEP - rise;
        double c1 = rise - slope[i + 1] * STEP;
        return (rise + (1 - 2 * u) * (c0 * (1 - u) + c1 * u) + u * (1 - u) * (c1 - c0)) / STEP;
    }

    /** f(t)·t/√π for large t: Σ (2k−1)!!/(2t²)ᵏ. */
    private static double tail(double t) {
        double r = 1 / (t * t);
        return 1 + r * (0.5 + r * (0.75 + r * (1.875 + r * (6.5625 + r * 29.53125))));
    }

    /**
     * f and f′: f = exp(−t²)(f(0) + Σ (2t)ⁿ Γ(n/2)/(2 n!)), each with its factor exp(−t²) and a₀ neglected beside 1/t.
     */
    private static double[] series(double t) {
        double z = 2 * t;
        double odd = z * Math.sqrt(Math.PI) / 2;
        double even = z * z / 4;
        double sum = 0;
        double derivative = 0;
        for (int n = 1; Math.abs(odd) + Math.abs(even) > 1e-18 * Math.abs(F0 + sum); n += 2) {
            sum += odd + even;
            derivative += t == 0 ? 0 : (n * odd + (n + 1) * even) / t;
            odd *= z * z * (0.5 * n) / ((n + 1.0) * (n + 2));
            even *= z * z * (0.5 * (n + 1)) / ((n + 2.0) * (n + 3));
        }
        if (t == 0) {
            derivative = Math.sqrt(Math.PI);
        }
        double decay = Math.exp(-t * t);
        double f = decay * (F0 + sum);
        return new double[] {f, decay * derivative - z * f};
    }
}
