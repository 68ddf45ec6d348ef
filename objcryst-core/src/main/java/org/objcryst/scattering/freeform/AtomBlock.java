package org.objcryst.scattering.freeform;

/**
 * A number of atoms, array beside array. Blocks are always filled with {@link #CAPACITY} atoms as long as there are any, so
 * that sums are formed in an order that depends on the source of the atoms alone.
 */
public final class AtomBlock {
    /** Atoms of a full block. */
    public static final int CAPACITY = 8192;

    final double[] x = new double[CAPACITY];
    final double[] y = new double[CAPACITY];
    final double[] z = new double[CAPACITY];
    final double[] occupancy = new double[CAPACITY];
    final int[] kind = new int[CAPACITY];
    private int size;

    /** An empty block. */
    public AtomBlock() {}

    /**
     * Adds an atom.
     *
     * @param atX fractional coordinate along a; in Å if the atoms have no cell
     * @param atY along b
     * @param atZ along c
     * @param share occupancy
     * @param ofKind place in the list of kinds
     */
    public void add(double atX, double atY, double atZ, double share, int ofKind) {
        x[size] = atX;
        y[size] = atY;
        z[size] = atZ;
        occupancy[size] = share;
        kind[size++] = ofKind;
    }

    /**
     * The number of atoms.
     *
     * @return 0 to {@link #CAPACITY}
     */
    public int size() {
        return size;
    }

    /**
     * Whether there is no room left.
     *
     * @return true if another atom must not be added
     */
    public boolean isFull() {
        return size == CAPACITY;
    }

    /** Takes all atoms out. */
    public void clear() {
        size = 0;
    }

    /**
     * A coordinate of all atoms.
     *
     * @param axis 0, 1, 2 for x, y, z
     * @return the array itself, {@link #size()} numbers of which count
     */
    public double[] coordinates(int axis) {
        return axis == 0 ? x : axis == 1 ? y : z;
    }

    /**
     * The occupancies.
     *
     * @return the array itself, {@link #size()} numbers of which count
     */
    public double[] occupancies() {
        return occupancy;
    }

    /**
     * The same atoms, those of the first kind first; atoms of one kind stay in their order.
     *
     * @param kinds number of kinds
     * @param into takes the atoms, is cleared before
     * @return where each kind begins in {@code into}, and as the last number how many atoms there are
     */
    int[] sortByKind(int kinds, AtomBlock into) {
        int[] begin = new int[kinds + 1];
        for (int i = 0; i < size; i++) {
            begin[kind[i] + 1]++;
        }
        for (int k = 0; k < kinds; k++) {
            begin[k + 1] += begin[k];
        }
        int[] next = begin.clone();
        for (int i = 0; i < size; i++) {
            int to = next[kind[i]]++;
            into.x[to] = x[i];
            into.y[to] = y[i];
            into.z[to] = z[i];
            into.occupancy[to] = occupancy[i];
            into.kind[to] = kind[i];
        }
        into.size = size;
        return begin;
    }

    /** The largest coordinates in magnitude: at least |h·x| for no point is beyond their sum times |h|. */
    double[] reach() {
        double[] most = new double[3];
        for (int i = 0; i < size; i++) {
            most[0] = Math.max(most[0], Math.abs(x[i]));
            most[1] = Math.max(most[1], Math.abs(y[i]));
            most[2] = Math.max(most[2], Math.abs(z[i]));
        }
        return most;
    }

    @Override
    public String toString() {
        return size + " atoms";
    }
}
