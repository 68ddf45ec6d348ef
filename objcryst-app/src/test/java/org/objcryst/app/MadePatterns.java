package org.objcryst.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Patterns without a crystal behind them: counts with Poisson noise from 5 to 70°. */
final class MadePatterns {
    private static final double BACKGROUND = 200;
    private static final double FWHM = 0.1;

    private MadePatterns() {}

    static Path noise(Path file) {
        return write(file, x -> 0);
    }

    static Path hump(Path file) {
        return write(file, x -> 1500 * Math.exp(-(x - 22) * (x - 22) / 36));
    }

    static Path peaks(Path file, double... places) {
        return write(file, x -> {
            double sum = 0;
            for (double place : places) {
                sum += 4000 * Math.exp(-4 * Math.log(2) * (x - place) * (x - place) / (FWHM * FWHM));
            }
            return sum;
        });
    }

    private static Path write(Path file, DoubleUnaryOperator signal) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= 3250; i++) {
            double x = 5 + 0.02 * i;
            double mean = BACKGROUND + signal.applyAsDouble(x);
            double counts = Math.max(1, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
            text.append(String.format(Locale.ROOT, "%.2f %.0f %.3f%n", x, counts, Math.sqrt(counts)));
        }
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
