package org.objcryst.scattering;

import org.objcryst.crystal.Components;

/**
 * |F|² of several configurations of the atoms of a crystal, remembered one after the other and then computed together, which takes about
 * half the time. Everything else stands still meanwhile.
 */
public final class ScatteringBatch {
    private static final long NEVER = -1;

    private final ScatteringData data;
    private final int capacity;
    private double[] x = {};
    private double[] y = {};
    private double[] z = {};
    private double[] occupancy = {};
    private StructureFactorProblem problem;
    private StructureFactorKernel kernel;
    private StructureFactors result;
    private boolean separateMates;
    private boolean possible;
    private long stamp = NEVER;

    ScatteringBatch(ScatteringData data, int capacity) {
        this.data = data;
        this.capacity = capacity;
    }

    /**
     * Remembers where the atoms are.
     *
     * @param place 0 begins anew, further configurations follow in order
     * @return false if more has changed since the first, or the sum cannot be made by an engine
     */
    public boolean remember(int place) {
        long now = data.changes();
        if (place == 0 && now != stamp) {
            begin();
            stamp = now;
        }
        if (now != stamp || !possible) {
            return false;
        }
        Components atoms = data.crystal().components();
        int n = atoms.size();
        System.arraycopy(atoms.x, 0, x, place * n, n);
        System.arraycopy(atoms.y, 0, y, place * n, n);
        System.arraycopy(atoms.z, 0, z, place * n, n);
        System.arraycopy(atoms.occupancy, 0, occupancy, place * n, n);
        return true;
    }

    /**
     * Computes the structure factors of all configurations remembered.
     *
     * @param number how many they are
     */
    public void compute(int number) {
        kernel.compute(number, x, y, z, occupancy, result);
    }

    /**
     * |F|² of one of them.
     *
     * @param place of the configuration
     * @param into overwritten; in the order of the reflections, as {@link ScatteringData#squaredModuli()}
     */
    public void squaredModuli(int place, double[] into) {
        result.intensities(place, separateMates, into);
    }

    private void begin() {
        PreparedSum sum = data.prepared();
        possible = !sum.isAnisotropic();
        separateMates = data.areMatesSeparate();
        if (sum.problem() != problem) {
            problem = sum.problem();
            int size = capacity * problem.atoms();
            x = new double[size];
            y = new double[size];
            z = new double[size];
            occupancy = new double[size];
            result = new StructureFactors(capacity, problem.reflections(), problem.isResonant());
            if (kernel != null) {
                kernel.close();
            }
            kernel = sum.newKernel();
        }
        double[][][] f = data.factors();
        kernel.factors(f[0], problem.isResonant() ? f[1] : null);
    }
}
