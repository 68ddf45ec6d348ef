package org.objcryst.scattering;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.objcryst.crystal.AtomGradient;
import org.objcryst.crystal.Components;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.symmetry.Lattice;

/** The kernel for the present list of atoms and reflections, with its scattering powers and results. */
final class PreparedSum {
    private final StructureFactorProblem problem;
    private final List<ScatteringPower> powers;
    private final StructureFactors result;
    private final StructureFactors byFactors;
    private final AtomGradient byAtoms;
    private final DirectSum direct;
    private final StructureFactorEngine engine;
    private final StructureFactorKernel kernel;
    private boolean anisotropic;

    PreparedSum(Crystal crystal, ReflectionList list, boolean resonant, StructureFactorEngine engine) {
        powers = List.copyOf(crystal.scatteringPowers());
        problem = new StructureFactorProblem(
                list.h(),
                list.k(),
                list.l(),
                SymmetrySum.of(crystal.spaceGroup()),
                kinds(crystal.components(), powers),
                powers.size(),
                resonant);
        result = new StructureFactors(1, list.size(), resonant);
        byFactors = new StructureFactors(1, list.size(), resonant);
        byAtoms = new AtomGradient(problem.atoms());
        direct = new DirectSum(problem);
        this.engine = engine;
        kernel = engine.kernel(problem);
    }

    private static int[] kinds(Components components, List<ScatteringPower> powers) {
        Map<ScatteringPower, Integer> kindOf = new IdentityHashMap<>();
        powers.forEach(p -> kindOf.put(p, kindOf.size()));
        int[] kinds = new int[components.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = kindOf.get(components.power[i]);
        }
        return kinds;
    }

    List<ScatteringPower> powers() {
        return powers;
    }

    StructureFactorProblem problem() {
        return problem;
    }

    /** One more kernel for the same problem, without factors. */
    StructureFactorKernel newKernel() {
        return engine.kernel(problem);
    }

    /** The sum operator by operator, with the factors and displacements of the last {@link #factors}. */
    DirectSum direct() {
        return direct;
    }

    /** Hands over f·T; T of anisotropic powers is left out there and computed here. */
    void factors(double[][][] f, Lattice lattice) {
        double[][] resonant = problem.isResonant() ? f[1] : null;
        direct.factors(f[0], resonant);
        anisotropic = powers.stream().anyMatch(ScatteringPower::isAnisotropic);
        if (anisotropic) {
            for (int kind = 0; kind < powers.size(); kind++) {
                direct.displacement(kind, powers.get(kind).isAnisotropic() ? tensorFactors(kind, lattice) : null);
            }
        } else {
            kernel.factors(f[0], resonant);
        }
    }

    private double[][] tensorFactors(int kind, Lattice lattice) {
        double[] star = Displacement.star(powers.get(kind), lattice);
        double[][] t = new double[problem.symmetry().size()][problem.reflections()];
        for (int op = 0; op < t.length; op++) {
            for (int i = 0; i < t[op].length; i++) {
                t[op][i] = Displacement.anisotropic(
                        star,
                        direct.rotatedIndex(op, 0, i),
                        direct.rotatedIndex(op, 1, i),
                        direct.rotatedIndex(op, 2, i));
            }
        }
        return t;
    }

    boolean isAnisotropic() {
        return anisotropic;
    }

    StructureFactors compute(Components c) {
        if (anisotropic) {
            direct.compute(1, c.x, c.y, c.z, c.occupancy, result);
        } else {
            kernel.compute(1, c.x, c.y, c.z, c.occupancy, result);
        }
        return result;
    }

    /** Derivatives of a cost by all atoms from those by |F|², for the structure factors computed last; owned by this object. */
    AtomGradient backward(Components c, double[] byModuli, boolean separateMates) {
        result.backward(0, separateMates, byModuli, byFactors);
        backward(c, byFactors, byAtoms);
        return byAtoms;
    }

    /** Derivatives of a cost by all atoms from those by all structure factors; overwrites {@code out}. */
    void backward(Components c, StructureFactors byFactors, AtomGradient out) {
        if (anisotropic) {
            direct.backward(1, c.x, c.y, c.z, c.occupancy, byFactors, out);
        } else {
            kernel.backward(1, c.x, c.y, c.z, c.occupancy, byFactors, out);
        }
    }

    /** Gives back what the kernel holds. */
    void close() {
        kernel.close();
    }
}
