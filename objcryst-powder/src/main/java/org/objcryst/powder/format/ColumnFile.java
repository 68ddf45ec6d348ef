package org.objcryst.powder.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.objcryst.format.TextSource;

/** Columns 2θ, intensity and perhaps σ; a first line with one number is the wavelength (the dialect of DASH). */
final class ColumnFile {
    private static final double LEAST_WAVELENGTH = 1e-4;
    private static final double MOST_WAVELENGTH = 20;

    private final TextSource source;
    private final OptionalDouble wavelength;
    private final List<DataLine> points;
    private final boolean hasSigma;
    private final double[] x;
    private final double[] intensity;
    private final double[] sigma;
    private int n;
    private int notPositive;
    private int duplicates;

    ColumnFile(TextSource source, List<DataLine> lines) {
        this.source = source;
        wavelength = wavelength(lines.get(0));
        points = wavelength.isPresent() ? lines.subList(1, lines.size()) : lines;
        hasSigma = !points.isEmpty() && points.get(0).words().length > 2;
        x = new double[points.size()];
        intensity = new double[points.size()];
        sigma = new double[points.size()];
    }

    PowderData read(String kind) {
        points.forEach(this::add);
        double[] counts = Arrays.copyOf(intensity, n);
        PointCheck.check(source, counts);
        return new PowderData(
                source.name(), Arrays.copyOf(x, n), counts, uncertainties(counts), wavelength, rule(kind), remarks());
    }

    private static OptionalDouble wavelength(DataLine first) {
        if (first.words().length != 1) {
            return OptionalDouble.empty();
        }
        double lambda = first.number(0, "a wavelength in Å or a point 2θ intensity [σ]");
        if (!(lambda >= LEAST_WAVELENGTH && lambda <= MOST_WAVELENGTH)) {
            throw first.line().fault("a wavelength of 0.0001-20 Å");
        }
        return OptionalDouble.of(lambda);
    }

    private void add(DataLine point) {
        if (point.hasDecimalComma()) {
            throw point.line().fault("numbers with decimal points");
        }
        double angle = point.number(0, "an angle 2θ in degrees");
        double counts = point.number(1, "an intensity");
        double uncertainty = hasSigma ? point.number(2, "the uncertainty σ of the intensity, not negative") : 0;
        if (hasSigma && !(uncertainty >= 0)) {
            throw point.line().fault("an uncertainty σ that is not negative", point.words()[2]);
        }
        if (!(angle < 180)) {
            throw point.line().fault("an angle 2θ below 180°", point.words()[0]);
        }
        double radians = Math.toRadians(angle);
        if (angle <= 0) {
            notPositive++;
        } else if (n > 0 && radians == x[n - 1]) {
            duplicates++;
        } else if (n > 0 && radians < x[n - 1]) {
            throw point.line()
                    .fault("an angle 2θ above %s°".formatted((float) Math.toDegrees(x[n - 1])), point.words()[0]);
        } else {
            x[n] = radians;
            intensity[n] = counts;
            sigma[n++] = uncertainty == 0 && counts == 0 ? 1 : uncertainty;
        }
    }

    private double[] uncertainties(double[] counts) {
        if (hasSigma) {
            return Arrays.copyOf(sigma, n);
        }
        return wavelength.isPresent() ? Uncertainties.ofDash(counts) : Uncertainties.ofCounts(counts);
    }

    private String rule(String kind) {
        String columns = hasSigma ? "2θ-intensity-σ " : "2θ-intensity ";
        return columns + kind + (wavelength.isPresent() ? " after a wavelength" : "");
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (notPositive > 0) {
            remarks.add("%d points at 2θ <= 0 were left out".formatted(notPositive));
        }
        if (duplicates > 0) {
            remarks.add("%d points at the angle of the point before were left out".formatted(duplicates));
        }
        return remarks;
    }
}
