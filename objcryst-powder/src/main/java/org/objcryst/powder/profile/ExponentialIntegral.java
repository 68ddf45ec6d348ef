package org.objcryst.powder.profile;

/** The exponential integral E₁ of complex numbers, scaled (P-27). */
final class ExponentialIntegral {
    private static final double EULER = 0.57721566490153286;
    private static final double FAR = 50;
    /** Where |z| + Re z is below this, the power series loses few digits; above it the continued fraction is fast. */
    private static final double SERIES = 6;

    private static final int LEVELS = 28;
    private static final double NEGLIGIBLE = 1e-18;

    private ExponentialIntegral() {}

    /** Real and imaginary part of exp(z)·E₁(z) of z = x + iy, y > 0. */
    static double[] scaled(double x, double y) {
        double modulus = Math.hypot(x, y);
        if (modulus > FAR) {
            return asymptotic(x, y);
        }
        return modulus + x < SERIES ? series(x, y, modulus) : continuedFraction(x, y);
    }

    /** 1/z (1 − 1/z + 2/z² − 6/z³ …) to its smallest term. */
    private static double[] asymptotic(double x, double y) {
        double square = x * x + y * y;
        double re = x / square; // of 1/z
        double im = -y / square;
        double termRe = re;
        double termIm = im;
        double sumRe = re;
        double sumIm = im;
        for (int n = 1; n < FAR && Math.abs(termRe) + Math.abs(termIm) > NEGLIGIBLE; n++) {
            double next = -n * (termRe * re - termIm * im);
            termIm = -n * (termRe * im + termIm * re);
            termRe = next;
            sumRe += termRe;
            sumIm += termIm;
        }
        return new double[] {sumRe, sumIm};
    }

    /** exp(z) (−γ − ln z − Σ (−z)ⁿ/(n·n!)). */
    private static double[] series(double x, double y, double modulus) {
        double re = -EULER - Math.log(modulus);
        double im = -Math.atan2(y, x);
        double powerRe = 1; // of (−z)ⁿ/n!
        double powerIm = 0;
        double size = 1;
        for (int n = 1; n <= modulus || size > NEGLIGIBLE; n++) {
            double next = -(powerRe * x - powerIm * y) / n;
            powerIm = -(powerRe * y + powerIm * x) / n;
            powerRe = next;
            re -= powerRe / n;
            im -= powerIm / n;
            size = Math.abs(powerRe) + Math.abs(powerIm);
        }
        double scale = Math.exp(x);
        return new double[] {
            scale * (re * Math.cos(y) - im * Math.sin(y)), scale * (re * Math.sin(y) + im * Math.cos(y))
        };
    }

    /** 1/(z + 1 − 1/(z + 3 − 4/(z + 5 − 9/(z + 7 − …)))), from its end. */
    private static double[] continuedFraction(double x, double y) {
        double re = x + 2 * LEVELS + 1;
        double im = y;
        for (int k = LEVELS; k > 0; k--) {
            double square = re * re + im * im;
            double kk = (double) k * k;
            re = x + 2 * k - 1 - kk * re / square;
            im = y + kk * im / square;
        }
        return new double[] {re / (re * re + im * im), -im / (re * re + im * im)};
    }
}
