package org.objcryst.scattering.freeform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objcryst.SharedData;
import org.objcryst.cif.CifStructure;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.scattering.FormFactors;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.RadiationType;
import org.objcryst.scattering.ReflectionList;
import org.objcryst.scattering.ScatteringData;
import org.objcryst.scattering.ScatteringTables;

/** Cells of published structures, summed atom by atom, against structure factors by symmetry. */
@Tag("real-data")
class SampleCellsTest {
    /** Of the largest |F|: rounding of sums of up to some thousand atoms. */
    private static final double ROUNDING = 1e-10;

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.path("data/cif-samples"))) {
            return files.filter(f -> f.toString().endsWith(".cif"))
                    .filter(f -> !f.toString().contains("single_crystal")) // reflections only
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aCellScattersAsItsStructureFactorsSay(Path file) {
        Crystal crystal = Crystal.of(CifStructure.read(file));
        crystal.scatteringPowers().forEach(ScatteringPower::isotropic);
        ReflectionList list = ReflectionList.upTo(crystal.lattice(), crystal.spaceGroup(), 0.3);
        ScatteringData data = new ScatteringData(crystal, new Radiation(RadiationType.XRAY, 1), list);
        PointList points = new PointList(doubles(list.h()), doubles(list.k()), doubles(list.l()));
        AmplitudeArrays out = new AmplitudeArrays(list.size());
        new FreeFormSum(new ScalarFreeForm())
                .run(
                        new Nanocrystal(crystal, 1, 1, 1),
                        AtomicFactors.of(new ScatteringTables().factors(RadiationType.XRAY, FormFactors.WK1995)),
                        points,
                        out);
        double largest = 0;
        for (int i = 0; i < list.size(); i++) {
            largest = Math.max(largest, Math.hypot(out.re()[i], out.im()[i]));
        }
        for (int i = 0; i < list.size(); i++) {
            assertEquals(data.structureFactors().real(i), out.re()[i], ROUNDING * largest, file + " " + i);
            assertEquals(data.structureFactors().imaginary(i), out.im()[i], ROUNDING * largest, file + " " + i);
        }
    }

    private static double[] doubles(int[] indices) {
        return Arrays.stream(indices).asDoubleStream().toArray();
    }
}
