package org.objcryst.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Patterns of nothing crystalline, or of too little, with the noise of a counter. */
final class BadPatterns {
    private static final int POINTS = 500;

    private BadPatterns() {}

    /** A flat background. */
    static Path noise(Path folder) throws IOException {
        return write(folder.resolve("noise.xye"), x -> 400);
    }

    /** The halo of a glass on a background that falls. */
    static Path hump(Path folder) throws IOException {
        return write(folder.resolve("hump.xye"), x -> 3000 * Math.exp(-0.5 * Math.pow((x - 22) / 4, 2)) + 4000 / x);
    }

    /** Four peaks: too few for a lattice. */
    static Path fourPeaks(Path folder) throws IOException {
        return write(
                folder.resolve("peaks.xye"),
                x -> 400 + 4000 * (peak(x - 14) + peak(x - 17) + peak(x - 23.5) + peak(x - 28)));
    }

    private static double peak(double x) {
        return Math.exp(-0.5 * Math.pow(x / 0.08, 2));
    }

    private static Path write(Path file, DoubleUnaryOperator counts) throws IOException {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < POINTS; i++) {
            double x = 8 + 0.05 * i;
            double y = counts.applyAsDouble(x);
            double noisy = Math.rint(y + Math.sqrt(y) * random.nextGaussian());
            text.append(String.format(Locale.ROOT, "%.2f %.0f %.3f%n", x, noisy, Math.sqrt(y)));
        }
        return Files.writeString(file, text);
    }
}
