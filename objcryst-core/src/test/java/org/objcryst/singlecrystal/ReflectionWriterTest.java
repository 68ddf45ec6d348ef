package org.objcryst.singlecrystal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.format.TextSource;

class ReflectionWriterTest {
    private static final int[][] HKL = {{1, 0, -10}, {-11, 2, 3}, {0, 0, 4}};

    private static ReflectionIntensities data(double factor) {
        double[] intensity = {9.99999 * factor, -0.321 * factor, 0.05 * factor};
        return ReflectionIntensities.of(
                "test", HKL, intensity, new double[] {0.5 * factor, 0.25 * factor, 0.25 * factor});
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-1, 1, 77, 1e3, 9999, 1e4, 1e5, 1e9})
    void shelxFilesAreReadBackUpToAFactorAndFiveDigits(double factor) {
        double oneOfTheLastDigit = 1e-2;
        ReflectionIntensities written = data(factor);
        String text = ReflectionWriter.shelx(written);
        assertTrue(text.lines().allMatch(l -> l.length() == 28), text);
        ReflectionIntensities read = ReflectionIntensities.read(TextSource.of("test.hkl", text));
        double ratio = read.list().get(0).sigma() / written.list().get(0).sigma();
        assertEquals(Math.rint(Math.log10(ratio)), Math.log10(ratio), 1e-4);
        for (int i = 0; i < HKL.length; i++) {
            assertArrayEquals(HKL[i], read.list().get(i).hkl()[0]);
            assertEquals(
                    ratio * written.list().get(i).intensity(),
                    read.list().get(i).intensity(),
                    oneOfTheLastDigit);
        }
    }

    @Test
    void plainListsAndGroupsKeepEveryDigit() {
        ReflectionIntensities written = data(Math.PI);
        ReflectionIntensities plain =
                ReflectionIntensities.read(TextSource.of("test.hkl", ReflectionWriter.plain(written)));
        for (int i = 0; i < HKL.length; i++) {
            assertArrayEquals(HKL[i], plain.list().get(i).hkl()[0]);
            assertEquals(written.list().get(i).intensity(), plain.list().get(i).intensity());
            assertEquals(written.list().get(i).weight(), plain.list().get(i).weight());
        }
        ReflectionIntensities grouped = ReflectionIntensities.of(
                "groups",
                List.of(new ReflectionIntensity(HKL, Math.E, 0.5, 4), ReflectionIntensity.of(1, 2, 3, 4, 5, 6)));
        ReflectionIntensities read =
                ReflectionIntensities.read(TextSource.of("test.hkl", ReflectionWriter.grouped(grouped)));
        assertArrayEquals(HKL, read.list().get(0).hkl());
        assertEquals(Math.E, read.list().get(0).intensity());
        assertThrows(IllegalArgumentException.class, () -> ReflectionWriter.shelx(grouped));
    }
}
