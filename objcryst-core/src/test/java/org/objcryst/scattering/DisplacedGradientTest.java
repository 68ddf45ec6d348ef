package org.objcryst.scattering;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** With displacement factors that differ from operator to operator. */
class DisplacedGradientTest extends StructureFactorGradientContract {
    @Override
    protected StructureFactorKernel kernel(StructureFactorProblem problem) {
        return direct(problem);
    }

    @Override
    protected DirectSum direct(StructureFactorProblem problem) {
        DirectSum sum = new DirectSum(problem);
        SplittableRandom random = new SplittableRandom(8);
        double[][] t = IntStream.range(0, problem.symmetry().size())
                .mapToObj(op -> random.doubles(problem.reflections(), 0, 1).toArray())
                .toArray(double[][]::new);
        sum.displacement(1, t);
        return sum;
    }
}
