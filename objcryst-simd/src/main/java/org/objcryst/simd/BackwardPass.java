package org.objcryst.simd;

import static org.objcryst.simd.Lanes.BLOCKS;
import static org.objcryst.simd.Lanes.COUNT;

import org.objcryst.crystal.AtomGradient;
import org.objcryst.scattering.StructureFactorProblem;
import org.objcryst.scattering.StructureFactors;
import org.objcryst.scattering.TrigonometricForm;

/** Reverse mode of the kernel, group of points after group of points; tables and rows are computed anew. */
final class BackwardPass {
    private final StructureFactorProblem problem;
    private final int atoms;
    private final PointGroup group;
    private final AtomFactors normal;
    private final AtomFactors resonant;
    private final int[] byKind;
    private final TrigonometricForm form;
    private final int[] order;
    private Adjoint adjoint;

    BackwardPass(
            StructureFactorProblem problem,
            TrigonometricForm form,
            int[] order,
            PointGroup group,
            AtomFactors normal,
            AtomFactors resonant,
            int[] byKind) {
        this.problem = problem;
        this.form = form;
        this.order = order;
        this.group = group;
        this.normal = normal;
        this.resonant = resonant;
        this.byKind = byKind;
        atoms = problem.atoms();
    }

    /** One configuration, atoms in the lanes. */
    void alone(
            int configuration,
            double[] x,
            double[] y,
            double[] z,
            double[] occupancy,
            StructureFactors by,
            AtomGradient out) {
        int factor = configuration * problem.reflections();
        adjoint().normal().same(by.normalReal(), by.normalImaginary(), factor);
        if (problem.isResonant()) {
            adjoint.resonant().same(by.resonantReal(), by.resonantImaginary(), factor);
        }
        for (int done = 0; done < atoms; done += BLOCKS * COUNT) {
            int size = Math.min(BLOCKS * COUNT, atoms - done);
            int first = configuration * atoms + done;
            group.take(first, size, x, y, z, occupancy);
            group.weigh();
            adjoint.normal().factors(normal.lanes, done * problem.reflections());
            if (problem.isResonant()) {
                adjoint.resonant().factors(resonant.lanes, done * problem.reflections());
            }
            adjoint.run((size + COUNT - 1) / COUNT);
            write(0, first, 1, size, occupancy, out);
        }
    }

    /** As many configurations as there are lanes, or fewer; the atoms of a group are of one kind. */
    void together(
            int first,
            int taken,
            double[] x,
            double[] y,
            double[] z,
            double[] occupancy,
            StructureFactors by,
            AtomGradient out) {
        int factor = first * problem.reflections();
        adjoint().normal().each(taken, by.normalReal(), by.normalImaginary(), factor);
        if (problem.isResonant()) {
            adjoint.resonant().each(taken, by.resonantReal(), by.resonantImaginary(), factor);
        }
        int done = 0;
        while (done < atoms) {
            int kind = problem.kindOfAtom()[byKind[done]];
            int size = 0;
            while (size < BLOCKS && done + size < atoms && problem.kindOfAtom()[byKind[done + size]] == kind) {
                int from = first * atoms + byKind[done + size];
                group.takeEach(size, from, atoms, taken, x, y, z, occupancy);
                size++;
            }
            group.weigh();
            adjoint.normal().factors(normal.perKind[kind]);
            if (problem.isResonant()) {
                adjoint.resonant().factors(resonant.perKind[kind]);
            }
            adjoint.run(size);
            for (int block = 0; block < size; block++) {
                write(block, first * atoms + byKind[done + block], atoms, taken, occupancy, out);
            }
            done += size;
        }
    }

    /** The first call pays for the lists that only this pass needs. */
    private Adjoint adjoint() {
        if (adjoint == null) {
            adjoint = new Adjoint(form, order, group, problem.isResonant());
        }
        return adjoint;
    }

    /** Points from a block on go to every {@code step}th atom. */
    private void write(int block, int to, int step, int size, double[] occupancy, AtomGradient out) {
        for (int point = block * COUNT, i = to; point < block * COUNT + size; point++, i += step) {
            out.x[i] = occupancy[i] * adjoint.byCoordinate()[0][point];
            out.y[i] = occupancy[i] * adjoint.byCoordinate()[1][point];
            out.z[i] = occupancy[i] * adjoint.byCoordinate()[2][point];
            out.occupancy[i] = adjoint.byWeight()[point];
        }
    }
}
