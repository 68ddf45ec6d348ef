package org.objcryst.optimization;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A nonlinear regression of the NIST Statistical Reference Datasets with its certified result. */
enum CertifiedFit {
    MISRA1A((x, b) -> b[0] * (1 - Math.exp(-b[1] * x))),
    MGH09((x, b) -> b[0] * (x * x + x * b[1]) / (x * x + x * b[2] + b[3])),
    THURBER((x, b) -> (b[0] + x * (b[1] + x * (b[2] + x * b[3]))) / (1 + x * (b[4] + x * (b[5] + x * b[6]))));

    private final Curve.Formula formula;
    private final Map<String, List<double[]>> rows;

    CertifiedFit(Curve.Formula formula) {
        this.formula = formula;
        rows = read(name().toLowerCase(Locale.ROOT) + ".txt");
    }

    /** From start 1 (far) or 2 (near). */
    Curve curve(int start) {
        double[] x = column("point", 1);
        return new Curve(formula, x, column("point", 0), column("parameter", start - 1));
    }

    double[] certified() {
        return column("parameter", 2);
    }

    double[] deviations() {
        return column("parameter", 3);
    }

    double residualSum() {
        return rows.get("residual").get(0)[0];
    }

    private double[] column(String kind, int index) {
        return rows.get(kind).stream().mapToDouble(r -> r[index]).toArray();
    }

    private static Map<String, List<double[]>> read(String resource) {
        Map<String, List<double[]>> rows = new HashMap<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(CertifiedFit.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] f = line.trim().split("\\s+");
                rows.computeIfAbsent(f[0], k -> new ArrayList<>())
                        .add(Arrays.stream(f, 1, f.length)
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
