package org.objcryst.powder.export;

import java.util.Locale;
import org.objcryst.powder.format.PowderData;

/** Patterns as columns. */
final class ColumnText {
    private static final String XYDATA = "XYDATA\nINTER 1.0 1.0 0\n\n\n\n\n";

    private ColumnText() {}

    static String xye(PowderData data) {
        StringBuilder text = new StringBuilder();
        data.wavelength().ifPresent(w -> text.append(Digits.of(w)).append('\n'));
        return columns(text, data, true);
    }

    static String xy(PowderData data) {
        return columns(new StringBuilder(), data, false);
    }

    static String fullprof(PowderData data) {
        StringBuilder text = new StringBuilder(XYDATA);
        double[] x = data.x();
        double[] intensity = data.intensity();
        double[] sigma = data.sigma();
        for (int i = 0; i < x.length; i++) {
            text.append(String.format(
                    Locale.ROOT, "%14.4f%14.4f%14.4f\n", data.axis().toFile(x[i]), intensity[i], sigma[i]));
        }
        return text.toString();
    }

    private static String columns(StringBuilder text, PowderData data, boolean withSigma) {
        double[] x = data.x();
        double[] intensity = data.intensity();
        double[] sigma = data.sigma();
        for (int i = 0; i < x.length; i++) {
            text.append(Digits.of(data.axis().toFile(x[i]))).append(' ').append(Digits.of(intensity[i]));
            if (withSigma) {
                text.append(' ').append(Digits.of(sigma[i]));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
