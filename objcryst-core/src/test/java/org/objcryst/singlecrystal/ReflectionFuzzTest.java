package org.objcryst.singlecrystal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objcryst.crystal.Crystal;
import org.objcryst.format.TextSource;
import org.objcryst.fuzz.FuzzSeries;
import org.objcryst.fuzz.Samples;
import org.objcryst.symmetry.Lattice;

class ReflectionFuzzTest {
    private static final String[] OWN = {
        "   1   0-10  123.45    2.50   1\n  -1  12   399999.9912345.67   1\n   0   0   0    0.00    0.00   0\n",
        "1 0 0 10 1\n0 1 0 8.5 0.5\n",
        "1 0 0 10\n0 1 0\n1 1 0 25 2\n",
        "1 0 0 10. 0.5 1 0 0 0\n999 0 0 0 0 0 0 0 0\n",
        "title\n1 0 0 100\n0 0 2 4\n",
        "data_a\n_diffrn_radiation_wavelength 0.7\nloop_\n_refln_index_h\n_refln_index_k\n_refln_index_l\n_refln_F_meas\n"
                + "_refln_F_sigma\n1 0 2 10 0.5\n0 0 4 3 .\n",
        "data_a\n_shelx_hkl_file\n;\n   1   0   0  123.45    2.50\n;\n"
    };

    @ParameterizedTest
    @MethodSource("series")
    void damagedFilesAreReadOrRefused(FuzzSeries series) {
        assertEquals(Map.of(), series.run(FuzzSeries.inputs()).faults());
    }

    @ParameterizedTest
    @MethodSource("series")
    void largeFilesAreReadOrRefused(FuzzSeries series) {
        assertEquals(Map.of(), series.runLarge().faults());
    }

    static Stream<FuzzSeries> series() {
        return Stream.of(
                FuzzSeries.of("reflections", samples(), b -> ReflectionIntensities.read(TextSource.of("r", b))),
                FuzzSeries.of("reflections of a crystal", samples(), b -> new DiffractionDataSingleCrystal(
                                crystal(), ReflectionIntensities.read(TextSource.of("r", b)))
                        .observed()));
    }

    /** A new one each time: a crystal keeps the data that watch it. */
    private static Crystal crystal() {
        return new Crystal(Lattice.ofDegrees(5, 6, 7, 90, 90, 90), "P 1");
    }

    private static Samples samples() {
        return new Samples(OWN).andFile("data/fox-projects/tutorial-ylid/ylid1.hkl", 1000);
    }
}
