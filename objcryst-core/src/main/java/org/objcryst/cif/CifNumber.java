package org.objcryst.cif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A number with its standard uncertainty, as CIFs write it: {@code 1.234(5)}.
 *
 * @param value the number
 * @param uncertainty in the same unit; 0 if it is not known
 */
public record CifNumber(double value, double uncertainty) {
    /** The last digits of an uncertainty lie between 2 and 19. */
    private static final double LARGEST_DIGITS = 19.5;
    /** Without an uncertainty. */
    private static final int DECIMALS = 8;

    private static final int MOST_DECIMALS = 12;
    private static final Pattern MORE_ZEROS = Pattern.compile("(\\.\\d{5}\\d*?)0*$");

    /**
     * A number without uncertainty.
     *
     * @param value the number
     * @return exact as far as anybody knows
     */
    public static CifNumber exact(double value) {
        return new CifNumber(value, 0);
    }

    /**
     * The number rounded to the digits that its uncertainty leaves: two digits of the uncertainty up to 19, else one. Without an
     * uncertainty five decimals, or up to eight where they say more.
     *
     * @return a word for a CIF
     */
    public String text() {
        if (!(uncertainty > 0 && uncertainty < Double.POSITIVE_INFINITY)) {
            return decimals(value);
        }
        int decimals = (int) Math.ceil(Math.log10(LARGEST_DIGITS / uncertainty)) - 1;
        if (decimals > MOST_DECIMALS) {
            return decimals(value);
        }
        BigDecimal rounded = new BigDecimal(value).setScale(Math.max(decimals, 0), RoundingMode.HALF_EVEN);
        long digits = Math.max(1, Math.round(uncertainty * Math.pow(10, Math.max(decimals, 0))));
        String sign = rounded.signum() < 0 ? "-" : "";
        return sign + rounded.abs().toPlainString() + "(" + digits + ")";
    }

    /** Five decimals, or up to eight where they say more; no −0. */
    private static String decimals(double value) {
        String eight = String.format(Locale.ROOT, "%." + DECIMALS + "f", Math.abs(value) < 0.5e-8 ? 0.0 : value);
        return MORE_ZEROS.matcher(eight).replaceFirst("$1");
    }

    @Override
    public String toString() {
        return text();
    }
}
