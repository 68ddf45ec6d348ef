package org.objcryst.scattering.freeform;

/**
 * The sums of one kind of atoms at some points, by one thread of a processor. What is added to a point must not depend on
 * which other points are computed along with it.
 */
public interface TileSums {
    /**
     * Adds Σ o·exp(2πi h·x) to each point.
     *
     * @param atoms the atoms
     * @param from first atom that counts
     * @param to last atom that counts, exclusive
     * @param points h, k, l are filled up beyond the last point to a multiple of {@link ProcessorKernel#POINTS}
     * @param first first point, a multiple of {@link ProcessorKernel#POINTS}
     * @param count number of points, such a multiple too
     * @param re real parts
     * @param im imaginary parts
     */
    void scattered(
            AtomBlock atoms, int from, int to, ScatteredPoints points, int first, int count, double[] re, double[] im);

    /**
     * Adds the halves of the sums of some lines: with w = o·exp(2πi h·x) at the centre of a line and φ = 2πδ·x, δ the offset
     * of a point from it, Re Σ w cos φ, Im Σ w cos φ, Re Σ w sin φ and Im Σ w sin φ.
     *
     * @param atoms the atoms
     * @param from first atom that counts
     * @param to last atom that counts, exclusive
     * @param lines the lines
     * @param row first line
     * @param count number of lines
     * @param halves [line][part][place], the four parts of a line beside each other, each of
     *     {@link ProcessorKernel#width} numbers; from line to line {@link ProcessorKernel#stride}
     */
    void lines(AtomBlock atoms, int from, int to, PointLines lines, int row, int count, double[] halves);
}
