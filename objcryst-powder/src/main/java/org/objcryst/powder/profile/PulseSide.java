package org.objcryst.powder.profile;

/**
 * One side of a double-exponential peak at a time t, without the factor N: the part of the rise, or that of the decay with −t in the
 * place of t. With the rate r, σ of the width H, y = (rσ² + t)/(√2 σ) and p = rt + irH/2,
 *
 * <pre>
 *   (1−η)·g − η·(2/π)·Im e,   g = exp(r(rσ² + 2t)/2)·erfc(y),   e = exp(p)·E₁(p)
 *   ∂g/∂r = (rσ² + t) g − σ√(2/π) b,        ∂e/∂r = (e − 1/p)(t + iH/2)
 *   ∂g/∂σ = r²σ g − √(2/π) (r − t/σ²) b,    ∂e/∂H = (e − 1/p) ir/2,       b = exp(−t²/2σ²)
 * </pre>
 *
 * @see DoubleExponential
 */
final class PulseSide {
    private static final double TO_SIGMA = 1 / Math.sqrt(8 * Math.log(2));
    private static final double ROOT = Math.sqrt(2 / Math.PI);

    private final double rate;
    private final double width;
    private final double t;
    private final double sigma;
    private final double bell;

    PulseSide(double rate, double width, double t) {
        this.rate = rate;
        this.width = width;
        this.t = t;
        sigma = width * TO_SIGMA;
        bell = Math.exp(-0.5 * (t / sigma) * (t / sigma));
    }

    double value(double eta) {
        double value = eta < 1 ? (1 - eta) * gaussian() : 0;
        return eta > 0 ? value - eta * 2 / Math.PI * integral()[1] : value;
    }

    double byRate(double eta) {
        double byRate = (1 - eta) * ((rate * sigma * sigma + t) * gaussian() - sigma * ROOT * bell);
        double[] e = integralSlope();
        return byRate - eta * 2 / Math.PI * (e[1] * t + e[0] * 0.5 * width);
    }

    double byWidth(double eta) {
        double bySigma = rate * rate * sigma * gaussian() - ROOT * (rate - t / (sigma * sigma)) * bell;
        return (1 - eta) * TO_SIGMA * bySigma - eta / Math.PI * rate * integralSlope()[0];
    }

    double byEta() {
        return -gaussian() - 2 / Math.PI * integral()[1];
    }

    /** exp(u)·erfc(y), by way of erfcx where y is positive and exp(u) could overflow. */
    private double gaussian() {
        double y = (rate * sigma * sigma + t) / (Math.sqrt(2) * sigma);
        if (y >= 0) {
            return bell * ScaledErfc.of(y);
        }
        return 2 * Math.exp(0.5 * rate * (rate * sigma * sigma + 2 * t)) - bell * ScaledErfc.of(-y);
    }

    /** Real and imaginary part of e. */
    private double[] integral() {
        return ExponentialIntegral.scaled(rate * t, 0.5 * rate * width);
    }

    /** Real and imaginary part of e − 1/p. */
    private double[] integralSlope() {
        double[] e = integral();
        double re = rate * t;
        double im = 0.5 * rate * width;
        double square = re * re + im * im;
        return new double[] {e[0] - re / square, e[1] + im / square};
    }
}
