package org.objcryst.simd.freeform;

import java.util.Arrays;
import org.objcryst.scattering.freeform.AtomBlock;
import org.objcryst.scattering.freeform.PointLines;
import org.objcryst.scattering.freeform.ProcessorKernel;
import org.objcryst.scattering.freeform.ScatteredPoints;
import org.objcryst.scattering.freeform.TileSums;

/** The sums with the Vector API: registers of points for single points, a product of two tables for lines. */
final class VectorTiles implements TileSums {
    private static final int ATOMS = 64;
    private static final int PANEL = 2 * Turns.LANES;

    private final double[] side = new double[4 * ATOMS];
    private final PointSums pointSums = new PointSums(side);
    private final double[][] apart = new double[4][ATOMS];
    private final double[] turns = new double[ATOMS];
    private final CentreFactors centres = new CentreFactors(apart, ATOMS);
    private double[] factors = {};
    private double[] table = {};
    private LineTable lineTable;
    private LineProducts products;

    @Override
    public void scattered(
            AtomBlock atoms, int from, int to, ScatteredPoints p, int first, int count, double[] re, double[] im) {
        for (int begin = from; begin < to; begin += ATOMS) {
            int n = Math.min(to - begin, ATOMS);
            double weight = 0;
            for (int j = 0; j < n; j++) {
                side[4 * j] = atoms.coordinates(0)[begin + j];
                side[4 * j + 1] = atoms.coordinates(1)[begin + j];
                side[4 * j + 2] = atoms.coordinates(2)[begin + j];
                side[4 * j + 3] = 2 * atoms.occupancies()[begin + j];
                weight += atoms.occupancies()[begin + j];
            }
            for (int i = first; i < first + count; i += Turns.LANES) {
                pointSums.add(n, weight, p.h(), p.k(), p.l(), re, im, i);
            }
        }
    }

    @Override
    public void lines(AtomBlock atoms, int from, int to, PointLines lines, int row, int count, double[] halves) {
        int width = ProcessorKernel.width(lines.half());
        reserve(width, count);
        for (int begin = from; begin < to; begin += ATOMS) {
            int n = Math.min(to - begin, ATOMS);
            take(atoms, begin, n, lines);
            lineTable.fill(lines, turns, n, width);
            for (int r = 0; r < count; r++) {
                centres.at(
                        lines.centres(0)[row + r],
                        lines.centres(1)[row + r],
                        lines.centres(2)[row + r],
                        n,
                        factors,
                        r / 2 * 4 * ATOMS + r % 2 * 2);
            }
            multiply(n, row, count, lines.half(), halves);
        }
    }

    private void reserve(int width, int rows) {
        if (table.length < ATOMS * 2 * width || factors.length < (rows + 1) / 2 * 4 * ATOMS) {
            table = new double[ATOMS * 2 * width];
            factors = new double[(rows + 1) / 2 * 4 * ATOMS];
            lineTable = new LineTable(table, width);
            products = new LineProducts(table, factors);
        }
    }

    private void take(AtomBlock atoms, int begin, int n, PointLines lines) {
        for (int axis = 0; axis < 3; axis++) {
            System.arraycopy(atoms.coordinates(axis), begin, apart[axis], 0, n);
            Arrays.fill(apart[axis], n, ATOMS, 0);
        }
        System.arraycopy(atoms.occupancies(), begin, apart[3], 0, n);
        for (int j = 0; j < n; j++) {
            turns[j] = lines.step(0) * apart[0][j] + lines.step(1) * apart[1][j] + lines.step(2) * apart[2][j];
        }
    }

    private void multiply(int n, int row, int count, int half, double[] halves) {
        int width = ProcessorKernel.width(half);
        int stride = ProcessorKernel.stride(half);
        for (int m = 0; m < width; m += PANEL) {
            int at = m / PANEL * n * LineTable.ENTRY;
            for (int r = 0; r < count; r += 2) {
                int first = (row + r) * stride + m;
                int second = r + 1 < count ? first + stride : -1;
                products.add(r / 2 * 4 * ATOMS, n, at, halves, first, second, width);
            }
        }
    }
}
