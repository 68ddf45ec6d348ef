package org.objcryst.powder.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.format.DataFormatException;
import org.objcryst.format.TextSource;

/** Files with faults are refused with the place of the fault, and nothing else ever happens. */
class DamagedFilesTest {
    private static final List<String> NASTY = List.of(
            "1e9",
            "NaN",
            "-1",
            "1e308",
            "-1e308",
            "0",
            "Infinity",
            "1000000000",
            "x",
            "",
            "\t",
            "\n",
            " ",
            ".",
            "?",
            "BANK 1 1000000000 1 CONST 1 1 0 0 STD",
            "loop_",
            "'",
            ";",
            "data_",
            "180",
            "1e-300",
            "\u00b5",
            "/*",
            "#");

    @Property(tries = 3000)
    void aDamagedFileIsReadOrRefused(@ForAll("fixtures") String text, @ForAll long seed) {
        String damaged = damaged(text, new SplittableRandom(seed));
        try {
            for (PowderData data :
                    PowderFormat.of(TextSource.of("demo", damaged)).read(TextSource.of("demo", damaged))) {
                assertTrue(data.size() >= 3);
            }
        } catch (DataFormatException e) {
            assertEquals("demo", e.file());
            assertFalse(e.expected().isBlank());
        }
    }

    @Property(tries = 1500)
    void aFileReadInTheWrongFormatIsReadOrRefused(@ForAll("fixtures") String text, @ForAll PowderFormat format) {
        try {
            assertFalse(format.read(TextSource.of("demo", text)).isEmpty());
        } catch (DataFormatException e) {
            assertEquals("demo", e.file());
        }
    }

    @Provide
    Arbitrary<String> fixtures() {
        return Arbitraries.of(
                Fixtures.all().values().stream().flatMap(List::stream).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 1e-9 100 x\\n1 2 3 4 5 6                                              | missing
            t\\nBANK 1 1000000000 1000 CONST 1000 5 0 0 ESD\\n   100.0    5.00   101.0    6.00   102.0    7.00\\n | missing
            t\\nBANK 1 1e9 1000 CONST 1000 5 0 0 FXYE\\n1000 1 1\\n1005 1 1\\n1010 1 1\\n | missing
            """)
    void aHugeNumberOfPointsIsNotBelieved(String escaped, String remark) {
        PowderData data = read(escaped);
        assertTrue(
                data.remarks().stream().anyMatch(r -> r.contains(remark)),
                data.remarks().toString());
    }

    /** Nearly as long as a line may be: what looks at each pair of its characters would not end. */
    @ParameterizedTest
    @ValueSource(strings = {"9", ";", "1,", " ", ", "})
    void aLongLineIsJudgedInOneGo(String piece) {
        String text = "10 1\n11 2\n1,5 " + piece.repeat(((1 << 20) - 10) / piece.length()) + "x\n";
        assertThrows(DataFormatException.class, () -> read(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a\\nb\\nc\\n 900000000 1\\n 10 0.1\\n 1 2 3 4 5 6                         | D1A5           | 4 | number of points
            a\\nb\\n 10 1e-9 100\\n 1 2 3 4 5 6                                       | DMC            | 3 | counts and as many
            t\\nBANK 1 0 1 CONST 1000 5 0 0 ESD\\n1 1                                 | GSAS           | 2 | number of points > 0
            t\\nBANK 1 5 1 CONST 1000 0 0 0 STD\\n1 1                                 | GSAS           | 2 | > 0
            t\\nBANK 1 5 1 CONST 1000 5 0 0 XYZ\\n1 1                                 | GSAS           | 2 | STD, ESD
            t\\nBANK 1 5 1 NOVEL 1000 5 0 0 STD\\n1 1                                 | GSAS           | 2 | CONST
            t\\nBANK 1 5 1 TIME_MAP 3 0 0 0 STD\\n1 1                                 | GSAS           | 2 | TIME_MAP of number 3
            t\\nBANK 1 3 3 CONST 1000 5 0 0 FXYE\\n1000 1 1\\n990 1 1\\n1010 1 1      | GSAS           | 4 | above 10.0°
            t\\nBANK 1 3 3 CONST 1000 5 0 0 FXYE\\n1000 1 1\\n1010 NaN 1\\n1020 1 1   | GSAS           | 4 | intensity
            t\\nBANK 1 3 3 RALF 1000 5 0 0 FXYE\\n1000 1 1\\n990 1 1\\n1010 1 1       | GSAS           | 5 | below 990.0µs
            SIETRONICS\\n10\\n12\\n0\\nCu\\n1.5\\nSCANDATA\\n1\\n2\\n3                | Sietronics     | 4 | step size
            SIETRONICS\\n10\\n12\\n0.5\\nCu\\n1.5\\nSCANDATA\\n1\\nx\\n3              | Sietronics     | 9 | counts
            SIETRONICS\\n10                                                           | Sietronics     | 0 | line 3
            data_a\\nloop_\\n_pd_meas_counts_total\\n1 2 3                            | pdCIF          | 1 | positions
            data_a\\n_pd_meas_2theta_range_min 1\\n_pd_meas_2theta_range_max 1e9\\n_pd_meas_2theta_range_inc 1\\nloop_\\n_pd_meas_counts_total\\n1 2 3 | pdCIF | 3 | fits 3 points
            data_a\\nloop_\\n_pd_meas_2theta_scan\\n_pd_meas_counts_total\\n3 1\\n2 2\\n4 3 | pdCIF | 6 | above 3.0°
            /* x */\\n10 -1 12 1 1 1\\n1 2 3                                          | XDD            | 2 | step size
            x\\n1 2\\n                                                                | LLB            | 0 | eleven
            t\\nTIME_MAP 1 7 1 TIME_MAP 100\\n1 2 3\\n4                               | GSAS           | 4 | a channel
            0.005\\n10 1 1\\n11 1 1\\n12 1 1                                          | columns        | 1 | 0.01-20 Å
            """)
    void aFaultIsNamedWithItsLine(String escaped, String format, int line, String expected) {
        TextSource source = TextSource.of("demo", escaped.replace("\\n", "\n"));
        DataFormatException e = assertThrows(
                DataFormatException.class, () -> PowderFormat.named(format).read(source));
        assertEquals(line, e.line(), e.getMessage());
        assertTrue(e.expected().contains(expected), e.getMessage());
    }

    private static PowderData read(String escaped) {
        return PowderData.read(TextSource.of("demo", escaped.replace("\\n", "\n")));
    }

    /** One to four places are replaced by something nasty, doubled or lost. */
    private static String damaged(String text, SplittableRandom random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            int from = random.nextInt(damaged.length() + 1);
            int to = Math.min(damaged.length(), from + random.nextInt(6));
            switch (random.nextInt(3)) {
                case 0 -> damaged.replace(from, to, NASTY.get(random.nextInt(NASTY.size())));
                case 1 -> damaged.insert(from, damaged.substring(from, to));
                default -> damaged.delete(from, to);
            }
        }
        return damaged.toString();
    }
}
