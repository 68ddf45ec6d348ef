package org.objcryst.powder.indexing;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.objcryst.symmetry.CrystalSystem;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/**
 * A lattice that explains observed lines.
 *
 * @param cell conventional cell
 * @param group the symmetry of the lattice in the setting of the cell, for example {@code C 1 2/m 1}
 * @param centring P, A, C, I, F or R
 * @param m20 figure of merit of de Wolff for the first 20 lines, or as many as there are
 * @param f20 figure of merit of Smith and Snyder
 * @param score logarithm of how much more probable the lines are with the lattice than without; decides the order
 * @param zero shift of the zero of 2θ in rad, observed minus true
 * @param meanErrorDeg mean absolute difference of observed and calculated 2θ in degrees
 * @param unindexed numbers of the lines that are not explained, from 0
 * @param lines how many lines were looked at
 * @param rwp R_wp of a profile fit with the lattice, where one was made
 */
public record CellSolution(
        Lattice cell,
        SpaceGroup group,
        char centring,
        double m20,
        double f20,
        double score,
        double zero,
        double meanErrorDeg,
        List<Integer> unindexed,
        int lines,
        OptionalDouble rwp) {
    /**
     * Copies the list.
     *
     * @param cell conventional cell
     * @param group symmetry of the lattice
     * @param centring one letter
     * @param m20 number
     * @param f20 number
     * @param score number
     * @param zero rad
     * @param meanErrorDeg degrees
     * @param unindexed numbers from 0
     * @param lines number
     * @param rwp where known
     */
    public CellSolution {
        unindexed = List.copyOf(unindexed);
    }

    /**
     * The crystal system of the lattice; a rhombohedral lattice is trigonal, a primitive one with a sixfold axis hexagonal.
     *
     * @return the highest system that the metric allows
     */
    public CrystalSystem system() {
        return CrystalSystem.of(group.number());
    }

    /**
     * Volume of the conventional cell.
     *
     * @return Å³
     */
    public double volume() {
        return cell.volume();
    }

    /**
     * Shift of the zero.
     *
     * @return degrees 2θ, observed minus true
     */
    public double zeroDeg() {
        return Math.toDegrees(zero);
    }

    /**
     * The same lattice after a profile fit.
     *
     * @param newRwp weighted profile R factor
     * @return a copy that knows it
     */
    public CellSolution withRwp(double newRwp) {
        return new CellSolution(
                cell,
                group,
                centring,
                m20,
                f20,
                score,
                zero,
                meanErrorDeg,
                unindexed,
                lines,
                OptionalDouble.of(newRwp));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s %s %s, V = %.1f Å³, M20 = %.1f, F20 = %.1f, score %.1f, zero %.3f°, %d of %d lines",
                system().name().toLowerCase(Locale.ROOT),
                centring,
                cell,
                volume(),
                m20,
                f20,
                score,
                zeroDeg(),
                lines - unindexed.size(),
                lines);
    }
}
