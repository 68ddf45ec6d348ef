package org.objcryst.powder.export;

import java.util.function.IntFunction;
import org.objcryst.powder.format.AxisKind;
import org.objcryst.powder.format.PowderData;

/** Patterns as one bank of GSAS, in records of 80 characters that end with carriage return and line feed. */
final class GsasText {
    private static final int RECORD = 80;
    private static final int WIDTH = 8;
    private static final int DETECTORS = 2;
    private static final int MOST_DETECTORS = 99;
    private static final double CENTIDEGREES = 100;
    /** Of a step: how far a point may lie from where equal steps have it. */
    private static final double EQUAL = 0.01;
    /** Relative difference of σ from that of counts. */
    private static final double SAME_SIGMA = 0.01;

    private final PowderData data;
    private final double[] x;
    private final StringBuilder text = new StringBuilder();

    private GsasText(PowderData data) {
        this.data = data;
        x = data.x();
        for (int i = 0; i < x.length; i++) {
            x[i] = data.axis().toFile(x[i]) * (data.axis() == AxisKind.TWO_THETA ? CENTIDEGREES : 1);
        }
        String title = Digits.ascii(data.title());
        record(title.substring(0, Math.min(title.length(), RECORD)));
    }

    static String fxye(PowderData data) {
        GsasText gsas = new GsasText(data);
        gsas.bank(data.size(), data.axis() == AxisKind.TWO_THETA ? gsas.steps() : gsas.times(), "FXYE");
        double[] intensity = data.intensity();
        double[] sigma = data.sigma();
        for (int i = 0; i < gsas.x.length; i++) {
            gsas.record(" " + Digits.of(gsas.x[i]) + " " + Digits.of(intensity[i]) + " " + Digits.of(sigma[i]));
        }
        return gsas.text.toString();
    }

    static String esd(PowderData data) {
        double[] intensity = data.intensity();
        double[] sigma = data.sigma();
        return new GsasText(data)
                .fields(
                        "ESD",
                        RECORD / (2 * WIDTH),
                        i -> Digits.fitting(intensity[i], WIDTH, "the intensity")
                                + Digits.fitting(sigma[i], WIDTH, "the uncertainty"));
    }

    static String std(PowderData data) {
        double[] intensity = data.intensity();
        double[] sigma = data.sigma();
        return new GsasText(data).fields("STD", RECORD / WIDTH, i -> {
            int n = detectors(intensity[i], sigma[i]);
            return (n == 1 ? "  " : "%2d".formatted(n))
                    + Digits.fitting(intensity[i], WIDTH - DETECTORS, "the intensity");
        });
    }

    private String fields(String type, int perRecord, IntFunction<String> field) {
        requireEqualSteps(type);
        bank((x.length + perRecord - 1) / perRecord, steps(), type);
        for (int i = 0; i < x.length; i += perRecord) {
            StringBuilder line = new StringBuilder();
            for (int j = i; j < Math.min(x.length, i + perRecord); j++) {
                line.append(field.apply(j));
            }
            record(line.toString());
        }
        return text.toString();
    }

    /** σ = √(I/n), the smallest intensity counting as 1. */
    private static int detectors(double intensity, double sigma) {
        double counts = Math.max(Math.abs(intensity), 1);
        double n = Math.rint(counts / (sigma * sigma));
        if (!(n >= 1 && n <= MOST_DETECTORS && Math.abs(Math.sqrt(counts / n) / sigma - 1) <= SAME_SIGMA)) {
            throw new IllegalArgumentException(
                    "STD cannot hold the intensity %s with the uncertainty %s, which is not that of counts; write ESD or FXYE"
                            .formatted(intensity, sigma));
        }
        return (int) n;
    }

    private void requireEqualSteps(String type) {
        if (data.axis() != AxisKind.TWO_THETA) {
            throw new IllegalArgumentException(type + " is written for angles only; write times of flight as FXYE");
        }
        double step = step();
        for (int i = 0; i < x.length; i++) {
            if (!(Math.abs(x[i] - x[0] - i * step) <= EQUAL * step)) {
                throw new IllegalArgumentException(
                        "%s needs equal steps, but point %d lies at %s° instead of %s°; write FXYE"
                                .formatted(type, i + 1, x[i] / CENTIDEGREES, (x[0] + i * step) / CENTIDEGREES));
            }
        }
    }

    private double step() {
        return (x[x.length - 1] - x[0]) / Math.max(1, x.length - 1);
    }

    private String steps() {
        return "CONST %s %s 0 0".formatted(Digits.of(x[0]), Digits.of(step()));
    }

    private String times() {
        double last = x[x.length - 1];
        double growth = Math.pow(last / x[0], 1.0 / Math.max(1, x.length - 1)) - 1;
        return "SLOG %s %s %s 0".formatted(Digits.of(x[0]), Digits.of(last), Digits.of(growth));
    }

    private void bank(int records, String binning, String type) {
        record("BANK 1 %d %d %s %s".formatted(x.length, records, binning, type));
    }

    private void record(String line) {
        text.append(line)
                .append(" ".repeat(Math.max(0, RECORD - line.length())))
                .append("\r\n");
    }
}
