package org.objcryst.scattering.freeform;

import java.util.Arrays;
import java.util.List;
import org.objcryst.symmetry.Lattice;

/** Atoms in memory. */
public final class AtomArrays implements AtomSource {
    private final Lattice lattice;
    private final List<AtomKind> kinds;
    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final double[] occupancy;
    private final int[] kind;

    /**
     * Atoms in arrays of equal length, which are not copied.
     *
     * @param lattice the cell; {@code Lattice.cubic(1)} for coordinates in Å
     * @param kinds the kinds of atoms
     * @param x fractional coordinates along a
     * @param y along b
     * @param z along c
     * @param occupancy of each atom
     * @param kind places in the list of kinds
     */
    public AtomArrays(
            Lattice lattice, List<AtomKind> kinds, double[] x, double[] y, double[] z, double[] occupancy, int[] kind) {
        int n = x.length;
        if (y.length != n || z.length != n || occupancy.length != n || kind.length != n) {
            throw new IllegalArgumentException("arrays of atoms need equal lengths, got %d, %d, %d, %d, %d"
                    .formatted(n, y.length, z.length, occupancy.length, kind.length));
        }
        this.lattice = lattice;
        this.kinds = List.copyOf(kinds);
        this.x = x;
        this.y = y;
        this.z = z;
        this.occupancy = occupancy;
        this.kind = kind;
        check();
    }

    private void check() {
        for (int i = 0; i < x.length; i++) {
            if (!(kind[i] >= 0 && kind[i] < kinds.size())) {
                throw new IllegalArgumentException("atom %d: kind %d of %d".formatted(i, kind[i], kinds.size()));
            }
            if (!(Math.abs(x[i]) + Math.abs(y[i]) + Math.abs(z[i]) + Math.abs(occupancy[i])
                    < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "atom %d: coordinates %s, %s, %s, occupancy %s".formatted(i, x[i], y[i], z[i], occupancy[i]));
            }
        }
    }

    /**
     * Goes through a source once and keeps its atoms, 36 bytes each.
     *
     * @param source with at most as many atoms as an array has room for
     * @return the same atoms in memory
     */
    public static AtomArrays of(AtomSource source) {
        int n = Math.toIntExact(source.size());
        double[][] v = new double[4][n];
        int[] kinds = new int[n];
        int done = 0;
        AtomBlock block = new AtomBlock();
        try (AtomReader reader = source.open()) {
            for (reader.fill(block); block.size() > 0; reader.fill(block)) {
                for (int axis = 0; axis < 3; axis++) {
                    System.arraycopy(block.coordinates(axis), 0, v[axis], done, block.size());
                }
                System.arraycopy(block.occupancy, 0, v[3], done, block.size());
                System.arraycopy(block.kind, 0, kinds, done, block.size());
                done += block.size();
                block.clear();
            }
        }
        return new AtomArrays(source.lattice(), source.kinds(), v[0], v[1], v[2], v[3], kinds);
    }

    @Override
    public Lattice lattice() {
        return lattice;
    }

    @Override
    public List<AtomKind> kinds() {
        return kinds;
    }

    @Override
    public long size() {
        return x.length;
    }

    @Override
    public AtomReader open() {
        return new Reader();
    }

    @Override
    public String toString() {
        int[] counts = new int[kinds.size()];
        Arrays.stream(kind).forEach(k -> counts[k]++);
        return "%d atoms: %s %s".formatted(x.length, kinds, Arrays.toString(counts));
    }

    private final class Reader implements AtomReader {
        private int next;

        @Override
        public void fill(AtomBlock block) {
            for (; next < x.length && !block.isFull(); next++) {
                block.add(x[next], y[next], z[next], occupancy[next], kind[next]);
            }
        }

        @Override
        public void close() {
            next = x.length;
        }
    }
}
