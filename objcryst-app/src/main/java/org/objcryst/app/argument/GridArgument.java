package org.objcryst.app.argument;

import java.util.Arrays;
import org.objcryst.scattering.freeform.ReciprocalGrid;

/**
 * A grid of reciprocal space as people type it: {@code 1.9:2.1:256,0:0:1,3}, first, last and number of points along h, k
 * and l; one number alone is a single value.
 *
 * @param grid what it means
 */
public record GridArgument(ReciprocalGrid grid) {
    /**
     * Reads a grid.
     *
     * @param text three ranges with commas
     * @return the grid, l running fastest
     */
    public static GridArgument parse(String text) {
        String[] axes = text.strip().split(",", -1);
        if (axes.length != 3) {
            throw complaint(text);
        }
        double[] first = new double[3];
        double[] last = new double[3];
        int[] counts = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            String[] words = axes[axis].strip().split(":", -1);
            try {
                first[axis] = Double.parseDouble(words[0]);
                last[axis] = words.length == 1 ? first[axis] : Double.parseDouble(words[1]);
                counts[axis] = words.length == 1 ? 1 : Integer.parseInt(words[2]);
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalArgumentException(complaint(text).getMessage(), e);
            }
            if (words.length > 3 || counts[axis] < 1) {
                throw complaint(text);
            }
        }
        return new GridArgument(ReciprocalGrid.between(first, last, counts));
    }

    private static IllegalArgumentException complaint(String text) {
        return new IllegalArgumentException(
                "a grid is h0:h1:n,k0:k1:n,l0:l1:n with positive numbers n (1.9:2.1:256,0:0:1,3), got \"%s\""
                        .formatted(text));
    }

    @Override
    public String toString() {
        return Arrays.toString(grid.counts());
    }
}
