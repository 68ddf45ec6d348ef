package org.objcryst.xml.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as short text that reads back as the same number. */
public final class DecimalText {
    private static final int PLAIN_FROM = -5;
    private static final int PLAIN_TO = 10;

    private DecimalText() {}

    /**
     * The shortest text of a number.
     *
     * @param value finite
     * @return plain, or with an exponent if very large or small
     */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a project file holds finite numbers only, got " + value);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e10) {
            return value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value);
        }
        BigDecimal digits = shortest(value);
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= PLAIN_FROM && exponent < PLAIN_TO) {
            return digits.toPlainString();
        }
        String mantissa = digits.movePointLeft(exponent).toPlainString();
        return "%se%s%02d".formatted(mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    /** What the JDK prints may be a digit too long. */
    private static BigDecimal shortest(double value) {
        BigDecimal printed = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (printed.precision() < 2) {
            return printed;
        }
        BigDecimal shorter = printed.round(new MathContext(printed.precision() - 1, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        return shorter.doubleValue() == value ? shorter : printed;
    }
}
