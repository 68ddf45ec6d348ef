package org.objcryst.simd;

import static org.objcryst.simd.Lanes.BLOCKS;
import static org.objcryst.simd.Lanes.COUNT;

import java.util.List;
import org.objcryst.crystal.AtomGradient;
import org.objcryst.scattering.StructureFactorProblem;
import org.objcryst.scattering.StructureFactors;

/** Reverse mode of the kernel, group of points after group of points; tables and rows are computed anew. */
final class BackwardPass {
    private final StructureFactorProblem problem;
    private final int atoms;
    private final PointGroup group;
    private final AtomFactors normal;
    private final AtomFactors resonant;
    private final TermOrder order;
    private final List<Part> parts;
    private final Forces forces;
    private Adjoint adjoint;

    /** Forces of one configuration, or of one in each lane. */
    private double[] byNormal;

    private double[] byResonant;

    BackwardPass(
            StructureFactorProblem problem,
            TermOrder order,
            List<Part> parts,
            PointGroup group,
            AtomFactors normal,
            AtomFactors resonant) {
        this.problem = problem;
        this.order = order;
        this.parts = parts;
        this.group = group;
        this.normal = normal;
        this.resonant = resonant;
        atoms = problem.atoms();
        forces = new Forces(order);
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
        prepare();
        forces.write(by.normalReal(), by.normalImaginary(), factor, byNormal, 0, 1);
        if (problem.isResonant()) {
            forces.write(by.resonantReal(), by.resonantImaginary(), factor, byResonant, 0, 1);
        }
        for (int done = 0; done < atoms; done += BLOCKS * COUNT) {
            int size = Math.min(BLOCKS * COUNT, atoms - done);
            int first = configuration * atoms + done;
            group.take(first, size, x, y, z, occupancy);
            group.weigh();
            adjoint.normal().points(normal.lanes, done * problem.reflections(), byNormal);
            if (problem.isResonant()) {
                adjoint.resonant().points(resonant.lanes, done * problem.reflections(), byResonant);
            }
            adjoint.run((size + COUNT - 1) / COUNT);
            write(0, first, 1, size, occupancy, out);
        }
    }

    /** As many configurations as there are lanes, or fewer. */
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
        prepare();
        for (int lane = 0; lane < taken; lane++, factor += problem.reflections()) {
            forces.write(by.normalReal(), by.normalImaginary(), factor, byNormal, lane, COUNT);
            if (problem.isResonant()) {
                forces.write(by.resonantReal(), by.resonantImaginary(), factor, byResonant, lane, COUNT);
            }
        }
        for (int done = 0; done < atoms; done += BLOCKS) {
            int size = Math.min(BLOCKS, atoms - done);
            for (int block = 0; block < size; block++) {
                group.takeEach(block, first * atoms + done + block, atoms, taken, x, y, z, occupancy);
                int kind = problem.kindOfAtom()[done + block];
                adjoint.normal().configurations(block, normal.perKind[kind], byNormal);
                if (problem.isResonant()) {
                    adjoint.resonant().configurations(block, resonant.perKind[kind], byResonant);
                }
            }
            group.weigh();
            adjoint.run(size);
            for (int block = 0; block < size; block++) {
                write(block, first * atoms + done + block, atoms, taken, occupancy, out);
            }
        }
    }

    /** The first call pays for the lists that only this pass needs. */
    private void prepare() {
        if (adjoint == null) {
            adjoint = new Adjoint(order, parts, group, problem.isResonant());
            byNormal = new double[2 * problem.reflections() * COUNT];
            byResonant = new double[problem.isResonant() ? byNormal.length : 0];
        }
    }

    /** Points from a block on go to every {@code step}th atom. */
    private void write(int block, int to, int step, int size, double[] occupancy, AtomGradient out) {
        double[] byX = adjoint.byCoordinate(0);
        double[] byY = adjoint.byCoordinate(1);
        double[] byZ = adjoint.byCoordinate(2);
        double[] byWeight = adjoint.byWeight();
        for (int point = block * COUNT, i = to; point < block * COUNT + size; point++, i += step) {
            out.x[i] = occupancy[i] * byX[point];
            out.y[i] = occupancy[i] * byY[point];
            out.z[i] = occupancy[i] * byZ[point];
            out.occupancy[i] = byWeight[point];
        }
    }
}
