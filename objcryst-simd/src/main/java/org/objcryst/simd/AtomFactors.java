package org.objcryst.simd;

import static org.objcryst.simd.Lanes.COUNT;

import org.objcryst.scattering.StructureFactorProblem;

/** What atoms scatter, by kinds and laid out for atoms in lanes. */
final class AtomFactors {
    /** [kind][reflection]. */
    final double[][] perKind;

    /** [block][reflection][lane]. */
    final double[] lanes;

    private final int[] kindOfAtom;
    private final int reflections;

    AtomFactors(StructureFactorProblem problem) {
        kindOfAtom = problem.kindOfAtom();
        reflections = problem.reflections();
        perKind = new double[problem.kinds()][reflections];
        lanes = new double[(kindOfAtom.length + COUNT - 1) / COUNT * reflections * COUNT];
    }

    void set(double[][] factors) {
        for (int kind = 0; kind < perKind.length; kind++) {
            System.arraycopy(factors[kind], 0, perKind[kind], 0, reflections);
        }
        for (int atom = 0; atom < kindOfAtom.length; atom++) {
            double[] f = perKind[kindOfAtom[atom]];
            int to = atom / COUNT * reflections * COUNT + atom % COUNT;
            for (int i = 0; i < reflections; i++) {
                lanes[to + i * COUNT] = f[i];
            }
        }
    }
}
