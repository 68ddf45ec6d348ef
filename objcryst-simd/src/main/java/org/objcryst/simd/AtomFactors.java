package org.objcryst.simd;

import static org.objcryst.simd.Lanes.BLOCKS;
import static org.objcryst.simd.Lanes.COUNT;
import static org.objcryst.simd.Lanes.STRIDE;

import org.objcryst.scattering.StructureFactorProblem;

/** What atoms scatter, by kinds and laid out for atoms in lanes, reflections in a chosen order. */
final class AtomFactors {
    /** [kind][reflection]. */
    final double[][] perKind;

    /** [group][reflection][block][lane]; a group has {@link Lanes#BLOCKS} blocks, the last may have fewer. */
    final double[] lanes;

    private final int[] order;
    private final int[] kindOfAtom;
    private final int reflections;
    private final int blocks;

    AtomFactors(StructureFactorProblem problem, int[] order) {
        this.order = order;
        kindOfAtom = problem.kindOfAtom();
        reflections = problem.reflections();
        perKind = new double[problem.kinds()][reflections];
        blocks = (kindOfAtom.length + COUNT - 1) / COUNT;
        lanes = new double[blocks * reflections * COUNT];
    }

    void set(double[][] factors) {
        for (int kind = 0; kind < perKind.length; kind++) {
            for (int i = 0; i < reflections; i++) {
                perKind[kind][i] = factors[kind][order[i]];
            }
        }
        for (int atom = 0; atom < kindOfAtom.length; atom++) {
            double[] f = perKind[kindOfAtom[atom]];
            int group = atom / STRIDE;
            int step = Math.min(BLOCKS, blocks - group * BLOCKS) * COUNT;
            int to = group * STRIDE * reflections + atom % STRIDE;
            for (int i = 0; i < reflections; i++, to += step) {
                lanes[to] = f[i];
            }
        }
    }
}
