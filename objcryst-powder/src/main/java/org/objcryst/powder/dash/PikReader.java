package org.objcryst.powder.dash;

import java.util.Arrays;
import org.objcryst.format.TextSource;

/** Reads a {@code .pik}: numbers in free format, for each point 2θ, net intensity, σ, n, then n pairs of reflection and value. */
final class PikReader {
    private final Tokens tokens;
    private double[] x = new double[1024];
    private double[] net = new double[1024];
    private double[] sigma = new double[1024];
    private int[] start = new int[1025];
    private int[] reflection = new int[1024];
    private double[] value = new double[1024];
    private int points;
    private int pairs;

    PikReader(TextSource source) {
        tokens = new Tokens(source);
    }

    ProfileContributions read() {
        while (tokens.hasNext()) {
            point();
        }
        return new ProfileContributions(
                Arrays.copyOf(x, points),
                Arrays.copyOf(net, points),
                Arrays.copyOf(sigma, points),
                Arrays.copyOf(start, points + 1),
                Arrays.copyOf(reflection, pairs),
                Arrays.copyOf(value, pairs));
    }

    private void point() {
        if (points == x.length) {
            x = Arrays.copyOf(x, 2 * points);
            net = Arrays.copyOf(net, 2 * points);
            sigma = Arrays.copyOf(sigma, 2 * points);
            start = Arrays.copyOf(start, 2 * points + 1);
        }
        x[points] = Math.toRadians(tokens.decimal("an angle 2θ in degrees"));
        if (points > 0 && !(x[points] > x[points - 1])) {
            throw tokens.line().fault("an angle 2θ above " + (float) Math.toDegrees(x[points - 1]) + "°");
        }
        net[points] = tokens.decimal("an intensity without background");
        sigma[points] = tokens.decimal("the uncertainty σ of an intensity");
        int n = tokens.integer("a number of reflections");
        if (n < 0) {
            throw tokens.line().fault("a number of reflections, not negative", String.valueOf(n));
        }
        for (int i = 0; i < n; i++) {
            pair();
        }
        start[++points] = pairs;
    }

    private void pair() {
        if (pairs == value.length) {
            reflection = Arrays.copyOf(reflection, 2 * pairs);
            value = Arrays.copyOf(value, 2 * pairs);
        }
        int number = tokens.integer("the number of a reflection");
        if (number < 1) {
            throw tokens.line().fault("the number of a reflection, from 1", String.valueOf(number));
        }
        reflection[pairs] = number - 1;
        value[pairs++] = tokens.decimal("the contribution of a reflection");
    }
}
