package org.objcryst.gpu.freeform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.objcryst.gpu.device.Devices;
import org.objcryst.gpu.device.RequiresOpenCl;
import org.objcryst.scattering.freeform.AmplitudeArrays;
import org.objcryst.scattering.freeform.AtomArrays;
import org.objcryst.scattering.freeform.AtomKind;
import org.objcryst.scattering.freeform.AtomicFactors;
import org.objcryst.scattering.freeform.FreeFormEngine;
import org.objcryst.scattering.freeform.FreeFormKernel;
import org.objcryst.scattering.freeform.FreeFormSum;
import org.objcryst.scattering.freeform.PointList;
import org.objcryst.scattering.freeform.ScalarFreeForm;
import org.objcryst.symmetry.Lattice;

/** The sine and cosine of the device, which processors leave aside. */
@RequiresOpenCl
class NativeFunctionsTest {
    private static final int ATOMS = 2000;
    private static final double TERM = 2e-6; // as good as native functions must be, and a phase of a few turns

    private final Random random = new Random(4);

    @Test
    void theyGiveTheSumsOfTheScalarEngine() {
        double[] full = new double[ATOMS];
        Arrays.fill(full, 1);
        AtomArrays atoms = new AtomArrays(
                Lattice.cubic(1),
                List.of(new AtomKind("C")),
                numbers(ATOMS, 30),
                numbers(ATOMS, 30),
                numbers(ATOMS, 30),
                full,
                new int[ATOMS]);
        PointList points = new PointList(numbers(300, 1), numbers(300, 1), numbers(300, 1));
        AmplitudeArrays expected = new AmplitudeArrays(300);
        AmplitudeArrays found = new AmplitudeArrays(300);
        new FreeFormSum(new ScalarFreeForm()).run(atoms, AtomicFactors.none(), points, expected);
        new FreeFormSum(new NativeEngine()).run(atoms, AtomicFactors.none(), points, found);
        for (int i = 0; i < 300; i++) {
            assertEquals(expected.re()[i], found.re()[i], 4 * Math.sqrt(ATOMS) * TERM);
            assertEquals(expected.im()[i], found.im()[i], 4 * Math.sqrt(ATOMS) * TERM);
        }
    }

    private double[] numbers(int n, double most) {
        return random.doubles(n, 0, most).toArray();
    }

    private static final class NativeEngine implements FreeFormEngine {
        @Override
        public String name() {
            return "native";
        }

        @Override
        public Optional<String> obstacle() {
            return Devices.obstacle();
        }

        @Override
        public int rank() {
            return 0;
        }

        @Override
        public FreeFormKernel kernel(int threads) {
            return new DeviceSums(Devices.chosen(), true);
        }
    }
}
