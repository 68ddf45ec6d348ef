package org.objcryst.simd;

import static org.objcryst.simd.Lanes.BLOCKS;
import static org.objcryst.simd.Lanes.COUNT;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.crystal.AtomGradient;
import org.objcryst.scattering.StructureFactorKernel;
import org.objcryst.scattering.StructureFactorProblem;
import org.objcryst.scattering.StructureFactors;
import org.objcryst.scattering.TrigonometricForm;

/**
 * Evaluates a {@link TrigonometricForm} a register of points at a time. Few configurations are taken one by one, with atoms
 * in the lanes; many are taken together, with configurations in the lanes and atoms of one kind in the blocks of a group.
 */
final class VectorKernel implements StructureFactorKernel {
    private final StructureFactorProblem problem;
    private final TrigonometricForm form;
    private final int atoms;
    private final int reflections;

    /** Registers that the atoms of one configuration fill. */
    private final int blocks;

    private final PointGroup group;
    private final Part real;
    private final Part imaginary;
    private final Stage[] alone;
    private final Stage[] together;

    private final AtomFactors normal;
    private final AtomFactors resonant;

    private final Scale scale;

    private final BackwardPass backward;

    VectorKernel(StructureFactorProblem problem) {
        this.problem = problem;
        TermOrder terms = TermOrder.cheapest(problem);
        form = terms.form();
        atoms = problem.atoms();
        reflections = problem.reflections();
        blocks = (atoms + COUNT - 1) / COUNT;
        group = new PointGroup(form);
        int[] order = terms.reflections();
        scale = new Scale(form, order);
        real = new Part(0, terms, form, group);
        imaginary = new Part(1, terms, form, group);
        List<Stage> sums = new ArrayList<>();
        sums.add(new Negation(group.thirds(), terms.negativesInUse()));
        sums.addAll(real.stages());
        sums.addAll(imaginary.stages());
        together = group.stagesAnd(sums.stream());
        sums.add(new LaneTotals(real, order));
        if (!imaginary.isEmpty()) {
            sums.add(new LaneTotals(imaginary, order));
        }
        alone = group.stagesAnd(sums.stream());
        normal = new AtomFactors(problem, order);
        resonant = problem.isResonant() ? new AtomFactors(problem, order) : null;
        backward = new BackwardPass(problem, terms, List.of(real, imaginary), group, normal, resonant);
    }

    @Override
    public StructureFactorProblem problem() {
        return problem;
    }

    @Override
    public void factors(double[][] newNormal, double[][] newResonant) {
        problem.check(newNormal, newResonant);
        normal.set(newNormal);
        if (problem.isResonant()) {
            resonant.set(newResonant);
        }
    }

    @Override
    public void compute(int n, double[] x, double[] y, double[] z, double[] occupancy, StructureFactors out) {
        problem.check(n, x, out);
        int done = 0;
        while (done < n) {
            int taken = Math.min(COUNT, n - done);
            if (areBetterTogether(taken)) {
                together(done, taken, x, y, z, occupancy, out);
                done += taken;
            } else {
                alone(done++, x, y, z, occupancy, out);
            }
        }
    }

    @Override
    public void backward(
            int n,
            double[] x,
            double[] y,
            double[] z,
            double[] occupancy,
            StructureFactors byFactors,
            AtomGradient out) {
        problem.check(n, x, byFactors, out);
        int done = 0;
        while (done < n) {
            int taken = Math.min(COUNT, n - done);
            if (areBetterTogether(taken)) {
                backward.together(done, taken, x, y, z, occupancy, byFactors, out);
                done += taken;
            } else {
                backward.alone(done++, x, y, z, occupancy, byFactors, out);
            }
        }
    }

    /** Whether a register for each atom is less work than some registers for each configuration. */
    private boolean areBetterTogether(int configurations) {
        return configurations * (blocks + 1) > atoms;
    }

    /** One configuration, atoms in the lanes. */
    private void alone(
            int configuration, double[] x, double[] y, double[] z, double[] occupancy, StructureFactors out) {
        int to = configuration * reflections;
        sumAtoms(normal.lanes, configuration * atoms, x, y, z, occupancy);
        total(out.normalReal(), out.normalImaginary(), to);
        if (problem.isResonant()) {
            sumAtoms(resonant.lanes, configuration * atoms, x, y, z, occupancy);
            total(out.resonantReal(), out.resonantImaginary(), to);
        }
    }

    private void sumAtoms(double[] lanes, int firstAtom, double[] x, double[] y, double[] z, double[] occupancy) {
        real.clearTotals();
        imaginary.clearTotals();
        for (int first = 0; first < blocks; first += BLOCKS) {
            int taken = Math.min(BLOCKS, blocks - first);
            int size = Math.min(taken * COUNT, atoms - first * COUNT);
            int from = firstAtom + first * COUNT;
            group.take(from, size, x, y, z, occupancy);
            real.weights(lanes, first * reflections * COUNT);
            imaginary.weights(lanes, first * reflections * COUNT);
            Stage.runAll(alone, taken);
        }
    }

    private void total(double[] re, double[] im, int to) {
        if (imaginary.isEmpty()) {
            scale.write(real.totals(), re, im, to);
        } else {
            scale.write(real.totals(), imaginary.totals(), re, im, to);
        }
    }

    /** As many configurations as there are lanes, or fewer. */
    private void together(
            int first, int taken, double[] x, double[] y, double[] z, double[] occupancy, StructureFactors out) {
        int to = first * reflections;
        sumConfigurations(normal.perKind, first, taken, x, y, z, occupancy);
        scatter(taken, out.normalReal(), out.normalImaginary(), to);
        if (problem.isResonant()) {
            sumConfigurations(resonant.perKind, first, taken, x, y, z, occupancy);
            scatter(taken, out.resonantReal(), out.resonantImaginary(), to);
        }
    }

    private void sumConfigurations(
            double[][] factors, int first, int taken, double[] x, double[] y, double[] z, double[] occupancy) {
        real.clear();
        imaginary.clear();
        for (int done = 0; done < atoms; done += BLOCKS) {
            int size = Math.min(BLOCKS, atoms - done);
            for (int block = 0; block < size; block++) {
                group.takeEach(block, first * atoms + done + block, atoms, taken, x, y, z, occupancy);
                double[] ofKind = factors[problem.kindOfAtom()[done + block]];
                real.weights(block, ofKind);
                imaginary.weights(block, ofKind);
            }
            Stage.runAll(together, size);
        }
    }

    private void scatter(int taken, double[] re, double[] im, int to) {
        for (int lane = 0; lane < taken; lane++) {
            scale.ofLane(lane, real.sums(), real.totals());
            if (!imaginary.isEmpty()) {
                scale.ofLane(lane, imaginary.sums(), imaginary.totals());
            }
            total(re, im, to + lane * reflections);
        }
    }
}
