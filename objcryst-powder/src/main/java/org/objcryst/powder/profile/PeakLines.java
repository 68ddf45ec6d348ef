package org.objcryst.powder.profile;

/**
 * The lines that a list of reflections puts into a pattern: where they lie and how they are shaped. A reflection has one
 * line, or two for a doublet; the lines of a reflection follow one another and their shares add up to 1.
 *
 * @param reflections number of reflections, sorted by position
 * @param reflection index of the reflection of each line
 * @param centre corrected position of each line (rad)
 * @param share of the intensity of the reflection
 * @param shape of each line
 */
public record PeakLines(int reflections, int[] reflection, double[] centre, double[] share, PeakShape[] shape) {
    /**
     * Checks that the arrays fit; they are not copied.
     *
     * @param reflections number of reflections
     * @param reflection index of the reflection of each line
     * @param centre of each line (rad)
     * @param share of each line
     * @param shape of each line
     */
    public PeakLines {
        int n = reflection.length;
        if (centre.length != n || share.length != n || shape.length != n) {
            throw new IllegalArgumentException("%d lines cannot have %d centres, %d shares and %d shapes"
                    .formatted(n, centre.length, share.length, shape.length));
        }
    }

    /**
     * Number of lines.
     *
     * @return at least the number of reflections
     */
    public int size() {
        return reflection.length;
    }
}
