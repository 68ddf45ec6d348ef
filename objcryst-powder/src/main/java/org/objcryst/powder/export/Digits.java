package org.objcryst.powder.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;

/** Numbers and words as the old formats can have them. */
final class Digits {
    private static final MathContext NINE = new MathContext(9, RoundingMode.HALF_EVEN);

    private Digits() {}

    /** Nine significant digits, without exponent and trailing zeros. */
    static String of(double value) {
        BigDecimal rounded = new BigDecimal(value).round(NINE);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** As many digits as fit, at least a whole number; a decimal point unless the number is whole. */
    static String fitting(double value, int width, String what) {
        BigDecimal exact = new BigDecimal(value);
        for (int decimals = width; decimals >= 0; decimals--) {
            BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_EVEN);
            String text =
                    rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
            if (text.length() <= width) {
                return " ".repeat(width - text.length()) + text;
            }
        }
        throw new IllegalArgumentException("%s %s does not fit into %d characters".formatted(what, value, width));
    }

    /** Without accents and without anything else that is not ASCII. */
    static String ascii(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7e]", "?");
    }
}
