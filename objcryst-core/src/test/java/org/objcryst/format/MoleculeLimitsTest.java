package org.objcryst.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Molecules that no program could handle are refused where they are read. */
class MoleculeLimitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"1e216", "-1e6", "100001"})
    void atomsAreNearTheOrigin(String x) {
        assertRefused("2\nfar\nO 0 0 0\nC " + x + " 0 0\n", "at most 100000 Å");
    }

    @Test
    void bondsFoundFromDistancesAreNotTooMany() {
        StringBuilder text = new StringBuilder("512\ndense\n");
        for (int i = 0; i < 512; i++) {
            text.append("C %.2f %.2f %.2f\n".formatted(0.35 * (i / 64), 0.35 * (i / 8 % 8), 0.35 * (i % 8)));
        }
        assertRefused(text.toString(), "at most 20000 bonds");
    }

    @Test
    void bondsOfTheFileAreNotTooMany() {
        assertEquals(199 * 100, MoleculeData.of(bondedToAll(200)).bonds().size());
        assertRefused(bondedToAll(202), "at most 20000 bonds");
    }

    /** As MOL2; each bond twice, which counts once. */
    private static TextSource bondedToAll(int atoms) {
        StringBuilder text = new StringBuilder("@<TRIPOS>MOLECULE\nnet\n%d\nSMALL\n@<TRIPOS>ATOM\n".formatted(atoms));
        for (int i = 1; i <= atoms; i++) {
            text.append("%d C%d %d 0 0 C.3\n".formatted(i, i, 2 * i));
        }
        text.append("@<TRIPOS>BOND\n");
        for (int i = 1; i <= atoms; i++) {
            for (int j = 1; j <= atoms; j++) {
                text.append(i == j ? "" : "1 %d %d 1\n".formatted(i, j));
            }
        }
        return TextSource.of("m", text.toString());
    }

    private static void assertRefused(String text, String expected) {
        assertRefused(TextSource.of("m", text), expected);
    }

    private static void assertRefused(TextSource text, String expected) {
        DataFormatException fault = assertThrows(DataFormatException.class, () -> MoleculeData.of(text));
        assertTrue(fault.getMessage().contains(expected), fault.getMessage());
    }
}
