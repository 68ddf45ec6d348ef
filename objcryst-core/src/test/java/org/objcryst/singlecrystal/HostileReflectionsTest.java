package org.objcryst.singlecrystal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.crystal.Crystal;
import org.objcryst.format.DataFormatException;
import org.objcryst.format.TextSource;
import org.objcryst.symmetry.Lattice;

/** Files with faults anywhere are read or refused, never with another exception. */
class HostileReflectionsTest {
    private static final int INPUTS = 2000;
    private static final String[] PIECES = {
        "999", "-", "1e30", "1e-300", "1e300", "0 0 0", "\n", "\n\n", " ", ".", "?", "'", ";\n", "loop_", "NaN", "9999",
        "(5)", "\t", "é", "-1"
    };

    private final Crystal crystal = new Crystal(Lattice.ofDegrees(5, 6, 7, 90, 90, 90), "P 1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "   1   0-10  123.45    2.50   1\n  -1  12   399999.9912345.67   1\n   0   0   0    0.00    0.00   0\n",
                "1 0 0 10 1\n0 1 0 8.5 0.5\n",
                "1 0 0 10\n0 1 0\n1 1 0 25 2\n",
                "1 0 0 10. 0.5 1 0 0 0\n999 0 0 0 0 0 0 0 0\n",
                "title\n1 0 0 100\n0 0 2 4\n",
                "data_a\n_diffrn_radiation_wavelength 0.7\nloop_\n_refln_index_h\n_refln_index_k\n_refln_index_l\n_refln_F_meas\n"
                        + "_refln_F_sigma\n1 0 2 10 0.5\n0 0 4 3 .\n",
                "data_a\n_shelx_hkl_file\n;\n   1   0   0  123.45    2.50\n;\n"
            })
    void mutationsAreReadOrRefused(String text) {
        Random random = new Random(11);
        int accepted = 0;
        int refused = 0;
        for (int i = 0; i < INPUTS; i++) {
            String mutant = text;
            for (int m = random.nextInt(4); m >= 0; m--) {
                mutant = mutated(mutant, random);
            }
            try {
                ReflectionIntensities read = ReflectionIntensities.read(TextSource.of("mutant", mutant));
                new DiffractionDataSingleCrystal(crystal, read).observed();
                accepted++;
            } catch (DataFormatException fault) {
                refused++;
            }
        }
        assertTrue(accepted > 0 && refused > 0, accepted + " accepted, " + refused + " refused");
    }

    private static String mutated(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(at + random.nextInt(6), text.length());
        String piece = random.nextBoolean()
                ? PIECES[random.nextInt(PIECES.length)]
                : String.valueOf((char) (32 + random.nextInt(95)));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + piece + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(to);
            default -> text.substring(0, at) + piece + text.substring(to);
        };
    }
}
