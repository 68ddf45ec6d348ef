package org.objcryst.singlecrystal;

import java.util.Arrays;

/**
 * A measured intensity: of one reflection, or the sum over several that were measured together. The array is not copied and
 * not to be modified.
 *
 * @param hkl three indices of each reflection
 * @param intensity I, on the scale of |F|²; noise may make it negative
 * @param sigma its standard uncertainty, not negative
 * @param weight in the sum of squares; as a rule 1/σ², 0 leaves the intensity out
 */
public record ReflectionIntensity(int[][] hkl, double intensity, double sigma, double weight) {
    /** No index is larger, whatever its sign. */
    public static final int LARGEST_INDEX = 999;

    /**
     * Checks the numbers.
     *
     * @param hkl one or more reflections with indices up to {@value #LARGEST_INDEX}, 0 0 0 not among them
     * @param intensity I
     * @param sigma σ
     * @param weight w
     */
    public ReflectionIntensity {
        if (!(Double.isFinite(intensity)
                && sigma >= 0
                && sigma < Double.POSITIVE_INFINITY
                && weight >= 0
                && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s cannot have I = %s, sigma = %s, weight = %s"
                    .formatted(Arrays.deepToString(hkl), intensity, sigma, weight));
        }
        if (hkl.length == 0 || !Arrays.stream(hkl).allMatch(ReflectionIntensity::isReflection)) {
            throw new IllegalArgumentException(
                    "these are no indices of reflections: %s".formatted(Arrays.deepToString(hkl)));
        }
    }

    /**
     * The intensity of one reflection.
     *
     * @param h index
     * @param k index
     * @param l index
     * @param intensity I
     * @param sigma σ
     * @param weight w
     * @return the measurement
     */
    public static ReflectionIntensity of(int h, int k, int l, double intensity, double sigma, double weight) {
        return new ReflectionIntensity(new int[][] {{h, k, l}}, intensity, sigma, weight);
    }

    /**
     * The same measurement with another weight.
     *
     * @param newWeight w
     * @return a changed copy
     */
    public ReflectionIntensity withWeight(double newWeight) {
        return new ReflectionIntensity(hkl, intensity, sigma, newWeight);
    }

    /**
     * Whether the intensity is a sum.
     *
     * @return true for several reflections
     */
    public boolean isGroup() {
        return hkl.length > 1;
    }

    /** Whether these are three indices of a reflection that can have been measured. */
    static boolean isReflection(int[] hkl) {
        return hkl.length == 3
                && (hkl[0] != 0 || hkl[1] != 0 || hkl[2] != 0)
                && Arrays.stream(hkl).allMatch(i -> Math.abs(i) <= LARGEST_INDEX);
    }
}
