package org.objcryst.gpu.freeform;

import static org.objcryst.gpu.freeform.TwoFloats.fraction;

import java.util.Arrays;
import org.objcryst.scattering.freeform.AtomBlock;

/**
 * Some atoms of one kind in tiles of neighbours: sorted along a curve that fills space (Morton's), so that phases within a tile
 * vary little from point to point.
 */
final class AtomTiles {
    /** Atoms of a tile. */
    static final int TILE = 64;

    private static final int BITS = 10; // of each coordinate
    private static final int INDEX_BITS = 13;

    /** x − X in Å or fractions, and the fraction of H·(x − X), four numbers an atom; the last tile is filled up. */
    final float[] atoms = new float[4 * AtomBlock.CAPACITY];

    /** Of each atom, 0 for those that fill up. */
    final float[] weights = new float[AtomBlock.CAPACITY];

    /** X as two floats and the fraction of H·X, eight numbers a tile. */
    final float[] tiles = new float[8 * AtomBlock.CAPACITY / TILE];

    private final long[] order = new long[AtomBlock.CAPACITY];
    private int size;
    private double turns;

    /** Arranges the atoms from {@code begin} to {@code end}; {@code middle} is H, and no point is farther from it than {@code reach}. */
    void arrange(AtomBlock block, int begin, int end, double[] middle, double[] reach) {
        sort(block, begin, end);
        size = (end - begin + TILE - 1) / TILE;
        turns = 0;
        for (int tile = 0; tile < size; tile++) {
            int first = tile * TILE;
            arrange(block, tile, first, Math.min(TILE, end - begin - first), middle, reach);
        }
    }

    /** The number of tiles. */
    int size() {
        return size;
    }

    /** The most turns that a phase varies by within a tile. */
    double turns() {
        return turns;
    }

    private void sort(AtomBlock block, int begin, int end) {
        Arrays.fill(order, 0, end - begin, 0);
        for (int axis = 0; axis < 3; axis++) {
            double[] x = block.coordinates(axis);
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int j = begin; j < end; j++) {
                least = Math.min(least, x[j]);
                most = Math.max(most, x[j]);
            }
            double scale = most > least ? ((1 << BITS) - 1) / (most - least) : 0;
            for (int j = begin; j < end; j++) {
                order[j - begin] |= spread((long) ((x[j] - least) * scale)) << axis;
            }
        }
        for (int j = 0; j < end - begin; j++) {
            order[j] = order[j] << INDEX_BITS | j;
        }
        Arrays.sort(order, 0, end - begin);
        for (int j = 0; j < end - begin; j++) {
            order[j] = begin + (order[j] & (1 << INDEX_BITS) - 1);
        }
    }

    /** Two zeros between each two bits. */
    private static long spread(long bits) {
        long spread = 0;
        for (int b = 0; b < BITS; b++) {
            spread |= (bits >> b & 1) << 3 * b;
        }
        return spread;
    }

    private void arrange(AtomBlock block, int tile, int first, int n, double[] middle, double[] reach) {
        double[] centre = new double[3];
        double widest = 0;
        for (int axis = 0; axis < 3; axis++) {
            double[] x = block.coordinates(axis);
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int j = first; j < first + n; j++) {
                least = Math.min(least, x[(int) order[j]]);
                most = Math.max(most, x[(int) order[j]]);
            }
            centre[axis] = 0.5 * (least + most);
            widest += 0.5 * (most - least) * reach[axis];
        }
        turns = Math.max(turns, widest);
        TwoFloats.put(tiles, 8 * tile, centre[0], centre[1], centre[2], phase(middle, centre), 0);
        Arrays.fill(atoms, 4 * first, 4 * (first + TILE), 0);
        Arrays.fill(weights, first, first + TILE, 0);
        for (int j = first; j < first + n; j++) {
            int atom = (int) order[j];
            double[] d = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                d[axis] = block.coordinates(axis)[atom] - centre[axis];
                atoms[4 * j + axis] = (float) d[axis];
            }
            atoms[4 * j + 3] = (float) phase(middle, d);
            weights[j] = (float) block.occupancies()[atom];
        }
    }

    /** The fraction of H·x. */
    static double phase(double[] h, double... x) {
        return fraction(fraction(h[0] * x[0]) + fraction(h[1] * x[1]) + fraction(h[2] * x[2]));
    }
}
