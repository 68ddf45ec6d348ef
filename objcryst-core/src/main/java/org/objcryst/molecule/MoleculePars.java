package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;

/** What is constant about the parameters of a molecule. */
final class MoleculePars {
    private MoleculePars() {}

    /** The quaternion q0 (scalar part) to q3, no rotation at first. */
    static List<ParSpec> orientation() {
        List<ParSpec> specs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            specs.add(ParSpec.of("q" + i, ParType.ORIENTATION, i == 0 ? 1 : 0)
                    .withStep(0.04)
                    .withDerivativeStep(1e-4));
        }
        return specs;
    }

    /** x, y, z of the first atoms in the frame of the molecule. */
    static List<ParSpec> internal(MoleculePlan plan, int atoms) {
        double[] start = plan.start();
        List<ParSpec> specs = new ArrayList<>();
        for (int i = 0; i < 3 * atoms; i++) {
            String name = plan.labels().get(i / 3) + "." + "xyz".charAt(i % 3);
            specs.add(ParSpec.of(name, ParType.INTERNAL, start[i])
                    .withUnit("Å")
                    .withStep(0.05)
                    .withDerivativeStep(1e-4));
        }
        return specs;
    }
}
